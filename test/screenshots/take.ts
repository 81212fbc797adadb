// Takes the pictures: every story in every look at one width, in Chromium. Knows nothing of what they should look like.
import {fileURLToPath} from 'node:url';
import puppeteer, {type CDPSession, type LaunchOptions, type Page} from 'puppeteer-core';
import {findChrome} from '../../scripts/browser.mjs';
import type * as Whole from '../hosts/whole.ts';
import {day, looks} from './looks.ts';

/** A picture, as the bytes of a PNG. */
export interface Picture {
  readonly story: string;
  readonly look: string;
  readonly width: number;
  readonly png: Buffer;
}

/** Higher than a story is, so that the page need not be painted anew for each picture. */
const height = 4000;

const options = (): LaunchOptions => {
  const chrome = findChrome();
  if (!chrome) throw new Error('No browser was found: npm test says what to do.');
  return {
    executablePath: chrome.path,
    // Nothing is asked of another computer, and pixels do not depend on the graphics card.
    args: [
      ...chrome.args,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-gpu',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
    env: {...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)), TZ: 'Europe/London'},
  };
};

const still = {name: 'prefers-reduced-motion', value: 'reduce'};

/** Shows the page in a look, and waits for the elements. */
const dress = async (page: Page, session: CDPSession, look: string): Promise<void> => {
  const {sheet, theme, forcedColors} = looks[look]!;
  const forced = {name: 'forced-colors', value: forcedColors ? 'active' : 'none'};
  await session.send('Emulation.setEmulatedMedia', {features: [still, forced]});
  await page.evaluate(
    async ({look, sheet, theme}) => {
      document.documentElement.dataset['look'] = look;
      for (const link of document.querySelectorAll<HTMLLinkElement>('link[href*="/themes/"]'))
        link.media = link.getAttribute('href') === sheet ? 'all' : 'not all';
      for (const element of document.querySelectorAll('.mtg-bench-place > *')) {
        if (theme) element.setAttribute('theme', theme);
        else element.removeAttribute('theme');
        await (element as Element & {updateComplete?: Promise<unknown>}).updateComplete;
      }
      await document.fonts.ready;
    },
    {look, sheet: sheet ?? '', theme: theme ?? ''},
  );
};

/** The page shows one story and nothing else; gives its place. */
const showAlone = (page: Page, story: string) =>
  page.evaluate(async (id) => {
    document.documentElement.dataset['alone'] = '';
    document.querySelector('.alone')?.classList.remove('alone');
    const place = document.getElementById(id)!;
    place.classList.add('alone');
    // Cards follow a change of their look when the browser has time.
    const module = '/test/hosts/whole.ts';
    const {whole} = (await import(module)) as typeof Whole;
    await whole(place);
    for (const animation of document.getAnimations()) animation.finish();
    const {x, y, width, height} = place.getBoundingClientRect();
    return {x, y, width, height: Math.ceil(height)};
  }, story);

/** The pictures of some stories at a width, each taken when it is asked for. */
export async function* take(address: string, stories: readonly string[], width: number): AsyncGenerator<Picture> {
  const browser = await puppeteer.launch(options());
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.setViewport({width, height});
    await page.evaluateOnNewDocument((now) => {
      const Real = Date;
      window.Date = class extends Real {
        constructor(...given: unknown[]) {
          super(...((given.length ? given : [now]) as []));
        }
        static override now = () => new Real(now).getTime();
      } as DateConstructor;
    }, day);
    // What it emulates ends with it.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: [still]});
    await page.goto(address);
    await page
      .waitForFunction(() => document.documentElement.dataset['measurement'], {timeout: 180_000})
      .catch(() => problems.push('The stories are not ready after three minutes.'));
    if (problems.length) throw new Error(problems.join('\n'));
    await page.waitForNetworkIdle({idleTime: 250});
    for (const [look, {widths}] of Object.entries(looks)) {
      if (!widths.includes(width)) continue;
      await dress(page, session, look);
      for (const story of stories) {
        const clip = await showAlone(page, story);
        const png = Buffer.from(await page.screenshot({clip, captureBeyondViewport: clip.height > height}));
        yield {story, look, width, png};
      }
    }
  } finally {
    await browser.close();
  }
}
