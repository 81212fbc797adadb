// Pictures made of the motif, the gap: parallel bands, as on a chromosome drawing, with a gap in them. Knows no element.
import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

/**
 * The picture of a story that has none: a gap that wanders down the bands, and one band that crosses it, as each story
 * does. The same story has the same picture everywhere. Decoration: it says nothing that the card does not.
 */
export const storyArt = (seed: string): TemplateResult => {
  let state = 0;
  // A linear congruential generator (Numerical Recipes), which the seed is stirred into. Its low bits repeat soon.
  const random = (limit: number, salt = 0): number => {
    state = Math.imul(state ^ salt, 1664525) + 1013904223;
    return (state >>> 16) % limit;
  };
  for (const character of seed) random(1, character.codePointAt(0));
  const crossing = 1 + random(6);
  const paths = ['', '', ''];
  const lean = random(20) - 10;
  for (let row = 0; row < 8; row++) {
    const y = 17 + 21 * row;
    const middle = 145 + lean * (row - 4) + random(30);
    const gap = `H${middle - 24 - random(12)}M${middle + 24 + random(12)} ${y}`;
    const crosses = row === crossing;
    paths[crosses ? 0 : 1 + random(2)] += `M${20 + random(40)} ${y}${crosses ? '' : gap}H${300 - random(30)}`;
  }
  const [whole, near, far] = paths;
  return html`<svg
    viewBox="0 0 320 180"
    preserveAspectRatio="xMidYMid slice"
    aria-hidden="true"
    stroke="currentColor"
    stroke-width="12"
    stroke-linecap="round"
  >
    <path d=${whole} />
    <path d=${near} opacity=".5" />
    <path d=${far} opacity=".25" />
  </svg>`;
};

// Where each band of the programme's picture begins, where its gap is, and where it ends. One band is whole.
const headBands = [
  ['var(--_understand)', 8, 464, 627, 1108, 1],
  ['var(--_close)', 31, 504, 667, 1114, 0.55],
  ['var(--_bridge)', 74, 541, 686, 1135, 0.8],
  ['var(--_fill)', 62, 562, 687, 1122, 1],
  ['var(--_understand)', 23, 525, 677, 1102, 0.55],
  ['var(--_close)', 28, 600, 590, 1151, 1],
  ['var(--_bridge)', 76, 436, 595, 1110, 1],
  ['var(--_fill)', 53, 434, 571, 1170, 0.55],
  ['var(--_understand)', 77, 423, 575, 1152, 0.8],
] as const;

/** The picture at the head of a page: bands in the colours of the streams, a gap that wanders down them, one that is closed. */
export const headArt = (): TemplateResult =>
  html`<svg viewBox="0 0 1200 236" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${headBands.map(
    ([colour, start, left, right, end, opacity], row) => {
      const y = 6 + row * 26;
      return svg`<g fill=${colour}>${band(start, left, y, 14, opacity)}${band(right, end, y, 14, opacity)}</g>`;
    },
  )}</svg>`;

const round = (value: number): number => Math.round(value * 10) / 10;
const band = (start: number, end: number, y: number, thickness: number, opacity: number): SVGTemplateResult =>
  svg`<rect
    x=${round(start)}
    y=${round(y)}
    width=${round(Math.max(thickness, end - start))}
    height=${round(thickness)}
    rx=${round(thickness / 2)}
    opacity=${opacity}
  />`;

// Where the four bands of a stream's drawing begin and end; the gap lies between 82 and 158.
const bands = [
  [10, 232],
  [30, 218],
  [16, 240],
  [38, 226],
] as const;

const halves = () =>
  bands.map(([start, end], row) => {
    const y = 8 + row * 18;
    return [band(start, 82 - (row % 2) * 6, y, 10, 1), band(158 + (row % 2) * 6, end, y, 10, 1)];
  });

const drawings: Record<string, () => unknown> = {
  // A lens over the gap: what is not there comes into sight.
  understand: () => [
    halves(),
    [24, 42, 60].map(
      (y, row) =>
        svg`<path
          d="M${[100, 97, 102][row]} ${y - 11}h${[38, 42, 36][row]}"
          stroke="currentColor"
          stroke-width="2.5"
          stroke-dasharray="1 6"
          stroke-linecap="round"
        />`,
    ),
    svg`<g fill="none" stroke="var(--_text)" stroke-linecap="round">
      <circle cx="119" cy="31" r="29" stroke-width="3" />
      <path d="M140 52l17 17" stroke-width="5" />
    </g>`,
  ],
  // Grains of data that fill it from one side.
  fill: () => [
    halves(),
    [7, 4, 6, 3].map((grains, row) =>
      [...Array(grains).keys()].map(
        (grain) => svg`<circle cx=${91 - (row % 2) * 6 + grain * 10} cy=${13 + row * 18} r="3.4" />`,
      ),
    ),
  ],
  // An arch that stands on both sides.
  bridge: () => [
    halves(),
    svg`<g fill="none" stroke="var(--_text)" stroke-linecap="round">
      <path d="M72 50C84 -8 156 -8 168 50" stroke-width="4" />
      <path d="M72 50h96" stroke-width="3" />
      <path d="M88 26v24M104 13v37M120 8v42M136 13v37M152 26v24" stroke-width="2" />
    </g>`,
  ],
  // Bands that are whole.
  close: () => bands.map(([start, end], row) => band(start, end, 8 + row * 18, 10, 1)),
};

/** The drawing of a stream: the gap under a lens, half filled, spanned, joined. A stream we have no drawing of: the gap. */
export const streamDrawing = (slug: string): SVGTemplateResult => {
  const draw = Object.hasOwn(drawings, slug) ? drawings[slug]! : halves;
  return svg`<svg viewBox="0 0 250 80" aria-hidden="true" fill="currentColor">${draw()}</svg>`;
};
