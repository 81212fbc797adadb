// Where a page says something else than the feed does today: changed words, stories that were withdrawn. Knows pages and stories; not where they
// came from.
import type {Story} from '@mind-the-gap/elements';
import {baselineOf} from '../snapshot/baseline.ts';
import type {Finding} from './finding.ts';
import {ancestors, attribute, flat, inside, isOurs, lineOf, wordsOf, type Page, type PageElement} from '../page.ts';
import {snapshotPage} from '../snapshot/page-snapshot.ts';
import {findStory} from '../../dist/content/story.js';
import {withdrawal, type StoriesFor} from '../stories.ts';

const again = 'Run mtg snapshot on the page.';

const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Whether one text is an earlier wording of another: most of the shorter one's words are in the other. */
const isWordingOf = (a: string, b: string): boolean => {
  const [less, more] = [wordSet(a), wordSet(b)].toSorted((one, other) => one.size - other.size) as [
    Set<string>,
    Set<string>,
  ];
  return [...less].filter((word) => more.has(word)).length > less.size * 0.6;
};

/** A card in its author’s words. Those may differ; but not from a title, and not by being the feed's old words. */
const handWritten = (card: PageElement, story: Story): Finding[] => {
  const line = lineOf(card);
  const {retracted, title, summary} = story;
  if (retracted) {
    const message = `${withdrawal(story)}, and without script its words still stand here.`;
    return [{severity: 'error', rule: 'retracted', message, help: 'Take the card off the page.', line}];
  }
  const all = inside(card);
  const link = all.find((one) => one.tagName === 'a' && attribute(one, 'href'));
  const said = all.find((one) => attribute(one, 'slot') === 'summary');
  const found: Finding[] = [];
  if (link && wordsOf(link) && wordsOf(link) !== flat(title)) {
    const message = `The card says “${wordsOf(link)}”; the feed’s title is “${title}”.`;
    found.push({
      severity: 'warning',
      rule: 'stale',
      message,
      help: `Write the feed’s title. Or name the story with story-id, empty the tag, and run mtg snapshot.`,
      line,
    });
  }
  if (said && summary && wordsOf(said) !== flat(summary) && isWordingOf(wordsOf(said), summary)) {
    const message = `The summary of “${title}” is not quite the feed’s: “${summary}”`;
    found.push({
      severity: 'warning',
      rule: 'stale',
      message,
      help: 'Copy it anew. Or name the story with story-id, empty the tag, and run mtg snapshot.',
      line,
    });
  }
  return found;
};

export interface Comparison {
  readonly findings: readonly Finding[];
  /** Why a snapshot could not write a tag, by the tag's line, where it stands there alone. */
  readonly obstacles: ReadonlyMap<number, string>;
}

/** Every place where a page is not as the feed is. */
export const compare = (page: Page, storiesFor: StoriesFor): Comparison => {
  const {notes} = snapshotPage(page.text, (element, freeId) => baselineOf(element, storiesFor, freeId));
  const written = notes.flatMap(({what, tag, line, why}): Finding[] => {
    if (what === 'refreshed') {
      const message = `<${tag}> says something else without script than the feed does today.`;
      return [{severity: 'warning', rule: 'stale', message, help: again, line}];
    }
    if (what === 'emptied' || what === 'bare') {
      const help = what === 'bare' ? 'Take the tag out, or have it show another.' : again;
      const rule = tag === 'mtg-story-list' ? 'empty' : 'retracted';
      return [{severity: 'error', rule, message: `<${tag}>: ${why}`, help, line}];
    }
    return [];
  });
  const told = new Set(notes.filter(({what}) => what !== 'kept').map(({start}) => start));
  const isTold = (one: PageElement): boolean => told.has(one.sourceCodeLocation?.startOffset ?? -1);
  const cards = page.elements.filter((one) => isOurs(one) && one.tagName === 'mtg-story-card' && !isTold(one));
  const byHand = cards.flatMap((card) => {
    const link = inside(card).find((one) => one.tagName === 'a' && attribute(one, 'href'));
    const stories = storiesFor(card);
    const wanted = attribute(card, 'story-id') ?? (link ? attribute(link, 'href') : undefined);
    const story = wanted && typeof stories === 'object' ? findStory(stories.feed.stories, wanted) : undefined;
    const found = story && link ? handWritten(card, story) : [];
    // In a list that we wrote, and that is told as a whole, only a withdrawn story is worth a word of its own.
    const ours = ancestors(card).some(isTold);
    return ours ? found.flatMap((one) => (one.severity === 'error' ? {...one, help: again} : [])) : found;
  });
  const lines = page.elements.filter(isOurs).map(lineOf);
  const obstacles = notes.flatMap(({what, line, why}) =>
    // Of two tags on a line nobody could tell which is meant.
    what === 'left' && why && lines.indexOf(line) === lines.lastIndexOf(line) ? [[line, why] as const] : [],
  );
  return {findings: [...written, ...byHand], obstacles: new Map(obstacles)};
};
