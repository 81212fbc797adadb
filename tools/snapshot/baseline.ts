// What an element says without script, as lines of HTML: the words that its script would show. Knows each element's slots; not the
// page around it. The words of the form are those of src/elements/signup-form/form-parts.ts.
import {figures, type FiguresName} from '@mind-the-gap/elements/figures.js';
import {programme, programmeLanguage, streams} from '@mind-the-gap/elements/programme.js';
import type {Feed, Story} from '@mind-the-gap/elements';
import {primaryLanguage, select} from '../../dist/content/selection.js';
import {attribute, flat, languageAttributes, placeOf, type PageElement, type Place} from '../page.ts';
import {isAddress} from '../source.ts';
import {findStory} from '../../dist/content/story.js';
import {providerNames} from '../../dist/signup/names.js';
import {withdrawal, type Stories, type StoriesFor} from '../stories.ts';

export interface Baseline {
  /** Indented with tabs. None: nothing may stand there. Absent: what is there stays. */
  readonly lines?: readonly string[];
  /** Attributes of the tag itself; undefined takes one away. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Why there is nothing to write, for the page's author. */
  readonly why?: string;
}

/** What a rule needs besides the element itself. */
interface Context {
  readonly place: Place;
  readonly stories: () => Stories | string;
  /** An id that nothing else on the page has. */
  readonly freeId: (wanted: string) => string;
}

type Rule = (element: PageElement, context: Context) => Baseline;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const block = (open: string, lines: readonly string[], close: string): string[] => [
  open,
  ...lines.map((line) => `\t${line}`),
  close,
];

const said = (element: PageElement, name: string): string => flat(attribute(element, name) ?? '');

/** The level of the element's heading, as `MtgElement.level`. */
const levelOf = (element: PageElement, usual: number): number => {
  const level = Number(attribute(element, 'heading-level'));
  return [2, 3, 4, 5, 6].includes(level) ? level : usual;
};

interface Card {
  readonly url: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly language?: string | undefined;
}

const cardLines = ({url, title, summary, language}: Card, level: number, place: Place): string[] => {
  const lang = languageAttributes(language, place);
  return [
    `<h${level}${lang}><a href="${escape(url)}">${escape(title)}</a></h${level}>`,
    ...(summary ? [`<p slot="summary"${lang}>${escape(summary)}</p>`] : []),
  ];
};

const storyCard: Rule = (element, {place, stories}) => {
  const href = said(element, 'href');
  const own = {
    // Neither a script nor a mail.
    url: /^[a-z][a-z\d+.-]*:/i.test(href) && !isAddress(href) ? '' : href,
    title: said(element, 'heading'),
    summary: said(element, 'summary'),
  };
  const wanted = said(element, 'story-id') || own.url;
  if (!wanted) return {why: 'It says no story: give it story-id, or a link inside.'};
  const source = stories();
  const story = typeof source === 'string' ? undefined : findStory(source.feed.stories, wanted);
  if (story?.retracted) return {lines: [], why: `${withdrawal(story)}: take its card off the page.`};
  const url = isAddress(own.url) || !story ? own.url : story.url;
  const title = own.title || story?.title;
  if (!url || !title) return {why: typeof source === 'string' ? source : `The feed has no story ${wanted}.`};
  const summary = said(element, 'layout') === 'compact' ? undefined : own.summary || story?.summary;
  // Words of the page's own are in the page's language.
  const language = own.title || own.summary ? undefined : story?.language;
  return {lines: cardLines({url, title, summary, language}, levelOf(element, 3), place)};
};

/** The stories that the list's presets choose. */
const chosen = (element: PageElement, stories: readonly Story[]): readonly Story[] =>
  select(
    stories.filter(({retracted}) => !retracted),
    {
      kind: said(element, 'kind'),
      voice: said(element, 'voice'),
      stream: said(element, 'stream'),
      language: primaryLanguage(said(element, 'story-language')),
    },
  ).stories;

const moreLines = ({homePageUrl, title, language}: Feed, place: Place): string[] =>
  homePageUrl && title
    ? [`<p slot="more"${languageAttributes(language, place)}><a href="${escape(homePageUrl)}">${escape(title)}</a></p>`]
    : [];

const headingLines = (element: PageElement, level: number): string[] => {
  const heading = said(element, 'heading');
  return heading ? [`<h${level} slot="heading">${escape(heading)}</h${level}>`] : [];
};

const storyList: Rule = (element, {place, stories}) => {
  const source = stories();
  if (typeof source === 'string') return {why: source};
  const {feed, asAt} = source;
  const all = chosen(element, feed.stories);
  if (!all.length) return {lines: [], attributes: {'as-at': undefined}, why: 'No story of the feed fits it.'};
  const limit = Number(attribute(element, 'limit'));
  const shown = all.slice(0, Number.isInteger(limit) && limit > 0 ? limit : 6);
  const heading = headingLines(element, levelOf(element, 2));
  const level = Math.min(levelOf(element, 2) + heading.length, 6);
  const compact = said(element, 'layout') === 'compact';
  const open = `<mtg-story-card${compact ? ' layout="compact"' : ''}>`;
  return {
    attributes: {'as-at': asAt},
    lines: [
      ...heading,
      ...shown.flatMap((story) =>
        block(open, cardLines(compact ? {...story, summary: undefined} : story, level, place), '</mtg-story-card>'),
      ),
      ...(all.length > shown.length || feed.nextUrl ? moreLines(feed, place) : []),
    ],
  };
};

/** What the programme says, as a rule gives it; a document of the page's own is for its author. */
const programmeRule =
  (rule: (element: PageElement, lang: string) => readonly string[] | undefined, needs = ''): Rule =>
  (element, {place}) => {
    if (said(element, 'src')) return {why: 'Its words are in a document of your own: write them by hand, from there.'};
    const lines = rule(element, languageAttributes(programmeLanguage, place));
    return lines ? {lines} : {why: needs};
  };

const headed = (element: PageElement, own: string, lang: string): string => {
  const level = levelOf(element, 2);
  const heading = said(element, 'heading');
  return `<h${level} slot="heading"${heading ? '' : lang}>${escape(heading || own)}</h${level}>`;
};

const slugs = streams.map(({slug}) => slug);

const streamLines = (slug: string, level: number, lang: string): string[] | undefined => {
  const stream = streams.find((one) => one.slug === slug);
  return (
    stream && [
      `<h${level} slot="heading"${lang}>${escape(stream.name)}</h${level}>`,
      ...(stream.strapline ? [`<p slot="strapline"${lang}>${escape(stream.strapline)}</p>`] : []),
      `<p${lang}>${escape(stream.meaning)}</p>`,
    ]
  );
};

const stream = programmeRule(
  (element, lang) => streamLines(said(element, 'stream'), levelOf(element, 3), lang),
  `It needs a stream: ${slugs.join(', ')}.`,
);

const streamOverview = programmeRule((element, lang) => {
  const wanted = said(element, 'streams').split(/[\s,]+/);
  const some = slugs.filter((slug) => wanted.includes(slug));
  const heading = headingLines(element, levelOf(element, 2));
  const level = Math.min(levelOf(element, 2) + heading.length, 6);
  const each = (some.length ? some : slugs).flatMap((slug) =>
    block(`<mtg-stream stream="${slug}">`, streamLines(slug, level, lang)!, '</mtg-stream>'),
  );
  return [...heading, ...each];
});

const hero = programmeRule((element, lang) => [
  headed(element, programme.title!, lang),
  `<p${lang}>${escape(programme.summary!)}</p>`,
]);

const about = programmeRule(
  (element, lang) => {
    const statement = programme.statements.find(({topic}) => topic === said(element, 'topic'));
    if (!statement) return undefined;
    const href = said(element, 'href') || statement.href;
    return [
      headed(element, statement.title, lang),
      ...statement.paragraphs.map((text) => `<p${lang}>${escape(text)}</p>`),
      ...(href && isAddress(href)
        ? [
            `<a slot="link"${lang} href="${escape(href)}">More on ${escape(new URL(href).host.replace(/^www\./, ''))}</a>`,
          ]
        : []),
    ];
  },
  `It needs a topic: ${programme.statements.map(({topic}) => topic).join(', ')}.`,
);

const outcomeList = programmeRule((element, lang) => {
  const heading = headingLines(element, levelOf(element, 2));
  const level = Math.min(levelOf(element, 2) + heading.length, 6);
  return [
    ...heading,
    ...block(
      `<ol${lang}>`,
      programme.outcomes.map(
        ({title, meaning}) => `<li><h${level}>${escape(title)}</h${level}><p>${escape(meaning)}</p></li>`,
      ),
      '</ol>',
    ),
  ];
});

const explore = programmeRule((element, lang) => [
  ...headingLines(element, levelOf(element, 2)),
  ...block(
    `<ul${lang}>`,
    programme.links.map(
      ({title, href, summary}) =>
        `<li><a href="${escape(href)}">${escape(title)}</a>${summary ? `<p>${escape(summary)}</p>` : ''}</li>`,
    ),
    '</ul>',
  ),
]);

const dataGap: Rule = (element, {place}) => {
  if (said(element, 'src'))
    return {why: 'It shows a dataset of its own: write its finding and its source inside by hand.'};
  const name = said(element, 'figures') || 'gnomad';
  if (!Object.hasOwn(figures, name)) return {why: `It needs figures: ${Object.keys(figures).join(', ')}.`};
  const {title, summary, language, source} = figures[name as FiguresName];
  const lang = languageAttributes(language, place);
  const address = source.url ?? `https://doi.org/${source.doi}`;
  return {
    lines: [
      headed(element, title, lang),
      `<p${lang}>${escape(summary)}</p>`,
      `<p slot="source"${lang}>Source: <a href="${escape(address)}">${escape(source.name)}</a></p>`,
    ],
  };
};

const signupForm: Rule = (element, {place, freeId}) => {
  const [action, controller, privacy] = ['action', 'controller', 'privacy-href'].map((name) => said(element, name));
  const provider = said(element, 'provider') || 'form';
  if (!providerNames.includes(provider))
    return {why: `There is no provider ${provider}: use ${providerNames.join(', ')}.`};
  // It takes no form that a browser posts.
  if (provider === 'hubspot')
    return {why: 'HubSpot takes no form without script: write a link inside, to the page that fallback-href names.'};
  if (!/^(form|json)$/.test(provider))
    return {why: `A form for ${provider} has field names of its own: write it by hand, as docs/sign-up.md says.`};
  if (!action) return {why: 'It needs action: where sign-ups are sent.'};
  if (!controller) return {why: 'It needs controller: who will hold the address. The consent names them.'};
  const level = levelOf(element, 2);
  const field = (name: string, label: string, input: string): string[] => {
    const id = freeId(`signup-${name}`);
    return block('<p>', [`<label for="${id}">${label}</label>`, `<input id="${id}" name="${name}" ${input}>`], '</p>');
  };
  const consent = freeId('signup-consent');
  const consentWords = `${escape(controller)} may email me news and stories from Diverse Data and Mind The Gap. I can stop at any time.`;
  return {
    lines: block(
      `<form action="${escape(action)}" method="post"${languageAttributes('en', place)}>`,
      [
        `<h${level}>${escape(said(element, 'heading')) || 'Stay up to date'}</h${level}>`,
        ...field('email', 'Email address', 'type="email" autocomplete="email"'),
        ...(attribute(element, 'with-name') === undefined
          ? []
          : field('name', 'Name (optional)', 'autocomplete="name"')),
        ...block(
          '<p>',
          [
            `<input id="${consent}" name="consent" type="checkbox" value="yes">`,
            `<label for="${consent}">${consentWords}</label>`,
          ],
          '</p>',
        ),
        // What has `data-mtg` the element takes for its own, and says anew: so each sentence is there once.
        ...(attribute(element, 'double-opt-in') === undefined
          ? []
          : ['<p data-mtg="confirm">We will send you an email to confirm that the address is yours.</p>']),
        ...(privacy ? [`<a data-mtg="privacy" href="${escape(privacy)}">How your information is used</a>`] : []),
        '<p><button>Sign up</button></p>',
      ],
      '</form>',
    ),
  };
};

const rules: Readonly<Record<string, Rule>> = {
  'mtg-data-gap': dataGap,
  'mtg-about': about,
  'mtg-explore': explore,
  'mtg-hero': hero,
  'mtg-outcome-list': outcomeList,
  'mtg-signup-form': signupForm,
  'mtg-story-card': storyCard,
  'mtg-story-list': storyList,
  'mtg-stream': stream,
  'mtg-stream-overview': streamOverview,
};

/** What stands in an element of ours without script; nothing for one that has no rule. */
export const baselineOf = (element: PageElement, storiesFor: StoriesFor, freeId: Context['freeId']): Baseline =>
  rules[element.tagName]?.(element, {place: placeOf(element), stories: () => storiesFor(element), freeId}) ?? {};
