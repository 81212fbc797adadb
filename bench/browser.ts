// Chromium, and what it counts of itself.
import puppeteer, {type Browser, type CDPSession, type Page} from 'puppeteer-core';
import {findChrome} from '../scripts/browser.mjs';

/** Headless Chromium 156 loads pages of its own with every new window, which take half a second of a core. */
const quiet =
  '--disable-features=PaintHolding,OptimizationHints,MediaRouter,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI';

export const launch = (): Promise<Browser> => {
  const chrome = findChrome();
  if (!chrome) throw new Error('There is no Chromium: install it, or set CHROME_PATH.');
  return puppeteer.launch({
    executablePath: chrome.path,
    args: [...chrome.args, quiet, '--disable-gpu', '--disable-background-networking'],
    protocolTimeout: 300_000,
  });
};

/** A page in a profile of its own, with a session that counts. */
export const withPage = async <Result>(
  browser: Browser,
  work: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.setViewport({width: 1280, height: 800});
    page.setDefaultTimeout(180_000);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    return await work(page, session);
  } finally {
    await context.close();
  }
};

/** What Chromium counts, by name: `ThreadTime`, `Nodes`, `JSEventListeners`, … */
export const metricsOf = async (session: CDPSession): Promise<Readonly<Record<string, number>>> => {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
};

export const collectGarbage = async (session: CDPSession): Promise<void> => {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
};

/** Opens a page and waits until it says that it is painted. */
export const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  await page.waitForFunction('window.isPainted === true', {polling: 50});
};
