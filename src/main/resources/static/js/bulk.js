// Counts what is ticked, ticks all at once, says that the rehearsal is on its way, and follows a run; all works without it.
(() => {
  const table = document.querySelector('table[data-bulk]');
  if (table) {
    const ticks = [...table.querySelectorAll('[name=task]')];
    const all = document.getElementById('choose-all');
    const add = () => {
      const chosen = ticks.filter(tick => tick.checked);
      const fen = chosen.reduce((sum, tick) => sum + BigInt(tick.dataset.fen), 0n);
      const yuan = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
      document.querySelector('[data-count]').textContent = chosen.length;
      document.querySelector('[data-total]').textContent = yuan + '.' + (fen % 100n).toString().padStart(2, '0');
      all.checked = chosen.length > 0 && chosen.length === ticks.length;
      all.indeterminate = chosen.length > 0 && chosen.length < ticks.length;
    };
    all.hidden = false;
    all.addEventListener('change', () => { ticks.forEach(tick => { tick.checked = all.checked; }); add(); });
    ticks.forEach(tick => tick.addEventListener('change', add));
    add(); // a page one comes back to may have other ticks
  }

  document.querySelectorAll('form[data-busy]').forEach(form => {
    form.addEventListener('submit', () => {
      const button = form.querySelector('button[type=submit]');
      button.textContent = form.dataset.busy;
      setTimeout(() => { button.disabled = true; });
    });
  });
  // whoever comes back by the browser's arrow finds the page as it was left
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  if (document.querySelector('[data-follow]')) setTimeout(() => location.reload(), 1500);
})();
