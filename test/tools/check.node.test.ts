// What `mtg check` tells a publisher and a partner, and that it keeps quiet where there is nothing to tell.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';
import {catalogue} from '@mind-the-gap/elements/catalogue.js';
import {catalogue as shipped} from '../../dist/content/catalogue.js';
import {feed, Folder, story} from './command.ts';

interface Finding {
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  readonly line?: number;
  readonly item?: number;
}

const folder = await Folder.make({after});

/** What is found in one file, each as `severity rule`. */
const findings = async (
  name: string,
  content: string | Uint8Array,
  ...options: readonly string[]
): Promise<Finding[]> => {
  await folder.write(name, content);
  const {out, err} = await folder.mtg(['check', '--json', ...options, name]);
  assert.equal(err, '');
  return (JSON.parse(out) as {checked: {findings: Finding[]}[]}).checked[0]!.findings;
};
let batch = 0;

/** What is found in many files, asked for at once. */
const findingsOfEach = async (extension: string, contents: readonly string[]): Promise<Finding[][]> => {
  const names = contents.map((_, index) => `${extension}-${(batch += index ? 0 : 1)}-${index}.${extension}`);
  await Promise.all(names.map((name, index) => folder.write(name, contents[index]!)));
  const {out} = await folder.mtg(['check', '--json', ...names]);
  return (JSON.parse(out) as {checked: {findings: Finding[]}[]}).checked.map(({findings}) => findings);
};
const inShort = (all: readonly Finding[]): string[] => all.map(({severity, rule}) => `${severity} ${rule}`);

describe('a publisher is told nothing of', () => {
  const cases = [
    ['the catalogue of the package', JSON.stringify(catalogue)],
    ['a feed without a fault', feed()],
    ['a feed with a byte order mark', `\uFEFF${feed()}`],
    [
      'addresses relative to the feed',
      feed([story({url: '/a', image: 'b.png'}, {image_alt: 'Two people at a table'})]),
    ],
    ['a podcast whose transcript is on its page', feed([story({}, {kind: 'podcast', has_transcript: true})])],
    [
      'a story in Urdu',
      feed([story({language: 'ur', title: 'اردو میں ایک مثال', summary: 'یہ متن اس جگہ ہے جہاں خلاصہ ہوتا ہے۔'})]),
    ],
    [
      'Punjabi in either of its scripts',
      feed([story({language: 'pa', title: 'ਪੰਜਾਬੀ ਵਿੱਚ ਇੱਕ ਉਦਾਹਰਣ', summary: 'پنجابی وچ اک مثال'})]),
    ],
    [
      'an idiom beside a literal line',
      feed([story({title: 'Mind the gap', summary: 'Most people in genetic studies are of European ancestry.'})]),
    ],
    ['a person who races bicycles', feed([story({summary: 'She won the race against time on her bicycle.'})])],
    ['a story that was withdrawn, with its date', feed([story({}, {kind: 'video', retracted: {date: '2026-03-12'}})])],
  ] as const;
  const found = findingsOfEach(
    'json',
    cases.map(([, text]) => text),
  );
  for (const [index, [what]] of cases.entries()) it(what, async () => assert.deepEqual((await found)[index], []));
});

describe('a publisher is told of', () => {
  const one = (fields: Record<string, unknown>, ours: Record<string, unknown> = {}) => feed([story(fields, ours)]);
  const cases: readonly (readonly [what: string, text: string, found: readonly string[], words: RegExp])[] = [
    ['what is no JSON', '{"version": "x",\n "items": [1, 2,]}', ['error not-a-feed'], /a value is missing before \]/],
    ['a quotation mark that is missing', '{"version": "x', ['error not-a-feed'], /no closing quotation mark/],
    ['RSS', '<?xml version="1.0"?>\n<rss version="2.0"></rss>', ['error not-a-feed'], /mtg feed/],
    ['JSON that is no feed', '{"hello": 1}', ['error not-a-feed'], /not a JSON Feed/],
    ['a feed without a story', feed([]), ['warning empty'], /no items/],
    ['a kind that there is not', one({}, {kind: 'film'}), ['error schema'], /story, article, podcast or video/],
    ['a number in quotation marks', one({}, {reading_minutes: '5'}), ['error schema'], /without quotation marks/],
    ['30 February', one({date_published: '2026-02-30'}), ['error schema'], /such as 2026-11-30/],
    ['a missing title', one({title: undefined}), ['error schema', 'error left-out'], /no title.*do not see this item/s],
    ['a missing address', one({url: undefined}), ['error schema', 'error left-out'], /neither url nor external_url/],
    [
      'a link that runs a script',
      one({url: 'javascript:alert(1)'}),
      ['error schema', 'error left-out'],
      /begins with https/,
    ],
    ['a picture without words', one({image: 'https://site.example/a.png'}), ['warning image-alt'], /just decorates/],
    [
      'words for a picture that say “image of”',
      one({image: '/a.png'}, {image_alt: 'Image of a cat'}),
      ['warning image-alt'],
      /screen readers do/,
    ],
    ['a podcast without a transcript', one({}, {kind: 'podcast'}), ['error transcript'], /transcript_url/],
    ['a video without captions', one({}, {kind: 'video'}), ['error captions'], /has_captions/],
    ['an address that is not https', one({url: 'http://site.example/a'}), ['warning https'], /not https/],
    [
      'an underscore in a language tag',
      one({language: 'en_GB'}),
      ['error language-tag'],
      /Write en-GB \(British English\)/,
    ],
    [
      'a language tag of three letters where there is one of two',
      one({language: 'eng'}),
      ['warning language-tag'],
      /Write en\./,
    ],
    ['a country in place of a language', one({language: 'jp'}), ['warning language-tag'], /no language that is known/],
    ['English that is said to be Ukrainian', one({language: 'uk'}), ['error language-script'], /Ukrainian.*Latin/],
    [
      'Arabic that is said to be English',
      one({title: 'هذه قصة عن الصحة', summary: 'هذه قصة عن الصحة'}),
      ['error language-script'],
      /Arabic letters/,
    ],
    ['items in no language', feed([story()], {language: undefined}), ['warning no-language'], /1 of the items is in/],
    ['a day that has not come', one({date_published: '2199-01-01'}), ['warning date'], /in the future/],
    ['a change before the publication', one({date_modified: '2020-01-01'}), ['warning date'], /before date_published/],
    ['a review that is due', one({}, {review: {next: '2020-01-01'}}), ['warning date'], /was due on 2020-01-01/],
    [
      'an id that is there twice',
      feed([story(), story({url: 'https://site.example/b'})]),
      ['error duplicate-id', 'error left-out'],
      /Item 0 has the id/,
    ],
    [
      'an address that is there twice',
      feed([story(), story({id: 'b', url: 'http://site.example/a/'})]),
      ['warning duplicate-url', 'warning https'],
      /Item 0 has this address/,
    ],
    [
      'a title that is cut',
      one({title: 'Word '.repeat(80)}),
      ['warning too-long'],
      /cut the title after \d+ characters/,
    ],
    [
      'an article in place of a summary',
      one({summary: undefined, content_text: 'Word '.repeat(200)}),
      ['warning too-long'],
      /no summary/,
    ],
    ['HTML in a title', one({title: 'A <b>bold</b> title'}), ['error markup'], /“<b>”/],
    ['an entity in a summary', one({summary: 'Fish &amp; chips are eaten here.'}), ['error markup'], /“&amp;”/],
    ['a withdrawal without a date', one({}, {retracted: {reason: 'An error.'}}), ['error schema'], /has no date/],
    [
      'a next page elsewhere',
      feed([story()], {feed_url: 'https://site.example/f', next_url: 'https://other.example/2'}),
      ['error next-url'],
      /another origin/,
    ],
    ...(
      [
        ['BAME people took part.', 'ethnic minorities'],
        ['Caucasian people took part.', 'European ancestry'],
        ['Results differ by race and ethnicity.', 'ethnic group'],
        ['Results in non-European people.', 'everyone else together'],
        ['Ask your clinician.', 'health professional'],
        ['Please take part.', 'without it'],
        ['To take part, click here.', 'Name what is there'],
        ['Let us bridge the gap.', 'says what is meant'],
      ] as const
    ).map(
      ([summary, help]) =>
        [`the words “${summary}”`, one({title: 'A title', summary}), ['warning words'], RegExp(help)] as const,
    ),
  ];
  const each = findingsOfEach(
    'json',
    cases.map(([, text]) => text),
  );
  for (const [index, [what, , found, words]] of cases.entries()) {
    it(what, async () => {
      const all = (await each)[index]!;
      assert.deepEqual(inShort(all).sort(), [...found].sort());
      assert.match(all.map(({message, help}) => `${message} ${help}`).join('\n'), words);
    });
  }

  it('the line and the item, so that it is found', async () => {
    const text = feed([story(), story({id: 'b', url: 'https://site.example/b', language: 'en_GB'})]);
    const [found] = await findings('stories.json', text);
    assert.equal(found?.item, 1);
    assert.match(text.split('\n')[found.line! - 1]!, /en_GB/);
  });
});

const script = '<script type="module" src="/cdn/mtg.js"></script>';
const page = (body: string, head = script, lang = ' lang="en-GB"') =>
  `<!doctype html>\n<html${lang}><head><meta charset="utf-8"><title>A page</title>${head}</head>\n<body><h1>A page</h1><h2>Below</h2>\n${body}\n</body></html>`;
const card = '<mtg-story-card><h3><a href="https://site.example/x">A story</a></h3></mtg-story-card>';
const form = (attributes: string, inside: string) =>
  `<mtg-signup-form action="/s" ${attributes}><form action="/s" method="post">${inside}</form></mtg-signup-form>`;
const email = '<label>Email address <input type="email" name="email" autocomplete="email"></label>';

describe('a partner is told nothing of', () => {
  const cases = [
    ['the demo’s page of the programme', readFileSync('demo/pages/programme.html', 'utf8')],
    ['the demo’s page of a partner', readFileSync('demo/pages/partner.html', 'utf8')],
    ['a card', page(card)],
    ['a card on a page with a bundle', page(card, '<script type="module" src="/assets/app-1f3.js"></script>')],
    ['a snippet, which has its page elsewhere', `${card}<a href="#main">Main</a>`],
    [
      'attributes that every element may have',
      page(card.replace('card>', 'card id="x" class="y" lang="en" data-x aria-label="z" hidden>')),
    ],
    ['a page with windows line ends and a byte order mark', `\uFEFF${page(card).replaceAll('\n', '\r\n')}`],
    ['a link to the top', page(`<a href="#top">Top</a><a href="#">Top</a>`)],
    [
      'a summary of the author’s own',
      page(
        '<mtg-story-card><h3><a href="https://www.genomicsengland.co.uk/blog/intro-diverse-data">An introduction to Diverse Data at Genomics England</a></h3><p slot="summary">We liked how frank this is.</p></mtg-story-card>',
      ),
    ],
  ] as const;
  const found = findingsOfEach(
    'html',
    cases.map(([, text]) => text),
  );
  for (const [index, [what]] of cases.entries()) it(what, async () => assert.deepEqual((await found)[index], []));
});

const [{title, content_text: summary, url}] = [shipped.items[1]!];

describe('a partner is told of', () => {
  const cases: readonly (readonly [what: string, text: string, found: readonly string[], words: RegExp])[] = [
    [
      'a tag with a slip of the pen',
      page('<mtg-story-crad>x</mtg-story-crad>'),
      ['error unknown-tag'],
      /<mtg-story-card>/,
    ],
    [
      'an attribute with a slip',
      page(card.replace('>', ' layuot="row">')),
      ['error unknown-attribute'],
      /Write layout/,
    ],
    [
      'an attribute that nobody reads',
      page(card.replace('>', ' colour="red">')),
      ['warning unknown-attribute'],
      /takes no notice/,
    ],
    [
      'a value that means nothing',
      page(card.replace('>', ' layout="wide">')),
      ['error attribute-value'],
      /stacked or row or compact/,
    ],
    [
      'a slot that there is not',
      page('<mtg-hero><h2 slot="header">A title</h2></mtg-hero>'),
      ['error unknown-slot'],
      /There are heading, actions, media\./,
    ],
    [
      'a topic that there is not',
      page('<mtg-about topic="visions"><p>Words of the page.</p></mtg-about>'),
      ['error attribute-value'],
      /vision or who-we-are/,
    ],
    [
      'a stream that there is not',
      page('<mtg-stream stream="flow"><p>Words of the page.</p></mtg-stream>'),
      ['error attribute-value'],
      /understand or fill/,
    ],
    [
      'figures that there are not',
      page('<mtg-data-gap figures="gnomed"><p>Words of the page.</p></mtg-data-gap>'),
      ['error attribute-value'],
      /gnomad or gwas-by-year/,
    ],
    ['code in an attribute', page(card.replace('>', ' onclick="x()">')), ['warning inline-handler'], /security policy/],
    ['a page without the script', page(card, ''), ['error no-script'], /cdn\/story-card\.js/],
    ['a script for another tag', page(card, script.replace('mtg.js', 'stream.js')), ['error no-script'], /story-card/],
    [
      'a script that is no module',
      page(card, '<script src="/cdn/mtg.js"></script>'),
      ['error script-module'],
      /type="module"/,
    ],
    [
      'a script over http',
      page(card, script.replace('/cdn', 'http://cdn.example/cdn')),
      ['error script-http', 'warning script-integrity'],
      /https/,
    ],
    ...['@latest', '@1', '@^0.1.0', '', '@0.1'].map(
      (version) =>
        [
          `a script whose version is “${version}”`,
          page(
            card,
            `<script type="module" integrity="sha384-x" crossorigin src="https://unpkg.com/@mind-the-gap/elements${version}/cdn/mtg.js"></script>`,
          ),
          ['warning script-version'],
          /whole version/,
        ] as const,
    ),
    [
      'a script without integrity',
      page(card, '<script type="module" src="https://unpkg.com/@mind-the-gap/elements@0.1.0/cdn/mtg.js"></script>'),
      ['warning script-integrity'],
      /integrity/,
    ],
    [
      'nothing to read without script',
      page('<mtg-stream stream="fill"> <!-- later --> </mtg-stream>'),
      ['error no-baseline'],
      /mtg snapshot/,
    ],
    [
      'a card without a link',
      page('<mtg-story-card><h3>A story</h3></mtg-story-card>'),
      ['error card-without-link'],
      /of no story/,
    ],
    ['a tag that is never closed', page('<mtg-stream stream="fill" />'), ['error unclosed'], /<\/mtg-stream>/],
    ['a link to nothing on the page', page('<a href="#mian">Main</a>'), ['error dead-reference'], /#mian/],
    ['a label of nothing', page('<label for="x">X</label>'), ['error dead-reference'], /for="x"/],
    ['a description that is missing', page('<p aria-describedby="x y" id="x">X</p>'), ['error dead-reference'], /"y"/],
    ['a page without a language', page(card, script, ''), ['error page-language'], /lang="en-GB"/],
    ['a language that is none', page('<p lang="en_GB">x</p>'), ['error language-tag'], /en-GB/],
    ['a page in another encoding', page(card).replace('"utf-8"', '"windows-1252"'), ['error encoding'], /windows-1252/],
    [
      'a heading that skips a level',
      page(card.replaceAll('h3', 'h5')),
      ['warning heading-level'],
      /<h5> under an <h2>/,
    ],
    ['a link that is not https', page(card.replace('https', 'http')), ['warning https'], /http:\/\/site/],
    [
      'a link that says “Read more”',
      page(card.replace('A story', 'Read more')),
      ['warning link-text'],
      /where the link goes/,
    ],
    [
      'a new tab that nobody expects',
      page(card.replace('<a ', '<a target="_blank" ')),
      ['warning new-tab'],
      /opens in new tab/,
    ],
    ['a form of nobody’s', page(form('', `<h3>Join</h3>${email}`)), ['error controller'], /will hold/],
    [
      'a form that is sent nowhere',
      page(form('controller="A"', email).replace('<form action="/s"', '<form')),
      ['error form-action'],
      /action/,
    ],
    [
      'a form that shows the address',
      page(form('controller="A"', email).replace('method="post"', '')),
      ['error form-method'],
      /URL/,
    ],
    [
      'a button with formaction',
      page(form('controller="A"', `${email}<button formaction="https://other.example/">Join</button>`)),
      ['error form-override'],
      /formaction/,
    ],
    [
      'a button with formmethod',
      page(form('controller="A"', `${email}<button formmethod="get">Join</button>`)),
      ['error form-override'],
      /formmethod/,
    ],
    [
      'a button with formenctype',
      page(form('controller="A"', `${email}<button formenctype="text/plain">Join</button>`)),
      ['error form-override'],
      /formenctype/,
    ],
    [
      'a button with formtarget',
      page(form('controller="A"', `${email}<button formtarget="_blank">Join</button>`)),
      ['warning form-override'],
      /formtarget/,
    ],
    [
      'a form in another encoding',
      page(form('controller="A"', email).replace('<form', '<form accept-charset="iso-8859-1"')),
      ['error form-override'],
      /accept-charset/,
    ],
    [
      'a form whose answer opens elsewhere',
      page(form('controller="A"', email).replace('<form', '<form target="_blank"')),
      ['warning form-override'],
      /target/,
    ],
    [
      'an email field without a label',
      page(form('controller="A"', 'Email <input type="email" name="email" autocomplete="email">')),
      ['error label'],
      /label/,
    ],
    [
      'an email field that is not filled in',
      page(form('controller="A"', email.replace('autocomplete="email"', ''))),
      ['warning autocomplete'],
      /autocomplete/,
    ],
    [
      'a ticked consent box',
      page(form('controller="A"', `${email}<label>Yes <input type="checkbox" checked></label>`)),
      ['error consent'],
      /no consent/,
    ],
    [
      'a title that the feed has changed',
      page(`<mtg-story-card><h3><a href="${url}">An old title</a></h3></mtg-story-card>`),
      ['warning stale'],
      /An old title.*mtg snapshot/s,
    ],
    [
      'an old wording of a summary',
      page(
        `<mtg-story-card><h3><a href="${url}">${title}</a></h3><p slot="summary">${summary.replace('Most', 'Much')}</p></mtg-story-card>`,
      ),
      ['warning stale'],
      /not quite/,
    ],
  ];
  const each = findingsOfEach(
    'html',
    cases.map(([, text]) => text),
  );
  for (const [index, [what, , found, words]] of cases.entries()) {
    it(what, async () => {
      const all = (await each)[index]!;
      assert.deepEqual(inShort(all).sort(), [...found].sort(), JSON.stringify(all));
      assert.match(all.map(({message, help}) => `${message} ${help}`).join('\n'), words);
      for (const {line} of all) assert.ok(line || found[0] === 'error encoding');
    });
  }

  it('a story that was withdrawn, by the feed beside the page', async () => {
    await folder.write(
      'withdrawn.json',
      feed([story({url: 'https://site.example/x', title: 'A story'}, {retracted: {date: '2026-03-12'}})]),
    );
    const found = await findings('page.html', page(card.replace('>', ' src="withdrawn.json">')));
    assert.deepEqual(inShort(found), ['error retracted']);
    assert.deepEqual(inShort(await findings('page.html', page(card), '--feed', 'withdrawn.json')), ['error retracted']);
  });

  it('an empty tag whose story was withdrawn, and not that a snapshot would help', async () => {
    await folder.write('withdrawn.json', feed([story({}, {retracted: {date: '2026-03-12'}})]));
    const found = await findings(
      'page.html',
      page('<mtg-story-card src="withdrawn.json" story-id="a"></mtg-story-card>'),
    );
    assert.deepEqual(inShort(found), ['error retracted']);
    assert.match(found[0]!.help, /Take the tag out/);
  });

  it('what keeps a snapshot from filling an empty tag', async () => {
    const [found] = await findings('page.html', page('<mtg-signup-form controller="A"></mtg-signup-form>'));
    assert.deepEqual([found?.rule, found?.help], ['no-baseline', 'It needs action: where sign-ups are sent.']);
  });

  it('what a snapshot wrote, when the feed has changed since', async () => {
    await folder.write('changing.json', feed());
    await folder.write('kept.html', page('<mtg-story-card story-id="a" src="changing.json"></mtg-story-card>'));
    assert.equal((await folder.mtg(['snapshot', 'kept.html'])).code, 0);
    const written = await folder.text('kept.html');
    assert.deepEqual(await findings('kept.html', written), []);
    await folder.write('changing.json', feed([story({summary: 'Something else.'})]));
    assert.deepEqual(inShort(await findings('kept.html', written)), ['warning stale']);
    await folder.write('changing.json', feed([story({}, {retracted: {date: '2026-03-12'}})]));
    assert.deepEqual(inShort(await findings('kept.html', written)), ['error retracted']);
  });
});

describe('the command ends', () => {
  it('with 0 where there is nothing, and says so', async () => {
    await folder.write('good.json', feed());
    const {code, out} = await folder.mtg(['check', 'good.json']);
    assert.deepEqual([code, out], [0, 'good.json: nothing found in this feed.\n']);
  });

  it('with 0 for warnings, with 1 for errors, and with --strict for both', async () => {
    await folder.write('warning.json', feed([]));
    await folder.write('error.json', feed([story({}, {kind: 'video'})]));
    for (const [args, wanted] of [
      [['warning.json'], 0],
      [['--strict', 'warning.json'], 1],
      [['warning.json', 'error.json'], 1],
    ] as const) {
      assert.equal((await folder.mtg(['check', ...args])).code, wanted);
    }
  });

  it('with 2 for what could not be checked, and checks the rest', async () => {
    await folder.write('latin.html', Buffer.from(page('<p>caf\xe9</p>'), 'latin1'));
    await folder.write('good.json', feed());
    for (const [source, words] of [
      ['missing.json', /missing\.json: could not be checked\. There is no such file/],
      ['.', /It is a folder/],
      ['latin.html', /not UTF-8/],
    ] as const) {
      const {code, out, err} = await folder.mtg(['check', source, 'good.json']);
      assert.equal(code, 2);
      assert.match(err, words);
      assert.match(out, /good\.json: nothing found/);
    }
    assert.equal((await folder.mtg(['check'])).code, 2);
    assert.equal((await folder.mtg(['check', '--nonsense', 'good.json'])).code, 2);
    assert.equal((await folder.mtg(['check', '--help'])).code, 0);
  });

  it('quietly, when whoever reads has enough', {skip: process.platform === 'win32'}, async () => {
    const names = Array.from({length: 20}, (_, index) => `bad-${index}.json`);
    await Promise.all(names.map((name) => folder.write(name, feed([story({}, {kind: 'video'})]))));
    assert.equal(await folder.closing(['check', ...names]), '');
  });

  it('having read standard input', async () => {
    const {code, out} = await folder.mtg(['check', '-'], feed([story({}, {kind: 'podcast'})]));
    assert.equal(code, 1);
    assert.match(out, /item 0 \(a\)\n {4}error {4}The podcast has no transcript/);
  });

  it('whatever is in the file', async () => {
    for (const content of [
      '',
      '\0',
      '[]',
      'null',
      '"',
      '<',
      '<mtg-story-card',
      '['.repeat(1e5),
      '<div>'.repeat(2e4) + card,
      '{"version":"https://jsonfeed.org/version/1.1","items":[null,1,"x",[],{}]}',
    ]) {
      await folder.write('any', content);
      const {code, err} = await folder.mtg(['check', 'any']);
      assert.ok(code !== null && code <= 2, err);
      assert.doesNotMatch(err, /\bat .*mtg\.js/, content.slice(0, 40));
    }
  });
});

describe('over the network', () => {
  const asked: string[] = [];
  const server = createServer(({method, url = ''}, response) => {
    asked.push(`${method} ${url}`);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (url === '/feed.json') {
      response.end(
        feed([
          story({url: `${address}/here`}),
          story({id: 'b', url: `${address}/gone`}),
          story({id: 'c', url: `${address}/shy`}),
        ]),
      );
    } else {
      response.statusCode = url === '/here' ? 200 : url === '/gone' ? 404 : method === 'HEAD' ? 405 : 200;
      response.end();
    }
  });
  after(() => server.close());

  it('a feed is read from its address, and its links only with --links: each once, by GET where HEAD is refused', async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
    await folder.mtg(['check', address]);
    assert.deepEqual(asked, ['GET /feed.json']);
    asked.length = 0;
    const refused = await folder.mtg(['check', '--links', address]);
    assert.deepEqual(asked, ['GET /feed.json']);
    assert.match(refused.out, /\/here was not asked: it leads to 127\.0\.0\.1, which only this computer/);
    asked.length = 0;
    const {out} = await folder.mtg(['check', '--links', '--allow-private', '--json', address]);
    const {findings: all} = (JSON.parse(out) as {checked: {findings: Finding[]}[]}).checked[0]!;
    assert.deepEqual(inShort(all.filter(({rule}) => rule !== 'https')), ['error dead-link']);
    assert.match(all.find(({rule}) => rule === 'dead-link')!.message, /\/gone is not there: the server answers 404/);
    assert.deepEqual(asked.sort(), [
      'GET /feed.json',
      'GET /gone',
      'GET /shy',
      'HEAD /gone',
      'HEAD /here',
      'HEAD /shy',
    ]);
    const {code, err} = await folder.mtg(['check', address.replace('feed.json', 'gone')]);
    assert.equal(code, 2);
    assert.match(err, /The server answered “404 Not Found”/);
  });
});
