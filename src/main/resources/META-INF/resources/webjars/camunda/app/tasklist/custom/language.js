// The app shows English to a browser whose first language is English, and Chinese to all others.
const languages = window.navigator.languages;
const first = (languages && languages[0]) || window.navigator.language || '';

export const english = first.split('-')[0].toLowerCase() === 'en';
