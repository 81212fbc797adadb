// A page that somebody has reported of another widget, in a few neutral lines: one instance of a kind of fault.

/**
 * A script by which a page comes to rest at once: what waits for that, for seconds after `load`, does not keep the tests waiting. WebKit’s
 * driver has its limit of 30 seconds for a script from the same timer.
 */
export const hurry = `const wait = setTimeout;
setTimeout = (work, ms, ...rest) => wait(work, ms > 1000 && ms < 10_000 ? 0 : ms, ...rest);`;

export interface Case {
  /** What the page does, in a classic script before the elements. */
  readonly script?: string;
  /** What else is in its head. */
  readonly head?: string;
  readonly body: string;
  /** What a module of the page does when the elements have been rendered; it gives what is compared. */
  readonly then: string;
  readonly expected: unknown;
  /** Part of what is warned of, where a warning is what is expected. */
  readonly warning?: string;
  /** What the page is sent as, in place of UTF-8. */
  readonly charset?: string;
  /** The one engine that it is held in, where others cannot do what it takes. */
  readonly only?: 'chromium';
  /** Whether it has no doctype. */
  readonly isQuirky?: boolean;
}
