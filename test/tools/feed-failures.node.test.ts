// What a publisher is told when a source fails, and that the file stays as it was.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {fixture, post, publisher, rss, serving} from './feed-command.ts';

const broken: readonly (readonly [name: string, message: RegExp])[] = [
  ['truncated.xml', /ends before its last element is closed: it was cut off on its way\. Fetch it again\./],
  ['not-well-formed.xml', /is not well-formed XML in line 4: Expected closing tag 'title'/],
  ['ampersand.xml', /is not well-formed XML in line 3: .+ must write &amp; there\./],
  ['wrong-encoding.xml', /states the encoding UTF-8, but has bytes that are not\. Save it as UTF-8/],
  ['unknown-encoding.xml', /states the encoding “x-made-up”, which is not known\. Save it as UTF-8\./],
  ['page.html', /is a web page, not a feed\. The page says that its feed is at https:\/\/blog\.example\.org\/feed\/\./],
  ['page-without-feed.html', /is a web page, not a feed\. Look on the page for a link named “RSS”/],
  ['entity-bomb.xml', /has a DOCTYPE that defines entities/],
  ['external-entity.xml', /has a DOCTYPE that defines entities, which can fill memory or read files/],
  ['empty.xml', /is empty\./],
  ['no-feed.xml', /starts with <urlset>, so it is no feed/],
  ['no-feed.json', /is JSON, but no JSON Feed: it needs "version"/],
  ['cut-off.json', /is broken JSON: .+ It may have been cut off on its way\./],
];

/** Runs the command where a file is, and expects that it fails with the message and leaves the file alone. */
async function fails(source: string, message: RegExp, input?: string | Uint8Array): Promise<void> {
  const {write, feed, feedFrom, read, path} = publisher();
  write('good.xml', rss(post('1')));
  await feed('good.xml', '--out', 'stories.json');
  const before = read();
  write('good.xml', rss(post('2')));

  const args = ['good.xml', source, '--out', 'stories.json'];
  const {code, stdout, stderr} = await (input === undefined ? feed(...args) : feedFrom(input, ...args));
  assert.deepEqual([code, stdout], [1, '']);
  const [first, ...rest] = stderr.split('\n');
  assert.ok(first!.startsWith(source === '-' ? 'standard input: ' : `${source}: `), stderr);
  assert.match(first!, message);
  assert.deepEqual(rest, ['Nothing was written: stories.json is as it was.', '']);
  assert.equal(read(), before);
  assert.deepEqual(readdirSync(path('.')).sort(), ['good.xml', 'stories.json']);
}

describe('a source that fails', () => {
  for (const [name, message] of broken) {
    it(`leaves the file as it was: ${name}`, () => fails(fixture(`broken/${name}`), message));
  }

  it('is a file that is not there', () => fails('missing.xml', /there is no such file\. Check the name/));
  it('is a folder', () => fails('.', /is a folder\. Name a file in it\./));
  it('is an address of another kind', () =>
    fails('ftp://site.example/feed', /is neither a file nor an http: or https:/));
  it('is text on standard input', () => fails('-', /is no feed/, 'Hello'));

  it('is an address where nobody answers', async () => {
    const gone = await serving(
      () => {},
      (address) => Promise.resolve(address),
    );
    await fails(`${gone}/feed`, /could not be reached \(ECONNREFUSED\)\. Check the address and the connection\./);
  });

  for (const [status, message] of [
    [403, /the server answered “403 Forbidden”\. Where a browser may read it, save the feed/],
    [404, /the server answered “404 Not Found”\. Check the address/],
    [503, /the server answered “503 Service Unavailable”\. Try again later\./],
  ] as const) {
    it(`is an address that answers ${status}`, () =>
      serving(
        (_, response) => response.writeHead(status).end(rss(post('1'))),
        (address) => fails(`${address}/feed`, message),
      ));
  }

  it('is an answer that breaks off', () =>
    serving(
      (_, response) => {
        response.writeHead(200, {'content-length': '1000'});
        response.write('<rss version="2.0">', () => response.destroy());
      },
      (address) => fails(`${address}/feed`, /could not be reached/),
    ));

  it('is an address that sends readers round in circles', () =>
    serving(
      (_, response) => response.writeHead(302, {location: '/feed'}).end(),
      (address) => fails(`${address}/feed`, /could not be reached \(redirect count exceeded\)/),
    ));

  it('is a page, which names its feed by the address where it was found', () =>
    serving(
      (_, response) => response.end('<html><link rel="alternate" type="application/atom+xml" href="/atom"></html>'),
      (address) => fails(`${address}/blog`, RegExp(`its feed is at ${address}/atom\\.`)),
    ));

  it('is a page that leaves out its first tags', () =>
    fails('-', /is a web page, not a feed\./, '<!DOCTYPE html><title>A page</title><p>Text'));

  it('cannot steer the terminal by what it says', async () => {
    const {stderr} = await publisher().feedFrom('<rss><\u001b[31mred></rss>', '-');
    assert.match(stderr, /is not well-formed/);
    assert.ok(!stderr.includes('\u001b'));
  });

  it('is named beside others that fail, and is reason enough to write nothing', async () => {
    const {write, feed, path} = publisher();
    write('good.xml', rss(post('1')));
    const {code, stderr} = await feed('one.xml', 'good.xml', 'two.xml', '--out', 'stories.json');
    assert.equal(code, 1);
    assert.match(stderr, /^one\.xml: .+\ntwo\.xml: .+\nNothing was written\.\n$/);
    assert.ok(!existsSync(path('stories.json')));
  });
});

describe('an item that cannot be used', () => {
  it('is left out with a warning, and the others are written', async () => {
    const {code, stdout, stderr} = await publisher().feedFrom(rss('<title>No address</title>', post('1')), '-');
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as {items: unknown[]}).items.length, 1);
    assert.equal(stderr, 'warning: -: “No address” is left out: it has no usable id, url.\n');
  });

  it('stays taken back, where that is said without a day, and the publisher is told', async () => {
    const item = {id: '1', url: 'https://site.example/1', title: 'Taken back', content_text: 'x'};
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A feed',
      items: [{...item, _diverse_data: {retracted: {date: 'soon'}}}],
    });
    const {stdout, stderr} = await publisher().feedFrom(text, '-');
    const {items} = JSON.parse(stdout) as {items: {_diverse_data: object}[]};
    assert.deepEqual(items[0]!._diverse_data, {kind: 'article', retracted: {}});
    assert.match(stderr, /“Taken back”: retracted does not fit/);
  });
});

describe('a source that is too much', () => {
  const tooLarge = /is larger than 32 MiB, which is the most that is read\./;
  const many = rss(post('1', `<description>${'x'.repeat(1000)}</description>`).repeat(50_000));

  it('is not read to its end: a file', async () => {
    const {write, feed} = publisher();
    write('huge.xml', many);
    const {code, stderr} = await feed('huge.xml');
    assert.equal(code, 1);
    assert.match(stderr, tooLarge);
  });

  it('is not read to its end: standard input', () => fails('-', tooLarge, many));

  it('is not read to its end: an address that never ends', () =>
    serving(
      (_, response) => {
        const more = (): boolean => response.destroyed || !response.write('<item></item>'.repeat(10_000)) || more();
        response.on('drain', more);
        more();
      },
      (address) => fails(`${address}/feed`, tooLarge),
    ));

  it('is not unpacked to its end', () =>
    serving(
      (_, response) => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(many)),
      (address) => fails(`${address}/feed`, tooLarge),
    ));

  for (const [what, text] of [
    ['elements in elements', `<rss><channel>${'<a>'.repeat(1e6)}${'</a>'.repeat(1e6)}</channel></rss>`],
    ['tags in tags of a text', rss(post('1', `<description><![CDATA[${'<div><b>'.repeat(1e6)}]]></description>`))],
    ['a text as long as a library', rss(post('1', `<content:encoded>${'word '.repeat(5e6)}</content:encoded>`))],
    ['a tag that never ends', rss(post('1', `<description><![CDATA[<img ${'a '.repeat(1e6)}]]></description>`))],
    ['a comment that never ends', `<rss><!--${' - '.repeat(1e6)}`],
    ['declarations that never end', `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(1e6)}`],
    [
      'lists in lists',
      `{"version":"https://jsonfeed.org/version/1","title":"x","items":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    ],
    [
      'objects in an object',
      `{"version":"https://jsonfeed.org/version/1","title":"x","items":[{"id":"1","url":"https://a.example/","title":"x","_diverse_data":{"review":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}}]}`,
    ],
  ] as const) {
    it(`ends, with the feed or a message: ${what}`, async () => {
      const {code, stdout, stderr} = await publisher().feedFrom(text, '-');
      if (code) assert.match(stderr, /^standard input: (has|is|ends) .+\nNothing was written\.\n$/);
      else assert.ok(JSON.parse(stdout));
    });
  }
});

describe('a file that cannot be written', () => {
  it('is named', async () => {
    const {write, feed} = publisher();
    write('feed.xml', rss(post('1')));
    const {code, stderr} = await feed('feed.xml', '--out', 'none/stories.json');
    assert.equal(code, 1);
    assert.match(stderr, /^none\/stories\.json: cannot be written \(ENOENT\)\. Check that its folder is there/);
  });
});
