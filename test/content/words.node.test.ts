// The words that ship with the package are plain: short sentences, the house's words, an idiom only beside a literal line.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {catalogue} from '../../dist/content/catalogue.js';
import {parseFeed} from '../../dist/content/parse-feed.js';
import {
  headline,
  links,
  outcomes,
  programmeAsOf,
  programmeLanguage,
  statements,
  streams,
  subtitle,
  topics,
} from '../../dist/content/programme.js';

const {stories} = parseFeed(catalogue).feed;

/** Every text of ours, by where it stands. Titles and names of others' works are theirs. */
const texts: readonly (readonly [where: string, text: string])[] = [
  ['catalogue title', catalogue.title],
  ['catalogue description', catalogue.description],
  ['headline title', headline],
  ['subtitle', subtitle],
  ...stories.map((story) => [`catalogue ${story.id}`, story.summary ?? ''] as const),
  ...streams.map((stream) => [`stream ${stream.slug}`, stream.meaning] as const),
  ...outcomes.flatMap((outcome) => [
    [`outcome ${outcome.slug} title`, outcome.title] as const,
    [`outcome ${outcome.slug}`, outcome.meaning] as const,
  ]),
  ...statements.flatMap((statement) => [
    [`statement ${statement.topic} title`, statement.title] as const,
    ...statement.paragraphs.map((text, index) => [`statement ${statement.topic} ${index + 1}`, text] as const),
  ]),
  // The titles of the pages are theirs.
  ...links.map((link) => [`link to ${link.title}`, link.summary ?? ''] as const),
];

const sentences = (text: string): string[] => text.split(/(?<=[.!?][”’]?)\s+/);
const words = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** What the house does not say, and why. */
const avoided: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\brac(e|es|ial|ially)\b/i, 'say ethnicity or genetic ancestry, whichever is meant'],
  [/\bB[AM]+E\b|\bBME\b/, 'say people from ethnic minorities, or name the groups'],
  [/caucasian/i, 'say people of European ancestry'],
  [/\bnon-(european|white|western)/i, 'name the groups, or say everyone else together'],
  [/\b(minoriti[sz]ed|excluded|diverse) (communit|population)/i, "the programme's voice, not ours"],
  [/\b(hard to reach|underserved|vulnerable|disadvantaged|marginali[sz]ed)\b/i, 'say who and why'],
  [/\bwhites?\b|\bblacks?\b/i, 'ancestry is meant here'],
  [/\b(suffer|victim)/i, 'say people with'],
  [/\bclinicians?\b/i, 'say health professional'],
  [/\b(e\.g|i\.e|etc|via|per annum)\b/i, 'say it in English'],
  [
    /\b(utili[sz]e|leverag|facilitat|empower|stakeholder|cutting-edge|state-of-the-art|landscape|ecosystem|holistic)/i,
    'plain words',
  ],
  [/\b(convene|cohort|variant|phenotyp|prioriti[sz]ation|prognosis)/i, 'plain words'],
  [
    /\b(journey|tackl|drive|deliver|deep dive|unlock|game.chang|spotlight|shine a light|break down|at the heart)/i,
    'no idioms',
  ],
  [/\b(four|three|4|3) (streams|outcomes|strands)\b/i, 'their number changes'],
  [/\d+(\.\d+)?%|per cent/i, 'say 1 in 7'],
  [/\bsubjects?\b/i, 'say people'],
  [/["']/, 'typographic quotes'],
  [/&|\s{2}|^\s|\s$|!/, 'calm and clean'],
];

describe('each text', () => {
  for (const [where, text] of texts) {
    it(where, () => {
      assert.ok(text.length > 0);
      for (const sentence of sentences(text)) {
        assert.ok(words(sentence).length <= 20, `${words(sentence).length} words: ${sentence}`);
      }
      for (const [pattern, why] of avoided) assert.doesNotMatch(text, pattern, why);
      if (!where.endsWith('title')) assert.match(text, /\.$/);
    });
  }
});

describe('the words are easy to read:', () => {
  /** The Flesch-Kincaid grade; syllables are counted as groups of vowels. It only finds what to look at first. */
  const grade = (all: readonly string[]): number => {
    const text = all.join(' ');
    const count = words(text).length;
    const syllables = words(text.toLowerCase().replace(/e\b/g, '')).reduce(
      (sum, word) => sum + Math.max(1, word.match(/[aeiouy]+/g)?.length ?? 1),
      0,
    );
    return 0.39 * (count / sentences(text).length) + 11.8 * (syllables / count) - 15.59;
  };
  const groups: Readonly<Record<string, readonly string[]>> = {
    catalogue: stories.map((story) => story.summary ?? ''),
    streams: streams.map((stream) => stream.meaning),
    outcomes: outcomes.map((outcome) => outcome.meaning),
    statements: statements.flatMap((statement) => statement.paragraphs),
    head: [`${headline}.`, subtitle],
    links: links.map((link) => link.summary ?? ''),
  };
  for (const [name, all] of Object.entries(groups)) {
    it(name, () => {
      assert.ok(
        grade(all) <= 9,
        `grade ${grade(all).toFixed(1)}: a reading age of about ${Math.round(grade(all) + 5)}`,
      );
    });
  }
});

describe('the catalogue', () => {
  for (const story of stories) {
    it(`says what ${story.id} is in one or two sentences`, () => {
      assert.ok(story.summary && story.summary.length <= 200, `${story.summary?.length} characters`);
      assert.ok(sentences(story.summary).length <= 2);
      if (story.url.startsWith('https://doi.org/10.1101/')) {
        assert.match(story.summary, /preprint.*not yet checked by other scientists/);
      }
    });
  }
});

describe('the programme', () => {
  it('is in British English, as of a month', () => {
    assert.equal(programmeLanguage, 'en-GB');
    assert.match(programmeAsOf, /^\d{4}-(0[1-9]|1[0-2])$/);
  });

  it('has the streams that stories name', () => {
    assert.deepEqual(
      streams.map(({slug, name, strapline}) => [slug, name, strapline]),
      [
        ['understand', 'Research & discovery', 'Understand the data gap'],
        ['fill', 'Data', 'Fill the data gap'],
        ['bridge', 'Tooling & behaviours', 'Bridge the data gap'],
        ['close', 'Community', 'Close the gaps, together'],
      ],
    );
    const slugs = streams.map((stream) => stream.slug);
    for (const slug of stories.flatMap((story) => story.streams ?? [])) assert.ok(slugs.includes(slug), slug);
  });

  for (const stream of streams) {
    it(`says literally what people do in ${stream.slug}`, () => {
      assert.ok(stream.meaning.length <= 190, `${stream.meaning.length} characters`);
      assert.ok(sentences(stream.meaning).length <= 2);
      assert.doesNotMatch(stream.meaning, /\b(gaps?|bridg|clos(e|es|ing) )/i);
    });
  }

  it('has a statement on each topic', () => {
    const wanted = ['vision', 'who-we-are', 'programme', 'why-it-matters', 'why-your-stories', 'working-in-the-open'];
    assert.deepEqual(
      statements.map((statement) => statement.topic),
      wanted,
    );
    assert.deepEqual(topics, wanted);
  });

  it('says what a gap is wherever it speaks of one', () => {
    for (const {topic, paragraphs} of statements) {
      const text = paragraphs.join(' ').replaceAll('Mind The Gap', '');
      if (/\bgaps?\b/i.test(text)) assert.match(text, /missing/, topic);
    }
  });

  it('uses each slug once', () => {
    for (const slugs of [streams.map(({slug}) => slug), outcomes.map(({slug}) => slug)]) {
      assert.deepEqual([...new Set(slugs)], slugs);
      for (const slug of slugs) assert.match(slug, /^[a-z]+(-[a-z]+)*$/);
    }
  });

  it('links only to pages that are known', () => {
    const known = ['https://www.genomicsengland.co.uk/initiatives/diverse-data', 'https://www.mindthegap.health/about'];
    for (const {href} of [...streams, ...statements]) if (href !== undefined) assert.ok(known.includes(href), href);
    assert.deepEqual(
      links.map(({href}) => href),
      [
        ...known,
        'https://www.genomicsengland.co.uk/initiatives/diverse-data/equity-in-health-research',
        'https://gwasdiversitymonitor.com/',
      ],
    );
  });

  it('says in one or two sentences what each link leads to', () => {
    for (const {title, summary} of links) assert.ok(summary && sentences(summary).length <= 2, title);
  });

  it('says what it does in a headline of a few words, and two sentences', () => {
    assert.ok(words(headline).length <= 8, headline);
    assert.equal(sentences(subtitle).length, 2);
  });
});
