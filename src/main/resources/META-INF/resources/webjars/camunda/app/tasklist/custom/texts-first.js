// The apps draw before their texts have arrived and then show the texts' keys, or the texts of an older version
// from the browser's store. The apps start only after their custom scripts: put the texts into the store before.
import { english } from './language.js';

const base = document.querySelector('base');
const language = english ? 'en' : 'zh';
const locales = base.getAttribute('app-root') + '/app/' + base.getAttribute('app-name') + '/locales/';

try {
  const response = await fetch(locales + language + '.json', { cache: 'no-cache' });
  if (response.ok) {
    const texts = await response.json();
    const store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
    store[locales + '_locales_data_' + language + '_' + window.bust] = JSON.stringify(texts);
    window.localStorage.setItem('camunda-web', JSON.stringify(store));
  }
} catch (error) {
  window.console.warn(error); // the app fetches its texts itself
}

export default [];
