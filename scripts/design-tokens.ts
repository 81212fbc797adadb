// The design tokens in the interchange format of the Design Tokens Community Group, for design tools.
import {others, reference, roles} from '../src/design/tokens.ts';

/** `#rrggbb` as the format writes a colour: https://www.designtokens.org/TR/2025.10/color/ */
const colour = (hex: string) => ({
  colorSpace: 'srgb',
  components: [1, 3, 5].map((at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 10_000) / 10_000),
  hex,
});

/** Reference colours and roles in light and dark, fonts, and the lengths that are not a multiple of the reader's own text size. */
export const designTokens = () => {
  const scheme = (index: 0 | 1) => ({
    reference: {
      $type: 'color',
      ...Object.fromEntries(Object.entries(reference).map(([name, pair]) => [name, {$value: colour(pair[index])}])),
    },
    role: {
      $type: 'color',
      ...Object.fromEntries(
        Object.entries(roles).map(([role, name]) => [
          role,
          {$value: `{${index ? 'dark' : 'light'}.reference.${name}}`, $description: `--mtg-color-${role}`},
        ]),
      ),
    },
  });
  const families = (list: string) => list.split(',').map((family) => family.replaceAll('"', ''));
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    $description: 'Mind The Gap Elements, default theme',
    light: scheme(0),
    dark: scheme(1),
    font: {
      $type: 'fontFamily',
      heading: {$value: families(others['font-heading']), $description: '--mtg-font-heading'},
      text: {$value: families(others['font-text']), $description: '--mtg-font-text'},
    },
  };
};
