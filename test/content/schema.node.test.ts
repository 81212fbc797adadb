// The published schema, the parser and the catalogue agree with each other.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020, type SchemaObject} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {catalogue} from '../../dist/content/catalogue.js';
import {parseFeed} from '../../dist/content/parse-feed.js';

type Fields = Readonly<Record<string, unknown>>;

const schemaFile = new URL('../../src/content/feed.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as SchemaObject;
const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: true});
formats.default(ajv);
const validate = ajv.compile(schema);

const feedOf = (item: Fields, more: Fields = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  items: [{id: 'a', url: 'https://site.example/a', title: 'A title', content_text: 'Text.', ...item}],
  ...more,
});

const ours = (fields: unknown): Fields => ({_diverse_data: fields});

describe('the schema', () => {
  it('has the address under which it is published', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'https://unpkg.com/@mind-the-gap/elements/feed.schema.json');
  });

  it('describes each field of ours', () => {
    let described = 0;
    const walk = (node: unknown, inOurs: boolean, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        const here = `${path}/${key}`;
        if (inOurs && path.endsWith('/properties')) {
          assert.ok(typeof (value as Fields)['description'] === 'string', here);
          described += 1;
        }
        walk(value, inOurs || key === '_diverse_data' || key === 'extension', here);
      }
    };
    walk(schema, false, '');
    assert.equal(described, 22);
  });

  it('takes the fields that the JSON Feed rules let anybody add', () => {
    assert.ok(validate({...feedOf({_blue: {x: 1}, anything: 1}), hubs: [], _red: {}}), ajv.errorsText(validate.errors));
  });
});

const both: readonly (readonly [item: Fields, feed?: Fields])[] = [
  [{}],
  [{url: undefined, external_url: '/a'}],
  [{url: '../a?b=1#c', image: 'HTTP://x.example/a.png'}],
  [
    {
      summary: 'S',
      content_html: '<p>',
      tags: ['x'],
      date_published: '2024-02-29',
      date_modified: '2024-02-29T00:00:00+01:00',
    },
  ],
  [{authors: [{name: 'A', url: 'https://a.example', _diverse_data: {organisation: 'O', role: 'R'}}]}],
  [{author: {name: 'A'}}, {author: {name: 'B'}, version: 'https://jsonfeed.org/version/1'}],
  [
    {language: 'pa-Arab'},
    {language: 'sr-Latn-RS', expired: true, next_url: '?page=2', home_page_url: '/', feed_url: '/f'},
  ],
  [{language: 'ca-valencia'}],
  [{attachments: [{url: 'a.mp3', mime_type: 'audio/mpeg', title: 'T', size_in_bytes: 0, duration_in_seconds: 0.5}]}],
  [
    ours({
      kind: 'video',
      voice: 'health-professional',
      streams: ['fill'],
      image_alt: 'A',
      reading_minutes: 1,
      duration_minutes: 2.5,
    }),
  ],
  [
    ours({
      has_transcript: false,
      has_captions: true,
      transcript_url: 't',
      review: {last: '2024-01-01', next: '2025-01-01T00:00:00Z'},
    }),
  ],
  [
    ours({
      translations: [{language: 'cy', url: '/cy', title: 'T'}],
      retracted: {date: '2024-01-01', reason: 'R'},
      other: 1,
    }),
  ],
];

describe('what the schema takes, the parser reads without a problem:', () => {
  for (const [item, more] of both) {
    it(JSON.stringify({item, more}), () => {
      const feed: unknown = JSON.parse(JSON.stringify(feedOf(item, more)));
      assert.ok(validate(feed), ajv.errorsText(validate.errors));
      assert.deepEqual(parseFeed(feed, 'https://x.example/').problems, []);
    });
  }
});

const neither: readonly (readonly [item: Fields, feed?: Fields])[] = [
  [{}, {version: undefined}],
  [{}, {version: 'https://jsonfeed.org/version/2'}],
  [{}, {items: {}}],
  [{}, {title: 5}],
  [{}, {expired: 'no'}],
  [{}, {next_url: 'data:,x'}],
  [{id: undefined}],
  [{title: ' '}],
  [{url: undefined}],
  [{url: 'javascript:alert(1)'}],
  [{image: 'data:image/png,x'}],
  [{summary: 5}],
  [{date_published: '2023-02-29'}],
  [{date_published: '2024-01-01T25:00:00Z'}],
  [{date_published: 'May 2024'}],
  [{language: 'en_GB'}],
  [{language: 'zh-yue'}],
  [{authors: [{url: 'https://a.example'}]}],
  [{authors: ['A']}],
  [{attachments: [{url: 'a.mp3'}]}],
  [{attachments: [{url: 'a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: -1}]}],
  [ours('podcast')],
  [ours({kind: 'poem'})],
  [ours({streams: [1]})],
  [ours({image_alt: 1})],
  [ours({reading_minutes: '5'})],
  [ours({duration_minutes: 100_000})],
  [ours({has_transcript: 'yes'})],
  [ours({has_captions: 'yes'})],
  [ours({transcript_url: 'file:///t'})],
  [ours({review: {last: '2024-02-30'}})],
  [ours({translations: [{language: 'cy', url: '/cy'}]})],
  [ours({retracted: true})],
  [ours({retracted: {date: '2024-01-01', reason: 1}})],
];

describe('what the schema refuses, the parser lists:', () => {
  for (const [item, more] of neither) {
    it(JSON.stringify({item, more}), () => {
      const feed: unknown = JSON.parse(JSON.stringify(feedOf(item, more)));
      assert.ok(!validate(feed));
      assert.notDeepEqual(parseFeed(feed, 'https://x.example/').problems, []);
    });
  }
});

it('the schema asks for the day of a withdrawal, which the parser does without: the item is withdrawn all the same', () => {
  const feed = feedOf(ours({retracted: {reason: 'R'}}));
  assert.ok(!validate(feed));
  const [story] = parseFeed(feed).feed.stories;
  assert.deepEqual(story?.retracted, {reason: 'R'});
});

describe('the catalogue', () => {
  const {feed, problems} = parseFeed(catalogue);

  it('is valid', () => {
    assert.ok(validate(catalogue), ajv.errorsText(validate.errors));
  });

  it('is read without a problem, as JSON too', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(parseFeed(JSON.parse(JSON.stringify(catalogue))), {feed, problems});
  });

  it('says as of when it was checked', () => {
    assert.equal(catalogue._diverse_data.as_of, '2026-11');
    assert.match(catalogue.description, /November 2026/);
  });

  it('has the six items, with what their pages say and nothing more', () => {
    assert.deepEqual(
      feed.stories.map((story) => [
        story.kind,
        story.datePublished,
        story.people?.length,
        story.hasTranscript,
        story.streams?.join(' '),
      ]),
      [
        ['article', undefined, 1, false, 'close'],
        ['article', undefined, 1, false, 'understand'],
        ['article', '2024-08-12', 10, false, 'understand bridge'],
        ['article', '2024-11-14', 1, false, 'understand'],
        ['podcast', '2025-03-19', 4, true, 'fill close'],
        ['article', undefined, 1, false, 'bridge close'],
      ],
    );
    assert.equal(feed.stories[0]?.title, 'Why “Mind The Gap: Stories of Health Data Equity”?');
    assert.equal(feed.homePageUrl, 'https://www.mindthegap.health/about');
    for (const story of feed.stories) {
      assert.equal(story.language, 'en-GB');
      for (const key of ['image', 'voice', 'readingMinutes', 'durationMinutes', 'review'] as const) {
        assert.equal(story[key], undefined, key);
      }
    }
  });
});
