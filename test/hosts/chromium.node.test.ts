// What only Chromium can be driven to: docs/testing.md has the matrix.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import puppeteer, {PredefinedNetworkConditions, type Browser, type BrowserContext, type Page} from 'puppeteer-core';
import {extractText, getDocumentProxy} from 'unpdf';
import {findChrome} from '../../scripts/browser.mjs';
import {benchPage, servePages, type Pages, type Served} from './server.ts';
import {baselineWords, snippets} from './snippets.ts';
import type * as Whole from './whole.ts';

const page = (head: string): Served => ({
  html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="/cdn/before.css"></head>
<body><p id="before">Before</p>${snippets.join('\n')}<p id="target">After</p><div style="block-size: 3000px"></div>${head}</body></html>`,
});

/** A page of a site that Turbo drives: its visits swap the body and keep the scripts. */
const turboPage = (title: string, next: string): Served => ({
  html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>
<script type="module" src="/test/hosts/watch.ts"></script><script type="module" src="/cdn/mtg.js"></script></head>
<body><h1>${title}</h1><a id="next" href="${next}">Next</a>${snippets.join('\n')}</body></html>`,
});

const pagesOfOurs: Record<string, Served> = {
  '/snippets': page('<script type="module" src="/cdn/mtg.js"></script>'),
  '/stories': {html: benchPage('')},
  '/turbo-one': turboPage('One', '/turbo-two'),
  '/turbo-two': turboPage('Two', '/turbo-one'),
};

let pages: Pages;
let browser: Browser;

const launch = (userDataDir?: string): Promise<Browser> => {
  const chrome = findChrome();
  assert.ok(chrome, 'no browser was found: npm test says what to do');
  return puppeteer.launch({
    executablePath: chrome.path,
    // The accessibility tree as for a screen reader: one that is asked for once leaves out what is below the fold.
    args: [...chrome.args, '--js-flags=--expose-gc', '--force-renderer-accessibility'],
    ...(userDataDir && {userDataDir}),
  });
};

/** A tab that waits as long as a machine that runs other things too may take. */
const newTab = async (place: Browser | BrowserContext = browser): Promise<Page> => {
  const tab = await place.newPage();
  tab.setDefaultTimeout(180_000);
  return tab;
};

/** What can be read on a page, also below the fold, where `innerText` leaves out what the browser passes over. */
const visibleText = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const {parentElement, nodeValue} = walker.currentNode;
      if (parentElement!.checkVisibility()) texts.push(nodeValue!);
    }
    return texts.join('').replace(/\s+/g, ' ');
  });

/** Waits until scripts leave a page as it is. */
const atRest = (tab: Page): Promise<void> =>
  tab.evaluate(async (module) => {
    const whole = (await import(module)) as typeof Whole;
    return whole.atRest();
  }, '/test/hosts/whole.ts');

const ready = (tab: Page): Promise<unknown> =>
  tab.waitForFunction(() => document.documentElement.dataset['measurement']);

before(async () => {
  pages = await servePages(pagesOfOurs);
  browser = await launch();
});

after(async () => {
  await browser.close();
  await pages.stop();
});

describe('a page whose script does not come', () => {
  for (const [how, prepare] of [
    ['JavaScript is off', (tab: Page) => tab.setJavaScriptEnabled(false)],
    [
      'the script is blocked',
      async (tab: Page) => {
        await tab.setRequestInterception(true);
        tab.on('request', (request) => void (request.url().includes('/cdn/') ? request.abort() : request.continue()));
      },
    ],
  ] as const) {
    it(`has its words and a labelled email field when ${how}`, async () => {
      const tab = await newTab();
      await prepare(tab);
      await tab.goto(`${pages.url}/snippets`);
      const snapshot = JSON.stringify(await tab.accessibility.snapshot());
      for (const words of baselineWords) assert.ok(snapshot.includes(JSON.stringify(words).slice(1, -1)), words);
      assert.match(snapshot, /"role":"textbox",[^{}]*"name":"Email address"/);
      await tab.close();
    });
  }
});

describe('a page on a slow line whose script comes 3 seconds late', () => {
  it('is painted before, and does not move after', async () => {
    const tab = await newTab();
    await tab.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (request.url().includes('/cdn/mtg.js')) setTimeout(() => void request.continue(), 3000);
      else void request.continue();
    });
    await tab.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries() as unknown as {value: number}[];
        const {dataset} = document.documentElement;
        dataset['shift'] = String(Number(dataset['shift'] ?? 0) + shifts.reduce((sum, {value}) => sum + value, 0));
      }).observe({type: 'layout-shift', buffered: true});
    });
    // Not awaited: the page is not done before its modules are.
    const loaded = tab.goto(`${pages.url}/snippets`);
    await tab.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const early = await visibleText(tab);
    assert.equal(await tab.evaluate(() => customElements.get('mtg-story-card')), undefined);
    for (const words of baselineWords) assert.ok(early.includes(words), words);
    await loaded;
    await tab.waitForFunction(() =>
      document.querySelector('mtg-story-card')?.shadowRoot?.textContent.includes('Maxine'),
    );
    await atRest(tab);
    const shift = await tab.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    assert.ok(shift <= 0.01, `the page moved by ${shift}`);
    await tab.close();
  });
});

describe('a page that is read in another way', () => {
  it('prints its words and the addresses of its links', async () => {
    const tab = await newTab();
    await tab.goto(`${pages.url}/stories`);
    await ready(tab);
    const {text} = await extractText(await getDocumentProxy(await tab.pdf()), {mergePages: true});
    const printed = text.replace(/\s+/g, '');
    for (const words of [
      ...baselineWords,
      'https://genomicsengland.podbean.com/e/what-can-we-learn-from-the-generation-study',
    ]) {
      assert.ok(printed.includes(words.replace(/\s+/g, '')), words);
    }
    await tab.close();
  });

  it('prints nothing that cannot be used on paper, and nothing over something else', async () => {
    const tab = await newTab();
    await tab.setViewport({width: 680, height: 960});
    await tab.goto(`${pages.url}/stories`);
    await ready(tab);
    await tab.emulateMediaType('print');
    await tab.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    await atRest(tab);
    const faults = await tab.evaluate(() => {
      const inside = (node: Element): Element[] => [
        node,
        ...[...node.children, ...(node.shadowRoot?.children ?? [])].flatMap(inside),
      ];
      const ours = [...document.querySelectorAll('.mtg-bench-place > *')].filter(({localName}) =>
        localName.startsWith('mtg-'),
      );
      const shown = ours.flatMap(inside).filter((node) => node.checkVisibility());
      const useless = shown.filter((node) => node.matches('button, audio, video, select, input[type=search]'));
      // Boxes of words that stand beside each other in one parent.
      const overlapping = shown.filter((node) => {
        const next = node.nextElementSibling;
        if (!next?.checkVisibility() || !node.matches('p, li, tr, h1, h2, h3, h4, h5, h6, ul, ol, table')) return false;
        const [box, below] = [node.getBoundingClientRect(), next.getBoundingClientRect()];
        const isBeside = below.left >= box.right - 1 || below.right <= box.left + 1;
        return (
          below.height > 0 && !isBeside && below.top < box.bottom - 1 && getComputedStyle(next).position === 'static'
        );
      });
      const name = (node: Element): string =>
        `${(node.closest('[id]') ?? (node.getRootNode() as ShadowRoot).host?.closest('[id]'))?.id}: ${node.outerHTML.slice(0, 80)}`;
      return [...useless, ...overlapping].map(name);
    });
    assert.deepEqual(faults, []);
    await tab.close();
  });

  it('keeps its borders and its drawings in forced colours', async () => {
    const tab = await newTab();
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: 'active'}]});
    await tab.goto(`${pages.url}/stories`);
    await ready(tab);
    const seen = await tab.evaluate(() => {
      const button = document.querySelector('#mtg-signup-form--Alone button')!;
      const media = document.querySelector('#mtg-story-card--Snippet > *')!.shadowRoot!.querySelector('.media')!;
      return {
        border: getComputedStyle(button).borderTopStyle,
        ink: getComputedStyle(media).color !== getComputedStyle(media).backgroundColor,
      };
    });
    assert.deepEqual(seen, {border: 'solid', ink: true});
    await tab.close();
  });

  it('does not scroll sideways at 400 % zoom of 1280 pixels', async () => {
    const tab = await newTab();
    await tab.setViewport({width: 320, height: 256});
    await tab.goto(`${pages.url}/snippets`);
    await tab.waitForFunction(() => Boolean(document.querySelector('mtg-story-card')?.shadowRoot));
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= 320));
    await tab.close();
  });

  it("follows the reader's own text size of 24 pixels", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mtg-profile-'));
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({webkit: {webprefs: {default_font_size: 24}}}));
    const reader = await launch(folder);
    const tab = await newTab(reader);
    await tab.goto(`${pages.url}/stories`);
    await ready(tab);
    const sizes = await tab.evaluate(() => [
      getComputedStyle(document.querySelector('#mtg-story-card--Snippet > *')!.shadowRoot!.querySelector('.summary')!)
        .fontSize,
      getComputedStyle(document.querySelector('#mtg-signup-form--Alone input[type=email]')!).fontSize,
    ]);
    await reader.close();
    rmSync(folder, {recursive: true, force: true});
    assert.deepEqual(sizes, ['24px', '24px']);
  });
});

describe('a page that goes on', () => {
  it("scrolls to its own content, and keeps the reader's place and focus", async () => {
    const tab = await newTab();
    await tab.goto(`${pages.url}/snippets#target`);
    await tab.waitForFunction(() => Boolean(document.querySelector('mtg-signup-form')?.shadowRoot));
    const {top, focused} = await tab.evaluate(() => ({
      top: document.getElementById('target')!.getBoundingClientRect().top,
      focused: document.activeElement === document.body,
    }));
    assert.ok(Math.abs(top) < 200, `the target is ${top} pixels from the top`);
    assert.ok(focused);
    await tab.close();
  });

  it('is whole after a visit by Turbo, and after the way back', async () => {
    const tab = await newTab();
    await tab.goto(`${pages.url}/turbo-one`);
    const read = async (title: string) => {
      await tab.waitForFunction(
        (wanted) =>
          document.querySelector('h1')?.textContent === wanted &&
          document.querySelector('mtg-story-card')?.shadowRoot?.textContent.includes('Maxine') &&
          document.querySelectorAll('mtg-signup-form form').length === 1,
        {},
        title,
      );
      return (await visibleText(tab)).replace(/^(One|Two)/, '');
    };
    const first = await read('One');
    await tab.click('#next');
    assert.equal(await read('Two'), first);
    await tab.goBack();
    assert.equal(await read('One'), first);
    const noted = await tab.evaluate(() => document.documentElement.dataset['noted']);
    assert.deepEqual(JSON.parse(noted ?? '[]'), []);
    await tab.close();
  });

  it('leaves no element behind that it has taken out', async () => {
    const tab = await newTab();
    await tab.goto(`${pages.url}/snippets`);
    await tab.waitForFunction(() => Boolean(document.querySelector('mtg-story-card')?.shadowRoot));
    const left = await tab.evaluate(async () => {
      const elements = [...document.querySelectorAll('body > *')].filter(({localName}) => localName.startsWith('mtg-'));
      const references = elements.map((element) => new WeakRef(element));
      elements.splice(0).forEach((element) => element.remove());
      for (let turn = 0; turn < 10; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
        (globalThis as unknown as {gc(): void}).gc();
      }
      return references.map((reference) => reference.deref()?.localName).filter(Boolean);
    });
    assert.deepEqual(left, []);
    await tab.close();
  });
});

describe('a page after every story and what can be done with it', () => {
  it('has stored nothing and asked no other host', async () => {
    const context = await browser.createBrowserContext();
    const tab = await newTab(context);
    const hostsAsked = new Set<string>();
    tab.on('request', (request) => {
      const {protocol, host} = new URL(request.url());
      // A browser draws the controls of a recording from `data:` addresses of its own.
      if (protocol !== 'data:') hostsAsked.add(host);
    });
    await tab.goto(`${pages.url}/stories`);
    await ready(tab);
    const stored = await tab.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    assert.deepEqual(stored, {cookies: '', local: 0, session: 0, databases: 0, caches: 0});
    assert.deepEqual([...hostsAsked], [new URL(pages.url).host]);
    await context.close();
  });
});
