// What a publisher gets from each kind of feed.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseFeed} from '@mind-the-gap/elements/feed.js';
import {Ajv2020, type SchemaObject} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {fixture, fixtures, post, publisher, rss, serving, type Item} from './feed-command.ts';

const ajv = new Ajv2020({strictRequired: false, strictTypes: false, allErrors: true});
formats.default(ajv);
const fits = ajv.compile(JSON.parse(readFileSync('dist/feed.schema.json', 'utf8')) as SchemaObject);

const expectedOf = (name: string): string => `${name}.expected.json`;
const names = readdirSync(fixtures).filter((name) => /\.(xml|json)$/.test(name) && !name.endsWith('.expected.json'));

describe('mtg feed', () => {
  for (const name of names) {
    it(`writes what is expected of ${name}, and the second time nothing`, async () => {
      const {feed, read, path} = publisher();
      assert.equal((await feed(fixture(name), '--out', 'stories.json')).code, 0);
      const first = read();
      assert.deepEqual(JSON.parse(first), JSON.parse(readFileSync(fixture(expectedOf(name)), 'utf8')));

      const {ino, mtimeMs} = statSync(path('stories.json'));
      const again = await feed(fixture(name), '--out', 'stories.json');
      assert.match(again.stdout, /^stories\.json: unchanged, \d+ items?\n$/);
      assert.equal(read(), first);
      assert.deepEqual([statSync(path('stories.json')).ino, statSync(path('stories.json')).mtimeMs], [ino, mtimeMs]);
    });

    it(`writes of ${name} what the schema and the elements can read`, () => {
      const written: unknown = JSON.parse(readFileSync(fixture(expectedOf(name)), 'utf8'));
      assert.ok(fits(written), ajv.errorsText(fits.errors));
      assert.deepEqual(parseFeed(written).problems, []);
    });
  }

  it('prints the feed where no file is named, and nothing else', async () => {
    const {code, stdout, stderr} = await publisher().feed(fixture('ghost.xml'));
    assert.deepEqual([code, stdout, stderr], [0, readFileSync(fixture(expectedOf('ghost.xml')), 'utf8'), '']);
  });

  it('reads standard input', async () => {
    const {stdout} = await publisher().feedFrom(readFileSync(fixture('ghost.xml')), '-');
    assert.equal(stdout, readFileSync(fixture(expectedOf('ghost.xml')), 'utf8'));
  });

  it('reads an address, and resolves what is relative there', async () => {
    const item = '<title>A post</title><link>/posts/1</link><guid isPermaLink="false">1</guid>';
    await serving(
      ({url}, response) =>
        url === '/moved'
          ? response.writeHead(301, {location: '/blog/feed'}).end()
          : response.writeHead(200, {'content-type': 'text/xml'}).end(rss(item)),
      async (address) => {
        const {stdout} = await publisher().feed(`${address}/moved`);
        assert.equal((JSON.parse(stdout) as {items: {url: string}[]}).items[0]!.url, `${address}/posts/1`);
      },
    );
  });

  it('believes the server about the encoding rather than the file', async () => {
    const bytes = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>${rss('<title>Café</title><link>https://site.example/</link>')}`,
      'latin1',
    );
    await serving(
      (_, response) => response.writeHead(200, {'content-type': 'text/xml; charset="ISO-8859-1"'}).end(bytes),
      async (address) => assert.match((await publisher().feed(address)).stdout, /"title": "Café"/),
    );
  });

  it('takes nothing for a picture that only counts readers or stands for a letter', async () => {
    const never = [
      '<img src="https://medium.com/_/stat?event=post.clientViewed">',
      '<img src="https://count.example/b.gif" width="1" height="1">',
      '<img src="https://s.w.org/images/core/emoji/1f44b.png" class="wp-smiley">',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
      '<img alt="without an address">',
    ];
    for (const picture of never) {
      const {stdout} = await publisher().feedFrom(
        rss(post('1', `<description><![CDATA[${picture}]]></description>`)),
        '-',
      );
      assert.ok(!stdout.includes('"image"'), picture);
    }
    const shown = `${never.join('')}<img src="/shown.jpg">`;
    const {stdout} = await publisher().feedFrom(rss(post('1', `<description><![CDATA[${shown}]]></description>`)), '-');
    assert.match(stdout, /"image": "https:\/\/site\.example\/shown\.jpg"/);
  });

  it('knows a film that is on a page without a file', async () => {
    const entry = `<id>yt:video:1</id><yt:videoId>1</yt:videoId><title>A film</title><link rel="alternate" href="https://film.example/1"/>
      <media:group><media:thumbnail url="https://film.example/1.jpg"/><media:description>What it shows.</media:description></media:group>`;
    const {stdout} = await publisher().feedFrom(
      `<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>Films</title><entry>${entry}</entry></feed>`,
      '-',
    );
    const [{image, content_text: text, _diverse_data: ours}] = (JSON.parse(stdout) as {items: [Item]}).items;
    assert.deepEqual([image, text, ours['kind']], ['https://film.example/1.jpg', 'What it shows.', 'video']);
  });

  it('writes dates so that they mean the same on every computer, or not at all', async () => {
    const dates = [
      ['Mon, 02 Nov 2026 09:30:00 +0100', '2026-11-02T08:30:00Z'],
      ['02 Nov 2026 09:30 EST', '2026-11-02T14:30:00Z'],
      ['Mon, 02 Nov 2026 09:30:00', '2026-11-02T09:30:00Z'],
      ['2026-11-02T09:30:00', '2026-11-02T09:30:00Z'],
      ['2026-11-02T09:30:00.5+01:00', '2026-11-02T09:30:00.5+01:00'],
      ['2026-11-02', '2026-11-02'],
      ['yesterday', undefined],
      ['2026-02-31', undefined],
    ] as const;
    const posts = dates.map(([date], index) => post(`${index}`, `<pubDate>${date}</pubDate>`));
    const {stdout} = await publisher().feedFrom(rss(...posts), '-');
    const written = new Map(
      (JSON.parse(stdout) as {items: Item[]}).items.map(({title, date_published: date}) => [title, date]),
    );
    assert.deepEqual(
      dates.map((_, index) => written.get(`Post ${index}`)),
      dates.map(([, date]) => date),
    );
  });

  it('names people, and gives nobody’s e-mail address away', async () => {
    const authors = ['one@site.example (Author One)', 'two@site.example', 'Author Three'].flatMap((author) => [
      `<author>${author}</author>`,
      `<dc:creator>${author}</dc:creator>`,
    ]);
    const {stdout} = await publisher().feedFrom(rss(...authors.map((author, index) => post(`${index}`, author))), '-');
    assert.deepEqual(
      (JSON.parse(stdout) as {items: {authors?: {name: string}[]}[]}).items.map(({authors: all}) =>
        all?.map(({name}) => name),
      ),
      [['Author One'], ['Author One'], undefined, undefined, ['Author Three'], ['Author Three']],
    );
    assert.ok(!stdout.includes('@'));
  });

  it('cuts a long text at the end of a sentence, else of a word', async () => {
    const {stdout} = await publisher().feedFrom(
      rss(
        post(
          'sentence',
          `<description>${'Ten words are in each of these sentences of mine. '.repeat(20)}</description>`,
        ),
        post('word', `<description>${'word '.repeat(200)}</description>`),
        post('none', `<description>${'x'.repeat(1000)}</description>`),
      ),
      '-',
    );
    const [sentence, word, none] = (JSON.parse(stdout) as {items: {content_text: string}[]}).items.map(
      ({content_text: text}) => text,
    );
    assert.match(sentence!, /of mine\.$/);
    assert.match(word!, / word…$/);
    assert.match(none!, /x…$/);
    for (const text of [sentence, word, none]) assert.ok(text!.length > 140 && text!.length < 280);
  });

  it('shows readers the excerpt without cutting it again', async () => {
    const texts = [1, 2, 3, 5, 8, 300].map((length) => `${'a'.repeat(length)} `.repeat(300 / length + 1));
    const {stdout} = await publisher().feedFrom(
      rss(...texts.map((text, index) => post(`${index}`, `<description>${text}</description>`))),
      '-',
    );
    const written = JSON.parse(stdout) as {items: {content_text: string}[]};
    assert.deepEqual(
      parseFeed(written).feed.stories.map(({summary}) => summary),
      written.items.map(({content_text: text}) => text),
    );
  });

  it('sets what the options say where feeds and people do not', async () => {
    const {feed, items} = publisher();
    const more = ['--language', 'cy', '--voice', 'patient', '--stream', 'close', 'bridge', '--title', 'Straeon'];
    await feed(fixture('json-feed-1.1.json'), fixture('ghost.xml'), '--out', 'stories.json', ...more);
    const byTitle = new Map(items().map((item) => [item.title, item]));
    assert.deepEqual(
      ['An example post', 'A story that is told'].map((title) => {
        const {
          language,
          _diverse_data: {voice, streams},
        } = byTitle.get(title)!;
        return [language, voice, streams];
      }),
      [
        ['cy', 'patient', ['close', 'bridge']],
        ['en-GB', 'patient', ['understand']],
      ],
    );
  });

  for (const [option, value] of [
    ['--voice', 'A Patient'],
    ['--stream', 'close,bridge'],
    ['--language', 'British English'],
  ] as const) {
    it(`refuses ${option} “${value}”, and says what to write`, async () => {
      const {code, stderr} = await publisher().feed(fixture('ghost.xml'), option, value);
      assert.equal(code, 1);
      assert.match(stderr, /Use .+ such as /);
    });
  }

  it('explains itself with examples', async () => {
    const {code, stdout} = await publisher().feed('--help');
    assert.equal(code, 0);
    assert.match(stdout, /mtg feed https:\/\/medium\.com\/feed\/@name --out stories\.json/);
  });
});
