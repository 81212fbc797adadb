// The pages that are measured: the same shell for every contender, and a clock in it.
import {cardOf} from './content.ts';
import type {Contender} from './contenders.ts';

const shell = `body{margin:0;padding:1rem;font:1rem/1.5 system-ui,sans-serif}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}img{max-width:100%}`;

/** Paints and shifts are noted from before the first byte of the contender. */
const observers = `window.noted = {shift: 0, largest: 0, first: 0};
const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
try {
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) noted.shift += entry.value; });
  observe('largest-contentful-paint', (entry) => { noted.largest = entry.startTime; });
  observe('paint', (entry) => { if (entry.name === 'first-contentful-paint') noted.first = entry.startTime; });
} catch {}`;

/** Notes the time once all is laid out and a frame has been shown. */
const notePainted = `
void document.documentElement.scrollHeight;
noted.painted = await framed();
window.isPainted = true;`;

/** What pages and measures call: the cards, whether those of a place are rendered, and the next frame. */
const helpers = (tags: readonly string[], selector: string): string => `
const tags = ${JSON.stringify(tags)};
const inView = (element) => {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};
window.cards = () => [...document.querySelectorAll(${JSON.stringify(selector)})];
window.rendered = async (scope = document) => {
  await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
  if (!tags.length) return;
  const elements = [...scope.querySelectorAll(tags.join())];
  // One that cannot wait is rendered when the last of its kind is.
  const last = elements.findLast((element) => element.shadowRoot);
  await last?.updateComplete;
  for (const element of elements.filter(inView)) await element.updateComplete;
};
window.framed = () => new Promise((resolve) => requestAnimationFrame(() => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => resolve(performance.now());
  port2.postMessage(0);
}));`;

/**
 * The clock. A page is painted when its elements are defined, those in the viewport have been rendered, all is laid out and a
 * frame has been shown. Elements may leave what is out of sight for later: no contender is asked whether it does.
 */
const clock = (tags: readonly string[], selector: string): string => `${helpers(tags, selector)}
await rendered();${notePainted}`;

/** The cards of a contender in a grid. */
export const gridOf = (contender: Contender, count: number): string =>
  `<div class="grid">${Array.from({length: count}, (_, index) => contender.card(cardOf(index))).join('\n')}</div>`;

const page = (
  name: string,
  head: string,
  body: string,
  script: string,
): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">
<style>${shell}</style><script>${observers}</script>${head}</head>
<body><h1>Stories</h1><p>Text above.</p>${body}<p>Text below, which moves when something grows late.</p>
<script type="module">${script}</script></body></html>`;

/** A page of so many cards. */
export const cardPage = (contender: Contender, count: number): string => {
  const {name, head = '', tags, selector, entries, scripts} = contender;
  const sheet = entries.cardCss ? `<link rel="stylesheet" href="/sheet/${name}/card.css">` : '';
  const script = entries.card || scripts ? `<script type="module" src="/script/${name}/card.js"></script>` : '';
  return page(name, sheet + script + head, gridOf(contender, count), clock(tags, selector));
};

/** A page with a form. */
export const formPage = ({name, form = '', formTags = [], entries, scripts}: Contender): string => {
  const sheet = entries.formCss ? `<link rel="stylesheet" href="/sheet/${name}/form.css">` : '';
  const script = entries.form || scripts ? `<script type="module" src="/script/${name}/form.js"></script>` : '';
  return page(name, sheet + script, form, clock(formTags, 'form'));
};

/** A page with a list of so many stories, and one with the same stories as cards alone. */
export const listPage = (count: number, asList: boolean): string => {
  const cards = Array.from(
    {length: count},
    (_, index) => `<mtg-story-card src="/feed.json" story-id="${index}"></mtg-story-card>`,
  );
  const body = asList
    ? `<mtg-story-list src="/feed.json" limit="${count}"></mtg-story-list>`
    : `<div class="grid">${cards.join('\n')}</div>`;
  const wait = `
const element = document.querySelector('mtg-story-list, mtg-story-card');
const root = () => document.querySelector('mtg-story-list')?.shadowRoot ?? document;
const hasStories = () => [...root().querySelectorAll('mtg-story-card')].some((card) => card.shadowRoot?.querySelector('img, svg'));
await customElements.whenDefined(element.localName);
while (!hasStories()) await new Promise((resolve) => requestAnimationFrame(resolve));${notePainted}`;
  return page(
    'list',
    '<script type="module" src="/cdn/story-list.js"></script>',
    body,
    helpers([], 'mtg-story-card') + wait,
  );
};
