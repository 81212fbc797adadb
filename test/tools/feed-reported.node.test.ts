// What public reports and other libraries' own files found feeds to have, by kind: docs/publishing.md says what becomes of each.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isoDate} from '../../tools/feed/dates.ts';
import {titleOf} from '../../tools/feed/excerpt.ts';
import {personName} from '../../tools/feed/people.ts';
import {innerBase, webUrl} from '../../tools/feed/url.ts';
import {post, publisher, rss, type Item} from './feed-command.ts';

type Pair = readonly [written: string, meant: string | undefined];

/** Each of the values, as it comes out. */
const each = (pairs: readonly Pair[], read: (written: string) => string | undefined): void =>
  assert.deepEqual(
    pairs.map(([written]) => [written, read(written)]),
    pairs,
  );

interface Written {
  readonly items: readonly Item[];
  readonly stderr: string;
}

const feedOf = async (text: string | Uint8Array, ...more: string[]): Promise<Written> => {
  const {code, stdout, stderr} = await publisher().feedFrom(text, '-', ...more);
  assert.equal(code, 0, stderr);
  return {items: (JSON.parse(stdout) as {items: Item[]}).items, stderr};
};

const atom = (entry: string, more = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${more}><title>A feed</title><id>u:0</id><updated>2026-01-01T00:00:00Z</updated>${entry}</feed>`;

describe('a URL', () => {
  it('is what a browser opens, written as RFC 3986 has it', () => {
    each(
      [
        ['https://a.example/p?f[0]=x', 'https://a.example/p?f%5B0%5D=x'],
        ['https://a.example/?a=1|2', 'https://a.example/?a=1%7C2'],
        ['https://a.example/a^b', 'https://a.example/a%5Eb'],
        ['https://a.example/100%-us', 'https://a.example/100%25-us'],
        ['https://a.example/%zz%41', 'https://a.example/%25zz%41'],
        ['https://a.example/p#a#b', 'https://a.example/p#a%23b'],
        ['https://a.example/p[1].html', 'https://a.example/p%5B1%5D.html'],
        ['https://a.example/{x}?{y}#{z}`', 'https://a.example/%7Bx%7D?%7By%7D#%7Bz%7D%60'],
        ['https://a.example/a\\b c', 'https://a.example/a/b%20c'],
        ['https://bücher.example/é', 'https://xn--bcher-kva.example/%C3%A9'],
        ['http://[2001:db8::1]:8080/a[1]', 'http://[2001:db8::1]:8080/a%5B1%5D'],
        ['/posts/1', 'https://base.example/posts/1'],
        ['javascript:alert(1)', undefined],
        ['mailto:ann@a.example', undefined],
        ['http://', undefined],
      ],
      (written) => webUrl(written, 'https://base.example/blog'),
    );
  });

  it('needs no base where it is absolute, whatever the base is', () => {
    for (const base of ['www.a.example', '/', '', undefined])
      assert.equal(webUrl('https://a.example/1', base), 'https://a.example/1');
    assert.equal(innerBase('posts/', 'www.a.example'), 'www.a.example');
  });

  it('is resolved against the bases around it', async () => {
    const link = (xml: string): Promise<Written> => feedOf(xml);
    const {items} = await link(
      atom(
        `<entry xml:base="2026/"><id>u:1</id><title>One</title><link xml:base="deep/" href="one.html"/><content type="html" xml:base="pictures/">&lt;img src="a.jpg"&gt;</content></entry>`,
        'xml:base="https://blog.example/posts/"',
      ),
    );
    assert.deepEqual(
      [items[0]!['url'], items[0]!.image],
      ['https://blog.example/posts/2026/deep/one.html', 'https://blog.example/posts/2026/pictures/a.jpg'],
    );
    const inRss = await link(
      '<rss version="2.0" xml:base="https://blog.example/a/"><channel xml:base="b/"><title>A feed</title><item xml:base="c/"><title>One</title><link>1</link><description xml:base="d/">&lt;img src="a.jpg"&gt;</description></item></channel></rss>',
    );
    assert.deepEqual(
      [inRss.items[0]!['url'], inRss.items[0]!.image],
      ['https://blog.example/a/b/c/1', 'https://blog.example/a/b/c/d/a.jpg'],
    );
    const bySelf = await link(
      atom(
        '<link href="/"/><link rel="self" href="https://blog.example/index.atom"/><entry><id>u:1</id><title>One</title><link href="1"/></entry>',
      ),
    );
    assert.equal(bySelf.items[0]!['url'], 'https://blog.example/1');
  });

  it('is not made of an identifier', async () => {
    const {items, stderr} = await feedOf(
      rss(
        '<title>Heard</title><guid>ep-12</guid><enclosure url="https://pod.example/12.mp3" length="1" type="audio/mpeg"/>',
        '<title>Lost</title><guid>no link here</guid>',
        '<title>By its guid</title><guid>https://a.example/3</guid>',
      ),
    );
    assert.deepEqual(
      items.map(({title, url}) => [title, url]),
      [
        ['Heard', 'https://pod.example/12.mp3'],
        ['By its guid', 'https://a.example/3'],
      ],
    );
    assert.match(stderr, /“Lost” is left out: it has no usable url\./);
  });

  it('of an entry of Atom is that of a page before what programs read, or its identifier', async () => {
    const {items} = await feedOf(
      atom(
        `<entry><id>u:1</id><title>One</title><link type="application/activity+json" href="https://a.example/1.json"/><link type="text/html" href="https://a.example/1"/></entry>
        <entry><id>https://a.example/2</id><title>Two</title></entry>`,
      ),
    );
    assert.deepEqual(
      items.map(({url}) => url),
      ['https://a.example/1', 'https://a.example/2'],
    );
  });
});

describe('a date', () => {
  it('is that of the zone that it names', () =>
    each(
      [
        ['Mon, 02 Jun 2025 09:30:00 +01:00', '2025-06-02T08:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 -05:00', '2025-06-02T14:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 GMT+0100 (British Summer Time)', '2025-06-02T08:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 BST', '2025-06-02T08:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 CEST', '2025-06-02T07:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 CET', '2025-06-02T08:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 IST', '2025-06-02T04:00:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 AEST', '2025-06-01T23:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 PDT', '2025-06-02T16:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 Z', '2025-06-02T09:30:00Z'],
        ['Mon, 02 Jun 2025 09:30:00 XYZ', undefined],
        ['Mon, 02 Jun 2025 09:30:00 +99:00', undefined],
      ],
      isoDate,
    ));

  it('is read in every form that has one meaning', () =>
    each(
      [
        ['2025-06-02T09:30Z', '2025-06-02T09:30:00Z'],
        ['2025-06-02T09:30:00+0100', '2025-06-02T08:30:00Z'],
        ['2025-06-02 09:30:00', '2025-06-02T09:30:00Z'],
        ['2025-06-02', '2025-06-02'],
        ['Mon, 02 Jun 2025', '2025-06-02'],
        ['2 November 2026', '2026-11-02'],
        ['Mon, 02 Jun 25 09:30 GMT', '2025-06-02T09:30:00Z'],
        ['02 Jun 94 09:30 GMT', '1994-06-02T09:30:00Z'],
        ['Mon, 02 Jun 2025 9:30 PM', '2025-06-02T21:30:00Z'],
        ['June 2, 2025 12:05 a.m.', '2025-06-02T00:05:00Z'],
        ['Mon, May 25 2020 04:45:26 +0000', '2020-05-25T04:45:26Z'],
        ['Mon Jun  2 09:30:00 2025', '2025-06-02T09:30:00Z'],
        ['22.11.2022 12:16:00', '2022-11-22T12:16:00Z'],
        ['<time datetime="2026-05-03T19:21:28Z">Sun, 05/03/2026 - 15:21</time>', '2026-05-03T19:21:28Z'],
        ['29 Feb 2024', '2024-02-29'],
      ],
      isoDate,
    ));

  it('is none where it could be read in two ways, or never was', () => {
    for (const written of [
      '02/06/2025 09:30',
      'episode 5',
      '5',
      '2025',
      '31 Feb 2025',
      '2026-02-31',
      '29 Feb 2025',
      '02 Jun 2025 25:00',
      '02 Jun 2025 13:00 PM',
      `1 ${'Jun '.repeat(1000)}`,
    ])
      assert.equal(isoDate(written), undefined, written);
  });

  it('that cannot be read is told, and the item stays', async () => {
    const {items, stderr} = await feedOf(rss(post('1', '<pubDate>next Tuesday</pubDate>')));
    assert.deepEqual([items.length, items[0]!['date_published']], [1, undefined]);
    assert.match(stderr, /“Post 1”: its date, “next Tuesday”, is none that can be read for sure, and is left out\./);
  });

  it('is found wherever a feed has it', async () => {
    const names = ['dc:date', 'atom:published', 'dcterms:issued', 'dcterms:created', 'atom:updated'];
    const {items} = await feedOf(
      rss(...names.map((name, index) => post(`${index}`, `<${name}>2025-06-02T09:30Z</${name}>`))).replace(
        '<rss ',
        '<rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" ',
      ),
    );
    assert.deepEqual(
      items.map((item) => item['date_published']),
      names.map(() => '2025-06-02T09:30:00Z'),
    );
  });
});

describe('a title', () => {
  it('keeps the tags that it names, and loses those that are markup', () =>
    each(
      [
        ['How to use the <template> element well', 'How to use the <template> element well'],
        ['Why <script> tags matter', 'Why <script> tags matter'],
        ['The <mtg-hero> element', 'The <mtg-hero> element'],
        ['When a<b and p<0.05', 'When a<b and p<0.05'],
        ['A stray </b> in it', 'A stray </b> in it'],
        ['A <em>big</em> <b>step</b>', 'A big step'],
        ['<p>In a paragraph', 'In a paragraph'],
        ['Seen<script>alert(1)</script>', 'Seen'],
        ['R &amp; D &lt;i&gt;', 'R & D <i>'],
      ],
      (html) => titleOf({html}),
    ));

  it('keeps powers, indices and fractions', () =>
    each(
      [
        ['10<sup>6</sup> bases<sup>1</sup>', '10⁶ bases¹'],
        ['10<sup>-6.5</sup> and 2<sup>k</sup>', '10^-6.5 and 2^k'],
        ['19<sup>th</sup> of Brand<sup>TM</sup>', '19th of BrandTM'],
        ['H<sub>2</sub>O', 'H₂O'],
        ['1<sup>1</sup>/<sub>2</sub> &frac12;', '1¹/₂ ½'],
        ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of us', '1/2 of us'],
        ['<math><msup><mn>10</mn><mn>6</mn></msup></math>', '10^6'],
      ],
      (html) => titleOf({html}),
    ));
});

describe('a text', () => {
  it('has nothing that readers do not see', async () => {
    const hidden = [
      '<span style="display:none">Preheader</span>',
      '<div style="color:red; visibility : hidden"><div>Deep</div></div>',
      '<p hidden>Hidden</p>',
      '<del>£20</del>',
      '<s>struck</s>',
    ];
    const {items} = await feedOf(
      rss(post('1', `<description><![CDATA[<p>Price ${hidden.join('')} £10.</p><p hidden>No<p>Yes.]]></description>`)),
    );
    assert.equal(items[0]!['content_text'], 'Price £10. Yes.');
  });

  it('has the characters of windows-1252 where they are meant', async () => {
    const wanted = ['We don’t know', 'It cost €5 – “so cheap”…'];
    const body = (title: string, text: string): string =>
      rss(`<title>${title}</title><link>https://a.example/1</link><description>${text}</description>`);
    const utf8 = Buffer.from(body('We don’t know', 'It cost €5 – “so cheap”…'));
    const bytes = Buffer.from(body('We don\x92t know', 'It cost \x805 \x96 \x93so cheap\x94\x85'), 'latin1');
    const declared = (encoding: string, rest: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`), rest]);
    const inputs = [
      ...['windows-1252', 'ISO-8859-1', 'latin1', 'us-ascii'].map((encoding) => declared(encoding, bytes)),
      ...['ISO-8859-1', 'windows-1252', 'iso-8859-15'].map((encoding) => declared(encoding, utf8)),
      Buffer.from(body('We don&#146;t know', 'It cost &#128;5 &#150; &#147;so cheap&#148;&#133;')),
      Buffer.from(body('We don\u0092t know', 'It cost \u00805 \u0096 \u0093so cheap\u0094\u0085')),
    ];
    for (const input of inputs) {
      const {items} = await feedOf(input);
      assert.deepEqual([items[0]!.title, items[0]!['content_text']], wanted, input.toString('latin1').slice(0, 60));
    }
  });

  it('does not need the TextDecoder of a Node that reads windows-1252 as ISO-8859-1', async () => {
    const {decode} = await import('../../tools/feed/encoding.ts');
    const real = globalThis.TextDecoder;
    globalThis.TextDecoder = class extends real {
      override decode(input?: AllowSharedBufferSource): string {
        return this.encoding === 'windows-1252'
          ? Buffer.from(input as Uint8Array).toString('latin1')
          : super.decode(input);
      }
    };
    try {
      assert.equal(decode(Buffer.from('don\x92t', 'latin1'), 'windows-1252'), 'don’t');
    } finally {
      globalThis.TextDecoder = real;
    }
  });

  it('is none where Atom has a file', async () => {
    const {items} = await feedOf(
      atom(
        '<entry><id>u:1</id><title>Pdf</title><link href="https://a.example/1"/><content type="application/pdf">JVBERi0xLjQK</content></entry>',
      ),
    );
    assert.equal(items[0]!['content_text'], '');
  });
});

describe('a picture', () => {
  it('is none of the buttons and counters that feeds carry', async () => {
    const sources = [
      'https://feeds.feedburner.com/~ff/x?d=yIl',
      'https://blog.example/~r/blog/~4/abc',
      'https://ads.pheedo.com/img.phdo?i=1',
      'https://feeds.wordpress.com/1.0/comments/blog/1/',
      'https://ad.doubleclick.net/ad/x',
    ];
    const {items} = await feedOf(
      rss(
        post(
          '1',
          `<description><![CDATA[${sources.map((src) => `<img src="${src}">`).join('')}<img src="/a.jpg">]]></description>`,
        ),
      ),
    );
    assert.equal(items[0]!.image, 'https://site.example/a.jpg');
  });

  it('is found inside of a film, and so is what is said of it', async () => {
    const {items} = await feedOf(
      rss(
        post(
          '1',
          '<media:content url="https://v.example/1.mp4" type="video/mp4" medium="video"><media:thumbnail url="https://v.example/1.jpg"/><media:description>About the film.</media:description></media:content>',
        ),
        post(
          '2',
          '<media:group><media:content medium="video" url="https://v.example/2"/><media:thumbnail url="https://v.example/2.jpg"/></media:group>',
        ),
        post(
          '3',
          '<media:content><media:player url="https://v.example/player/3"/><media:thumbnail url="https://v.example/3.jpg"/></media:content>',
        ),
      ),
    );
    assert.deepEqual(
      items.map(({image, _diverse_data: {kind}}) => [image, kind]),
      [1, 2, 3].map((number) => [`https://v.example/${number}.jpg`, 'video']),
    );
    assert.equal(items[0]!['content_text'], 'About the film.');
  });
});

describe('a part that cannot be used', () => {
  it('takes only itself', async () => {
    const recording = {url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 0};
    const {items, stderr} = await feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A feed',
        items: [
          {
            id: '1',
            url: 'https://a.example/1',
            title: 'One',
            attachments: [recording, {url: 'https://a.example/1.txt'}],
            _diverse_data: {
              streams: ['close', 'Not A Slug'],
              review: {last: 'soon'},
              translations: [
                {language: 'cy', url: 'https://a.example/cy', title: 'Un'},
                {language: '!', url: 'https://a.example/x'},
              ],
            },
          },
        ],
      }),
    );
    const [{attachments, _diverse_data: ours}] = items as [Item];
    assert.deepEqual(attachments, [{url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg'}]);
    assert.deepEqual(ours, {
      kind: 'podcast',
      streams: ['close'],
      translations: [{language: 'cy', url: 'https://a.example/cy', title: 'Un'}],
    });
    assert.match(stderr, /1 of its recordings and files without a usable URL or type, left out\./);
    assert.match(stderr, /review does not fit feed\.schema\.json/);
  });
});

describe('people', () => {
  it('are named without what they can be written to by', () => {
    each(
      [
        ['Ann Example (ann@a.example)', 'Ann Example'],
        ['Ann Example (@ann)', 'Ann Example'],
        ['Ann Example <ann@a.example>', 'Ann Example'],
        ['ann@a.example (Ann Example)', 'Ann Example'],
        ['Ann Example, ann@a.example', 'Ann Example'],
        ['Ann Example', 'Ann Example'],
        ['ann@a.example', ''],
        ['@ann', ''],
        ['@'.repeat(100_000), ''],
      ],
      personName,
    );
  });

  it('are found wherever a feed names them', async () => {
    const names = ['dc:creator', 'itunes:author', 'dcterms:creator'];
    const inChannel = (more: string): string => rss(post('1')).replace('<channel>', `<channel>${more}`);
    const prefixes =
      '<rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ';
    const texts = [
      ...names.map((name) => rss(post('1', `<${name}>Ann Example</${name}>`))),
      rss(post('1', '<atom:author><atom:name>Ann Example</atom:name></atom:author>')),
      inChannel('<dc:creator>Ann Example</dc:creator>'),
      inChannel('<managingEditor>ann@a.example (Ann Example)</managingEditor>'),
    ];
    for (const text of texts) {
      const {items} = await feedOf(text.replace('<rss ', prefixes));
      assert.deepEqual(items[0]!['authors'], [{name: 'Ann Example'}], text);
    }
  });
});

describe('a language', () => {
  it('is that of what is nearest to the words', async () => {
    const content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
    const texts: readonly (readonly [xml: string, language: string])[] = [
      [rss(post('1')).replace('<channel>', '<channel><dc:language>cy</dc:language>'), 'cy'],
      [rss(post('1')).replace('<title>Post', '<title xml:lang="cy">Post'), 'cy'],
      [
        `<rss ${content}><channel xml:lang="en"><title>A</title><item>${post('1')}<content:encoded xml:lang="cy">Testun</content:encoded></item></channel></rss>`,
        'cy',
      ],
      [
        atom(
          '<entry xml:lang="en"><id>u:1</id><title xml:lang="cy">Un</title><link href="https://a.example/1"/></entry>',
        ),
        'cy',
      ],
      [
        atom(
          '<entry><id>u:1</id><title>Un</title><summary xml:lang="cy">Testun</summary><link href="https://a.example/1"/></entry>',
          'xml:lang="en"',
        ),
        'cy',
      ],
    ];
    for (const [xml, language] of texts) {
      const {items} = await feedOf(xml);
      assert.equal(items[0]!['language'], language, xml);
    }
  });
});

describe('what Medium lists of a writer', () => {
  const medium = (...items: string[]): string =>
    `<rss version="2.0"><channel><title>Stories by Ann Example on Medium</title><link>https://medium.com/@ann</link><generator>Medium</generator>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
  const posted = post('1', '<category>genomics</category>');
  const response = post('2');

  it('is without responses to other people, unless they are asked for', async () => {
    const {items, stderr} = await feedOf(medium(posted, response));
    assert.deepEqual(
      items.map(({title}) => title),
      ['Post 1'],
    );
    assert.match(stderr, /left out as responses, since they have no tag: “Post 2”\. --responses takes them\./);
    assert.equal((await feedOf(medium(posted, response), '--responses')).items.length, 2);
  });
});

describe('RSS 1.0', () => {
  it('is read, as journals and repositories publish it', async () => {
    const {items} = await feedOf(`<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://journal.example/"><title>A journal</title><link>https://journal.example/</link><dc:language>en</dc:language></channel>
<item rdf:about="https://journal.example/1"><title>Ten million (10&lt;sup&gt;7&lt;/sup&gt;) variants</title><link>https://journal.example/1?rss=1</link>
<description>What was found.</description><dc:creator>Ann Example</dc:creator><dc:creator>Ben Example</dc:creator><dc:date>2026-11-02</dc:date></item></rdf:RDF>`);
    assert.deepEqual(items, [
      {
        id: 'https://journal.example/1',
        url: 'https://journal.example/1?rss=1',
        title: 'Ten million (10⁷) variants',
        content_text: 'What was found.',
        date_published: '2026-11-02',
        authors: [{name: 'Ann Example'}, {name: 'Ben Example'}],
        language: 'en',
        _diverse_data: {kind: 'article'},
      },
    ]);
  });
});

describe('a source that gives nothing', () => {
  const nothing: readonly (readonly [text: string, message: RegExp])[] = [
    ['<rss version="2.0"><channel></channel></rss>', /has no items\. Check that it is the feed that you meant\./],
    ['<feed xmlns="http://www.w3.org/2005/Atom"></feed>', /has no items\./],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', /has no items\./],
    [rss('<title>One</title>'), /has no item that can be used: the warnings say why\. Stories need a title/],
    [
      '<br />\n<b>Notice</b>: x in y on line 1<br />\n<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
      /has something else before the feed begins: “Notice: x in y on line 1”\. Whoever makes it must take that out/,
    ],
  ];
  for (const [text, message] of nothing) {
    it(`leaves the file as it was: ${text.slice(0, 40)}`, async () => {
      const {write, feed, feedFrom, read} = publisher();
      write('good.xml', rss(post('1')));
      await feed('good.xml', '--out', 'stories.json');
      const before = read();
      const {code, stderr} = await feedFrom(text, '-', '--out', 'stories.json');
      assert.equal(code, 1);
      assert.match(stderr, message);
      assert.match(stderr, /Nothing was written: stories\.json is as it was\.\n$/);
      assert.equal(read(), before);
    });
  }

  it('is a warning where another source has stories', async () => {
    const {write, feed} = publisher();
    write('good.xml', rss(post('1')));
    write('empty.xml', '<rss version="2.0"><channel></channel></rss>');
    const {code, stderr} = await feed('good.xml', 'empty.xml', '--out', 'stories.json');
    assert.deepEqual([code, stderr], [0, 'warning: empty.xml: has no items.\n']);
  });

  it('is told as what it is where it is in UTF-32', async () => {
    const bytes = Buffer.from([...'<rss/>'].flatMap((char) => [char.charCodeAt(0), 0, 0, 0]));
    assert.match(
      (await publisher().feedFrom(bytes, '-')).stderr,
      /is in UTF-32, which is not read\. Save it as UTF-8\./,
    );
  });
});

describe('runs at once on one file', () => {
  it('lose nothing of each other', async () => {
    const {write, feed, items} = publisher();
    const names = ['1', '2', '3', '4', '5', '6'];
    for (const name of names) write(`${name}.xml`, rss(post(name)));
    const ended = await Promise.all(names.map((name) => feed(`${name}.xml`, '--out', 'stories.json')));
    assert.deepEqual(
      ended.map(({code}) => code),
      names.map(() => 0),
    );
    assert.deepEqual(
      items()
        .map(({title}) => title)
        .sort(),
      names.map((name) => `Post ${name}`),
    );
  });
});
