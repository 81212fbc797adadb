// What can be told apart in every theme: each pair of colours that meets on a page, in light and in dark.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {hostTheme} from '../../dist/design/host-theme.js';

type Components = readonly number[];

interface Tokens {
  readonly [group: string]: {readonly [name: string]: {readonly $value: string | {readonly components: Components}}};
}

/** Colours by role. */
type Colours = Readonly<Record<string, Components>>;

const hex = (colour: string): Components => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (components: Components): number => {
  const [red = 0, green = 0, blue = 0] = components.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: Components, other: Components): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** The grounds of pages that an element without one of its own stands on. */
const pages = {
  light: {'a white page': hex('#ffffff'), 'a page of #f0f4f5': hex('#f0f4f5')},
  dark: {'a black page': hex('#000000'), 'a page of #212b32': hex('#212b32')},
};

const text = ['text', 'muted', 'link', 'accent', 'error', 'success', 'understand', 'fill', 'bridge', 'close'];
/** What bounds a button. Fields are bounded by `muted`, which is text too. */
const edges = ['edge'];
const grounds = ['raised', 'surface'];
/** Only a decoration: nothing is lost where it is not seen. */
const decorations = ['line'];

/** Holds a theme to 4.5:1 for text and 3:1 for what is not (WCAG 1.4.3, 1.4.11), or to what more it promises of its own grounds. */
const holds = (colours: Colours, page: Colours, promised: {readonly body: number; readonly text: number}): void => {
  const own = grounds.map((role): [string, Components] => [role, colours[role]!]);
  const around = Object.entries(page);
  const pair = (role: string, [ground, on]: [string, Components], least: number) =>
    it(`shows ${role} on ${ground} at ${least}:1 or more`, () => {
      const found = contrast(colours[role]!, on);
      assert.ok(found >= least, `${found.toFixed(2)}:1`);
    });

  for (const role of text) {
    for (const ground of own) pair(role, ground, role === 'text' ? promised.body : promised.text);
    for (const ground of around) pair(role, ground, 4.5);
  }
  pair('on-action', ['action', colours['action']!], promised.text);
  for (const role of edges) for (const ground of [...own, ...around]) pair(role, ground, 3);

  // The focus ring is two rings, ink around yellow. A filled button has a line of `on-action` inside them, so that the rings
  // have two neighbours: the ground around them, and the ground, or that line on `action`, within.
  for (const [ground, on] of [...own, ...around]) {
    it(`shows one of the focus rings on ${ground} at 3:1 or more`, () => {
      const found = ['text', 'focus'].map((role) => contrast(colours[role]!, on));
      assert.ok(Math.max(...found) >= 3, found.map((ratio) => `${ratio.toFixed(2)}:1`).join(', '));
    });
  }

  it('has each role tested', () => {
    const tested = [...text, ...edges, ...grounds, ...decorations, 'action', 'on-action', 'focus'];
    assert.deepEqual(Object.keys(colours).sort(), tested.sort());
  });
};

for (const [theme, file, promised] of [
  ['default', 'dist/tokens.json', {body: 12, text: 7}],
  ['nhs-compatible', 'dist/themes/nhs-compatible.tokens.json', {body: 12, text: 4.5}],
] as const) {
  const tokens = JSON.parse(readFileSync(file, 'utf8')) as Tokens;
  const components = (value: string | {readonly components: Components}): Components => {
    if (typeof value !== 'string') return value.components;
    const [group = '', name = ''] = value.slice(1, -1).split('.');
    return components(tokens[group]![name]!.$value);
  };
  for (const scheme of ['light', 'dark'] as const) {
    describe(`the theme ${theme} in ${scheme}`, () => {
      const colours = Object.fromEntries(
        Object.entries(tokens[scheme]!)
          .filter(([role]) => !role.startsWith('$'))
          .map(([role, {$value}]) => [role, components($value)]),
      );
      holds({...colours, edge: colours['action']!}, pages[scheme], promised);
      it('has a yellow that its ink is told from, in light', {skip: scheme === 'dark'}, () => {
        assert.ok(contrast(colours['text']!, colours['focus']!) >= 3);
      });
    });
  }
}

/** What pages have for ink and ground; the last is the least that a page may have. */
const pagesOfHosts = {
  'a usual page': ['#212529', '#ffffff'],
  'a page of #f0f4f5': ['#212b32', '#f0f4f5'],
  'a dark page': ['#fdf6e3', '#12343b'],
  'a bright page': ['#3d0a1e', '#ffb81c'],
  'a page of 4.5:1': ['#767676', '#ffffff'],
} as const;

const {light} = JSON.parse(readFileSync('dist/tokens.json', 'utf8')) as Tokens;

for (const [name, [ink, ground]] of Object.entries(pagesOfHosts)) {
  describe(`the theme host on ${name}`, () => {
    const declared = [...hostTheme.cssText.matchAll(/--(?:mtg-color-|_)([\w-]+):\s*([^;}]+)/g)];
    // Any other value would be a colour that is not the page's.
    const values: Readonly<Record<string, Components>> = {currentColor: hex(ink), transparent: hex(ground)};
    const colours = Object.fromEntries(
      declared.map(([, role, value]) => [role!, values[value!] ?? (role === 'line' ? hex(ink) : [])]),
    );
    const {$value} = light!['focus']!;
    const focus = typeof $value === 'string' ? [] : $value.components;
    holds({...colours, focus}, {}, {body: 4.5, text: 4.5});
  });
}
