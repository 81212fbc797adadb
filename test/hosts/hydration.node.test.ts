// A page that React has rendered on a server and takes over: no mismatch, and nothing that was typed is lost.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {build, type Rolldown} from 'vite';
import {engines, type Engine} from './engines.ts';
import {servePages, type Pages} from './server.ts';

const bundle = async (): Promise<string> => {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    build: {write: false, lib: {entry: 'test/hosts/hydration.js', formats: ['es']}},
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
};

const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title>
<script type="module" src="/test/hosts/watch.ts"></script><script type="module" src="/cdn/mtg.js"></script></head><body>
<div id="root"><main><h1>Page</h1><mtg-signup-form defer-hydration="" action="/signup" controller="A charity"><form action="/signup" method="post"><p><label for="email">Email address</label><input id="email" name="email" type="email"/></p><p><button>Sign up</button></p></form></mtg-signup-form><mtg-explore><ul><li><a href="https://example.org/">Elsewhere</a></li></ul></mtg-explore><mtg-story-card><h3><a href="https://stories.example/1">A story</a></h3></mtg-story-card></main></div>
<script type="module" src="/hydrate.js"></script></body></html>`;

let pages: Pages;
before(async () => {
  pages = await servePages({'/page': {html}, '/hydrate.js': {html: await bundle(), type: 'text/javascript'}});
});
after(() => pages.stop());

for (const [name, start] of engines)
  describe(`in ${name}`, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine.stop());

    it('is taken over by React without a mismatch, and keeps what was typed', async () => {
      await engine.goto(`${pages.url}/page`);
      assert.deepEqual(JSON.parse(await engine.value('document.documentElement.dataset.result ?? null')), {
        errors: [],
        isSameField: true,
        value: 'typed@example.org',
        hasFocus: true,
        hasConsent: true,
      });
      assert.equal(await engine.value('document.documentElement.dataset.noted'), '[]');
    });
  });
