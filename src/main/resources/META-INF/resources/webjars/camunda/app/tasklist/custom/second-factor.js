// The way to the page of the second factor, in a tab of its own: what was typed into a form stays where it is.
function hang() {
  const place = document.querySelector('ul[ng-controller="camHeaderViewsCtrl"]');
  if (!place || document.getElementById('second-factor')) return;
  const item = document.createElement('li');
  item.id = 'second-factor';
  const link = item.appendChild(document.createElement('a'));
  link.href = '/second-factor?aside=true';
  link.target = '_blank';
  link.textContent = '动态口令';
  place.append(item);
}

new MutationObserver(hang).observe(document.body, { childList: true, subtree: true });
hang();

export default [];
