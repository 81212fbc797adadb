// Pages that are hard on a guest: strict policies, copies and versions, frames. In every engine that is here.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {elementTable} from '../../dist/elements.js';
import packageJson from '../../package.json' with {type: 'json'};
import {engines, type Engine} from './engines.ts';
import {benchPage, servePages, type Pages, type Served} from './server.ts';
import {baselineWords, snippets} from './snippets.ts';

/** `media-src` is for a story whose recording is on another host. */
const policy = (trustedTypes: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src https://example.org; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;

const page = (scripts: readonly string[], headers: Served['headers'] = {}): Served => ({
  html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title>
<script type="module" src="/test/hosts/watch.ts"></script>
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
<script type="module" src="/done.js"></script></head><body>${snippets.join('\n')}</body></html>`,
  headers,
});

const elements = elementTable.map(({name}) => `/cdn/${name}.js`);
const other = readFileSync('cdn/mtg.js', 'utf8').replaceAll(`"${packageJson.version}"`, '"9.9.9"');

const strict = {'content-security-policy': policy("lit-html 'allow-duplicates'")};
const own: Record<string, Served> = {
  // Says when every script before it has run, those that failed included, and the elements have settled.
  '/done.js': {
    html: `import {atRest} from '/test/hosts/whole.ts';
addEventListener('load', async () => { await atRest(); document.documentElement.dataset.done = 'yes'; });`,
    type: 'text/javascript',
  },
  '/other/mtg.js': {html: other, type: 'text/javascript'},
  '/every-story': {html: benchPage('<script type="module" src="/test/hosts/watch.ts"></script>'), headers: strict},
  '/strict': page(['/cdn/mtg.js'], strict),
  '/no-policy-name': page(['/cdn/mtg.js'], {'content-security-policy': policy('partner')}),
  '/one-policy': page(['/cdn/story-card.js', '/cdn/signup-form.js'], {'content-security-policy': policy('lit-html')}),
};
for (const [name, headers] of Object.entries({free: {}, strict})) {
  own[`/twice-${name}`] = page(['/cdn/mtg.js', '/cdn/mtg.js?again'], headers);
  own[`/bundle-and-files-${name}`] = page(['/cdn/mtg.js', ...elements], headers);
  own[`/files-and-bundle-${name}`] = page([...elements, '/cdn/mtg.js'], headers);
  own[`/two-versions-${name}`] = page(['/cdn/mtg.js', '/other/mtg.js'], headers);
}
// Two files, each with a reader of feeds of its own, in either order, and one of another version.
own['/shared.json'] = {
  html: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Shared',
    items: ['one', 'two'].map((id) => ({id, url: `/${id}`, title: `Story ${id}`, summary: `Summary ${id}.`})),
  }),
  type: 'application/json',
};
own['/other/story-list.js'] = {
  html: readFileSync('cdn/story-list.js', 'utf8').replaceAll(packageJson.version, '9.9.9'),
  type: 'text/javascript',
};
for (const [name, scripts] of Object.entries({
  'card-and-list': ['/cdn/story-card.js', '/cdn/story-list.js'],
  'list-and-card': ['/cdn/story-list.js', '/cdn/story-card.js'],
  'card-and-other-list': ['/cdn/story-card.js', '/other/story-list.js'],
}))
  own[`/${name}`] = {
    html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Shared</title>
<script type="module" src="/test/hosts/watch.ts"></script>
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
<script type="module" src="/done.js"></script></head><body>
<mtg-story-card src="/shared.json"><a href="/one">Alone</a></mtg-story-card>
<mtg-story-list src="/shared.json"><mtg-story-card><a href="/two">Mine</a></mtg-story-card></mtg-story-list>
</body></html>`,
  };
own['/frame'] = {
  html: `<!doctype html><html lang="en-GB"><head><title>Frame</title></head><body>
<iframe title="Sandbox" sandbox="allow-scripts" src="/framed"></iframe><script type="module" src="/hear.js"></script></body></html>`,
};
own['/hear.js'] = {
  html: `addEventListener('message', ({data}) => document.documentElement.dataset.heard = JSON.stringify(data))`,
  type: 'text/javascript',
};
own['/tell.js'] = {
  html: `import {atRest} from '/test/hosts/whole.ts';
addEventListener('load', () => atRest().then(() => parent.postMessage({
    cards: [...document.querySelectorAll('mtg-story-card')].map((card) => card.shadowRoot?.textContent ?? ''),
    height: document.querySelector('mtg-signup-form').getBoundingClientRect().height,
  }, '*')));`,
  type: 'text/javascript',
  headers: {'access-control-allow-origin': '*'},
};
own['/framed'] = {
  html: `<!doctype html><html lang="en-GB"><head><title>Framed</title></head><body>${snippets.join('\n')}
<script type="module" src="/test/support/requests.ts"></script><script type="module" src="/cdn/mtg.js"></script>
<script type="module" src="/tell.js"></script></body></html>`,
};

let pages: Pages;
before(async () => {
  pages = await servePages(own);
});
after(() => pages.stop());

for (const [name, start] of engines) {
  describe(`in ${name}`, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine.stop());

    const noted = async (path: string, done = 'document.documentElement.dataset.done ?? null'): Promise<string[]> => {
      await engine.goto(pages.url + path);
      await engine.value(done);
      return JSON.parse(await engine.value(`document.documentElement.dataset.noted`)) as string[];
    };
    const upgraded = () =>
      engine.value<string[]>(
        `[...document.querySelectorAll('body > *')].filter((element) => element.shadowRoot).map((element) => element.localName)`,
      );
    const read = () => engine.value<string>('document.body.innerText');

    it('runs every story under the strictest policy, Trusted Types included, without a violation', async () => {
      const faults = await noted('/every-story', 'document.documentElement.dataset.measurement ?? null');
      assert.deepEqual(
        faults.filter((fault) => !fault.startsWith('warning: <mtg-')),
        [],
      );
    });

    it('reads no attribute named style in what it renders under that policy', async () => {
      await noted('/strict');
      assert.equal(
        await engine.value(
          `[...document.querySelectorAll('body > *')].some((element) => element.shadowRoot.querySelector('[style], style'))`,
        ),
        false,
      );
    });

    it("leaves the page's words where the page does not allow the policy lit-html", async () => {
      await noted('/no-policy-name');
      const text = await read();
      for (const words of baselineWords) assert.ok(text.includes(words), words);
      // An engine without Trusted Types upgrades the elements: the words are there in either case.
      assert.ok(await engine.value(`Boolean(document.querySelector('form input[type=email]'))`));
    });

    it("with one policy allowed, runs the first file and leaves the page's words for the next", async () => {
      await noted('/one-policy');
      const names = await upgraded();
      assert.ok(names.includes('mtg-story-card'));
      const text = await read();
      assert.ok(text.includes('Email address'));
    });

    for (const policyName of ['free', 'strict']) {
      for (const [copies, says] of [
        ['twice', 0],
        ['bundle-and-files', 0],
        ['files-and-bundle', 0],
        ['two-versions', 1],
      ] as const) {
        it(`takes ${copies.replaceAll('-', ' ')} on a ${policyName} page without an error`, async () => {
          const faults = await noted(`/${copies}-${policyName}`);
          assert.equal(faults.length, says, faults.join('\n'));
          const told = ['warning:', packageJson.version, '/cdn/mtg.js', '9.9.9', '/other/mtg.js'];
          if (says)
            assert.ok(
              told.every((part) => faults[0]!.includes(part)),
              faults[0],
            );
          assert.deepEqual(
            await upgraded(),
            snippets.map((html) => /^<(mtg-[\w-]+)/.exec(html)![1]),
          );
        });
      }
    }

    for (const [name, requests] of [
      ['card-and-list', 1],
      ['list-and-card', 1],
      ['card-and-other-list', 2],
    ] as const)
      it(`asks ${requests} time${requests > 1 ? 's' : ''} for a feed that ${name.replaceAll('-', ' ')} name, in files of their own`, async () => {
        const faults = await noted(`/${name}`);
        assert.equal(faults.filter((fault) => !fault.includes('9.9.9')).join(), '');
        const asked = `performance.getEntriesByType('resource').filter(({name}) => /shared|catalogue/.test(name)).map(({name}) => name)`;
        assert.deepEqual(await engine.value(asked), Array(requests).fill(`${pages.url}/shared.json`));
        const shown = `[...document.querySelectorAll('mtg-story-card')].map((card) => card.shadowRoot.querySelector('[part=summary]').innerText)`;
        assert.deepEqual(await engine.value(shown), ['Summary one.', 'Summary two.']);
        // The card of the page stands second, after one of ours.
        const second = `document.querySelector('mtg-story-list').shadowRoot.querySelector('li:nth-child(2) slot').assignedElements()[0] === document.querySelector('mtg-story-list > *')`;
        assert.equal(await engine.value(second), true);
      });

    it('runs in a frame that may run scripts and nothing else', async () => {
      await engine.goto(`${pages.url}/frame`);
      const {cards, height} = JSON.parse(await engine.value('document.documentElement.dataset.heard ?? null')) as {
        cards: string[];
        height: number;
      };
      assert.match(cards[0]!, /Maxine Mackintosh/);
      assert.ok(height > 200);
    });
  });
}
