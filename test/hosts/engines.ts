// The engines that pages are driven in, behind the little that the tests want of them.
import puppeteer from 'puppeteer-core';
import {findChrome, findFirefox} from '../../scripts/browser.mjs';
import {engineNames, type EngineName} from '../../scripts/engines.ts';
import {WebKitSession} from '../../scripts/webkit.ts';

/** One page in an engine. */
export interface Engine {
  readonly name: string;
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, once it is not null. */
  value<Value>(expression: string): Promise<Value>;
  stop(): Promise<void>;
}

const waitFor = async <Value>(get: () => Promise<Value | null>): Promise<Value> => {
  for (let tries = 0; tries < 9000; tries++) {
    const value = await get();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The page did not come to it within three minutes.');
};

const withPuppeteer = async (name: string, options: Parameters<typeof puppeteer.launch>[0]): Promise<Engine> => {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  page.setDefaultTimeout(180_000);
  await page.setViewport({width: 1024, height: 768});
  return {
    name,
    goto: async (url) => void (await page.goto(url)),
    value: (expression) => waitFor(() => page.evaluate(expression) as Promise<never>),
    stop: () => browser.close(),
  };
};

const withWebKit = async (): Promise<Engine> => {
  const session = await new WebKitSession().start();
  return {
    name: 'webkit',
    goto: async (url) => void (await session.send('POST', '/url', {url})),
    value: (expression) =>
      waitFor(
        () => session.send('POST', '/execute/sync', {script: `return ${expression}`, args: []}) as Promise<never>,
      ),
    stop: () => session.stop(),
  };
};

const starts: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: () => {
    const {path, args} = findChrome()!;
    return withPuppeteer('chromium', {executablePath: path, args});
  },
  firefox: () => withPuppeteer('firefox', {browser: 'firefox', executablePath: findFirefox()!}),
  webkit: withWebKit,
};

/** How to start each engine that is here. */
export const engines = engineNames().map((name) => [name, starts[name]] as const);
