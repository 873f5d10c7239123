export default {
  app: {
    name: '案件工作台',
    vendor: '昆明市西山区城市更新改造局'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  // the app cuts the browser's language at the hyphen: zh-CN looks for zh
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'custom/texts-first',
    'custom/sso',
    'custom/zh-fixed',
    'custom/zh-forms',
    'custom/refusal',
    'custom/second-factor',
    'custom/dynamiclist-fix'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收当前待办'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一项待办'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起流程”窗口'
    }
  }
};
