// Runs first in a page of the tests: notes what goes wrong on it, where a test can read it.
import '../support/requests.ts';

const noted: string[] = [];
const note = (what: string) => {
  noted.push(what);
  document.documentElement.dataset['noted'] = JSON.stringify(noted);
};

document.documentElement.dataset['noted'] = '[]';
document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
  note(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
);
addEventListener('error', ({message}) => note(`error: ${message}`));
addEventListener('unhandledrejection', ({reason}) => note(`rejection: ${String(reason)}`));
const {warn} = console;
console.warn = (...words: unknown[]) => {
  note(`warning: ${words.join(' ')}`);
  warn(...words);
};
