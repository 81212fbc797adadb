// What becomes of each field of a feed: used, mended, or left out and listed.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFeed, parseItems} from '../../dist/content/parse-feed.js';

type Fields = Readonly<Record<string, unknown>>;

const base = 'https://partner.example/feeds/main.json';
const good: Fields = {id: 'a', url: 'https://site.example/a', title: 'A title'};

const feedOf = (items: unknown, more: Fields = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  items,
  ...more,
});

/** A value as JSON would carry it: fields without a value are gone. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

/** What becomes of one item that is good but for these fields. */
const read = (fields: Fields, feedFields: Fields = {}) => {
  const {feed, problems} = parseFeed(feedOf([{...good, ...fields}], feedFields), base);
  return {story: plain(feed.stories[0]) as Fields | null, problems};
};

const ours = (fields: unknown): Fields => ({_diverse_data: fields});

/** What is said of each of these fields. */
const unfit = (...keys: readonly string[]) => keys.map((key) => `${key} does not fit feed.schema.json.`);

it('the least item is a whole story', () => {
  const {story, problems} = read({});
  assert.deepEqual(problems, []);
  assert.deepEqual(story, {
    ...good,
    kind: 'article',
    hasTranscript: false,
    hasCaptions: false,
  });
});

it('the fullest feed is read without a problem', () => {
  const {feed, problems} = parseFeed(
    feedOf(
      [
        {
          id: 'b',
          url: '/stories/b',
          external_url: 'https://elsewhere.example/b',
          title: 'Gwrando ar gleifion',
          summary: 'One sentence.',
          content_text: 'Another sentence.',
          content_html: '<p>Another sentence.</p>',
          image: 'pictures/b.jpg',
          date_published: '2026-11-30T09:00:00+01:00',
          language: 'cy',
          authors: [
            {name: 'Ada Example', url: 'https://ada.example', _diverse_data: {organisation: 'NHS', role: 'Host'}},
          ],
          attachments: [
            {url: 'b.vtt', mime_type: 'text/vtt', title: 'Captions'},
            {url: 'b.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 61, size_in_bytes: 9},
          ],
          _diverse_data: {
            kind: 'podcast',
            voice: 'patient',
            streams: ['fill', 'close'],
            image_alt: 'A hand on a table',
            reading_minutes: 3.2,
            duration_minutes: 30,
            has_transcript: true,
            transcript_url: 'b/transcript',
            has_captions: true,
            review: {last: '2026-01-01', next: '2027-01-01'},
            translations: [{language: 'ur', url: 'b/ur', title: 'ایک کہانی'}],
            retracted: {date: '2026-12-01', reason: 'A figure was wrong.'},
          },
        },
      ],
      {
        home_page_url: '/',
        feed_url: 'main.json',
        next_url: '?page=2',
        language: 'en-GB',
        expired: true,
        description: 'Not used',
        _other: {x: 1},
      },
    ),
    base,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(feed, {
    title: 'A feed',
    homePageUrl: 'https://partner.example/',
    feedUrl: base,
    nextUrl: `${base}?page=2`,
    language: 'en-GB',
    expired: true,
    stories: [
      {
        id: 'b',
        url: 'https://partner.example/stories/b',
        title: 'Gwrando ar gleifion',
        kind: 'podcast',
        summary: 'One sentence.',
        people: [{name: 'Ada Example', organisation: 'NHS', role: 'Host'}],
        image: 'https://partner.example/feeds/pictures/b.jpg',
        imageAlt: 'A hand on a table',
        datePublished: '2026-11-30T09:00:00+01:00',
        language: 'cy',
        readingMinutes: 4,
        durationMinutes: 30,
        voice: 'patient',
        streams: ['fill', 'close'],
        hasTranscript: true,
        transcriptUrl: 'https://partner.example/feeds/b/transcript',
        hasCaptions: true,
        review: {last: '2026-01-01', next: '2027-01-01'},
        translations: [{language: 'ur', url: 'https://partner.example/feeds/b/ur', title: 'ایک کہانی'}],
        retracted: {date: '2026-12-01', reason: 'A figure was wrong.'},
        attachments: [
          {url: 'https://partner.example/feeds/b.vtt', mimeType: 'text/vtt', title: 'Captions'},
          {url: 'https://partner.example/feeds/b.mp3', mimeType: 'audio/mpeg', durationInSeconds: 61},
        ],
      },
    ],
  });
});

/** Fields of one item, what the story then has, and the messages. */
const used: readonly (readonly [why: string, item: Fields, story: Fields])[] = [
  ['a number as id becomes text', {id: 42}, {id: '42'}],
  ['the number 0 is an id', {id: 0}, {id: '0'}],
  ['white space around an id is dropped', {id: ' a\n'}, {id: 'a'}],
  ['the name of a prototype is an id like any other', {id: '__proto__'}, {id: '__proto__'}],
  ['external_url stands in for url', {url: undefined, external_url: 'https://x.example/'}, {url: 'https://x.example/'}],
  ['url wins over external_url', {external_url: 'https://x.example/'}, {url: good.url}],
  ['an address without a scheme has that of the feed', {url: '//x.example/y'}, {url: 'https://x.example/y'}],
  ['http is an address', {url: 'HTTP://x.example'}, {url: 'http://x.example/'}],
  ['white space in a title is folded', {title: ' A \n\t b\u00a0\u2028c '}, {title: 'A b c'}],
  ['control characters are dropped', {title: 'A\u0000b\u0007 \u001b[c\u0085d'}, {title: 'Ab [cd'}],
  ['white space on both sides of a control character is one space', {title: 'a \u0000 b'}, {title: 'a b'}],
  [
    'bidirectional overrides are dropped',
    {title: '\u202aa\u202b\u202cb\u202d\u202ec\u2066d\u2067\u2068\u2069'},
    {title: 'abcd'},
  ],
  ['joiners and direction marks that words need stay', {title: 'می\u200cخواهم\u200f'}, {title: 'می\u200cخواهم\u200f'}],
  ['a tag in a text is text', {title: '<b>Bold</b> &amp; more'}, {title: '<b>Bold</b> &amp; more'}],
  ['279 characters fit in a title', {title: 'x'.repeat(279)}, {title: 'x'.repeat(279)}],
  ['a title is cut after a word', {title: `${'x'.repeat(290)} ${'y'.repeat(20)}`}, {title: `${'x'.repeat(290)}…`}],
  ['a title of one long word is cut at 300', {title: 'x'.repeat(301)}, {title: `${'x'.repeat(299)}…`}],
  ['279 characters outside the first plane fit', {title: '🧬'.repeat(279)}, {title: '🧬'.repeat(279)}],
  ['a character is not cut in two', {title: '🧬'.repeat(301)}, {title: `${'🧬'.repeat(299)}…`}],
  ['579 characters fit in a summary', {summary: 'x'.repeat(579)}, {summary: 'x'.repeat(579)}],
  ['a title of just 300 is whole', {title: `${'word '.repeat(59)}words`}, {title: `${'word '.repeat(59)}words`}],
  [
    'white space does not count',
    {summary: `${'word   \n\t   '.repeat(200)}`},
    {summary: `${'word '.repeat(115)}word…`},
  ],
  ['a text of much white space is whole', {summary: `one${' '.repeat(5000)}two`}, {summary: 'one two'}],
  ['a summary is cut at 600', {summary: 'word '.repeat(200)}, {summary: `${'word '.repeat(115)}word…`}],
  ['the text stands in for a summary', {content_text: 'Short.\n\nText.'}, {summary: 'Short. Text.'}],
  ['a long text is cut at 300', {content_text: 'word '.repeat(99)}, {summary: `${'word '.repeat(55)}word…`}],
  ['HTML never stands in for a summary', {content_html: '<p>Hi</p>'}, {summary: undefined}],
  ['a date stays as it was written', {date_published: '2024-02-29'}, {datePublished: '2024-02-29'}],
  ['a date may have a time', {date_published: '2024-01-01T10:00:00.5Z'}, {datePublished: '2024-01-01T10:00:00.5Z'}],
  ['the day before 1970 is a date', {date_published: '1969-12-31'}, {datePublished: '1969-12-31'}],
  [
    'the first moment of 1970 is a date',
    {date_published: '1970-01-01T00:00:00Z'},
    {datePublished: '1970-01-01T00:00:00Z'},
  ],
  ['a language keeps its case', {language: 'EN-gb'}, {language: 'EN-gb'}],
  ['a language may have a script', {language: 'pa-Arab'}, {language: 'pa-Arab'}],
  ['the author of version 1 is a person', {author: {name: 'Ada'}}, {people: [{name: 'Ada'}]}],
  ['authors win over author', {author: {name: 'A'}, authors: [{name: 'B'}]}, {people: [{name: 'B'}]}],
  ['one author without a list is a list', {authors: {name: 'Ada'}}, {people: [{name: 'Ada'}]}],
  ['one stream without a list is a list', ours({streams: 'fill'}), {streams: ['fill']}],
  ['any stream is a stream', ours({streams: ['fill', 'new']}), {streams: ['fill', 'new']}],
  ['minutes are rounded up', ours({reading_minutes: 0.2}), {readingMinutes: 1}],
  ['no kind is an article', ours({}), {kind: 'article'}],
  [
    'an item can say that it has a transcript',
    ours({has_transcript: true}),
    {hasTranscript: true, transcriptUrl: undefined},
  ],
  [
    'an address of a transcript is a transcript',
    ours({transcript_url: 't', has_transcript: false}),
    {hasTranscript: true},
  ],
  ['half a review is a review', ours({review: {next: '2027-01-01'}}), {review: {next: '2027-01-01'}}],
  ['a retraction needs no reason', ours({retracted: {date: '2026-01-01'}}), {retracted: {date: '2026-01-01'}}],
  ['a retraction needs no date', ours({retracted: {reason: 'Wrong'}}), {retracted: {reason: 'Wrong'}}],
  ['a retraction with nothing in it', ours({retracted: {}}), {retracted: {}}],
  ['retracted: false is not retracted', ours({retracted: false}), {retracted: undefined}],
  ['an extension with nothing in it, as PHP writes it', ours([]), {kind: 'article'}],
  [
    'null, false and an empty text mean "not given"',
    {
      summary: '',
      image: null,
      language: false,
      authors: null,
      attachments: null,
      _diverse_data: null,
      date_published: '',
    },
    {summary: undefined, image: undefined, people: undefined, datePublished: undefined},
  ],
];

describe('an item is used:', () => {
  for (const [why, item, expected] of used) {
    it(why, () => {
      const {story, problems} = read(item);
      assert.deepEqual(problems, []);
      assert.ok(story);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(story[key], value, key);
    });
  }
});

/** Fields of one item, the names of those that are listed, and what the story then has. */
const leftOut: readonly (readonly [item: Fields, keys: string, story?: Fields])[] = [
  [{url: 'javascript:alert(1)', external_url: 'https://x.example/'}, 'url', {url: 'https://x.example/'}],
  [{external_url: 'ftp://x.example'}, 'external_url', {url: good.url}],
  [{summary: 5}, 'summary', {summary: undefined}],
  [{summary: {}, content_text: 'Text.'}, 'summary', {summary: 'Text.'}],
  [{summary: ' \u0000 '}, 'summary', {summary: undefined}],
  [{content_text: ['x']}, 'content_text', {summary: undefined}],
  [{image: 'data:image/png;base64,AAAA'}, 'image', {image: undefined}],
  [{image: ' \n'}, 'image', {image: undefined}],
  [{image: 7}, 'image', {image: undefined}],
  [{image: ['a.png']}, 'image', {image: undefined}],
  [{image: 'java\nscript:alert(1)'}, 'image', {image: undefined}],
  [{image: 'https://['}, 'image', {image: undefined}],
  [{image: 'blob:https://x.example/1'}, 'image', {image: undefined}],
  [{date_published: '2023-02-29'}, 'date_published', {datePublished: undefined}],
  [{date_published: '2024-02-30T10:00:00Z'}, 'date_published', {datePublished: undefined}],
  [{date_published: '2024-13-01'}, 'date_published', {datePublished: undefined}],
  [{date_published: '2024-01-01T25:00:00Z'}, 'date_published', {datePublished: undefined}],
  [{date_published: '2024-01-01T10:00:00+99:00'}, 'date_published', {datePublished: undefined}],
  [{date_published: '1 May 2024'}, 'date_published', {datePublished: undefined}],
  [{date_published: '2024-01-01 10:00'}, 'date_published', {datePublished: undefined}],
  [{date_published: '2024-01-01T10:00:00Z<b>'}, 'date_published', {datePublished: undefined}],
  [{date_published: 1700000000}, 'date_published', {datePublished: undefined}],
  [{language: 'en_GB'}, 'language', {language: undefined}],
  [{language: 'the English language'}, 'language', {language: undefined}],
  [{language: ['en']}, 'language', {language: undefined}],
  [{authors: 'Ada'}, 'authors', {people: []}],
  [{authors: [{name: 'Ada'}, 'Bob']}, 'authors', {people: [{name: 'Ada'}]}],
  [{authors: [{url: 'https://x.example'}]}, 'authors', {people: []}],
  [{authors: [{name: 'Ada', _diverse_data: 'NHS'}]}, '_diverse_data', {people: [{name: 'Ada'}]}],
  [{authors: [{name: 'Ada', _diverse_data: {role: 1}}]}, 'role', {people: [{name: 'Ada'}]}],
  [{authors: [{name: 'Ada', _diverse_data: {organisation: {}}}]}, 'organisation', {people: [{name: 'Ada'}]}],
  [{attachments: 'a.mp3'}, 'attachments', {attachments: []}],
  [{attachments: [{url: 'a.mp3'}]}, 'attachments', {attachments: []}],
  [{attachments: [{mime_type: 'audio/mpeg'}]}, 'attachments', {attachments: []}],
  [{attachments: [{url: 'javascript:1', mime_type: 'text/html'}]}, 'url attachments', {attachments: []}],
  [
    {attachments: [{url: 'https://x.example/a', mime_type: 'audio/mpeg', duration_in_seconds: -1}]},
    'duration_in_seconds',
    {attachments: [{url: 'https://x.example/a', mimeType: 'audio/mpeg'}]},
  ],
  [ours('podcast'), '_diverse_data', {kind: 'article'}],
  [ours({kind: 'poem'}), 'kind', {kind: 'article'}],
  [ours({kind: 'Podcast'}), 'kind', {kind: 'article'}],
  [ours({kind: 'constructor'}), 'kind', {kind: 'article'}],
  [ours({kind: ['podcast']}), 'kind', {kind: 'article'}],
  [ours({voice: 1}), 'voice', {voice: undefined}],
  [ours({streams: ['fill', 7]}), 'streams', {streams: ['fill']}],
  [ours({streams: {}}), 'streams', {streams: []}],
  [ours({image_alt: true}), 'image_alt', {imageAlt: undefined}],
  [ours({reading_minutes: '5'}), 'reading_minutes', {readingMinutes: undefined}],
  [ours({reading_minutes: -5}), 'reading_minutes', {readingMinutes: undefined}],
  [ours({reading_minutes: 1e308}), 'reading_minutes', {readingMinutes: undefined}],
  [ours({reading_minutes: Infinity}), 'reading_minutes', {readingMinutes: undefined}],
  [ours({reading_minutes: [5]}), 'reading_minutes', {readingMinutes: undefined}],
  [ours({duration_minutes: true}), 'duration_minutes', {durationMinutes: undefined}],
  [ours({has_transcript: 'yes'}), 'has_transcript', {hasTranscript: false}],
  [ours({has_captions: 1}), 'has_captions', {hasCaptions: false}],
  [ours({transcript_url: 'javascript:1'}), 'transcript_url', {hasTranscript: false}],
  [ours({review: '2026-01-01'}), 'review', {review: undefined}],
  [ours({review: {last: 'May', next: '2027-01-01'}}), 'last', {review: {next: '2027-01-01'}}],
  [ours({translations: ['cy']}), 'translations', {translations: []}],
  [ours({translations: [{url: 'https://x.example', title: 'T'}]}), 'translations', {translations: []}],
  [ours({translations: [{language: 'cy', title: 'T'}]}), 'translations', {translations: []}],
  [ours({translations: [{language: 'cy', url: 'data:,x', title: 'T'}]}), 'url translations', {translations: []}],
  [ours({translations: [{language: 'cy', url: 'https://x.example'}]}), 'translations', {translations: []}],
  [ours({retracted: {date: '2026-01-01', reason: 1}}), 'reason', {retracted: {date: '2026-01-01'}}],
  [ours({retracted: {date: '2026-02-30', reason: 'R'}}), 'date', {retracted: {reason: 'R'}}],
  [ours({retracted: true}), 'retracted', {retracted: {}}],
  [ours({retracted: 'yes'}), 'retracted', {retracted: {}}],
  [ours({retracted: 1}), 'retracted', {retracted: {}}],
];

describe('a field is left out and listed, and its item stays:', () => {
  for (const [item, keys, expected = {}] of leftOut) {
    it(JSON.stringify(item), () => {
      const {story, problems} = read(item);
      assert.deepEqual(
        problems,
        unfit(...keys.split(' ')).map((message) => ({item: 0, id: 'a', message})),
      );
      assert.ok(story);
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(story[name], value, name);
    });
  }
});

const needs = unfit('item')[0]!;

/** Items that cannot be used, and whether the list of problems can name their id. */
const unusable: readonly (readonly [why: string, item: unknown, id?: string])[] = [
  ['null', null],
  ['a text', 'https://x.example'],
  ['a number', 5],
  ['a list', [good]],
  ['nothing in it', {}],
  ['no id', {...good, id: undefined}],
  ['an empty id', {...good, id: ' '}],
  ['an object as id', {...good, id: {toString: () => 'a'}}],
  ['no title', {...good, title: undefined}, 'a'],
  ['a blank title', {...good, title: ' \u202e '}, 'a'],
  ['a number as title', {...good, title: 5}, 'a'],
  ['no address', {...good, url: undefined}, 'a'],
  ['a script as address', {...good, url: 'javascript:alert(1)'}, 'a'],
  ['two bad addresses', {...good, url: 'mailto:a@b.example', external_url: 'tel:1'}, 'a'],
];

describe('an item is left out and listed, and the others stay:', () => {
  for (const [why, item, id = ''] of unusable) {
    it(why, () => {
      const {feed, problems} = parseFeed(feedOf([{...good, id: 'before'}, item, {...good, id: 'after'}]), base);
      assert.deepEqual(
        feed.stories.map((story) => story.id),
        ['before', 'after'],
      );
      const last = problems.at(-1);
      assert.deepEqual(last, {item: 1, id, message: needs});
      for (const problem of problems) assert.equal(problem.item, 1);
    });
  }

  it('a second item with the same id', () => {
    const {feed, problems} = parseFeed(
      feedOf([
        {...good, id: 1},
        {...good, id: '1', title: 'Another'},
      ]),
    );
    assert.deepEqual(
      feed.stories.map((story) => story.title),
      ['A title'],
    );
    assert.deepEqual(problems, [{item: 1, id: '1', message: needs}]);
  });

  it('but the first usable item of two with the same id stays', () => {
    const {feed} = parseFeed(
      feedOf([
        {...good, title: ''},
        {...good, title: 'Usable'},
      ]),
    );
    assert.deepEqual(
      feed.stories.map((story) => story.title),
      ['Usable'],
    );
  });

  it('a hundred broken items, and the one good one is shown', () => {
    const broken = Array.from({length: 100}, (_, index) => ({id: `broken-${index}`, url: 'https://x.example'}));
    const {feed, problems} = parseFeed(feedOf([...broken.slice(0, 50), good, ...broken.slice(50)]));
    assert.deepEqual(
      feed.stories.map((story) => story.id),
      ['a'],
    );
    assert.deepEqual(
      problems.map((problem) => problem.id),
      broken.map((item) => item.id),
    );
    assert.deepEqual([...new Set(problems.map((problem) => problem.message))], [needs]);
  });
});

describe('the duration of an attachment', () => {
  const attachments = [
    {url: 'a.html', mime_type: 'text/html'},
    {url: 'a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 90},
  ];
  const cases: readonly (readonly [kind: string, given: number | undefined, expected: number | undefined])[] = [
    ['podcast', undefined, 2],
    ['video', undefined, 2],
    ['podcast', 30, 30],
    ['article', undefined, undefined],
    ['story', undefined, undefined],
  ];
  for (const [kind, given, expected] of cases) {
    it(`gives ${expected} minutes to a ${kind} that says ${given}`, () => {
      const {story} = read({attachments, ...ours({kind, duration_minutes: given})});
      assert.equal(story?.durationMinutes, expected);
    });
  }
});

describe('what an item does not say, its feed may:', () => {
  const feedFields = {language: 'cy', authors: [{name: 'The team'}]};
  it('the language', () => {
    assert.equal(read({}, feedFields).story?.language, 'cy');
    assert.equal(read({language: 'ur'}, feedFields).story?.language, 'ur');
  });
  it('the people', () => {
    assert.deepEqual(read({}, feedFields).story?.people, [{name: 'The team'}]);
    assert.deepEqual(read({}, {author: {name: 'Ada'}}).story?.people, [{name: 'Ada'}]);
    assert.deepEqual(read({authors: [{name: 'Bob'}]}, feedFields).story?.people, [{name: 'Bob'}]);
    assert.deepEqual(read({author: {name: 'Bob'}}, feedFields).story?.people, [{name: 'Bob'}]);
  });
  it('but not the people of an item that names its own badly: that would credit the wrong ones', () => {
    assert.deepEqual(read({authors: ['Bob']}, feedFields).story?.people, []);
  });
});

describe('a feed', () => {
  const versions: readonly (readonly [version: unknown, read: boolean])[] = [
    ['https://jsonfeed.org/version/1.1', true],
    ['https://jsonfeed.org/version/1', true],
    ['https://www.jsonfeed.org/version/1.1', true],
    ['http://jsonfeed.org/version/1', true],
    [undefined, false],
    [null, false],
    ['', false],
    [1.1, false],
    ['1.1', false],
    ['https://jsonfeed.org/version/2', false],
    [['https://jsonfeed.org/version/1.1'], false],
    [{toString: 1}, false],
  ];
  for (const [version, isRead] of versions) {
    it(`of version ${JSON.stringify(version)} is ${isRead ? 'read' : 'empty, and one problem says what was expected'}`, () => {
      const {feed, problems} = parseFeed(feedOf([good], {version}));
      assert.equal(feed.stories.length, isRead ? 1 : 0);
      assert.deepEqual(problems.at(-1), isRead ? undefined : {message: unfit('feed')[0]});
    });
  }

  const fields: readonly (readonly [fields: Fields, key: string, feed: Fields])[] = [
    [{title: 5}, 'title', {title: undefined}],
    [{home_page_url: 'javascript:1'}, 'home_page_url', {homePageUrl: undefined}],
    [{feed_url: 'file:///etc/passwd'}, 'feed_url', {feedUrl: undefined}],
    [{next_url: 'ws://x.example'}, 'next_url', {nextUrl: undefined}],
    [{language: 'x'}, 'language', {language: undefined}],
    [{expired: 'no'}, 'expired', {expired: undefined}],
    [{authors: [5]}, 'authors', {title: 'A feed'}],
  ];
  for (const [more, key, expected] of fields) {
    it(`with ${JSON.stringify(more)} keeps its items`, () => {
      const {feed, problems} = parseFeed(feedOf([good], more), base);
      assert.equal(feed.stories.length, 1);
      assert.deepEqual(problems, [{message: unfit(key)[0]}]);
      for (const [name, value] of Object.entries(expected))
        assert.deepEqual(plain(feed[name as keyof typeof feed]) ?? undefined, value);
    });
  }

  for (const items of [undefined, null, 'items', {}, 5]) {
    it(`with ${JSON.stringify(items)} as items is empty, and says so`, () => {
      const {feed, problems} = parseFeed(feedOf(items));
      assert.deepEqual(feed.stories, []);
      assert.deepEqual(problems.at(-1), {message: unfit('feed')[0]});
    });
  }

  it('without items has none, and no problem', () => {
    assert.deepEqual(parseFeed(feedOf([])), {feed: {title: 'A feed', stories: []}, problems: []});
  });
});

describe('the address of the feed', () => {
  it('is not needed for absolute addresses', () => {
    assert.equal(parseFeed(feedOf([good])).feed.stories.length, 1);
  });
  it('is needed for relative ones', () => {
    const {feed, problems} = parseFeed(feedOf([{...good, image: 'a.png'}]));
    assert.equal(feed.stories[0]?.image, undefined);
    assert.deepEqual(problems, [{item: 0, id: 'a', message: unfit('image')[0]}]);
  });
  it('must be absolute: nothing can be resolved against another, and each item says so', () => {
    const {feed, problems} = parseFeed(feedOf([good]), 'feeds/main.json');
    assert.deepEqual(feed.stories, []);
    assert.deepEqual(
      problems.map(({message}) => message),
      [...unfit('url'), needs],
    );
  });
});

describe('an item at a time', () => {
  it('lets a page do something else before each of them, and gives the same', () => {
    const input = feedOf([good, {id: 'broken'}, {...good, id: 'b'}]);
    const reading = parseItems(input, base);
    for (let pause = 0; pause < 3; pause++) assert.deepEqual(reading.next(), {done: false, value: undefined});
    assert.deepEqual(reading.next(), {done: true, value: parseFeed(input, base)});
  });

  it('reads nothing of an item before its turn', () => {
    let turns = 0;
    const item = {
      ...good,
      get title() {
        turns++;
        return 'A title';
      },
    };
    const reading = parseItems(feedOf([item, item]), base);
    reading.next();
    assert.equal(turns, 0);
    reading.next();
    assert.ok(turns > 0);
  });
});
