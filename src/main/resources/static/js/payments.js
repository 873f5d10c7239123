// Counts what is ticked, and counts down to the release; without this script the totals are those of all lines.
(() => {
  document.querySelectorAll('table[data-batch]').forEach(table => {
    const ticks = [...table.querySelectorAll('[name=key][type=checkbox]')];
    const add = () => {
      const chosen = ticks.filter(tick => tick.checked);
      const fen = chosen.reduce((sum, tick) => sum + BigInt(tick.dataset.fen), 0n);
      const yuan = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
      table.querySelector('[data-count]').textContent = chosen.length;
      table.querySelector('[data-total]').textContent = yuan + '.' + (fen % 100n).toString().padStart(2, '0');
    };
    ticks.forEach(tick => tick.addEventListener('change', add));
    add(); // a page one comes back to may have other ticks
  });

  const clock = document.getElementById('countdown');
  if (!clock) return;
  const end = performance.now() + Number(clock.dataset.seconds) * 1000;
  const show = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    clock.textContent = Math.floor(left / 60) + ' 分 ' + (left % 60) + ' 秒';
    if (left > 0) return setTimeout(show, 250);
    setTimeout(() => location.reload(), 6000); // the sheet looks every five seconds
  };
  show();
})();
