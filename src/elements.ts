// The elements of the library, one row each: what the build, the command and the tests have to know of an element without loading it.
// `npm run create` adds a row. Imports nothing.

export interface ElementRow {
  /** Its folder in `src/elements`, and the name of its file on the CDN and in the package. Its tag is this with `mtg-` before it. */
  readonly name: string;
  /**
   * The most that its file on the CDN may weigh, in bytes of brotli: what it weighed with readable code, and 3 %
   * (docs/decisions/0006-lit-as-a-guest.md).
   */
  readonly budget: number;
  /** The elements that its file registers besides it, since it shows them. */
  readonly registers?: readonly string[];
  /** It styles what the page's author nests in its slots too, in the page's tree. */
  readonly stylesNestedContent?: true;
  /** It has no buttons or fields, and so does not read the tokens of forms. */
  readonly hasNoControls?: true;
}

export const elementTable: readonly ElementRow[] = [
  {name: 'about', budget: 13_800},
  {name: 'data-gap', budget: 15_700},
  {name: 'explore', budget: 14_100, stylesNestedContent: true},
  {name: 'hero', budget: 13_300},
  {name: 'outcome-list', budget: 13_400, stylesNestedContent: true},
  {name: 'signup-form', budget: 18_200, stylesNestedContent: true},
  {name: 'story-card', budget: 17_200, hasNoControls: true},
  {name: 'story-list', budget: 22_100, registers: ['story-card']},
  {name: 'stream', budget: 13_900},
  {name: 'stream-overview', budget: 14_300, registers: ['stream']},
];

/** The tag of an element, by its name: `mtg-story-card` for `story-card`. */
export const tagOf = (name: string): string => `mtg-${name}`;
