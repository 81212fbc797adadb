// Pictures made of the motif, the gap: parallel bands, as on a chromosome drawing, with a gap in them. Knows no element.
import {svg, type SVGTemplateResult} from 'lit';

/** A stream of numbers from 0 to 1 that is the same for the same seed everywhere: FNV-1a, then xorshift32. */
const randomFrom = (seed: string): (() => number) => {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

const round = (value: number): number => Math.round(value * 10) / 10;
const band = (start: number, end: number, y: number, thickness: number, opacity: number): SVGTemplateResult =>
  svg`<rect x=${round(start)} y=${round(y)} width=${round(Math.max(thickness, end - start))} height=${round(thickness)} rx=${round(thickness / 2)} opacity=${opacity} />`;

/**
 * The picture of a story that has none: a gap that wanders down the bands, and one band that crosses it, as each story
 * does. The same story has the same picture everywhere. Decoration: it says nothing that the card does not.
 */
export const storyArt = (seed: string): SVGTemplateResult => {
  const random = randomFrom(seed);
  const rows = 7 + Math.floor(random() * 3);
  const pitch = 180 / (rows + 0.6);
  const thickness = pitch * 0.56;
  const crossing = 1 + Math.floor(random() * (rows - 2));
  const lean = (random() - 0.5) * 90;
  let middle = 160 + (random() - 0.5) * 60 - lean / 2;
  return svg`<svg viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true" fill="currentColor">${Array.from(
    {length: rows},
    (_, row) => {
      const y = pitch * (row + 0.52);
      const start = 14 + random() * 42;
      const end = 306 - random() * 42;
      const gap = 17 + random() * 13;
      const opacity = [0.22, 0.38, 0.6][Math.floor(random() * 3)]!;
      middle += lean / rows + (random() - 0.5) * 22;
      return row === crossing
        ? band(start, end, y, thickness, 1)
        : [band(start, middle - gap, y, thickness, opacity), band(middle + gap, end, y, thickness, opacity)];
    },
  )}</svg>`;
};

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
        svg`<path d="M${[100, 97, 102][row]} ${y - 11}h${[38, 42, 36][row]}" stroke="currentColor" stroke-width="2.5" stroke-dasharray="1 6" stroke-linecap="round" />`,
    ),
    svg`<g fill="none" stroke="var(--_text)" stroke-linecap="round"><circle cx="119" cy="31" r="29" stroke-width="3" /><path d="M140 52l17 17" stroke-width="5" /></g>`,
  ],
  // Grains of data that fill it from one side.
  fill: () => [
    halves(),
    [7, 4, 6, 3].map((grains, row) =>
      Array.from(
        {length: grains},
        (_, grain) => svg`<circle cx=${91 - (row % 2) * 6 + grain * 10} cy=${13 + row * 18} r="3.4" />`,
      ),
    ),
  ],
  // An arch that stands on both sides.
  bridge: () => [
    halves(),
    svg`<g fill="none" stroke="var(--_text)" stroke-linecap="round"><path d="M72 50C84 -8 156 -8 168 50" stroke-width="4" /><path d="M72 50h96" stroke-width="3" /><path d="M88 26v24M104 13v37M120 8v42M136 13v37M152 26v24" stroke-width="2" /></g>`,
  ],
  // Bands that are whole.
  close: () => bands.map(([start, end], row) => band(start, end, 8 + row * 18, 10, 1)),
};

/** The drawing of a stream: the gap under a lens, half filled, spanned, joined. A stream we have no drawing of: the gap. */
export const streamDrawing = (slug: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 250 80" aria-hidden="true" fill="currentColor">${(drawings[slug] ?? halves)()}</svg>`;
