// A failure is told in one Chinese heading and one Chinese sentence: the server's own sentence if it is
// Chinese, otherwise a general one. What the engine said in English goes to the browser's console.
import { english } from './language.js';

const chinese = /[\u4e00-\u9fff]/;
const heading = '操作未成功';
const general = '系统未能完成该操作，请稍后重试；仍不成功的，请联系系统管理员。';
const unfilled = '表单填写有误，请按红字提示更正后再提交。';

function plain(notification) {
  const told = Object.assign({}, notification, { exclusive: true });
  const message = String(notification.message || '').trim();
  if (!chinese.test(notification.status || '')) told.status = heading;
  if (!message) {
    if (document.querySelector('.fjs-form-field-error')) told.message = unfilled;
  } else if (/ENGINE-\d+|Exception|^[\x00-\x7f]{20}/.test(message) || !chinese.test(message)) {
    window.console.warn(message);
    told.message = general;
  }
  return told;
}

function listen() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (!injector) {
    setTimeout(listen, 200);
    return;
  }
  const notifications = injector.get('Notifications');
  const translate = injector.get('$translate');
  const addError = notifications.addError;
  let submission = null;
  notifications.addError = notification => {
    const told = plain(notification);
    if (told.status === translate.instant('COMPLETE_ERROR')) submission = told;
    addError.call(notifications, told);
  };
  // the task is done, or another one is on the page: its failure is no longer of interest
  injector.get('$rootScope').$on('$locationChangeSuccess', () => {
    if (submission) notifications.clear(submission);
    submission = null;
  });
}

if (!english) listen();

export default [];
