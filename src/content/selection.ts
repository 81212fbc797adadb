// Which stories a reader chooses, and how many there are of each sort; it must not know how the choice is made or shown.

import type {Story} from './story.js';

/** What a reader can choose by, besides words. */
export const facets = ['kind', 'voice', 'stream', 'language'] as const;
export type Facet = (typeof facets)[number];

/** What a reader chose: '' or nothing means any. A language is one without script or region: `pa`. */
export type Choice = Readonly<Partial<Record<Facet | 'query', string>>>;

/** How many stories there are of each value of a facet, in the order in which the values are first met. */
export type Counts = ReadonlyMap<string, number>;

export interface Selection {
  readonly stories: readonly Story[];
  /** For each value of a facet, the stories that there would be if the reader chose it and left the rest as it is. */
  readonly counts: Readonly<Record<Facet, Counts>>;
}

/** The language of a tag without script and region, in lower case. */
export const primaryLanguage = (tag = ''): string => tag.split('-')[0]!.toLowerCase();

/** The values of a story. Runs for thousands of stories in a moment: a set is made only where a stream may be there twice. */
const valuesOf = (story: Story, facet: Facet): readonly (string | undefined)[] => {
  if (facet === 'language') return [primaryLanguage(story.language)];
  if (facet !== 'stream') return [story[facet]];
  const {streams = []} = story;
  return streams.length > 1 ? [...new Set(streams)] : streams;
};

/** Letters that Unicode does not take apart, as those write them who have no such key. */
const plain: Readonly<Record<string, string>> = {Ł: 'L', Ø: 'O', Đ: 'D', Æ: 'AE', Œ: 'OE'};

/**
 * The words of a text, in the form in which they are compared: without case, accents, vowel marks of Arabic, apostrophes and
 * other punctuation. Vowel signs that are letters of their own, as in Bengali, stay.
 */
const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    // Marks, what is there only for the layout (the soft hyphen, joiners, the Arabic stretch), apostrophes.
    .replace(/[\p{Script=Inherited}\p{Cf}\u0640'’]/gu, '')
    // Capitals are one where small letters are several: ß and ss, ς and σ, ı and i. First small, for the capital ß.
    .toLowerCase()
    .toUpperCase()
    .replace(/[ŁØĐÆŒ]/g, (letter) => plain[letter]!)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

const searchTexts = new WeakMap<Story, string>();

const searchText = (story: Story): string => {
  let text = searchTexts.get(story);
  if (text === undefined) {
    const {title, summary, people = []} = story;
    const names = people.flatMap(({name, organisation}) => [name, organisation]);
    text = words([title, summary, ...names].join(' ')).join(' ');
    searchTexts.set(story, text);
  }
  return text;
};

/** Makes stories ready for a search, one at a time: the first search of thousands would take a while otherwise. */
export function* prepareSearch(stories: readonly Story[]): Generator<undefined, void> {
  for (const story of stories) {
    searchText(story);
    yield;
  }
}

/**
 * Chooses among stories, in their order. Each word of the query has to be somewhere in the title, the summary or the
 * people, also within a word, since Arabic writes its article there; case, accents and the order of words do not count.
 */
export function select(stories: readonly Story[], choice: Choice): Selection {
  const query = words(choice.query ?? '');
  const wanted = facets.filter((facet) => choice[facet]);
  const counts = {kind: new Map(), voice: new Map(), stream: new Map(), language: new Map()} as Record<
    Facet,
    Map<string, number>
  >;
  const chosen = stories.filter((story) => {
    const found = query.every((word) => searchText(story).includes(word));
    const missed = wanted.filter((facet) => !valuesOf(story, facet).includes(choice[facet]));
    for (const facet of facets) {
      const counted = found && missed.every((other) => other === facet);
      for (const value of valuesOf(story, facet))
        if (value) counts[facet].set(value, (counts[facet].get(value) ?? 0) + Number(counted));
    }
    return found && !missed.length;
  });
  return {stories: chosen, counts};
}
