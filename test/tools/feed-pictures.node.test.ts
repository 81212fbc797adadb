// That readers' browsers ask one host only: the copies of pictures.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {post, publisher, rss, serving} from './feed-command.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const pictures: Readonly<Record<string, Buffer>> = {
  '/jpeg': bytes('\xff\xd8\xff\xe0 a picture'),
  '/png': bytes('\x89PNG\r\n\x1a\n a picture'),
  '/gif': bytes('GIF89a a picture'),
  '/webp': bytes('RIFF\0\0\0\0WEBPVP8  a picture'),
  '/avif': bytes('\0\0\0\x20ftypavif a picture'),
  '/svg': bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  '/page': bytes('<!doctype html><p>No picture'),
  '/huge': Buffer.concat([bytes('\xff\xd8\xff'), Buffer.alloc(6 * 2 ** 20)]),
};

const pictured = (address: string, name: string): string =>
  post(name, `<media:content url="${address}/${name}" medium="image"/>`);

/** A host with the pictures, and which of them were asked for. */
const host = async (work: (address: string, asked: string[]) => Promise<void>): Promise<void> => {
  const asked: string[] = [];
  await serving(
    ({url = ''}, response) => {
      asked.push(url);
      const picture = pictures[url];
      // What the server says of the type is not believed.
      if (picture) response.writeHead(200, {'content-type': 'image/svg+xml'}).end(picture);
      else response.writeHead(404).end();
    },
    (address) => work(address, asked),
  );
};

const toCopies = ['--out', 'stories.json', '--pictures', 'my pictures', '--allow-private'];

describe('mtg feed --pictures', () => {
  it('asks nobody who only this computer or its network can reach, unless that is allowed', () =>
    host(async (address, asked) => {
      const {write, feed, items} = publisher();
      const {port} = new URL(address);
      const addresses = ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '0.0.0.0'];
      write(
        'feed.xml',
        rss(
          ...addresses.map((name, index) =>
            pictured(`http://${name}:${port}`, 'jpeg').replace(/jpeg<\/(link|guid)>/g, `${index}</$1>`),
          ),
        ),
      );
      const {code, stderr} = await feed('feed.xml', '--out', 'stories.json', '--pictures', 'pictures');
      assert.equal(code, 0);
      assert.equal(stderr.match(/which only this computer or its network can reach\./g)?.length, addresses.length);
      assert.equal(items().filter(({image}) => image === undefined).length, addresses.length);
      assert.deepEqual(asked, []);
    }));

  it('copies each picture once, beside the feed, under its true type', () =>
    host(async (address, asked) => {
      const {write, feed, items, path, read} = publisher();
      const names = ['jpeg', 'png', 'gif', 'webp', 'avif'];
      write('feed.xml', rss(...names.map((name) => pictured(address, name))));
      assert.deepEqual((await feed('feed.xml', ...toCopies)).stderr, '');
      assert.deepEqual(
        items().map(({image}) => image!.replace(/^my%20pictures\/[0-9a-f]{16}\./, '')),
        ['jpg', 'png', 'gif', 'webp', 'avif'],
      );
      for (const [index, {image}] of items().entries())
        assert.deepEqual(readFileSync(path(decodeURIComponent(image!))), pictures[`/${names[index]!}`]);
      assert.equal(asked.length, 5);

      const before = read();
      assert.match((await feed('feed.xml', ...toCopies)).stdout, /unchanged/);
      assert.equal(read(), before);
      assert.equal(asked.length, 5);
    }));

  for (const [name, why] of [
    ['svg', 'is no AVIF, GIF, JPEG, PNG or WebP picture.'],
    ['page', 'is no AVIF, GIF, JPEG, PNG or WebP picture.'],
    ['huge', 'is larger than 5 MiB, which is the most that is read.'],
    ['gone', 'the server answered “404 Not Found”.'],
  ] as const) {
    it(`leaves out a picture that cannot be had, and goes on: ${name}`, () =>
      host(async (address) => {
        const {write, feed, items, path} = publisher();
        write('feed.xml', rss(pictured(address, name)));
        const {code, stderr} = await feed('feed.xml', ...toCopies);
        assert.equal(code, 0);
        assert.ok(stderr.startsWith(`warning: ${address}/${name}: ${why}`), stderr);
        assert.match(stderr, /“Post \w+” goes without its picture\.\n$/);
        assert.ok(!('image' in items()[0]!));
        assert.deepEqual(readdirSync(path('my pictures')), []);
      }));
  }

  it('copies the pictures of posts, too, that have left their feed', () =>
    host(async (address) => {
      const {write, feed, items} = publisher();
      write('feed.xml', rss(pictured(address, 'png')));
      await feed('feed.xml', '--out', 'stories.json');
      assert.equal(items()[0]!.image, `${address}/png`);
      write('feed.xml', rss(pictured(address, 'gif')));
      await feed('feed.xml', ...toCopies);
      for (const {image} of items()) assert.match(image!, /^my%20pictures\//);
    }));

  it('keeps the copy of a picture that has gone since', async () => {
    const desk = publisher();
    await host(async (address) => {
      desk.write('feed.xml', rss(pictured(address, 'png')));
      await desk.feed('feed.xml', ...toCopies);
    });
    const {image} = desk.items()[0]!;
    await host(async (address) => {
      desk.write('feed.xml', rss(post('png', `<media:content url="${address}/gone" medium="image"/>`)));
      await desk.feed('feed.xml', ...toCopies);
    });
    assert.match(image!, /^my%20pictures\//);
    assert.equal(desk.items()[0]!.image, image);
  });

  it('copies nothing when a source fails', () =>
    host(async (address, asked) => {
      const {write, feed, path} = publisher();
      write('feed.xml', rss(pictured(address, 'png')));
      assert.equal((await feed('feed.xml', 'missing.xml', ...toCopies)).code, 1);
      assert.deepEqual(asked, []);
      assert.ok(!existsSync(path('my pictures')));
    }));

  it('says when there can be no such folder, and writes nothing', async () => {
    const {write, feed, path} = publisher();
    write('feed.xml', rss(post('1')));
    const {code, stderr} = await feed('feed.xml', '--out', 'stories.json', '--pictures', 'feed.xml');
    assert.equal(code, 1);
    assert.match(stderr, /^feed\.xml: cannot be made a folder \(EEXIST\)\. .+\nNothing was written\.\n$/);
    assert.ok(!existsSync(path('stories.json')));
  });

  it('needs a file that the copies can stand beside', async () => {
    const {write, feed} = publisher();
    write('feed.xml', rss(post('1')));
    const {code, stderr} = await feed('feed.xml', '--pictures', 'my pictures');
    assert.equal(code, 1);
    assert.match(stderr, /^--pictures: needs --out/);
  });
});
