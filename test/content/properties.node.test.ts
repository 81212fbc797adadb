// What holds for every feed there can be, held against thousands that chance made, most of them nearly right.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFeed} from '@mind-the-gap/elements';
import fc from 'fast-check';

type Fields = Record<string, fc.Arbitrary<unknown>>;

const controls = ['\u0000', '\u0007', '\b', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009f'];
const overrides = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
  '</title>',
  '&lt;b&gt;&#x6a;&colon;',
  '${1}{{1}}',
];
const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];

const space = fc.string({
  unit: fc.constantFrom(' ', '\t', '\n', '\r', '\f', '\u0000', '\u0001', '\u00a0'),
  maxLength: 3,
});

/** Words of people, and what nobody should put among them. */
const words = fc
  .array(
    fc.oneof(
      {weight: 5, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
      fc.string({unit: 'binary', maxLength: 6}),
      fc.constantFrom(...controls, ...overrides, ...markup, ...prototypeKeys, '\ud800', '\udc00', '\u2028', '\ufeff'),
    ),
    {maxLength: 6},
  )
  .map((parts) => parts.join(''));

const oddCase = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), {minLength: text.length, maxLength: text.length})
    .map((upper) => [...text].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''));

const scheme = fc
  .constantFrom(
    'javascript:',
    'data:',
    'vbscript:',
    'blob:',
    'file:',
    'about:',
    'ftp:',
    'ws:',
    'view-source:',
    'intent:',
  )
  .chain(oddCase);

/** Addresses that may not come through, by a scheme that is hidden as well as one can. */
const badAddress = fc
  .tuple(
    space,
    scheme,
    fc.constantFrom(
      '',
      '//',
      'https://x.example/',
      '//x.example/%0aalert(1)',
      'alert(1)',
      'text/html,<script>1</script>',
    ),
    fc.nat({max: 6}),
    fc.constantFrom('', '', '\t', '\n', '\r', '\u0000', '\u202e'),
  )
  .map(([lead, name, rest, at, inside]) => lead + name.slice(0, at) + inside + name.slice(at) + rest);

const goodAddress = fc
  .tuple(
    fc.constantFrom(
      'https://x.example/',
      'http://x.example/',
      'HTTPS://X.EXAMPLE:8443/',
      '/',
      './',
      '//y.example/',
      '?',
    ),
    words,
  )
  .map((parts) => parts.join(''));

const address = fc.oneof({weight: 3, arbitrary: goodAddress}, {weight: 2, arbitrary: badAddress}, words);
const language = fc.oneof(
  fc.constantFrom('en', 'cy', 'ar', 'zh-Hant-TW', 'en-u-ca-buddhist', 'en-x-a', 'i-klingon', 'x', '-'),
  words,
);
const amount = fc.oneof(fc.integer({min: -5, max: 200_000}), fc.double(), fc.constantFrom('5', Infinity, -0));
const date = fc.oneof(
  fc.date({noInvalidDate: true}).map((day) => day.toISOString()),
  fc.constantFrom('2026-03-12', '2026-02-30', '2026-03-12T25:00:00Z', '2026-03-12T10:00:00+01:00', '2026-03-12T'),
  words,
);
const flag = fc.oneof(fc.boolean(), fc.constantFrom('true', 1));

/** Any value there is: with prototypes and without, with keys that mean something to a prototype. */
const anything = fc.oneof(
  fc.jsonValue({maxDepth: 4}),
  fc.anything({
    withNullPrototype: true,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withObjectString: true,
    maxDepth: 3,
    key: fc.oneof(fc.string(), fc.constantFrom(...prototypeKeys)),
  }),
);

/** What a prototype would be smuggled in by: JSON makes keys of its own of these names. */
const smuggled = fc
  .tuple(fc.constantFrom(...prototypeKeys), fc.constantFrom('title', 'url', 'expired', 'kind', 'items', 'prototype'))
  .map(([key, inner]) => JSON.parse(`{"${key}": {"${inner}": {"smuggled": true}}}`) as object);

/** A field as it should be, now and then as it should not. */
const mostly = (right: fc.Arbitrary<unknown>, weight = 12): fc.Arbitrary<unknown> =>
  fc.oneof(
    {weight, arbitrary: right},
    {weight: 1, arbitrary: anything},
    {weight: 1, arbitrary: fc.array(right, {maxLength: 3})},
    {weight: 1, arbitrary: smuggled},
  );

/** An object with such fields, any of which may be missing, and with fields that nobody knows. */
const object = (fields: Fields, ...needed: readonly string[]): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, mostly(field)])),
        needed.length ? {requiredKeys: [...needed]} : {requiredKeys: []},
      ),
      fc.option(smuggled, {freq: 8}),
    )
    .map(([record, more]) => {
      if (more)
        for (const [key, value] of Object.entries(more)) Object.defineProperty(record, key, {value, enumerable: true});
      return record;
    });

const listOf = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({weight: 4, arbitrary: fc.array(mostly(entry), {maxLength: 3})}, entry);

const person = object({name: words, _diverse_data: object({organisation: words, role: words})}, 'name');
const people = listOf(person);

const item = object(
  {
    id: fc.oneof(words, fc.integer({min: 0, max: 3}), fc.constantFrom('a', ' a', ...prototypeKeys)),
    url: address,
    external_url: address,
    title: words,
    summary: words,
    content_text: words,
    image: address,
    date_published: date,
    language,
    authors: people,
    author: people,
    attachments: listOf(
      object({url: address, mime_type: words, title: words, duration_in_seconds: amount}, 'url', 'mime_type'),
    ),
    _diverse_data: object({
      kind: fc.oneof(fc.constantFrom('story', 'article', 'podcast', 'video'), words),
      voice: words,
      streams: listOf(words),
      image_alt: words,
      reading_minutes: amount,
      duration_minutes: amount,
      has_transcript: flag,
      transcript_url: address,
      has_captions: flag,
      review: object({last: date, next: date}),
      translations: listOf(object({language, url: address, title: words}, 'language', 'url', 'title')),
      retracted: object({date, reason: words}, 'date'),
    }),
  },
  'id',
  'url',
  'title',
);

const version = fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1');

const feedWith = (items: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.record({version: mostly(version, 60), items}),
      object({
        title: words,
        home_page_url: address,
        feed_url: address,
        next_url: address,
        language,
        expired: flag,
        authors: people,
        author: people,
      }),
    )
    .map(([needed, more]) => Object.defineProperties(needed, Object.getOwnPropertyDescriptors(more)));

const nearlyRight = feedWith(fc.array(mostly(item, 30), {maxLength: 6}));

/** The address that a feed came from. */
const base = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(undefined, 'https://feed.example/a/feed.json', 'http://feed.example')},
  address,
);

/** A property of `Object.prototype` that a feed has added would be one more. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const shape = () => JSON.stringify(prototypes.map((one) => Reflect.ownKeys(one).map(String)));
const untouched = shape();

const forbidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const urlKey = /^(url|image|.*Url)$/;

/** Walks through a result: plain data only, texts clean and short, addresses of the web. */
const check = (value: unknown, key = ''): void => {
  if (typeof value === 'string') {
    if (urlKey.test(key)) {
      assert.match(value, /^https?:\/\/[^/]/, key);
      assert.match(new URL(value).protocol, /^https?:$/, key);
    }
    // An id is compared and never shown: it stays as it was written.
    if (key !== 'id') assert.doesNotMatch(value, forbidden, key);
    if (!urlKey.test(key) && !/^(id|language)$/.test(key)) assert.ok([...value].length <= 600, key);
  } else if (typeof value === 'number') assert.ok(Number.isSafeInteger(value) && value >= 0, key);
  else if (Array.isArray(value)) for (const entry of value) check(entry, key);
  else if (typeof value === 'object' && value !== null) {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, key);
    for (const name of Reflect.ownKeys(value)) {
      assert.ok(typeof name === 'string' && !prototypeKeys.includes(name), String(name));
      check((value as Record<string, unknown>)[name], name);
    }
  } else assert.ok(value === undefined || typeof value === 'boolean', `${key} is ${typeof value}`);
};

let cases = 0;
let stories = 0;
let rich = 0;

const holds = (input: unknown, address?: string): void => {
  cases++;
  const result = parseFeed(input, address);
  const {feed, problems} = result;
  check(feed);
  for (const story of feed.stories) {
    assert.ok(story.id && typeof story.id === 'string');
    assert.ok(story.url && story.title && story.kind);
    stories++;
    if (story.translations?.length || story.attachments?.length || story.people?.some((one) => one.role)) rich++;
  }
  assert.equal(new Set(feed.stories.map(({id}) => id)).size, feed.stories.length, 'an id is there twice');
  for (const {message} of problems) assert.match(message, /^\w{1,30} does not fit feed\.schema\.json\.$/);
  assert.equal(shape(), untouched, 'a prototype was changed');
  assert.deepEqual(parseFeed(input, address), result);
};

/** Holds what `make` makes of each input: a report shows the input, which is short. */
const always = <T>(numRuns: number, input: fc.Arbitrary<T>, make: (input: T) => unknown = (same) => same): void =>
  fc.assert(
    fc.property(input, base, (value, from) => holds(make(value), from)),
    {numRuns, includeErrorInReport: true},
  );

describe('a result is plain and safe for', () => {
  it('any JSON', () => always(1500, fc.jsonValue()));
  it('any value', () => always(1500, anything));
  it('a feed of any items', () => always(1000, feedWith(anything)));
  it('a feed that is nearly right', () => always(4000, nearlyRight));
  it('the same feed by way of JSON', () =>
    always(
      1500,
      nearlyRight.map((feed) => {
        try {
          return JSON.parse(JSON.stringify(feed)) as unknown;
        } catch {
          return undefined; // a bigint, or something that holds itself
        }
      }),
    ));

  it('an address of every kind in every field that takes one', () => {
    const feed = badAddress.map((bad) => ({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: bad,
      feed_url: bad,
      next_url: bad,
      items: [
        {id: 1, title: 'T', url: bad},
        {id: 2, title: 'T', external_url: bad},
        {
          id: 3,
          title: 'T',
          url: 'https://x.example',
          image: bad,
          attachments: {url: bad, mime_type: 'a/b'},
          _diverse_data: {transcript_url: bad, translations: {url: bad, language: 'cy', title: 'T'}},
        },
      ],
    }));
    always(2000, feed);
  });

  it('values within values', () => {
    const key = fc.constantFrom('items', 'authors', 'attachments', '_diverse_data', 'id', 'title');
    const made = fc.tuple(fc.integer({min: 100, max: 5000}), fc.boolean(), key);
    always(100, made, ([depth, asList, name]) => {
      let value: unknown = 'x';
      for (let level = 0; level < depth; level++) value = asList ? [value] : {[name]: value, name: 'n'};
      const inside = {authors: value, attachments: value, _diverse_data: value, summary: value};
      return {
        version: 'https://jsonfeed.org/version/1.1',
        [name]: value,
        items: [value, {id: 'a', url: 'https://x.example', title: 'T', ...inside}],
      };
    });
  });

  it('a megabyte in any field', () => {
    const fillings = fc.constantFrom('x', ' ', 'word ', '/', '\u0000', '\u202e', '<b>', 'en-', '🧬', '\ud800');
    always(
      30,
      fc.tuple(fillings, fc.integer({min: 1, max: 2 ** 20}), words, goodAddress),
      ([filling, size, lead, url]) => {
        const long = filling.repeat(Math.ceil(size / filling.length));
        const all = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, lead + long]));
        const ours = all('kind', 'voice', 'streams', 'transcript_url');
        return {
          version: 'https://jsonfeed.org/version/1.1',
          ...all('title', 'language', 'authors', 'next_url'),
          items: [
            {...all('id', 'title', 'summary', 'date_published', 'language', 'image'), url: url + long},
            {id: 'b', url: 'https://x.example', title: 'T', authors: {name: long}, _diverse_data: ours},
          ],
        };
      },
    );
  });

  it('up to ten thousand items', () => {
    const some = fc.array(mostly(item), {minLength: 1, maxLength: 20});
    always(6, fc.tuple(some, fc.integer({min: 1000, max: 10_000})), ([few, count]) => ({
      version: 'https://jsonfeed.org/version/1.1',
      items: Array.from({length: count}, (_, index) => {
        const one = few[index % few.length];
        // A third of the ids are there twice.
        return typeof one === 'object' && one !== null ? {...one, id: index % 3 ? index : index - 1} : one;
      }),
    }));
  });

  // Were the feeds all refused at the door, the rest would have been tried on nothing. Usual are 5,000 stories or more.
  it('more than ten thousand feeds, whose stories came through', () => {
    assert.ok(cases >= 10_000, `${cases} cases`);
    assert.ok(stories >= 2_000, `${stories} stories`);
    assert.ok(rich >= 200, `${rich} stories with something in their lists`);
  });
});
