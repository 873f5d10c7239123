// Comforts of the edit page; everything works without them.
(() => {
  const form = document.querySelector('.rule-form');
  const unsaved = form.querySelector('[data-unsaved]');
  let leaving = false;

  // a table keeps one empty row to write on
  const spare = table => {
    const rows = [...table.tBodies[0].rows];
    const empty = row => [...row.querySelectorAll('input, select')].every(field => field.value === '');
    if (empty(rows[rows.length - 1])) return;
    const row = rows[rows.length - 1].cloneNode(true);
    row.querySelectorAll('input, select').forEach(field => { field.value = ''; });
    table.tBodies[0].append(row);
  };

  form.addEventListener('input', event => {
    unsaved.hidden = false;
    const table = event.target.closest('table.rows');
    if (table) spare(table);
  });

  form.addEventListener('submit', () => { leaving = true; });

  window.addEventListener('beforeunload', event => {
    if (!leaving && !unsaved.hidden) event.preventDefault();
  });
})();
