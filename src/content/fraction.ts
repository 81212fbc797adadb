// A share as a plain fraction, "3 in 4", and no more precise than people say it. Knows no language.

/** `n` in `d`, or what no fraction says well. */
export type Fraction =
  | {readonly n: number; readonly d: number}
  /** Fewer than 1 in 1,000, but not none. */
  | 'hardly any'
  /** 99.5 per cent or more, but not all. */
  | 'nearly all';

/** Halves, thirds, quarters, fifths, tenths, twentieths: the lowest terms first. */
const usual = [2, 3, 4, 5, 10, 20].flatMap((d) => [...Array(d - 1).keys()].map((index) => [index + 1, d] as const));

/**
 * The fraction nearest to a share of 0 to 100 per cent; nothing for none and all. It is off by at most 2.5 points; above 90 per cent by at most half a
 * point, and below 20 per cent by at most a tenth of the share itself.
 */
export const fraction = (percent: number): Fraction | undefined => {
  if (percent <= 0 || percent >= 100) return undefined;
  if (percent < 0.1) return 'hardly any';
  if (percent >= 99.5) return 'nearly all';
  let [n, d] = [Math.round(percent), 100];
  if (percent < 20) {
    // To two digits: 1 in 8, 1 in 18, 1 in 260.
    n = 1;
    d = Math.round(+(100 / percent).toPrecision(2));
  } else if (percent <= 90) {
    const off = ([n, d]: readonly [number, number]): number => Math.abs(n / d - percent / 100);
    [n, d] = usual.reduce((best, one) => (off(one) < off(best) - 1e-9 ? one : best));
  }
  return {n, d};
};
