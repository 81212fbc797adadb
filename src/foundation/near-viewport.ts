// Who is rendered first: what a reader is near at once, the rest in short slices, so that thousands of cards keep nobody
// waiting. Knows the browser's `content-visibility`; not what an element shows.
import {pageLoaded, pageSettled} from './page-settled.js';
import {listen, PerTree} from './per-tree.js';
import {runWhenIdle, yieldToMain} from './time-slices.js';

/** When an element that nobody has come near is shown all the same: once the page is loaded, or once it is at rest too. */
export type Rest = 'loaded' | 'settled';

/** What waits, and how each is shown. */
const waiting = new Map<Element, {readonly show: () => void; readonly rest: Rest}>();
/** Those of them whose place has not been looked at yet. */
let unplaced: Element[] = [];
let stopPrintListener: (() => void) | undefined;

const showNow = (element: Element): void => {
  const entry = waiting.get(element);
  stopWaiting(element);
  entry?.show();
};

const showAll = (): void => [...waiting.keys()].forEach(showNow);

const isNear = (element: Element): boolean => {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
};

/** Reads the map while it goes, so that an element that has left the page is not kept. */
function* showWaiting(rest: Rest): Generator<undefined, void> {
  for (const [element, entry] of waiting) {
    if (entry.rest !== rest) continue;
    showNow(element);
    yield;
  }
}

/** After the frame that shows what is near. A page in the background has no frames, and no hurry. */
const afterNextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve)).then(yieldToMain);

/** The browser's event does not leave the tree of its element. */
const trees = new PerTree((tree) =>
  listen(tree, ['contentvisibilityautostatechange'], (event) => {
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) showNow(event.target as Element);
  }),
);

/** Not before the first frame, in which the browser tells of each element that it is skipped. */
const followBrowser = (): void => {
  const elements = [...waiting].filter(([, {rest}]) => rest === 'settled').map(([element]) => element);
  elements.forEach((element) => trees.add(element));
  elements.filter(isNear).forEach(showNow);
};

/** A screen reader goes to headings, and a search to words, not to places: nothing waits for ever. */
const showRest = async (): Promise<void> => {
  await afterNextFrame();
  followBrowser();
  await pageLoaded();
  await runWhenIdle(showWaiting('loaded'));
  await pageSettled();
  await runWhenIdle(showWaiting('settled'));
};

/** Shows what is at or near the viewport at once. All are measured before any changes. */
const showNear = (): void => {
  const elements = unplaced.filter((element) => waiting.has(element));
  unplaced = [];
  const [first] = elements;
  // A page may have switched it off; then nothing would ever be told.
  const canWait = first && getComputedStyle(first).contentVisibility === 'auto';
  (canWait ? elements.filter(isNear) : elements).forEach(showNow);
  if (waiting.size) void showRest();
};

/**
 * Calls `show` once, when an element with `content-visibility: auto` comes near the viewport; at the latest when `rest` says, or
 * before the page is printed. At once in a browser without it.
 */
export const whenNear = (element: Element, rest: Rest, show: () => void): void => {
  if (!globalThis.ContentVisibilityAutoStateChangeEvent) return show();
  if (!waiting.size) stopPrintListener = listen(window, ['beforeprint'], showAll);
  waiting.set(element, {show, rest});
  if (!unplaced.length) queueMicrotask(showNear);
  unplaced.push(element);
};

/** The element does not wait any more. */
export const stopWaiting = (element: Element): void => {
  if (!waiting.delete(element)) return;
  trees.delete(element);
  if (waiting.size) return;
  stopPrintListener?.();
  stopPrintListener = undefined;
};
