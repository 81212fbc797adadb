// What stays of a publisher's file when its feeds are read again.
import assert from 'node:assert/strict';
import {chmodSync, lstatSync, readdirSync, statSync, symlinkSync} from 'node:fs';
import {describe, it} from 'node:test';
import {post, publisher, rss, type Item} from './feed-command.ts';

const dated = (name: string, day: string, more = ''): string =>
  post(name, `<pubDate>${day} Nov 2026 09:00:00 GMT</pubDate>${more}`);

/** A file with one item, after somebody has worked on it. */
const edited = async (edit: (item: Item) => object) => {
  const desk = publisher();
  desk.write('feed.xml', rss(dated('1', '1', '<description>As the feed says.</description>')));
  await desk.feed('feed.xml', '--out', 'stories.json');
  const feed = JSON.parse(desk.read()) as {items: Item[]};
  desk.write('stories.json', JSON.stringify({...feed, items: feed.items.map((item) => ({...item, ...edit(item)}))}));
  return desk;
};

describe('a file that is there already', () => {
  it('keeps the posts that its feed has dropped, and puts the newest first and the undated last', async () => {
    const {write, feed, items} = publisher();
    write('feed.xml', rss(dated('2', '2'), post('undated'), dated('1', '1')));
    await feed('feed.xml', '--out', 'stories.json');
    write('feed.xml', rss(dated('3', '3'), dated('2', '2')));
    assert.equal((await feed('feed.xml', '--out', 'stories.json')).stdout, 'stories.json: 4 items, 1 new, 0 changed\n');
    assert.deepEqual(
      items().map(({title}) => title),
      ['Post 3', 'Post 2', 'Post 1', 'Post undated'],
    );
  });

  it('keeps the order of posts of the same time', async () => {
    const {write, feed, items} = publisher();
    write('feed.xml', rss(dated('a', '1'), dated('b', '1')));
    await feed('feed.xml', '--out', 'stories.json');
    write('feed.xml', rss(dated('c', '1'), dated('b', '1'), dated('a', '1')));
    await feed('feed.xml', '--out', 'stories.json');
    assert.deepEqual(
      items().map(({title}) => title),
      ['Post a', 'Post b', 'Post c'],
    );
  });

  it('takes over what the feed has changed', async () => {
    const {write, feed, items} = await edited(() => ({}));
    write('feed.xml', rss(dated('1', '1', '<description>As the feed says now.</description>')));
    assert.match((await feed('feed.xml', '--out', 'stories.json')).stdout, /0 new, 1 changed/);
    assert.equal(items()[0]!['content_text'], 'As the feed says now.');
  });

  const added = {
    kind: 'story',
    voice: 'patient',
    streams: ['understand', 'close'],
    image_alt: 'What the picture shows',
    review: {last: '2026-11-01', next: '2027-11-01'},
    retracted: {date: '2026-11-05', reason: 'It was asked for.'},
    transcript_url: 'https://site.example/transcript',
    translations: [{language: 'cy', url: 'https://site.example/cy/1', title: 'Erthygl'}],
    something_of_theirs: 1,
  };
  for (const [field, value] of Object.entries(added)) {
    it(`keeps the ${field} that somebody added, also when the item changes`, async () => {
      const {write, feed, items} = await edited(({_diverse_data: ours}) => ({
        _diverse_data: {...ours, [field]: value},
      }));
      write('feed.xml', rss(dated('1', '1', '<description>Changed.</description>')));
      await feed('feed.xml', '--out', 'stories.json', '--voice', 'researcher', '--stream', 'bridge');
      assert.equal(items()[0]!['content_text'], 'Changed.');
      assert.deepEqual(items()[0]!._diverse_data[field], value);
    });
  }

  it('keeps a summary and fields that somebody wrote, and the feed’s title', async () => {
    const {write, feed, items} = await edited(() => ({summary: 'Written by hand.', _theirs: {a: 1}, title: 'By hand'}));
    write('feed.xml', rss(dated('1', '1')));
    await feed('feed.xml', '--out', 'stories.json');
    const [{summary, _theirs, title}] = items() as [Item];
    assert.deepEqual([summary, _theirs, title], ['Written by hand.', {a: 1}, 'Post 1']);
  });

  it('is not written again because of how it is laid out', async () => {
    const {feed, read} = await edited(() => ({}));
    const before = read();
    assert.match((await feed('feed.xml', '--out', 'stories.json')).stdout, /unchanged/);
    assert.equal(read(), before);
  });

  it('is told about where its own fields are wrong, and keeps them', async () => {
    const {feed, items} = await edited(({_diverse_data: ours}) => ({_diverse_data: {...ours, kind: 'storry'}}));
    const {code, stderr} = await feed('feed.xml', '--out', 'stories.json');
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^warning: stories\.json: item https:\/\/site\.example\/1: kind does not fit feed\.schema\.json\.\n$/,
    );
    assert.equal(items()[0]!._diverse_data['kind'], 'storry');
  });

  it('is told about when a picture changes below its alternative text', async () => {
    const {write, feed} = publisher();
    const pictured = (name: string): string =>
      rss(dated('1', '1', `<content:encoded><![CDATA[<img src="/${name}.jpg" alt="A bench">]]></content:encoded>`));
    write('feed.xml', pictured('one'));
    await feed('feed.xml', '--out', 'stories.json');
    assert.equal((await feed('feed.xml', '--out', 'stories.json')).stderr, '');
    write('feed.xml', pictured('other'));
    assert.match((await feed('feed.xml', '--out', 'stories.json')).stderr, /“Post 1” has another picture now\./);
  });

  it('is left alone when it is no feed', async () => {
    const {write, feed, read} = publisher();
    write('feed.xml', rss(post('1')));
    for (const text of [
      '{"name": "a package"}',
      '{"version": "https://jsonfeed.org/version/1.1"}',
      '[]',
      '{"cut',
      '',
    ]) {
      write('stories.json', text);
      const {code, stderr} = await feed('feed.xml', '--out', 'stories.json');
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^stories\.json: is there, but is no JSON Feed\. .+\nNothing was written: stories\.json is as it was\.\n$/,
      );
      assert.equal(read(), text);
    }
  });

  it('keeps its mode, and leaves nothing beside it', async () => {
    const {write, feed, path} = publisher();
    write('feed.xml', rss(post('1')));
    await feed('feed.xml', '--out', 'stories.json');
    chmodSync(path('stories.json'), 0o666);
    write('feed.xml', rss(post('2')));
    await feed('feed.xml', '--out', 'stories.json');
    if (process.platform !== 'win32') assert.equal(statSync(path('stories.json')).mode & 0o777, 0o666);
    assert.deepEqual(readdirSync(path('.')).sort(), ['feed.xml', 'stories.json']);
  });

  it('may be behind a link, which stays', {skip: process.platform === 'win32'}, async () => {
    const {write, feed, path, read} = publisher();
    write('feed.xml', rss(post('1')));
    symlinkSync('target.json', path('stories.json'));
    for (const name of ['1', '2']) {
      write('feed.xml', rss(post(name)));
      assert.equal((await feed('feed.xml', '--out', 'stories.json')).code, 0);
      assert.ok(lstatSync(path('stories.json')).isSymbolicLink());
      assert.match(read('target.json'), RegExp(`Post ${name}`));
    }
  });
});

describe('several feeds', () => {
  it('share a post that is in two of them', async () => {
    const {write, feed, items, path} = publisher();
    write('a.xml', rss(post('1')));
    write('b.xml', rss(post('1'), post('2')));
    assert.equal((await feed('a.xml', 'b.xml', '--out', path('stories.json'))).stderr, '');
    assert.deepEqual(
      items().map(({title}) => title),
      ['Post 1', 'Post 2'],
    );
  });

  it('are told about when they give one id to two posts', async () => {
    const {write, feed} = publisher();
    const numbered = (name: string): string =>
      rss(`<title>${name}</title><link>https://site.example/${name}</link><guid isPermaLink="false">1</guid>`);
    write('a.xml', numbered('a'));
    write('b.xml', numbered('b'));
    assert.match(
      (await feed('a.xml', 'b.xml')).stderr,
      /^warning: b\.xml: “b” has the id of another item, and is left out\.\n$/,
    );
  });
});
