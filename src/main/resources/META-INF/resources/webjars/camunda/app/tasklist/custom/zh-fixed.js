// Texts that stand in the apps' own templates instead of their locale files, and the calendar of the date fields.
import { english } from './language.js';

// what it says, where it stands, what it says in Chinese
const texts = new Map([
  ['previous', ['.sr-only', '上一页']],
  ['next', ['.sr-only', '下一页']],
  ['Select all', ['.dropdown-menu', '全选']],
  ['Unselect all', ['.dropdown-menu', '全不选']],
  ['Actions', ['td.actions', '操作']],
  ['null', ['.null-value', '空']],
  ['Failed Job', ['td', '失败的作业']],
  ['Message is null.', ['td', '信息为空。']],
  ['Invalid Date Value.', ['.modal-body', '日期无效。']]
]);

const attributes = new Map([
  ['zoom in', '放大'],
  ['zoom out', '缩小'],
  ['reset zoom', '恢复原大小'],
  ['Powered by bpmn.io', '流程图由 bpmn.io 提供'],
  ['Select all', '全选'],
  ['Suspended Job Definition', '作业定义已挂起'],
  ['Toggle this section', '展开或收起本栏'],
  ['varName', '变量名称'],
  ['Jonny', '名'],
  ['Prosciutto', '姓'],
  ['j.prosciutto@acme.org', '电子邮箱'],
  ['HH', '时'],
  ['MM', '分'],
  ['SS', '秒'],
  ['Sunday', '星期日'],
  ['Monday', '星期一'],
  ['Tuesday', '星期二'],
  ['Wednesday', '星期三'],
  ['Thursday', '星期四'],
  ['Friday', '星期五'],
  ['Saturday', '星期六']
]);

const attributeNames = ['title', 'placeholder', 'aria-label', 'uib-tooltip'];
const selector = attributeNames.map(name => '[' + name + ']').join(', ');

function translateText(node) {
  const [place, translation] = texts.get(node.data.trim()) || [];
  if (place && node.parentElement && node.parentElement.closest(place)) node.data = translation;
}

function translateAttributes(element) {
  for (const name of attributeNames) {
    const translation = attributes.get(element.getAttribute(name));
    if (translation) element.setAttribute(name, translation);
  }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) translateText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) translateText(node);
  translateAttributes(root);
  root.querySelectorAll(selector).forEach(translateAttributes);
}

// angular's date names are one object shared by all who use it: change it where it lies
function translateCalendar() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (!injector) {
    setTimeout(translateCalendar, 200);
    return;
  }
  const names = injector.get('$locale').DATETIME_FORMATS;
  const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].map(month => month + '月');
  const days = ['日', '一', '二', '三', '四', '五', '六'];
  Object.assign(names, {
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: months,
    DAY: days.map(day => '星期' + day),
    SHORTDAY: days,
    AMPMS: ['上午', '下午']
  });
  if (injector.has('uibDatepickerConfig')) {
    Object.assign(injector.get('uibDatepickerConfig'), {
      formatDayTitle: 'yyyy年M月',
      formatMonthTitle: 'yyyy年',
      startingDay: 1
    });
  }
  if (injector.has('uibDatepickerPopupConfig')) {
    Object.assign(injector.get('uibDatepickerPopupConfig'), { clearText: '清除', closeText: '完成', currentText: '今天' });
  }
}

if (!english) {
  translateCalendar();
  translate(document.body);
  new MutationObserver(mutations => {
    for (const mutation of mutations) {
      if (mutation.type === 'childList') mutation.addedNodes.forEach(translate);
      else if (mutation.type === 'characterData') translateText(mutation.target);
      else translateAttributes(mutation.target);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributeNames
  });
}

export default [];
