// Chooses what a card may say of a text, and says how long the text takes to read; it must not know where the text is from.
import {clean, readHtml, type Content} from './html.ts';
import {withoutStrayTags} from './stray-tags.ts';

/** A text as its feed has it: HTML, or plain text in which tags mean nothing. */
export type Written = {readonly html: string} | {readonly text: string};

/** What `parseFeed` shows of `content_text` without cutting it again. */
const limit = 279;

/** Adults read English non-fiction at 238 words a minute: Brysbaert 2019, J. Mem. Lang. 109:104047. */
const wordsAMinute = 238;

/** Below this many words, what is given as the content may well be an excerpt. */
const fullText = 100;

/** What systems put at the end of somebody's text, in a short paragraph of its own. */
const trailers = [
  / was originally published in .+ on Medium, where people are continuing the conversation/,
  /^The post .+ appeared first on .+/,
  /^Continue reading\b.*(»|→|…|\.\.\.)$/,
  /^(Read more|Subscribe now|Share)$/i,
];
const ellipsis = / ?(\[(…|\.\.\.)\]|…|\.\.\.)$/;

/** As many characters as a long book has: what is beyond is not read. */
const book = 2 ** 20;

export const contentOf = (written: Written): Content =>
  'html' in written
    ? withoutTrailers(readHtml(written.html.slice(0, book)))
    : {
        blocks: written.text
          .slice(0, book)
          .split(/\n\s*\n/)
          .flatMap(plainBlock),
        pictures: [],
        feeds: [],
        dates: [],
      };

const plainBlock = (paragraph: string) => {
  const text = clean(paragraph);
  return text ? [{text, heading: false}] : [];
};

const withoutTrailers = ({blocks, ...rest}: Content): Content => ({
  ...rest,
  blocks: blocks.filter(({text}) => text.length > 1000 || !trailers.some((trailer) => trailer.test(text))),
});

/** The text in one line, headings and all. */
export const lineOf = (written: Written): string =>
  cut(
    contentOf(written)
      .blocks.map(({text}) => text)
      .join(' '),
  );

/** A title in one line. What it names between < and > stays, unless that is markup. */
export const titleOf = (written: Written): string =>
  lineOf('html' in written ? {html: withoutStrayTags(written.html.slice(0, book))} : written);

/** The beginning of the running text. Headings are no sentences: they count only where there is nothing else. */
export function excerptOf({blocks}: Content): string {
  const prose = blocks.filter(({heading}) => !heading);
  return cut((prose.length ? prose : blocks).map(({text}) => text.replace(ellipsis, '…')).join(' '));
}

/** Whole minutes, rounded up; undefined where the feed may not have all of the text. */
export function readingMinutes({blocks}: Content): number | undefined {
  if (ellipsis.test(blocks.at(-1)?.text ?? '')) return undefined;
  const segmenter = new Intl.Segmenter(undefined, {granularity: 'word'});
  let words = 0;
  for (const {text} of blocks) for (const {isWordLike} of segmenter.segment(text)) if (isWordLike) words += 1;
  return words < fullText ? undefined : Math.ceil(words / wordsAMinute);
}

/** Ends with a sentence where that leaves half or more, else with a word. */
function cut(text: string): string {
  if (text.length <= limit) return text;
  const sentences = /^.*[.!?…。؟।]["'”’»)\]]*(?=\s)/u.exec(text.slice(0, limit + 1))?.[0] ?? '';
  if (sentences.length >= limit / 2) return sentences;
  // Where there is no word to end with, at least no letter is cut in half.
  const start = text.slice(0, limit - 1).replace(/\s\S*$|[\ud800-\udbff]$/, '');
  return `${start.trimEnd()}…`;
}
