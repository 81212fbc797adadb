// The design tokens in the interchange format of the Design Tokens Community Group, for design tools. Made from the sheet
// that the elements use, so that there is one source.
import {formTokens} from '../src/design/form-tokens.ts';
import {tokens} from '../src/design/tokens.ts';

/** `#rrggbb` as the format writes a colour: https://www.designtokens.org/TR/2025.10/color/ */
const colour = (hex: string) => ({
  colorSpace: 'srgb',
  components: [1, 3, 5].map((at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 10_000) / 10_000),
  hex,
});

const declarations = (prefix: string): [name: string, value: string][] =>
  [...(tokens.cssText + formTokens.cssText).matchAll(/var\(--mtg-([\w-]+),\s*([^;]+)\);/g)]
    .filter(([, name]) => name!.startsWith(prefix))
    .map(([, name, value]) => [name!.slice(prefix.length), value!]);

/** Colours for light and for dark by role, and the font families. */
export const designTokens = () => {
  const scheme = (index: 0 | 1) => ({
    $type: 'color',
    ...Object.fromEntries(
      declarations('color-').map(([role, value]) => {
        const hexes = value.match(/#[0-9a-f]{6}/g)!;
        return [role, {$value: colour(hexes[index] ?? hexes[0]), $description: `--mtg-color-${role}`}];
      }),
    ),
  });
  const families = declarations('font-').map(([name, value]): [string, object] => [
    name,
    {$value: value.split(/,\s*/).map((family) => family.replaceAll("'", '')), $description: `--mtg-font-${name}`},
  ]);
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    $description: 'Mind The Gap Elements, default theme',
    light: scheme(0),
    dark: scheme(1),
    font: {$type: 'fontFamily', ...Object.fromEntries(families)},
  };
};
