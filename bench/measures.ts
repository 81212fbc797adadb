// What is measured of one contender on one page: figures by name, in milliseconds unless their name says else. Knows browsers and
// pages; not how often it is measured, and not what is good.
import type {CDPSession, Page} from 'puppeteer-core';
import {collectGarbage, metricsOf, open} from './browser.ts';
import type {Contender} from './contenders.ts';
import {gridOf} from './pages.ts';
import {median} from './statistics.ts';

export type Figures = Readonly<Record<string, number>>;

/** What the page's clock has noted. */
interface Noted {
  readonly painted: number;
  readonly first: number;
  readonly largest: number;
  readonly shift: number;
}

const noted = (page: Page): Promise<Noted> => page.evaluate('window.noted') as Promise<Noted>;

/** From bytes to painted. */
export const measureLoad = async (page: Page, session: CDPSession, url: string, count: number): Promise<Figures> => {
  const before = await metricsOf(session);
  await open(page, url);
  const after = await metricsOf(session);
  const {painted} = await noted(page);
  const milliseconds = (name: string): number => (after[name]! - before[name]!) * 1000;
  // What an element leaves for later is there by now, or waits for its reader.
  await page.waitForNetworkIdle();
  await collectGarbage(session);
  const rest = await metricsOf(session);
  return {
    painted,
    thread: milliseconds('ThreadTime'),
    script: milliseconds('ScriptDuration'),
    style: milliseconds('RecalcStyleDuration'),
    layout: milliseconds('LayoutDuration'),
    'nodes a card': rest['Nodes']! / count,
    'listeners a card': rest['JSEventListeners']! / count,
    'heap MB': rest['JSHeapUsedSize']! / 2 ** 20,
  };
};

/** On a slow phone and line, with what moves while a reader scrolls to the end. */
export const measurePhone = async (page: Page, session: CDPSession, url: string): Promise<Figures> => {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await open(page, url);
  await page.waitForNetworkIdle();
  const {first, largest, shift} = await noted(page);
  await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    for (let frames = 0; frames < 20; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const {shift: shiftAtEnd} = await noted(page);
  return {'first paint': first, 'largest paint': largest, shift: shift, 'shift at the end': shiftAtEnd};
};

/** Another title on every card; the median of five changes. */
export const measureUpdate = async (
  page: Page,
  session: CDPSession,
  url: string,
  {update}: Contender,
): Promise<Figures> => {
  await open(page, url);
  await page.waitForNetworkIdle();
  const change = `(async (text) => {
    const set = (element, text) => { ${update}; };
    const elements = cards();
    for (const element of elements) set(element, text);
    await elements.at(-1).updateComplete;
    void document.documentElement.scrollHeight;
    await framed();
    const last = elements.at(-1);
    return ((last.shadowRoot?.textContent ?? '') + last.textContent).includes(text);
  })`;
  const threads: number[] = [];
  for (let time = 0; time < 6; time++) {
    const before = await metricsOf(session);
    const isChanged = (await page.evaluate(`${change}('Changed title ${time}')`)) as boolean;
    if (!isChanged) throw new Error('The title has not changed.');
    const after = await metricsOf(session);
    if (time) threads.push((after['ThreadTime']! - before['ThreadTime']!) * 1000);
  }
  return {thread: median(threads)};
};

/** Mounts and unmounts cards twenty times, and counts what is left. */
export const measureChurn = async (
  page: Page,
  session: CDPSession,
  url: string,
  contender: Contender,
  count: number,
): Promise<Figures> => {
  await open(page, url);
  await page.evaluate(`window.grid = ${JSON.stringify(gridOf(contender, count))};
    window.place = document.body.appendChild(document.createElement('section'));
    window.mount = async () => {
      const start = performance.now();
      place.setHTMLUnsafe(grid);
      await rendered(place);
      void document.documentElement.scrollHeight;
      const time = performance.now() - start;
      await framed();
      place.replaceChildren();
      await framed();
      return time;
    };`);
  const cycles = async (number: number): Promise<number[]> => {
    const times: number[] = [];
    for (let cycle = 0; cycle < number; cycle++) times.push((await page.evaluate('mount()')) as number);
    return times;
  };
  const counted = async () => {
    await collectGarbage(session);
    const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
    return {nodes, listeners: jsEventListeners, heap: (await metricsOf(session))['JSHeapUsedSize']!};
  };
  await cycles(3);
  const before = await counted();
  const times = await cycles(20);
  const after = await counted();
  return {
    mount: median(times),
    'nodes left': after.nodes - before.nodes,
    'listeners left': after.listeners - before.listeners,
    'heap left kB': (after.heap - before.heap) / 1024,
  };
};
