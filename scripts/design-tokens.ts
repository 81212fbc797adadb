// The design tokens in the interchange format of the Design Tokens Community Group, for design tools. Made from the sheets
// that the elements use, so that there is one source.
import {readdirSync, readFileSync} from 'node:fs';
import {formTokens} from '../src/design/form-tokens.ts';
import {tokens} from '../src/design/tokens.ts';

const themesFolder = new URL('../src/design/themes/', import.meta.url);

/** The sheets of the themes that a page can link, by name. The default theme is in the elements. */
export const themes: ReadonlyMap<string, string> = new Map(
  readdirSync(themesFolder).map((file) => [
    file.replace('.css', ''),
    readFileSync(new URL(file, themesFolder), 'utf8'),
  ]),
);

/** `#rrggbb` as the format writes a colour: https://www.designtokens.org/TR/2025.10/color/ */
const colour = (hex: string) => ({
  colorSpace: 'srgb',
  components: [1, 3, 5].map((at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 10_000) / 10_000),
  hex,
});

/** A colour, or the name of one in the layer of references. */
const value = (written: string) => {
  const [, reference] = /^var\(--mtg-([\w-]+)\)$/.exec(written) ?? [];
  return reference ? `{reference.${reference}}` : colour(written);
};

/** What the built-in tokens say of a name behind the page's own, or a sheet of it. */
const declared = (css: string): [name: string, value: string][] =>
  [...css.matchAll(/var\(--mtg-([\w-]+),\s*([^;]+)\);|^\s*--mtg-([\w-]+):\s*([^;]+);/gm)].map(
    ([, name, fallback, own, said]) => [name ?? own!, fallback ?? said!],
  );

/** Colours for light and for dark by role, what they refer to, and the font families. */
export const designTokens = (theme = 'default') => {
  const declarations = declared(themes.get(theme) ?? tokens.cssText + formTokens.cssText);
  const named = (prefix: string) =>
    declarations
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, said]): [string, string] => [name.slice(prefix.length), said]);
  const scheme = (index: 0 | 1) => ({
    $type: 'color',
    ...Object.fromEntries(
      named('color-').map(([role, said]) => {
        const either = said.match(/#[0-9a-f]{6}|var\(--mtg-[\w-]+\)/g)!;
        return [role, {$value: value(either[index] ?? either[0]), $description: `--mtg-color-${role}`}];
      }),
    ),
  });
  const references = declarations.filter(([, said]) => /^#[0-9a-f]{6}$/.test(said) && theme !== 'default');
  const families = named('font-').filter(([name]) => name !== 'size');
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    $description: `Mind The Gap Elements, theme ${theme}`,
    ...(references.length && {
      reference: {
        $type: 'color',
        ...Object.fromEntries(references.map(([name, hex]) => [name, {$value: colour(hex)}])),
      },
    }),
    light: scheme(0),
    dark: scheme(1),
    font: {
      $type: 'fontFamily',
      ...Object.fromEntries(
        families.map(([name, said]) => [
          name,
          {$value: said.split(/,\s*/).map((family) => family.replaceAll("'", '')), $description: `--mtg-font-${name}`},
        ]),
      ),
    },
  };
};
