// Nothing that a feed can hold makes the parser throw, hang, or hand on something that is not plain and safe.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFeed} from '../../dist/content/parse-feed.js';
import {storyKinds} from '../../dist/content/story.js';

const version = 'https://jsonfeed.org/version/1.1';
const good = {id: 'a', url: 'https://site.example/a', title: 'A title'};

/** Values of every type, among them the awkward ones. */
const values: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  NaN,
  Infinity,
  Number.MAX_VALUE,
  10n,
  Symbol('s'),
  () => 'x',
  '',
  ' ',
  'text',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:pass@x.example/\u202egnp.exe',
  'https://' + 'x'.repeat(300) + '.example',
  '2024-02-31',
  'en-GB',
  '\ud800',
  '\u0000',
  '__proto__',
  [],
  [[]],
  [[[1]]],
  [null, undefined, 0, '', {}, []],
  new Array(3),
  {},
  {length: 3},
  {toString: 1, valueOf: 1},
  {toString: () => 'https://x.example'},
  {name: {name: 'x'}},
  Object.create(null),
  JSON.parse('{"__proto__": {"title": "x"}, "constructor": {"prototype": 1}, "hasOwnProperty": 1}'),
  new Date(NaN),
  new Map([['id', 'x']]),
  new Proxy({}, {}),
  new Uint8Array(4),
];

const feedKeys = [
  'version',
  'title',
  'items',
  'home_page_url',
  'feed_url',
  'next_url',
  'language',
  'expired',
  'authors',
  'author',
];
const itemKeys = [
  'id',
  'url',
  'external_url',
  'title',
  'summary',
  'content_text',
  'image',
  'date_published',
  'language',
  'authors',
  'author',
  'attachments',
  '_diverse_data',
];
const ourKeys = [
  'kind',
  'voice',
  'streams',
  'image_alt',
  'reading_minutes',
  'duration_minutes',
  'has_transcript',
  'transcript_url',
  'has_captions',
  'review',
  'translations',
  'retracted',
];
const nested: readonly (readonly [holder: string, keys: readonly string[]])[] = [
  ['review', ['last', 'next']],
  ['translations', ['language', 'url', 'title']],
  ['retracted', ['date', 'reason']],
];

const urlKeys = /^(url|image|.*Url)$/;
const forbidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Walks through a result: plain data only, texts clean and short, addresses http(s). */
function check(value: unknown, key = ''): void {
  if (typeof value === 'string') {
    if (urlKeys.test(key)) assert.match(value, /^https?:\/\//, key);
    else if (key !== 'id') {
      assert.doesNotMatch(value, forbidden, key);
      assert.ok([...value].length <= 600, key);
    }
  } else if (typeof value === 'number') {
    assert.ok(Number.isSafeInteger(value) && value >= 0, key);
  } else if (Array.isArray(value)) {
    for (const entry of value) check(entry, key);
  } else if (typeof value === 'object' && value !== null) {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, key);
    for (const [name, entry] of Object.entries(value)) check(entry, name);
  } else assert.ok(value === undefined || typeof value === 'boolean', `${key} is ${typeof value}`);
}

function checkResult(input: unknown, base?: unknown): void {
  const {feed, problems} = parseFeed(input, base as string | undefined);
  check(feed);
  for (const story of feed.stories) {
    assert.ok(story.id && story.title && story.url);
    assert.ok(storyKinds.includes(story.kind));
    for (const list of [story.people, story.streams, story.translations, story.attachments])
      assert.ok(list === undefined || Array.isArray(list));
  }
  for (const {message} of problems) {
    assert.match(message, /^\w+ does not fit [^"]+\.$/);
    assert.ok(message.length <= 80, message);
  }
}

describe('a result is plain and safe whatever', () => {
  it('the feed is', () => {
    for (const value of values) {
      checkResult(value);
      checkResult([value]);
      assert.deepEqual(parseFeed(value).feed, {stories: []});
      assert.equal(parseFeed(value).problems.length, 1);
    }
  });
  it('its address is', () => {
    for (const value of values) checkResult({version, title: 'T', items: [good]}, value);
  });
  for (const key of feedKeys) {
    it(`the feed's ${key} is`, () => {
      for (const value of values) checkResult({version, title: 'T', items: [good], [key]: value});
    });
  }
  it('an item is', () => {
    for (const value of values) checkResult({version, title: 'T', items: [value, good]});
  });
  for (const key of itemKeys) {
    it(`an item's ${key} is`, () => {
      for (const value of values) {
        checkResult({version, title: 'T', items: [{...good, [key]: value}]});
        checkResult({version, title: 'T', items: [{...good, [key]: [value, value]}]});
      }
    });
  }
  for (const key of ourKeys) {
    it(`its ${key} is`, () => {
      for (const value of values) {
        checkResult({version, title: 'T', items: [{...good, _diverse_data: {[key]: value}}]});
        checkResult({version, title: 'T', items: [{...good, _diverse_data: {[key]: [value]}}]});
      }
    });
  }
  for (const [holder, keys] of nested) {
    for (const key of keys) {
      it(`the ${key} in its ${holder} is`, () => {
        for (const value of values) {
          const inside = {language: 'cy', url: 'https://x.example', title: 'T', date: '2026-01-01', [key]: value};
          checkResult({version, title: 'T', items: [{...good, _diverse_data: {[holder]: inside}}]});
        }
      });
    }
  }
  for (const key of ['name', '_diverse_data', 'organisation', 'role']) {
    it(`the ${key} of a person is`, () => {
      for (const value of values) {
        const author = {name: 'Ada', [key]: value};
        checkResult({version, title: 'T', items: [{...good, authors: [author, {name: 'Bob', _diverse_data: author}]}]});
      }
    });
  }
  for (const key of ['url', 'mime_type', 'title', 'duration_in_seconds']) {
    it(`the ${key} of an attachment is`, () => {
      for (const value of values) {
        const attachment = {url: 'https://x.example/a', mime_type: 'audio/mpeg', [key]: value};
        checkResult({version, title: 'T', items: [{...good, attachments: [attachment]}]});
      }
    });
  }
});

it('a prototype that comes in the feed changes nothing', () => {
  const input: unknown = JSON.parse(
    `{"version":"${version}","title":"T","__proto__":{"expired":true},"items":[{"id":"a","url":"https://x.example","__proto__":{"title":"Smuggled"}},` +
      `{"id":"__proto__","url":"https://x.example","title":"One"},{"id":"constructor","url":"https://x.example","title":"Two","_diverse_data":{"__proto__":{"kind":"video"}}}]}`,
  );
  const {feed} = parseFeed(input);
  assert.deepEqual(
    feed.stories.map(({id, kind}) => [id, kind]),
    [
      ['__proto__', 'article'],
      ['constructor', 'article'],
    ],
  );
  assert.equal(feed.expired, undefined);
  assert.equal(({} as Record<string, unknown>)['title'], undefined);
});

it('the input is not changed', () => {
  const input = {version, title: ' T ', items: [{...good, authors: [{name: ' A '}], _diverse_data: {kind: 'x'}}]};
  const before = structuredClone(input);
  parseFeed(input, 'https://x.example');
  assert.deepEqual(input, before);
});

describe('a great deal is read soon:', () => {
  // Milliseconds: a hundred times what it takes on a desk computer, and far less than what is quadratic takes anywhere.
  const soon = 60_000;
  const timed = (input: unknown) => {
    const start = performance.now();
    const result = parseFeed(input, 'https://x.example');
    assert.ok(performance.now() - start < soon, `took ${performance.now() - start} ms`);
    return result;
  };

  it('ten thousand items', () => {
    const items = Array.from({length: 10_000}, (_, id) => ({
      ...good,
      id,
      summary: 'Words. '.repeat(200),
      image: '/a.png',
    }));
    const {feed, problems} = timed({version, title: 'T', items});
    assert.equal(feed.stories.length, 10_000);
    assert.deepEqual(problems, []);
  });

  it('ten thousand broken items, in few and short messages', () => {
    const items = Array.from({length: 10_000}, (_, id) => ({
      id,
      title: {},
      url: 'javascript:1',
      image: 1,
      language: '-',
    }));
    const {feed, problems} = timed({version, title: 'T', items});
    assert.equal(feed.stories.length, 0);
    assert.equal(new Set(problems.map((problem) => problem.item)).size, 10_000);
    assert.ok(new Set(problems.map((problem) => problem.message)).size < 10);
  });

  const fillings = {
    letters: 'x',
    spaces: ' ',
    words: 'word ',
    controls: '\u0000',
    'tabs and letters': '\tx',
    genes: '🧬',
    slashes: '/',
  };
  for (const [name, filling] of Object.entries(fillings)) {
    it(`a megabyte of ${name} in each field`, () => {
      const long = filling.repeat(2 ** 20 / filling.length);
      const all = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, long]));
      const {feed} = timed({
        version,
        ...all(feedKeys.slice(3)),
        title: long,
        items: [
          {...good, id: 'full', title: `T ${long}`, summary: `S ${long}`, _diverse_data: all(ourKeys.slice(0, 11))},
          {...all(itemKeys), title: 'T', id: 'x', url: 'https://x.example'},
          {...all(itemKeys), id: long},
        ],
      });
      assert.ok(feed.stories.length >= 2);
      for (const story of feed.stories) assert.ok([...story.title].length <= 300);
    });
  }
});
