// Cards that are out of sight get their frames late: to a reader, a search and a printer they are there all the same.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, type Engine} from './engines.ts';
import {servePages, type Pages} from './server.ts';

const numbers = [...Array(60).keys()];
const cards = numbers
  .map((number) =>
    number % 2
      ? `<mtg-story-card id="card-${number}" heading="Story number ${number} ends" href="/story/${number}" summary="What story ${number} is about."></mtg-story-card>`
      : `<mtg-story-card id="card-${number}"><h3><a href="/story/${number}">Story number ${number} ends</a></h3><p slot="summary">What story ${number} is about.</p></mtg-story-card>`,
  )
  .join('\n');
const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="/cdn/before.css">
<script type="module" src="/test/hosts/watch.ts"></script><script type="module" src="/cdn/mtg.js"></script></head><body>
<div style="float: inline-start"><mtg-story-card id="floated" heading="In a float" href="/float"></mtg-story-card></div>
<div style="clear: both; display: flex"><div><mtg-story-card id="flexed"><a href="/flex">In a flex item</a></mtg-story-card></div><p>Beside.</p></div>
${cards}</body></html>`;

/** A step that a test takes on the page, once it is loaded and its first frame shown. */
const step = (work: string): string => `(() => {
  if (document.readyState !== 'complete' || !document.querySelector('#card-0').shadowRoot) return null;
  ${work}
})()`;

let pages: Pages;
before(async () => {
  pages = await servePages({'/page': {html}});
});
after(() => pages.stop());

for (const [name, start] of engines)
  describe(`in ${name}, cards below the fold`, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine.stop());

    it('are found by a search of the page, whoever wrote their words', async () => {
      await engine.goto(`${pages.url}/page?find`);
      // `find()` of Firefox and WebKit does not look into shadow trees, as their own search does.
      for (const number of name === 'chromium' ? [56, 55] : [56]) {
        // One with its words in attributes is there when the browser has had time for it.
        const link = `document.querySelector('#card-${number}').shadowRoot?.querySelector('a')`;
        if (number % 2) await engine.value(`${link} ? true : null`);
        assert.equal(
          await engine.value(`window.find('Story number ${number} ends', true, false, true)`),
          true,
          String(number),
        );
      }
    });

    it('are where an anchor leads', async () => {
      await engine.goto(`${pages.url}/page?anchor#card-40`);
      await engine.value(`document.querySelector('#card-40').shadowRoot?.querySelector('article') ? true : null`);
      const top = `document.querySelector('#card-40').getBoundingClientRect().top`;
      assert.ok(Math.abs(await engine.value<number>(top)) < 150);
      // And stays there, when those above have been rendered too.
      await engine.value(`document.querySelector('#card-0').shadowRoot ? true : null`);
      assert.ok(Math.abs(await engine.value<number>(top)) < 150);
    });

    it('take the focus, in the order of the page, and are whole then', async () => {
      await engine.goto(`${pages.url}/page?focus`);
      await engine.value(step(`document.querySelector('#card-50 a').focus(); return true`));
      assert.equal(await engine.value(`document.activeElement.closest('mtg-story-card').id`), 'card-50');
      // Null until the frame is there.
      await engine.value(`document.querySelector('#card-50').shadowRoot?.querySelector('article') ? true : null`);
      const order = `[...document.querySelectorAll('#card-49, #card-50, #card-51')].map((card) => (card.shadowRoot.querySelector('a') ?? card.querySelector('a')).tabIndex)`;
      await engine.value(`document.querySelector('#card-51').shadowRoot?.querySelector('a') ? true : null`);
      assert.deepEqual(await engine.value(order), [0, 0, 0]);
    });

    it('are all there when the page is printed', async () => {
      await engine.goto(`${pages.url}/page?print`);
      await engine.value(step(`dispatchEvent(new Event('beforeprint')); return true`));
      const missing = `[...document.querySelectorAll('mtg-story-card')].filter((card) => !card.shadowRoot?.querySelector('article')).length`;
      assert.equal(await engine.value(missing), 0);
    });

    it('have a width of their own in parents that shrink to fit', async () => {
      await engine.goto(`${pages.url}/page?fit`);
      await engine.value(
        step(`return document.querySelector('#flexed').shadowRoot?.querySelector('article') ? true : null`),
      );
      const widths = await engine.value<number[]>(
        `['#floated', '#flexed'].map((id) => document.querySelector(id).getBoundingClientRect().width)`,
      );
      for (const width of widths) assert.ok(width >= 16 * 12 && width <= 1024, String(widths));
    });
  });
