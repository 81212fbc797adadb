// What a card says of a story besides its title, in words. Pure: knows stories and formats, not elements.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import type {Story, StoryKind} from '../../content/story.js';
import {languageOf} from '../../language/direction.js';
import {formatDate, formatLanguage, formatList, formatMinutes} from '../../language/format.js';

/** What is known of a story: everything of one in a feed, little of one that a page describes by attributes. */
export type Facts = Partial<Story>;

/** What each kind is called. */
export const kindLabels = (msg: MsgFn): Record<StoryKind, string> => ({
  story: msg('Story', {id: 'story', desc: 'Kind of an item: somebody tells what happened to them'}),
  article: msg('Article', {id: 'article', desc: 'Kind of an item: a text to read'}),
  podcast: msg('Podcast', {id: 'podcast', desc: 'Kind of an item: a recording to listen to'}),
  video: msg('Video', {id: 'video', desc: 'Kind of an item: a film to watch'}),
});

/** Whether a recording can also be read, where that is known. */
const accessWords = ({kind, hasTranscript, hasCaptions}: Facts, msg: MsgFn): string | undefined => {
  if (kind === 'podcast' && hasTranscript !== undefined)
    return hasTranscript
      ? msg('With transcript', {id: 'transcript', desc: 'A podcast that can also be read'})
      : msg('No transcript', {id: 'no-transcript', desc: 'A podcast that can only be listened to'});
  if (kind === 'video' && hasCaptions !== undefined)
    return hasCaptions
      ? msg('With captions', {id: 'captions', desc: 'A video whose speech is also shown as text'})
      : msg('No captions', {id: 'no-captions', desc: 'A video whose speech is not shown as text'});
  return undefined;
};

/** Kind, transcript or captions, length, and the language if it is not the page's: "Podcast · No transcript · 32 minutes". */
export const kindLine = (facts: Facts, pageTag: string, tag: string, msg: MsgFn): string => {
  const {kind, language, durationMinutes, readingMinutes} = facts;
  const storyLanguage = language && languageOf(language).language;
  return [
    kind && kindLabels(msg)[kind],
    accessWords(facts, msg),
    durationMinutes
      ? formatMinutes(tag, durationMinutes)
      : readingMinutes &&
        msg(str`${formatMinutes(tag, readingMinutes)} to read`, {
          id: 'reading-time',
          desc: 'How long a text takes to read: "5 minutes to read"',
        }),
    storyLanguage &&
      storyLanguage !== languageOf(pageTag).language &&
      msg(str`In ${formatLanguage(tag, storyLanguage)}`, {
        id: 'in-language',
        desc: 'The language of an item: "In Welsh"',
      }),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** The people with their organisations, of more than three the first two. */
const peopleLine = (people: NonNullable<Facts['people']>, tag: string, msg: MsgFn): string => {
  const names = people.map(({name, organisation = name}) =>
    organisation === name ? name : `${name} (${organisation})`,
  );
  if (names.length < 2) return names[0] ?? '';
  if (names.length < 4) return formatList(tag, names);
  const others = msg(str`${names.length - 2} others`, {
    id: 'others',
    desc: 'Ends a list of people: "Ada, Grace and 8 others"; the number is 2 or more',
  });
  return formatList(tag, [...names.slice(0, 2), others]);
};

/** The people; the day; when it was reviewed and will be. */
export const metaLines = (
  {people = [], datePublished, review}: Facts,
  byline: string | undefined,
  tag: string,
  msg: MsgFn,
): (string | undefined)[] => {
  const last = review?.last && formatDate(tag, review.last);
  const next = review?.next && formatDate(tag, review.next);
  return [
    byline ?? peopleLine(people, tag, msg),
    datePublished && formatDate(tag, datePublished),
    last && msg(str`Last reviewed: ${last}`, {id: 'last-reviewed', desc: 'Date of the last review of an item'}),
    next && msg(str`Next review: ${next}`, {id: 'next-review', desc: 'Date of the next review of an item'}),
  ].filter(Boolean);
};

/** What stands in place of a story that was withdrawn. */
export const retractionNotice = (
  {date, reason = ''}: NonNullable<Facts['retracted']>,
  tag: string,
  msg: MsgFn,
): string => {
  const day = formatDate(tag, date);
  return `${
    day
      ? msg(str`This was withdrawn on ${day}.`, {
          id: 'withdrawn',
          desc: 'Stands in place of an item that its publisher has taken back',
        })
      : msg('This was withdrawn.', {id: 'withdrawn-undated', desc: 'As “withdrawn”, where it is not known when'})
  } ${reason}`;
};
