// What readers would trip over in one item of a feed. Knows the item as it was written and as the elements read it; not its neighbours.
import {openAddresses} from './data.ts';
import {dayOf, isToCome} from './day.ts';
import {textOf, type Entry, type Fault, type Fields} from './entry.ts';
import {wordFaults} from './item-words.ts';
import {languageName, strayScript, tagFault} from './language-tag.ts';

/** What somebody who cannot see or hear the item does not get. */
const access = ({raw, story, pointer}: Entry): Fault[] => {
  if (!story || story.retracted) return [];
  const faults: Fault[] = [];
  const alt = story.imageAlt ?? '';
  const at = `${pointer}/_diverse_data`;
  if (story.image && !alt) {
    faults.push({
      severity: 'warning',
      rule: 'image-alt',
      pointer: `${pointer}/image`,
      message: 'The picture has no text for people who cannot see it.',
      help: 'Say what it shows in _diverse_data.image_alt. Leave that out only where the picture just decorates.',
    });
  }
  if (!story.image && alt && !raw.image) {
    const help = 'Give the item its image, or take image_alt out.';
    faults.push({
      severity: 'warning',
      rule: 'image-alt',
      pointer: `${at}/image_alt`,
      message: 'There is image_alt, but no image.',
      help,
    });
  }
  // https://service-manual.nhs.uk/content/images
  if (alt.length > 125 || /^(?:an? |the )?(?:image|picture|photo|photograph|graphic) of\b/i.test(alt)) {
    faults.push({
      severity: 'warning',
      rule: 'image-alt',
      pointer: `${at}/image_alt`,
      message:
        alt.length > 125
          ? `image_alt has ${alt.length} characters.`
          : 'image_alt says that it is a picture, as screen readers do already.',
      help: 'Say what the picture shows, in at most 125 characters.',
    });
  }
  // WCAG 2.2, 1.2.1 and 1.2.2, both level A.
  if (story.kind === 'podcast' && !story.hasTranscript) {
    faults.push({
      severity: 'error',
      rule: 'transcript',
      pointer,
      message: 'The podcast has no transcript: people who cannot hear it get nothing of it.',
      help: 'Give _diverse_data.transcript_url, or "has_transcript": true where it is on the episode’s own page.',
    });
  }
  if (story.kind === 'video' && !story.hasCaptions) {
    faults.push({
      severity: 'error',
      rule: 'captions',
      pointer,
      message: 'The video has no captions: people who cannot hear it miss what is said.',
      help: 'Add captions, and say "has_captions": true in _diverse_data.',
    });
  }
  return faults;
};

const languages = ({raw, story, pointer}: Entry): Fault[] => {
  const faults: Fault[] = [];
  const check = (value: unknown, at: string, ...texts: readonly string[]): void => {
    const tag = textOf(value);
    if (!tag) return;
    const fault = tagFault(tag);
    if (fault) faults.push({rule: 'language-tag', pointer: at, ...fault});
    const strays = texts.filter(Boolean).map((text) => strayScript(text, tag));
    const script = strays.find(Boolean);
    if (script) {
      faults.push({
        // A name in Latin letters may well be the title of a text in others.
        severity: strays.every(Boolean) ? 'error' : 'warning',
        rule: 'language-script',
        pointer: at,
        message: `The language is “${tag}” (${languageName(tag) || 'not known'}), but the words are in ${script} letters.`,
        help: 'Give the language that the words are in, so that screen readers and direction are right.',
      });
    }
  };
  const ours = Object(raw._diverse_data) as Fields;
  const words = [textOf(raw.title), textOf(raw.summary)] as const;
  if (raw.language) check(raw.language, `${pointer}/language`, ...words);
  else if (story?.language) check(story.language, pointer, ...words);
  const translations: unknown[] = Array.isArray(ours.translations) ? ours.translations : [];
  translations.forEach((one, index) => {
    const {language, title} = Object(one) as Fields;
    check(language, `${pointer}/_diverse_data/translations/${index}/language`, textOf(title));
  });
  // A wrong tag of the feed is told once, with the feed.
  return raw.language ? faults : faults.filter((one) => one.rule !== 'language-tag' || one.pointer !== pointer);
};

const dates = ({raw, story, pointer}: Entry, today: string): Fault[] => {
  const {date_published: published, date_modified: modified} = raw;
  const {review} = story ?? {};
  const warn = (at: string, message: string, help: string): Fault => ({
    severity: 'warning',
    rule: 'date',
    pointer: pointer + at,
    message,
    help,
  });
  return [
    ...(['date_published', 'date_modified'] as const)
      .filter((field) => isToCome(raw[field], today))
      .map((field) =>
        warn(
          `/${field}`,
          `${field} is in the future: ${textOf(raw[field])}.`,
          'Correct it, or publish the item on that day.',
        ),
      ),
    ...(dayOf(modified) < dayOf(published)
      ? [
          warn(
            '/date_modified',
            `date_modified (${textOf(modified)}) is before date_published (${textOf(published)}).`,
            'Correct one of the two.',
          ),
        ]
      : []),
    ...(review?.last && isToCome(review.last, today)
      ? [warn('/_diverse_data/review/last', `The last review is in the future: ${review.last}.`, 'Correct it.')]
      : []),
    ...(review?.next && dayOf(review.next) < dayOf(today) && !story?.retracted
      ? [
          warn(
            '/_diverse_data/review/next',
            `The next review was due on ${review.next}.`,
            'Review the item, and set last and next.',
          ),
        ]
      : []),
  ];
};

/** Everything found in one item; `today` is an ISO date. */
export const itemFindings = (entry: Entry, today: string): Fault[] => [
  ...access(entry),
  ...languages(entry),
  ...dates(entry, today),
  ...openAddresses(entry.raw, entry.pointer),
  ...wordFaults(entry),
];
