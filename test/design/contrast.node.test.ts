import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Colours {
  readonly [role: string]: {readonly $value: {readonly components: readonly number[]}};
}

const tokens = JSON.parse(readFileSync('dist/tokens.json', 'utf8')) as {
  readonly light: Colours;
  readonly dark: Colours;
};

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (components: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = components.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const text = ['text', 'muted', 'link', 'accent', 'error', 'success', 'understand', 'fill', 'bridge', 'close'];
const grounds = ['surface', 'raised'];

/** Every pair that meets on a page, and the contrast that it needs: 7 for text, 3 for what is not text (WCAG 1.4.6, 1.4.11). */
const pairs: [role: string, ground: string, least: number][] = [
  ...text.flatMap((role) =>
    grounds.map((ground): [string, string, number] => [role, ground, role === 'text' ? 12 : 7]),
  ),
  ['on-action', 'action', 7],
  ['action', 'raised', 3],
  // The focus ring is two rings: yellow beside the element, ink around it.
  ['text', 'focus', 3],
];

for (const scheme of ['light', 'dark'] as const) {
  describe(`the default theme in ${scheme}`, () => {
    const colours = tokens[scheme];
    for (const [role, ground, least] of pairs) {
      // Dark ink on yellow has no twin in the dark: there the yellow ring stands on dark ground by itself.
      const other = scheme === 'dark' && ground === 'focus' ? 'raised' : ground;
      const first = scheme === 'dark' && ground === 'focus' ? 'focus' : role;
      it(`shows ${first} on ${other} at ${least}:1 or more`, () => {
        const found = contrast(colours[first]!.$value.components, colours[other]!.$value.components);
        assert.ok(found >= least, `${found.toFixed(2)}:1`);
      });
    }

    it('shows text on the grounds of other pages in light', {skip: scheme === 'dark'}, () => {
      for (const ground of [[1, 1, 1], [0xf0, 0xf4, 0xf5].map((part) => part / 255)]) {
        for (const role of text) assert.ok(contrast(colours[role]!.$value.components, ground) >= 4.5, role);
      }
    });

    it('has each role tested', () => {
      const tested = new Set(pairs.flatMap(([role, ground]) => [role, ground]));
      const unknown = Object.keys(colours).filter(
        (role) => !role.startsWith('$') && !tested.has(role) && role !== 'line',
      );
      assert.deepEqual(unknown, []);
    });
  });
}
