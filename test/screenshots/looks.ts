// The themes and widths that every story is pictured in. Knows no story.

/** A theme of the elements, on a page that it is meant for. */
interface Look {
  /** The page's own style. */
  readonly page: string;
  /** The sheet that the page links. */
  readonly sheet?: string;
  /** The attribute of every element. */
  readonly theme?: 'host';
  readonly forcedColors?: true;
  /** The widths of the page that show a state of their own, in CSS pixels. */
  readonly widths: readonly number[];
}

/** The widths that every story is pictured at, in CSS pixels. */
export const widths = [320, 768, 1280];
// A width changes the layout, a theme the colours: where the text is as large, one width shows all that a theme changes.
const one = [768];

/** By the name that is in the file names. To add one, add a line. */
export const looks: Readonly<Record<string, Look>> = {
  light: {page: 'background: #fff', widths},
  dark: {page: 'background: #15131f; color-scheme: dark', widths: one},
  'nhs-compatible': {page: 'background: #f0f4f5', sheet: '/cdn/themes/nhs-compatible.css', widths},
  // A page whose colours and font are nothing like ours.
  host: {page: 'background: #12343b; color: #fdf6e3; font-family: "Noto Sans Display"', theme: 'host', widths: one},
  'forced-colors': {page: '', forcedColors: true, widths: one},
};

/** The day on which all pictures are taken. */
export const day = '2026-11-21T12:00:00Z';

const sheets = Object.values(looks).flatMap(({sheet}) => sheet ?? []);

/** What goes into the head of the page: each look as a state of the root, `data-look`, and one story alone, `data-alone`. */
export const head = `<style>
body {margin: 0}
section.mtg-bench-place.mtg-bench-place.mtg-bench-place {inline-size: auto !important; padding: 16px !important}
html[data-alone] section.mtg-bench-place.mtg-bench-place.mtg-bench-place:not(.alone) {display: none !important}
${Object.entries(looks)
  .map(([name, {page}]) => `html[data-look='${name}'] {${page}}`)
  .join('\n')}
</style>
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}" media="not all">`).join('')}`;
