// What every contender shows: the same made-up words for a card of a number, so that all of them lay out the same text.

/** What a card says. */
export interface Card {
  readonly index: number;
  readonly image: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly href: string;
}

const vocabulary =
  'the of stream sound body voice listening river group practice morning together quiet letter question answer movement light winter garden archive welcome story'.split(
    ' ',
  );

/** As many words as wanted, the same for the same seed: a linear congruential generator (Numerical Recipes). */
const words = (seed: number, count: number): string => {
  let state = (seed * 2654435761) >>> 0;
  const chosen = Array.from({length: count}, () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return vocabulary[state % vocabulary.length]!;
  });
  const text = chosen.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The card of a number. */
export const cardOf = (index: number): Card => ({
  index,
  image: '/picture.webp',
  title: words(index + 1, 6),
  summary: `${words(index + 7919, 22)}.`,
  author: `Voice: ${words(index + 104_729, 2)}`,
  href: `/stories/${index}`,
});

/** The cards as a JSON Feed, for elements that read one. */
export const feedOf = (count: number): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Stories',
    items: Array.from({length: count}, (_, index) => {
      const {image, title, summary, author, href} = cardOf(index);
      return {id: String(index), url: href, title, summary, image, authors: [{name: author}]};
    }),
  });
