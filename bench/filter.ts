// Measures a list of 5,000 stories in Chromium: how long the page cannot answer its reader while the feed is read, and while
// the reader searches and chooses. It prints figures, and judges none.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {start} from '../demo/server.ts';
import {findChrome} from '../scripts/browser.mjs';

const searches = [
  'e',
  'ex',
  'example',
  'example 12',
  'data',
  'rare conditions',
  'author 7',
  'łódź',
  'مثال',
  'no such words',
];
const choices = [
  ['kind', 'podcast'],
  ['voice', 'patient'],
  ['stream', 'fill'],
  ['language', 'pl'],
  ['kind', ''],
  ['language', ''],
] as const;

/** What a page counts of itself, from before its first script. */
interface Watch {
  /** The longest time between two beats, each of which follows the last at once. */
  gap: number;
  readonly tasks: number[];
}

declare global {
  interface Window {
    watch: Watch;
  }
}

const watch = (): void => {
  window.watch = {gap: 0, tasks: []};
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) window.watch.tasks.push(duration);
  }).observe({type: 'longtask', buffered: true});
  // A message comes back without the 4 ms that a timer waits.
  const {port1, port2} = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    window.watch.gap = Math.max(window.watch.gap, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
};

/** Types or chooses, and gives the milliseconds until the list shows what that leaves. */
const choose = async ([name, value]: readonly string[]): Promise<number> => {
  const list = document.querySelector('mtg-story-list') as HTMLElement & {readonly updateComplete: Promise<unknown>};
  const field = list.shadowRoot!.querySelector('form')!.elements.namedItem(name!) as HTMLInputElement;
  const begun = performance.now();
  field.value = value!;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await list.updateComplete;
  // The layout counts too.
  list.getBoundingClientRect();
  const taken = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return taken;
};

const round = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
const longest = (values: readonly number[]): string => round(Math.max(0, ...values));
const median = (values: readonly number[]): string => {
  const sorted = [...values].sort((one, other) => one - other);
  return round((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2);
};

const chrome = findChrome();
if (!chrome) throw new Error('No browser of the Chromium family was found: set CHROME_PATH.');
const folder = await mkdtemp(join(tmpdir(), 'mtg-'));
const demo = await start({port: 0, database: join(folder, 'signups.db'), say: () => {}});
const browser = await puppeteer.launch({executablePath: chrome.path, args: chrome.args});
try {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watch);
  // An empty page of the demo's own origin.
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = `<!doctype html><html lang="en-GB"><title>Thousands</title>
<mtg-story-list src="/feeds/thousands.json" with-filters with-search></mtg-story-list><script type="module" src="/cdn/story-list.js"></script>`;
    void (request.url().endsWith('/bench') ? request.respond({body, contentType: 'text/html'}) : request.continue());
  });
  await page.goto(`${demo.url}/bench`);
  await page.waitForFunction(() =>
    document
      .querySelector('mtg-story-list')
      ?.shadowRoot?.querySelector('[role=status]')
      ?.textContent?.includes('5,000'),
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const loading = await page.evaluate(() => window.watch);
  const feed = await page.evaluate(() => {
    const [entry] = performance.getEntriesByName(
      `${location.origin}/feeds/thousands.json`,
    ) as PerformanceResourceTiming[];
    return entry?.decodedBodySize ?? 0;
  });

  const measure = async (steps: readonly (readonly [string, string])[]) => {
    await page.evaluate(() => {
      window.watch.gap = 0;
      window.watch.tasks.length = 0;
    });
    const taken: number[] = [];
    for (const step of steps) taken.push(await page.evaluate(choose, step));
    return {taken, ...(await page.evaluate(() => window.watch))};
  };
  const searching = await measure(searches.map((words) => ['query', words]));
  await page.evaluate(choose, ['query', '']);
  const choosing = await measure(choices);

  console.log(`5,000 stories, ${(feed / 1e6).toFixed(1)} MB, in ${await browser.version()}

                     longest task   longest without an answer   median of a step   longest step
loading              ${longest(loading.tasks).padEnd(14)} ${round(loading.gap)}`);
  for (const [name, {taken, gap, tasks}] of Object.entries({'ten searches': searching, 'six choices': choosing}))
    console.log(
      `${name.padEnd(20)} ${longest(tasks).padEnd(14)} ${round(gap).padEnd(27)} ${median(taken).padEnd(18)} ${longest(taken)}`,
    );
  console.log('\nThe browser reports tasks from 50 ms; 0.0 ms says that there was none.');
} finally {
  await browser.close();
  await demo.stop();
  await rm(folder, {recursive: true});
}
