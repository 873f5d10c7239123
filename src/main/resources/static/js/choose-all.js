// One box that ticks all the others; without this script each is ticked by itself.
(() => {
  const all = document.getElementById('choose-all');
  if (!all) return;
  const lines = () => [...document.querySelectorAll('[name=agreementNo]:not(:disabled)')];
  all.hidden = false;
  all.addEventListener('change', () => lines().forEach(line => { line.checked = all.checked; }));
})();
