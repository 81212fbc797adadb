// Whether two addresses mean the same story.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {urlKey, sameUrl, storyKinds} from '../../dist/content/story.js';

const story = 'https://www.mindthegap.health/post/why';

const same: readonly (readonly [why: string, a: string, b: string])[] = [
  ['it is the same text', story, story],
  ['one is http', story, 'http://www.mindthegap.health/post/why'],
  ['one ends with a slash', story, `${story}/`],
  ['one has a fragment', story, `${story}#part-2`],
  ['one has an empty query', story, `${story}?`],
  ['the host is in capitals', story, 'HTTPS://WWW.MindTheGap.Health/post/why'],
  ['one names the usual port', story, 'https://www.mindthegap.health:443/post/why'],
  ['one has campaign parameters', story, `${story}?utm_source=mail&utm_campaign=may%20day`],
  ['the campaign parameters are in capitals', story, `${story}?UTM_Source=mail`],
  ['a campaign parameter has no value', story, `${story}?utm_term`],
  ['one has the source that Medium adds', story, `${story}?source=rss-1234------2`],
  ['campaign parameters stand before one that counts', `${story}?id=3`, `${story}?utm_source=mail&id=3`],
  ['campaign parameters stand after one that counts', `${story}?id=3`, `${story}/?id=3&source=x&utm_source=mail#top`],
  ['campaign parameters stand on both sides', `${story}?id=3&page=2`, `${story}?source=x&id=3&utm_id=1&page=2`],
  [
    'it is the front page with and without slash',
    'https://www.mindthegap.health',
    'https://www.mindthegap.health/#top',
  ],
  ['one has a path to fold', story, 'https://www.mindthegap.health/post/../post/./why'],
  ['white space stands around one', story, ` ${story}\n`],
];

const different: readonly (readonly [why: string, a: string, b: string])[] = [
  ['the host lacks www.', story, 'https://mindthegap.health/post/why'],
  ['the path has other capitals', story, 'https://www.mindthegap.health/post/Why'],
  ['the path goes on', story, `${story}/not`],
  ['the port is another', story, 'https://www.mindthegap.health:8443/post/why'],
  ['the query is another', `${story}?id=3`, `${story}?id=4`],
  ['a parameter only begins like a campaign one', story, `${story}?sources=3`],
  ['a parameter only ends like a campaign one', story, `${story}?my_utm_source=3`],
  ['a value looks like a campaign parameter', `${story}?id=utm_source`, story],
  ['neither is an address', 'not an address', 'not an address'],
  ['both are empty', '', ''],
  ['both are relative', '/post/why', '/post/why'],
  ['both are scripts', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['both are data', 'data:text/html,hi', 'data:text/html,hi'],
  ['the host is broken', 'https://[', 'https://['],
  ['one is missing', story, undefined as unknown as string],
  ['one is a symbol', Symbol('x') as unknown as string, story],
];

describe('two addresses mean the same story when', () => {
  for (const [why, a, b] of same) {
    it(why, () => {
      assert.ok(sameUrl(a, b));
      assert.ok(sameUrl(b, a));
      assert.equal(urlKey(a), urlKey(b));
    });
  }
});

describe('two addresses do not mean the same story when', () => {
  for (const [why, a, b] of different) {
    it(why, () => {
      assert.ok(!sameUrl(a, b));
      assert.ok(!sameUrl(b, a));
    });
  }
});

it('what is no web address has an empty key', () => {
  for (const address of ['', 'x', '/post', 'mailto:a@example.org', 'javascript:1', 'https://']) {
    assert.equal(urlKey(address), '', address);
  }
});

it('there are four kinds of story', () => {
  assert.deepEqual(storyKinds, ['story', 'article', 'podcast', 'video']);
});
