import '@mind-the-gap/elements/story-card.js';
import type {Story} from '@mind-the-gap/elements';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-story-card', component: 'mtg-story-card', ...shown('mtg-story-card')};

const article = 'https://www.mindthegap.health/post/why-mind-the-gap-stories-of-health-data-equity';
const podcast = 'https://genomicsengland.podbean.com/e/what-can-we-learn-from-the-generation-study';
const preprint = 'https://doi.org/10.1101/2024.08.12.24311664';

/** Neutral words for states that no published item is in. */
const example: Story = {
  id: 'example',
  url: 'https://example.org/an-example',
  title: 'An example item',
  kind: 'story',
  summary: 'This text stands where the summary of an item would be.',
  people: [],
  streams: [],
  hasTranscript: false,
  hasCaptions: false,
  translations: [],
  attachments: [],
};

/** What a partner pastes: a heading with a link, and a summary. The catalogue supplies the rest. */
export const Snippet = {
  args: {
    content: `<h3><a href="${article}">Why “Mind The Gap: Stories of Health Data Equity”?</a></h3>
<p slot="summary">Ask two people what ancestry means and you may get two answers. This collection begins by saying so.</p>`,
  } satisfies Args,
};

/** The shortest form: a link. */
export const Link = {
  args: {content: `<a href="${podcast}">What can we learn from the Generation Study?</a>`} satisfies Args,
};

/** A link that no feed knows is a good card too. */
export const UnknownLink = {
  args: {content: '<a href="https://example.org/a-page">A page that no feed knows</a>'} satisfies Args,
};

/** A story of the feed by its id, without words inside the tag. */
export const ById = {args: {'story-id': 'missing-genetic-diversity'} satisfies Args};

/** Everything by attributes, without a feed. */
export const ByAttributes = {
  args: {
    heading: 'An example item',
    href: 'https://example.org/an-example',
    summary: 'This text stands where the summary of an item would be.',
    kind: 'video',
    byline: 'Genomics England',
    published: '2026-03-12',
    duration: 12,
  } satisfies Args,
};

/** The picture beside the words, where there is room. */
export const Row = {
  args: {
    layout: 'row',
    content: `<h3><a href="${preprint}">Missing genetic diversity impacts variant prioritisation for rare disorders</a></h3>`,
  } satisfies Args,
};

/** For a footer or a sidebar. */
export const Compact = {args: {...Row.args, layout: 'compact'} satisfies Args};

/** A picture of the page's own. */
export const OwnPicture = {
  args: {
    content: `${Link.args.content}
<svg slot="media" viewBox="0 0 16 9" role="img" aria-label="Three stripes"><path fill="#3b3aa0" d="M0 0h16v3H0z"/><path fill="#075f5b" d="M0 3h16v3H0z"/><path fill="#7a4900" d="M0 6h16v3H0z"/></svg>`,
  } satisfies Args,
};

/** People and dates in the page's own words. */
export const OwnPeople = {
  args: {content: `${Link.args.content}\n<p slot="meta">Written by the people of this page</p>`} satisfies Args,
};

/** A picture that cannot be loaded gives way to the drawing. */
export const BrokenPicture = {
  args: {...ByAttributes.args, image: '/no-such-picture.jpg', 'image-alt': 'An example'} satisfies Args,
};

/** A podcast without a transcript says so. */
export const PodcastWithoutTranscript = {
  args: {story: {...example, kind: 'podcast', durationMinutes: 32, streams: ['fill']}} satisfies Args,
};

/** A recording in the feed can be played in place; nothing of it is loaded before. */
export const Playable = {
  args: {
    story: {
      ...PodcastWithoutTranscript.args.story,
      hasTranscript: true,
      attachments: [{url: 'https://example.org/an-example.mp3', mimeType: 'audio/mpeg'}],
    },
  } satisfies Args,
};

/** A story in several languages: each is named in itself. */
export const Translated = {
  args: {
    story: {
      ...example,
      readingMinutes: 5,
      streams: ['close'],
      translations: [
        {language: 'cy', url: 'https://example.org/cy', title: 'Enghraifft'},
        {language: 'ur', url: 'https://example.org/ur', title: 'اردو میں ایک مثال'},
      ],
    },
  } satisfies Args,
};

/** A video without captions says so; it was reviewed. */
export const ReviewedVideo = {
  args: {
    story: {
      ...example,
      kind: 'video',
      durationMinutes: 4,
      streams: ['bridge'],
      review: {last: '2026-03-12', next: '2029-03-12'},
    },
  } satisfies Args,
};

/** A story in another language is marked with it, and runs in its direction. */
export const InUrdu = {
  args: {
    story: {
      ...example,
      title: 'اردو میں ایک مثال',
      summary: 'یہ متن اس جگہ ہے جہاں خلاصہ ہوتا ہے۔',
      language: 'ur',
      readingMinutes: 5,
      streams: ['close'],
    },
  } satisfies Args,
};

/** A withdrawn story shows its notice in place of summary and picture, the page's own included. */
export const Withdrawn = {
  args: {
    story: {...example, retracted: {date: '2026-03-12', reason: 'The people in it asked for this.'}},
    content:
      '<h3><a href="https://example.org/an-example">An example item</a></h3>\n<p slot="summary">These words are not shown.</p>',
  } satisfies Args,
};

/** Long words break, and many people are counted. */
export const LongWords = {
  args: {
    story: {
      ...example,
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      summary: 'https://example.org/an-address-without-a-place-to-break-that-is-longer-than-a-narrow-card-is-wide',
      people: ['One', 'Two', 'Three', 'Four'].map((name) => ({
        name: `Author ${name}`,
        organisation: 'An organisation with a long name',
      })),
    },
  } satisfies Args,
};
