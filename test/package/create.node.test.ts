// A new element, as `npm run create` writes it, in a copy of the project that is thrown away.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

const parts = [
  '.prettierrc.json',
  'custom-elements-manifest.config.js',
  'custom-elements.json',
  'eslint.config.js',
  'package.json',
  'scripts',
  'src',
  'stories',
  'test',
  'tools',
  'tsconfig.browser.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'vite.config.ts',
  '.storybook',
];

describe('a new element', () => {
  let copy: string;
  const bin = join(process.cwd(), 'node_modules', '.bin');
  const run = (command: string, ...args: readonly string[]) => {
    const {status, stdout, stderr} = spawnSync(join(bin, command), args, {cwd: copy, encoding: 'utf8'});
    return {status, printed: stdout + stderr};
  };

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'mtg-create-'));
    for (const part of parts)
      cpSync(part, join(copy, part), {recursive: true, filter: (path) => !path.endsWith('.png')});
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, {recursive: true}));

  it('is not made of a name that is no tag of ours, or is taken', () => {
    for (const name of ['example', 'mtg-Example', 'mtg-hero', '']) {
      const {status, printed} = run('node', 'scripts/create.ts', name);
      assert.equal(status, 1);
      assert.match(printed, /Name the element/);
    }
  });

  it('is formatted, is of the right types, keeps to the house, and is in the manifest', () => {
    const made = run('node', 'scripts/create.ts', 'mtg-new-example');
    assert.equal(made.status, 0, made.printed);
    for (const [command, ...args] of [
      [
        'prettier',
        '--check',
        'src/**/new-example*',
        'stories/new-example*',
        'test/elements/new-example*',
        'src/*.ts',
        'package.json',
      ],
      ['node', 'scripts/build.ts', '--modules'],
      ['tsc', '-p', 'tsconfig.browser.json'],
      ['eslint', 'src/elements/new-example', 'stories/new-example.stories.ts', 'test/elements/new-example.test.ts'],
      ['cem', 'analyze', '--quiet'],
    ] as const) {
      const {status, printed} = run(command, ...args);
      assert.equal(status, 0, `${command}: ${printed}`);
    }
    assert.match(readFileSync(join(copy, 'custom-elements.json'), 'utf8'), /"tagName": "mtg-new-example"/);
  });
});
