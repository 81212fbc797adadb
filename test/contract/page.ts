// The page that the contract is held on, and what a person finds there.
import type {LitElement} from 'lit';
import {lazyNames} from '../../dist/signup/names.js';
import {providerOf} from '../../dist/signup/providers.js';
import {answered, isAsking} from '../support/requests.ts';

/** Where a story is shown. */
export const place = document.createElement('div');

/** Puts an element into the page and waits until it and what is in it have settled. */
export const show = async (node: HTMLElement): Promise<LitElement> => {
  place.replaceChildren(node);
  await settled(node);
  return node as LitElement;
};

/** A reader comes to an element: what waits for that is done. */
const visit = (node: Element): unknown => node.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));

/** Waits for a task of its own. Timers, once they are nested, come no sooner than after 4 ms. */
const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(undefined);
  });

/** Waits until an element that a reader has come to, and what is in it, has nothing left to do. */
export const settled = async (node: Element): Promise<void> => {
  everyElement(node)
    .filter(({localName}) => localName.startsWith('mtg-'))
    .forEach(visit);
  for (let rounds = 3; rounds > 0; rounds--) {
    if (isAsking() || everyElement(node).some((element) => (element as LitElement).isUpdatePending)) rounds = 3;
    await answered();
    await Promise.all(everyElement(node).map((element) => (element as LitElement).updateComplete));
    await nextTask();
  }
};

/** Waits until something is so, as long as the test may take: a machine that runs other things too is slow. */
export const until = async (isSo: () => unknown): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** Waits until each picture of an element is loaded, or has given way to a drawing. */
export const pictured = async (node: Element): Promise<void> => {
  node.scrollIntoView();
  const pictures = () => everyElement(node).filter((element) => element instanceof HTMLImageElement);
  await until(() => pictures().every(({complete, naturalWidth}) => complete && naturalWidth));
};

/** The element and all that is in it, in its own tree and in shadow trees. */
export const everyElement = (node: Element): Element[] => [
  node,
  ...[...node.children, ...(node.shadowRoot?.children ?? [])].flatMap(everyElement),
];

/** What a person reads, in the order of the flat tree. */
export const words = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return (assigned.length ? assigned : [...node.childNodes]).map(words).join(' ');
  }
  if (node instanceof HTMLElement && (getComputedStyle(node).display === 'none' || node.closest('[aria-hidden]')))
    return '';
  return [...((node as Element).shadowRoot ?? node).childNodes].map(words).join(' ');
};

/** Text with its white space folded, as a person reads it. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether the tests run on the file for script tags. */
const onCdn = (): boolean =>
  performance.getEntriesByType('resource').some(({name}) => new URL(name).pathname === '/cdn/mtg.js');

/** For a test that changes a module of the library: the file for script tags has none. */
export const itOnNpm = (name: string, test: () => Promise<void>): unknown => {
  return onCdn() ? it.skip(name, test) : it(name, test);
};

/** Whether each check runs in each engine: what is run from time to time (`npm run test:thorough`). */
export const isThorough = document.documentElement.hasAttribute('data-thorough');

/**
 * A fact of the DOM, which the engines share: it is held in one of them. Layout, focus, forms and directions of writing are held in
 * each, by `it`.
 */
export const itInOneEngine = (name: string, test: (this: Mocha.Context) => Promise<void> | void): void => {
  if (isThorough || navigator.userAgent.includes('Chrome/')) it(name, test as Mocha.AsyncFunc);
};

before(async () => {
  document.documentElement.lang = 'en-GB';
  document.body.append(place);
  // What is loaded when it is first needed is there: nothing tells a test when it comes.
  await Promise.all([
    import('../../dist/content/catalogue.js'),
    import('../../dist/content/figures.js'),
    ...lazyNames.map((name) => (onCdn() ? import(`/cdn/signup-${name}.js`) : providerOf(name))),
  ]);
});

beforeEach(() => {
  place.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
});

after(() => {
  place.remove();
  document.documentElement.removeAttribute('lang');
});
