// Pages that are what people have reported of other widgets: old scripts, translators, prerenderers, other windows. Each is one
// instance of a kind of fault; in every engine that is here.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, type Engine} from './engines.ts';
import type {Case} from './reported/case.ts';
import {forms} from './reported/forms.ts';
import {looks} from './reported/looks.ts';
import {scripts} from './reported/scripts.ts';
import {servePages, type Pages, type Served} from './server.ts';

const cases: Readonly<Record<string, Case>> = {...scripts, ...forms, ...looks};

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Shared',
  items: ['one', 'two', 'three'].map((id) => ({id, url: `/${id}`, title: `Story ${id}`, summary: `Summary ${id}.`})),
};
const pathOf = (name: string): string => `/${name.replaceAll(/\W+/g, '-')}`;
const own: Record<string, Served> = {
  '/signup': {html: '<!doctype html><title>Thank you</title><p>Thank you.'},
  '/feed.json': {html: JSON.stringify(feed), type: 'application/json'},
};
for (const [name, {script = '', head = '', body, then, charset = 'utf-8', isQuirky}] of Object.entries(cases)) {
  own[`${pathOf(name)}.js`] = {
    html: `import {atRest, whole} from '/test/hosts/whole.ts';
addEventListener('load', async () => {
  await atRest();
  // A reader comes to each: what waits for that is done.
  document.querySelectorAll('body > *').forEach((element) => element.dispatchEvent(new PointerEvent('pointerover', {bubbles: true})));
  await atRest();
  const result = await (${then});
  document.documentElement.dataset.result = JSON.stringify(result);
});`,
    type: 'text/javascript',
  };
  own[pathOf(name)] = {
    headers: {'content-type': `text/html; charset=${charset}`},
    html: `${isQuirky ? '' : '<!doctype html>'}<html lang="en-GB"><head><title>Page</title><script>${script}</script>${head}
<script type="module" async src="/start.js"></script>
<script type="module" src="${pathOf(name)}.js"></script></head><body>${body}</body></html>`,
  };
}
// One script, so that requests are noted from the first on.
own['/start.js'] = {html: `import '/test/hosts/watch.ts'; import '/cdn/mtg.js';`, type: 'text/javascript'};
own['/page.xhtml'] = {
  html: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>Page</title>
<script type="module" src="/test/hosts/watch.ts"></script><script type="module" src="/cdn/mtg.js"></script></head>
<body><mtg-story-card><h3><a href="https://stories.example/1">A story of ours</a></h3></mtg-story-card></body></html>`,
  type: 'application/xhtml+xml',
};

let pages: Pages;
before(async () => {
  pages = await servePages(own);
});
after(() => pages.stop());

for (const [engineName, start] of engines) {
  describe(`in ${engineName}, a page that`, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine.stop());

    for (const [name, {expected, warning, only = engineName}] of Object.entries(cases)) {
      if (only !== engineName) continue;
      it(name, async () => {
        await engine.goto(pages.url + pathOf(name));
        const result: unknown = JSON.parse(await engine.value('document.documentElement.dataset.result ?? null'));
        // JSON has no undefined.
        assert.deepEqual(result, JSON.parse(JSON.stringify(expected)));
        const noted = JSON.parse(await engine.value('document.documentElement.dataset.noted')) as string[];
        assert.deepEqual(
          noted.filter((fault) => !fault.startsWith('warning:')),
          [],
        );
        if (warning) assert.ok(noted.join('\n').includes(warning), noted.join('\n'));
      });
    }

    it('is XML keeps its own words', async () => {
      await engine.goto(`${pages.url}/page.xhtml`);
      const text = await engine.value(
        `(() => { const card = document.getElementsByTagName('mtg-story-card')[0]; return card && card.getBoundingClientRect().height > 10 ? card.textContent : null })()`,
      );
      assert.equal(text, 'A story of ours');
    });
  });
}
