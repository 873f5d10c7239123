// form-js 1.8.7 has no translations: its fixed texts are replaced on the page.
import { english } from './language.js';

// where a text stands, what it says, what it says in Chinese
const texts = [
  ['.fjs-form-field-error', /^Field is required\.$/, '此项必填。'],
  ['.fjs-form-field-error', /^Field must match pattern [^]*$/, '格式不正确。'],
  ['.fjs-form-field-error', /^Field must have minimum value of (.*)\.$/, '不得小于 $1。'],
  ['.fjs-form-field-error', /^Field must have maximum value of (.*)\.$/, '不得大于 $1。'],
  ['.fjs-form-field-error', /^Field must have minimum length of (.*)\.$/, '至少填写 $1 个字。'],
  ['.fjs-form-field-error', /^Field must have maximum length of (.*)\.$/, '最多填写 $1 个字。'],
  ['.fjs-form-field-error', /^Field must be a valid email\.$/, '请填写正确的电子邮箱。'],
  ['.fjs-form-field-error', /^Field must be a valid +international phone number\.?.*$/, '请填写正确的国际电话号码，如 +86 871 68180000。'],
  ['.fjs-form-field-error', /^Value is not a number\.$/, '请填写数字。'],
  ['.fjs-form-field-error', /^Value is expected to be an integer\.$/, '请填写整数。'],
  ['.fjs-form-field-error', /^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  ['.fjs-form-field-error', /^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, '请填写有效的数值，最接近的是 $1 和 $2。'],
  ['.fjs-form-field-error', /^Date and time must both be entered\.$/, '日期和时间须同时填写。'],
  ['.fjs-select-placeholder', /^Select$/, '请选择'],
  ['.fjs-dropdownlist', /^No results$/, '没有符合的选项'],
  ['.fjs-dropdownlist', /^All values selected$/, '已选择全部选项'],
  ['.fjs-repeat-render-add', /^Add new$/, '新增一行'],
  ['.fjs-repeat-render-footer', /^Expand all \((.*)\)$/, '全部展开（共 $1 行）'],
  ['.fjs-repeat-render-footer', /^Collapse$/, '收起'],
  ['.fjs-table-middle-container', /^Nothing to show\.$/, '没有数据'],
  ['.fjs-table-nav', /^of$/, '/'],
  ['.fjs-iframe-placeholder', /^No content to show\.$/, '没有内容。'],
  ['.fjs-iframe-placeholder', /^External content couldn't be loaded\.$/, '外部内容未能加载。']
];

const attributes = [
  ['placeholder', /^Search$/, '搜索'],
  ['placeholder', /^(?=.*y)(?=.*m)(?=.*d)[ymd./ -]+$/i, '年/月/日'],
  ['placeholder', /^hh:mm( \?m)?$/, '时：分'],
  ['aria-label', /^Increment$/, '增加'],
  ['aria-label', /^Decrement$/, '减少'],
  ['aria-label', /^Previous page$/, '上一页'],
  ['aria-label', /^Next page$/, '下一页'],
  ['aria-label', /^Remove list item (\d+)$/, '移除第 $1 行'],
  ['title', /^Remove tag$/, '移除'],
  ['title', /^Delete item$/, '移除'],
  ['title', /^Click to sort by (.*) ascending$/, '按 $1 升序排列'],
  ['title', /^Click to sort by (.*) descending$/, '按 $1 降序排列'],
  ['title', /^Click to remove sorting$/, '取消排序'],
  ['title', /^Powered by bpmn\.io$/, '表单由 bpmn.io 提供']
];

const calendar = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: {
    shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    longhand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']
  },
  ordinal: () => '',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动可增减',
  toggleTitle: '点击切换',
  amPM: ['上午', '下午'],
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分'
};

function chinese(rules, where, text) {
  for (const [place, pattern, translation] of rules) {
    if (where(place) && pattern.test(text)) return text.replace(pattern, translation);
  }
  return null;
}

function translateText(node) {
  const parent = node.parentElement;
  const text = node.data.trim();
  if (!parent || !text || !parent.closest('.fjs-container')) return;
  const translation = chinese(texts, place => parent.closest(place), text);
  if (translation !== null) node.data = translation;
}

function translateAttributes(element) {
  for (const name of ['placeholder', 'aria-label', 'title']) {
    const text = element.getAttribute(name);
    if (!text) continue;
    const translation = chinese(attributes, place => place === name, text);
    if (translation !== null) element.setAttribute(name, translation);
  }
}

function translateCalendar(element) {
  const input = element.parentElement && element.parentElement.querySelector('input');
  const picker = input && input._flatpickr;
  if (!picker || picker.config.locale === calendar) return;
  picker.set('ariaDateFormat', 'Y年n月j日');
  picker.set('locale', calendar);
  if (picker.monthsDropdownContainer) {
    picker.monthsDropdownContainer.setAttribute('aria-label', calendar.monthAriaLabel);
    for (const month of picker.monthsDropdownContainer.options) month.text = calendar.months.longhand[Number(month.value)];
  }
  if (picker.currentYearElement) picker.currentYearElement.setAttribute('aria-label', calendar.yearAriaLabel);
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  if (!root.closest('.fjs-container') && !root.querySelector('.fjs-container')) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) translateText(node);
  for (const element of [root, ...root.querySelectorAll('[placeholder], [aria-label], [title]')]) {
    if (element.closest('.fjs-container')) translateAttributes(element);
  }
  const calendars = root.matches('.flatpickr-calendar') ? [root] : root.querySelectorAll('.flatpickr-calendar');
  // flatpickr hangs itself on the input only after it has drawn the calendar
  if (calendars.length) setTimeout(() => calendars.forEach(translateCalendar));
}

if (!english) {
  new MutationObserver(mutations => {
    for (const mutation of mutations) {
      if (mutation.type === 'childList') mutation.addedNodes.forEach(translate);
      else if (mutation.type === 'characterData') translateText(mutation.target);
      else if (mutation.target.closest('.fjs-container')) translateAttributes(mutation.target);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['placeholder', 'aria-label', 'title']
  });
}

export default [];
