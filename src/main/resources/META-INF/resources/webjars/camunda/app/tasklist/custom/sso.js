// logged out, or the session is over: back to the application's own login page
let leaving = false;

function leave(query) {
  if (leaving) return;
  leaving = true;
  window.location.href = '/login' + query;
}

function listen() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (!injector) {
    setTimeout(listen, 200);
    return;
  }
  const root = injector.get('$rootScope');
  root.$on('authentication.logout.success', () => leave('?logout'));
  root.$on('authentication.login.required', () => leave(''));
}

listen();

export default [];
