// What people install and what a script tag loads.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {elementTable} from '../../dist/elements.js';
import {lazyNames} from '../../dist/signup/names.js';
import packageJson from '../../package.json' with {type: 'json'};

const elements = elementTable.map(({name}) => name);
const cdn = readdirSync('cdn').filter((file) => file.endsWith('.js'));

describe('the package', () => {
  it('has every file that it exports', () => {
    const targets = Object.values(packageJson.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    assert.deepEqual(
      targets.filter((target) => !target.includes('*') && !existsSync(target)),
      [],
    );
  });

  it('has a row in the table of elements for every folder of one', () => {
    assert.deepEqual(readdirSync('src/elements').sort(), elements.toSorted());
  });

  for (const element of elements) {
    it(`exports ${element}, which has its stories, its tests and a file on the CDN`, () => {
      assert.ok(`./${element}.js` in packageJson.exports);
      assert.ok(existsSync(`stories/${element}.stories.ts`));
      assert.ok(existsSync(`test/elements/${element}.test.ts`));
      assert.ok(cdn.includes(`${element}.js`));
    });
  }

  for (const name of lazyNames) {
    it(`has the sign-up provider ${name} as a module that nothing loads before it is named, and as a small script`, () => {
      const files = readdirSync('dist', {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.js'));
      const loading = files.filter((file) => readFileSync(`dist/${file}`, 'utf8').includes(`/${name}.js"`));
      assert.deepEqual(
        loading.map((file) => file.replaceAll('\\', '/')),
        ['signup/providers.js'],
      );
      assert.ok(readFileSync('dist/signup/providers.js', 'utf8').includes(`import("./${name}.js")`));
      const script = readFileSync(`cdn/signup-${name}.js`, 'utf8');
      assert.doesNotMatch(script, /_\$lit|HTMLElement|customElements\.(define|get)\b|\bno-cors\b/);
    });
  }

  it('is read by Node, where there is no page', async () => {
    const {MtgStoryCard, parseFeed} = await import('@mind-the-gap/elements');
    assert.equal(MtgStoryCard.version, packageJson.version);
    assert.equal(parseFeed({}).feed.stories.length, 0);
  });

  it('holds only what its users need', () => {
    const [{files}] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        encoding: 'utf8',
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as [{files: {path: string}[]}];
    const paths = files.map(({path}) => path);
    const guides = ['data-gap', 'programme', 'publishing', 'sign-up'].map((name) => `docs/${name}.md`);
    const unexpected = paths.filter(
      (path) => !/^(cdn|dist)\/[\w/.-]+\.(js|d\.ts|json|css|txt)$|^[\w.-]+\.(md|json)$|^LICENSE$/.test(path),
    );
    // The guides that the command's words send people to; not how the package is built.
    assert.deepEqual(unexpected.sort(), guides);
  });

  it('has the licences of what is inside its bundles', () => {
    assert.match(readFileSync('cdn/licences.txt', 'utf8'), /^lit-html\n\nBSD 3-Clause/m);
    assert.match(readFileSync('dist/mtg.licences.txt', 'utf8'), /^commander\n\n\(The MIT License\)/m);
  });

  it('brings lit and @lit/localize, and nothing else', () => {
    assert.deepEqual(Object.keys(packageJson.dependencies), ['@lit/localize', 'lit']);
  });
});

describe('a file for a script tag', () => {
  for (const file of cdn) {
    const code = readFileSync(`cdn/${file}`, 'utf8');

    it(`${file} contains all its code, so that a hash on it covers it`, () => {
      assert.deepEqual(ts.preProcessFile(code).importedFiles, []);
    });

    it(`${file} sets no cookie and uses no storage`, () => {
      assert.deepEqual(code.match(/document\.cookie|localStorage|sessionStorage|indexedDB|caches\./g), null);
    });
  }

  for (const [data, element] of [
    ['catalogue', 'story-card'],
    ['figures', 'data-gap'],
  ])
    it(`knows the hash of ${data}.json beside it`, () => {
      const hash = createHash('sha256')
        .update(readFileSync(`cdn/${data}.json`))
        .digest('base64');
      for (const file of [element, 'mtg']) assert.ok(readFileSync(`cdn/${file}.js`, 'utf8').includes(`sha256-${hash}`));
    });
});
