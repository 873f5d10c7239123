// form-js 1.8.7 leaves an empty object in its errors once an item of a dynamic list was edited,
// and Tasklist then keeps the button disabled for good: re-enable it when no error is on the page.
function mend() {
  for (const form of document.querySelectorAll('[cam-tasklist-form]')) {
    if (!form.querySelector('.fjs-form-field-dynamiclist') || form.querySelector('.fjs-form-field-error')) continue;
    const scope = window.angular && window.angular.element(form).isolateScope();
    if (scope && scope.$loaded && scope.$invalid && !(scope.tasklistForm && scope.tasklistForm.$error)) {
      scope.$apply(() => {
        scope.$invalid = false;
        scope.onFormValidation(false);
      });
    }
  }
}

setInterval(mend, 300);

export default [];
