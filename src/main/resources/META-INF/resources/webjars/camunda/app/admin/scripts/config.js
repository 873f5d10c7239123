export default {
  app: {
    name: '系统管理',
    vendor: '昆明市西山区城市更新改造局'
  },
  // the app cuts the browser's language at the hyphen: zh-CN looks for zh
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: [
    '../tasklist/custom/texts-first',
    '../tasklist/custom/sso',
    '../tasklist/custom/zh-fixed'
  ]
};
