// Pages whose scripts are hard on a guest, as people have reported of other widgets: old libraries, translators, prerenderers, other
// windows.
import {hurry, type Case} from './case.ts';

const form = `<mtg-signup-form action="/signup" controller="A charity" privacy-href="/privacy"></mtg-signup-form>`;
const card = `<mtg-story-card><h3><a href="https://stories.example/1">A story of ours</a></h3></mtg-story-card>`;
const everything = `${card}<mtg-stream stream="fill"></mtg-stream><mtg-data-gap></mtg-data-gap>
<mtg-story-list src="/feed.json" heading="Stories" limit="2" with-filters></mtg-story-list>
<mtg-explore><ul><li><a href="https://example.org/">Our own link</a></li></ul></mtg-explore>${form}`;

/** What a form and a page without trouble come to. */
const shown = `({
  fields: [...document.querySelectorAll('mtg-signup-form input')].map(({type}) => type),
  summary: document.querySelector('mtg-story-list').shadowRoot.querySelectorAll('mtg-story-card').length,
  rows: document.querySelector('mtg-data-gap').shadowRoot.querySelectorAll('tr').length > 3,
  drawn: document.querySelector('mtg-stream').shadowRoot.querySelectorAll('svg *').length > 20,
  domain: document.querySelector('mtg-explore').textContent.includes('example.org'),
  words: document.querySelector('mtg-story-card').innerText.includes('A story of ours'),
})`;
const shownExpected = {
  fields: ['email', 'checkbox', 'text'],
  summary: 2,
  rows: true,
  drawn: true,
  domain: true,
  words: true,
};
const survives = (script: string): Case => ({script, body: everything, then: shown, expected: shownExpected});

export const scripts: Readonly<Record<string, Case>> = {
  'has no trouble': survives(''),
  'adds methods to every object': survives(
    `Object.prototype.each = function () { for (var key in this) key; }; Object.prototype.size = function () {};`,
  ),
  'pollutes the prototype of every object': {
    script: `Object.prototype.url = Object.prototype.href = Object.prototype.homePageUrl = 'javascript:alert(1)';
Object.prototype.formAction = 'https://elsewhere.example/'; Object.prototype.innerHTML = Object.prototype.textContent = 'polluted';
Object.prototype.toJSON = function () { return 'polluted'; };`,
    body: everything,
    then: `(() => {
      delete Object.prototype.toJSON;
      const links = [...document.querySelectorAll('*')].flatMap((element) => [...element.shadowRoot?.querySelectorAll('a') ?? []]);
      return [links.filter(({href}) => href.startsWith('javascript:')).map((link) => link.getRootNode().host.localName), document.querySelector('mtg-signup-form button').formAction === 'https://elsewhere.example/'];
    })()`,
    expected: [[], false],
  },
  'replaces built-ins as libraries of 2010 did': survives(
    `Array.from = function (list) { return Array.prototype.slice.call(list); };
Array.prototype.entries = function () { return this; };
Array.prototype.contains = Array.prototype.each = Array.prototype.clean = function () { return this; };`,
  ),
  'calls something URL for itself': survives(`const URL = '/search?q=';`),
  'calls a variable URL': survives(`var URL = '/search?q=';`),
  'calls variables origin, name and status': survives(`var origin = 'Leeds', name = 'x', status = 'y';`),
  'translates each word of the page once': {
    script: `window.writes = 0;
const translate = (node) => {
  for (const text of node.nodeType === 3 ? [node] : [...node.childNodes]) {
    if (text.nodeType !== 3) translate(text);
    else if (/\\S/.test(text.data) && !text.data.startsWith('«') && writes < 500) { writes++; text.data = '«' + text.data + '»'; }
  }
};
new MutationObserver((records) => records.forEach(({target, addedNodes}) => {
  if (!target.closest?.('head')) { translate(target); addedNodes.forEach(translate); }
})).observe(document, {subtree: true, childList: true, characterData: true});`,
    body: form,
    then: `[writes < 30, document.querySelector('mtg-signup-form label').textContent]`,
    expected: [true, '«Email address»'],
  },
  'takes out all comments': {
    script: `addEventListener('load', () => setTimeout(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT), comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  comments.forEach((comment) => comment.remove());
}));`,
    body: form,
    then: `(async () => {
      document.querySelector('mtg-signup-form button').click();
      await atRest();
      return [document.querySelectorAll('mtg-signup-form [data-mtg=message] li').length, document.querySelector('mtg-signup-form input[type=email]').checkVisibility()];
    })()`,
    expected: [2, true],
  },
  'assigns its own list of adopted sheets': {
    script: `addEventListener('load', () => setTimeout(() => { document.adoptedStyleSheets = [new CSSStyleSheet()]; }));`,
    body: form,
    then: `(async () => {
      const trap = document.querySelector('[data-mtg=honeypot]');
      const hidden = !trap.checkVisibility();
      document.querySelector('mtg-signup-form').dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
      return [hidden, document.adoptedStyleSheets.length];
    })()`,
    expected: [true, 2],
  },
  'was prerendered with shadow roots': {
    script: '',
    body: `<mtg-story-card><template shadowrootmode="open"><div>Prerendered words<slot></slot></div></template><h3><a href="https://stories.example/1">A story of ours</a></h3></mtg-story-card>`,
    then: `[document.querySelector('mtg-story-card').shadowRoot.textContent.includes('Prerendered'), Boolean(document.querySelector('mtg-story-card').shadowRoot.querySelector('article'))]`,
    expected: [false, true],
  },
  'moves elements into another window': {
    script: '',
    body: `${card}${form}<iframe srcdoc="<!doctype html><p>Frame</p>"></iframe>`,
    then: `(async () => {
      const card = document.querySelector('mtg-story-card');
      const frame = document.querySelector('iframe').contentDocument;
      for (const element of [card, document.querySelector('mtg-signup-form')]) frame.body.append(frame.adoptNode(element));
      card.setAttribute('kind', 'podcast');
      await card.updateComplete;
      return [card.shadowRoot.adoptedStyleSheets.length, card.shadowRoot.textContent.includes('Podcast'), frame.adoptedStyleSheets.length > 0];
    })()`,
    expected: [1, true, true],
  },
  'defers hydration': {
    script: hurry,
    body: `<mtg-signup-form defer-hydration action="/signup" controller="A charity" privacy-href="/privacy"><form action="/signup" method="post"><label for="email">Email address</label><input id="email" name="email" type="email"></form></mtg-signup-form>
<mtg-explore defer-hydration><ul><li><a href="https://example.org/">Our own link</a></li></ul></mtg-explore>`,
    then: `(async () => {
      const before = document.querySelectorAll('[data-mtg]').length;
      for (const element of document.querySelectorAll('[defer-hydration]')) element.removeAttribute('defer-hydration');
      await atRest();
      return [before, document.querySelectorAll('[data-mtg]').length > 3, document.querySelector('mtg-explore').textContent.includes('example.org')];
    })()`,
    expected: [0, true, true],
  },
};
