// What a card says of a story besides its title, in words. Pure: knows stories and formats, not elements.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import type {Person, Story} from '../../content/story.js';
import {formatDate, formatLanguage, formatList, formatMinutes} from '../../language/format.js';

/** What is known of a story: everything of one in a feed, little of one that a page describes by attributes. */
export type Facts = Partial<Story>;

const kindWords = ({kind, hasTranscript, hasCaptions}: Facts, msg: MsgFn): (string | false | undefined)[] => {
  switch (kind) {
    case 'story':
      return [msg('Story', {id: 'story', desc: 'Kind of an item: somebody tells what happened to them'})];
    case 'article':
      return [msg('Article', {id: 'article', desc: 'Kind of an item: a text to read'})];
    case 'podcast':
      return [
        msg('Podcast', {id: 'podcast', desc: 'Kind of an item: a recording to listen to'}),
        hasTranscript
          ? msg('With transcript', {id: 'transcript', desc: 'A podcast that can also be read'})
          : hasTranscript === false &&
            msg('No transcript', {id: 'no-transcript', desc: 'A podcast that can only be listened to'}),
      ];
    case 'video':
      return [
        msg('Video', {id: 'video', desc: 'Kind of an item: a film to watch'}),
        hasCaptions
          ? msg('With captions', {id: 'captions', desc: 'A video whose speech is also shown as text'})
          : hasCaptions === false &&
            msg('No captions', {id: 'no-captions', desc: 'A video whose speech is not shown as text'}),
      ];
    default:
      return [];
  }
};

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** Kind, transcript or captions, length, and the language if it is not the page's: "Podcast · No transcript · 32 minutes". */
export const kindLine = (facts: Facts, pageTag: string, tag: string, msg: MsgFn): string => {
  const {language, durationMinutes, readingMinutes} = facts;
  return [
    ...kindWords(facts, msg),
    durationMinutes
      ? formatMinutes(tag, durationMinutes)
      : readingMinutes &&
        msg(str`${formatMinutes(tag, readingMinutes)} to read`, {
          id: 'reading-time',
          desc: 'How long a text takes to read: "5 minutes to read"',
        }),
    language &&
      primary(language) !== primary(pageTag) &&
      msg(str`In ${formatLanguage(tag, language)}`, {id: 'in-language', desc: 'The language of an item: "In Welsh"'}),
  ]
    .filter(Boolean)
    .join(' · ');
};

const personWords = ({name, organisation}: Person): string =>
  organisation && organisation !== name ? `${name} (${organisation})` : name;

/** The people with their organisations, of more than three the first two; the day; when it was reviewed and will be. */
export const metaLines = (
  {people = [], published = '', review = {}}: Facts,
  byline: string | undefined,
  tag: string,
  msg: MsgFn,
): string[] => {
  const persons = people.map(personWords);
  const others = people.length - 2;
  const last = formatDate(tag, review.last);
  const next = formatDate(tag, review.next);
  return [
    byline ??
      (others > 1
        ? msg(str`${formatList(tag, persons.slice(0, 2), 'unit')} and ${others} others`, {
            id: 'and-others',
            desc: 'People of an item, when they are many: "Ada, Grace and 8 others"; the number is 2 or more',
          })
        : formatList(tag, persons)),
    formatDate(tag, published),
    last && msg(str`Last reviewed: ${last}`, {id: 'last-reviewed', desc: 'Date of the last review of an item'}),
    next && msg(str`Next review: ${next}`, {id: 'next-review', desc: 'Date of the next review of an item'}),
  ].filter((line): line is string => Boolean(line));
};

/** What stands in place of a story that was withdrawn. */
export const retractionNotice = ({retracted}: Facts, tag: string, msg: MsgFn): string => {
  const {date, reason} = retracted!;
  const notice = msg(str`This was withdrawn on ${formatDate(tag, date) ?? date}.`, {
    id: 'withdrawn',
    desc: 'Stands in place of an item that its publisher has taken back',
  });
  return reason ? `${notice} ${reason}` : notice;
};
