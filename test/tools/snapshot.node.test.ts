// What `mtg snapshot` writes into a partner's page, and that it touches nothing else of it.
import assert from 'node:assert/strict';
import {chmod, lstat, readdir, stat, symlink} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import fc from 'fast-check';
import {catalogue} from '@mind-the-gap/elements/catalogue.js';
import {figures} from '@mind-the-gap/elements/figures.js';
import {streams} from '@mind-the-gap/elements/programme.js';
import {baselineOf} from '../../tools/snapshot/baseline.ts';
import {snapshotPage} from '../../tools/snapshot/page-snapshot.ts';
import {readStories} from '../../tools/stories.ts';
import {feed, Folder, story} from './command.ts';

const folder = await Folder.make({after});

const items = [
  story(),
  story(
    {id: 'cy', url: 'https://site.example/cy', title: 'Stori yn Gymraeg', summary: 'Dyma grynodeb.', language: 'cy'},
    {kind: 'podcast', voice: 'patient', streams: ['fill']},
  ),
  story(
    {id: 'ur', url: 'https://site.example/ur', title: 'ایک مثال', summary: undefined, language: 'ur'},
    {streams: ['fill', 'close']},
  ),
  story({id: 'gone', url: 'https://site.example/gone', title: 'A withdrawn story'}, {retracted: {date: '2026-03-13'}}),
  story({
    id: 'odd',
    url: 'https://site.example/?a=1&b="2"',
    title: 'Less < more & “other” "words"',
    date_modified: '2026-05-01',
  }),
];
const stories = readStories(JSON.parse(feed(items, {home_page_url: 'https://site.example/'})));

/** A piece of a page with its baselines, from the stories above. */
const written = (text: string, from = stories): string =>
  snapshotPage(text, (element, freeId) => baselineOf(element, () => from, freeId)).text;
const notesOf = (text: string, from = stories) =>
  snapshotPage(text, (element, freeId) => baselineOf(element, () => from, freeId)).notes;
const withoutMark = (text: string): string => text.replaceAll(/ data-mtg-snapshot="[\da-f]{10}"/g, '');
const english = (text: string): string => `<body lang="en">\n${text}`;
/** What is written into a tag on an English page. */
const inEnglish = (text: string): string => withoutMark(written(english(text))).replace(english(''), '');

describe('without script a reader of an English page gets', () => {
  for (const [what, page, wanted] of [
    [
      'a story by its id',
      '<mtg-story-card story-id="a"></mtg-story-card>',
      `<mtg-story-card story-id="a">
  <h3><a href="https://site.example/a">A title of a story</a></h3>
  <p slot="summary">This is what the story is about.</p>
</mtg-story-card>`,
    ],
    [
      'a story by its address, under a heading of the level that is asked for',
      '<mtg-story-card href="http://site.example/a/?utm_source=x" heading-level="4"></mtg-story-card>',
      `<mtg-story-card href="http://site.example/a/?utm_source=x" heading-level="4">
  <h4><a href="http://site.example/a/?utm_source=x">A title of a story</a></h4>
  <p slot="summary">This is what the story is about.</p>
</mtg-story-card>`,
    ],
    [
      'a card without a feed, from its attributes',
      '<mtg-story-card href="/x" heading="A &amp; B" summary="Words."></mtg-story-card>',
      `<mtg-story-card href="/x" heading="A &amp; B" summary="Words.">
  <h3><a href="/x">A &amp; B</a></h3>
  <p slot="summary">Words.</p>
</mtg-story-card>`,
    ],
    [
      'no summary in a compact card, which shows none with script either',
      '<mtg-story-card story-id="a" layout="compact"></mtg-story-card>',
      `<mtg-story-card story-id="a" layout="compact">
  <h3><a href="https://site.example/a">A title of a story</a></h3>
</mtg-story-card>`,
    ],
    [
      'signs of HTML as the text that they are',
      '<mtg-story-card story-id="odd" layout="compact"></mtg-story-card>',
      `<mtg-story-card story-id="odd" layout="compact">
  <h3><a href="https://site.example/?a=1&amp;b=%222%22">Less &lt; more &amp; “other” &quot;words&quot;</a></h3>
</mtg-story-card>`,
    ],
    [
      'a story in Urdu marked as Urdu, which runs from right to left',
      '<mtg-story-card story-id="ur"></mtg-story-card>',
      `<mtg-story-card story-id="ur">
  <h3 lang="ur" dir="rtl"><a href="https://site.example/ur">ایک مثال</a></h3>
  <p slot="summary" lang="ur" dir="rtl">Text.</p>
</mtg-story-card>`,
    ],
    [
      'the newest stories in a list, and the way to the others',
      '<mtg-story-list heading="Stories" limit="1" src="f.json"></mtg-story-list>',
      `<mtg-story-list heading="Stories" limit="1" src="f.json" as-at="2026-05-01">
  <h2 slot="heading">Stories</h2>
  <mtg-story-card>
    <h3><a href="https://site.example/a">A title of a story</a></h3>
    <p slot="summary">This is what the story is about.</p>
  </mtg-story-card>
  <p slot="more"><a href="https://site.example/">Stories</a></p>
</mtg-story-list>`,
    ],
    [
      'the stories that a list chooses, but none that was withdrawn',
      '<mtg-story-list kind="podcast" voice="patient" stream="fill" story-language="CY" layout="compact"></mtg-story-list>',
      `<mtg-story-list kind="podcast" voice="patient" stream="fill" story-language="CY" layout="compact" as-at="2026-05-01">
  <mtg-story-card layout="compact">
    <h2 lang="cy"><a href="https://site.example/cy">Stori yn Gymraeg</a></h2>
  </mtg-story-card>
</mtg-story-list>`,
    ],
    [
      'a stream in the programme’s words',
      '<mtg-stream stream="fill" heading-level="2"></mtg-stream>',
      `<mtg-stream stream="fill" heading-level="2">
  <h2 slot="heading">${streams[1]!.name}</h2>
  <p slot="strapline">${streams[1]!.strapline}</p>
  <p>${streams[1]!.meaning}</p>
</mtg-stream>`,
    ],
    [
      'the streams that an overview chooses, under its heading',
      '<mtg-stream-overview streams="fill" heading="What we do"></mtg-stream-overview>',
      `<mtg-stream-overview streams="fill" heading="What we do">
  <h2 slot="heading">What we do</h2>
  <mtg-stream stream="fill">
    <h3 slot="heading">${streams[1]!.name}</h3>
    <p slot="strapline">${streams[1]!.strapline}</p>
    <p>${streams[1]!.meaning}</p>
  </mtg-stream>
</mtg-stream-overview>`,
    ],
    [
      'the finding of a chart, what it means, and where its figures come from',
      '<mtg-data-gap figures="census" heading-level="3"></mtg-data-gap>',
      `<mtg-data-gap figures="census" heading-level="3">
  <h3 slot="heading">${figures.census.title}</h3>
  <p>${figures.census.summary}</p>
  <p slot="source">Source: <a href="${figures.census.source.url}">${figures.census.source.name}</a></p>
</mtg-data-gap>`,
    ],
    [
      'a form that works, and that names who will hold the address',
      '<mtg-signup-form action="/s?a=1&amp;b=2" controller="Example Trust"></mtg-signup-form>',
      `<mtg-signup-form action="/s?a=1&amp;b=2" controller="Example Trust">
  <form action="/s?a=1&amp;b=2" method="post">
    <h2>Stay up to date</h2>
    <p>
      <label for="signup-email">Email address</label>
      <input id="signup-email" name="email" type="email" autocomplete="email">
    </p>
    <p>
      <input id="signup-consent" name="consent" type="checkbox" value="yes">
      <label for="signup-consent">Example Trust may email me news and stories from Diverse Data and Mind The Gap. I can stop at any time.</label>
    </p>
    <p><button>Sign up</button></p>
  </form>
</mtg-signup-form>`,
    ],
  ] as const) {
    it(what, () => assert.equal(inEnglish(page), wanted));
  }

  it('what the element says anew with script marked as its own, so that each sentence is there once', () => {
    const text = inEnglish(
      '<mtg-signup-form action="/s" controller="A" double-opt-in privacy-href="/privacy"></mtg-signup-form>',
    );
    assert.match(text, /<p data-mtg="confirm">We will send you an email/);
    assert.match(text, /<a data-mtg="privacy" href="\/privacy">How your information is used<\/a>/);
  });

  it('every stream in an overview that chooses none', () => {
    const text = inEnglish('<mtg-stream-overview></mtg-stream-overview>');
    assert.deepEqual([...text.matchAll(/<h2 slot="heading">/g)].length, streams.length);
  });

  it('two forms whose labels are each for their own fields', () => {
    const form = '<mtg-signup-form action="/s" controller="A" with-name></mtg-signup-form>';
    const ids = [...inEnglish(`<i id="signup-name"></i>${form}${form}`).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 7);
  });
});

describe('on a page in another language', () => {
  it('English words are marked as English, and the page’s own are not', () => {
    const text = written(
      '<body lang="ar" dir="rtl"><mtg-stream stream="fill"></mtg-stream><mtg-story-card story-id="ur"></mtg-story-card>',
    );
    assert.match(text, /<p lang="en-GB" dir="ltr">/);
    assert.match(text, /<h3 lang="ur"><a/);
    assert.match(written('<body lang="cy"><mtg-story-card story-id="cy"></mtg-story-card>'), /<h3><a/);
  });
});

describe('a page’s author keeps', () => {
  const card = written(english('<mtg-story-card story-id="a"></mtg-story-card>'));
  const changed = readStories(JSON.parse(feed([story({title: 'A new title'}), ...items.slice(1)])));

  for (const [what, text] of [
    ['words of their own', '<mtg-story-card><h3><a href="https://site.example/a">My title</a></h3></mtg-story-card>'],
    ['a comment', '<mtg-story-card story-id="a"><!-- mine --></mtg-story-card>'],
    ['what they changed in what was written', card.replace('A title', 'My title')],
    ['what they added to it', card.replace('</mtg', '<!-- checked by Ann --></mtg')],
    ['an attribute that they gave it', card.replace('<p ', '<p class="lead" ')],
  ] as const) {
    it(what, () => assert.equal(written(text, changed), text));
  }

  it('and is told how to have a changed tag written anew', () => {
    const [note] = notesOf(card.replace('A title', 'My title'));
    assert.equal(note?.what, 'kept');
    assert.match(note?.why ?? '', /empty the tag/);
    const emptied = card.replace(/(data-mtg-snapshot="\w+">)[^]*(?=<\/mtg)/, '$1');
    assert.equal(written(emptied), card);
  });

  it('the layout that a formatter gave it, until the words change', () => {
    const formatted = card
      .replace(/<h3>.*<\/h3>/, `<h3\n   ><a\n  href='https://site.example/a'\n>A title\n of a story</a\n></h3>`)
      .replace('is what', 'is&#32;what');
    assert.equal(written(formatted), formatted);
    const anew = written(formatted, changed);
    assert.match(anew, /<h3><a href="https:\/\/site\.example\/a">A new title<\/a><\/h3>/);
    assert.equal(notesOf(formatted, changed)[0]?.what, 'refreshed');
  });

  it('the mark that an earlier version gave it: a hash means the same words in every version', () => {
    assert.match(card, /data-mtg-snapshot="c64824627f"/);
  });

  it('empty cards in a list of their own, filled', () => {
    const text = inEnglish('<mtg-story-list><mtg-story-card story-id="a"></mtg-story-card></mtg-story-list>');
    assert.match(text, /^<mtg-story-list><mtg-story-card story-id="a">\n {2}<h3>/);
  });
});

describe('a story that was withdrawn', () => {
  const text = english('<mtg-story-card story-id="a"></mtg-story-card>');
  const gone = readStories(JSON.parse(feed([story({}, {retracted: {date: '2026-03-13'}})])));

  it('is taken out of what was written', () => {
    const before = written(text);
    assert.equal(written(before, gone), text);
    const [note] = notesOf(before, gone);
    assert.deepEqual(
      [note?.what, note?.why],
      ['emptied', '“A title of a story” was withdrawn on 2026-03-13: take its card off the page.'],
    );
  });

  it('is not written', () => {
    assert.equal(written(text, gone), text);
    assert.equal(notesOf(text, gone)[0]?.what, 'bare');
  });

  it('goes from a list, with the day of the list when it was the last', () => {
    const list = english('<mtg-story-list></mtg-story-list>');
    assert.equal(written(written(list), gone), list);
  });
});

describe('a tag is left as it is, with the reason, where', () => {
  for (const [what, text, why] of [
    [
      'a browser would close the paragraph around it',
      '<p><mtg-stream stream="fill"></mtg-stream></p>',
      /take the tag out of the <p>/,
    ],
    [
      'a form stands in a form',
      '<form><mtg-signup-form action="/s" controller="A"></mtg-signup-form></form>',
      /take the tag out/,
    ],
    ['it is never closed', '<mtg-stream stream="fill" />', /never closed: write <\/mtg-stream>/],
    ['it names no story', '<mtg-story-card></mtg-story-card>', /story-id/],
    ['the feed has no such story', '<mtg-story-card story-id="no"></mtg-story-card>', /has no story no/],
    ['nobody would hold the address', '<mtg-signup-form action="/s"></mtg-signup-form>', /controller/],
    ['sign-ups go nowhere', '<mtg-signup-form controller="A"></mtg-signup-form>', /action/],
    [
      'the list has field names of its own',
      '<mtg-signup-form provider="kit" action="https://app.kit.com/forms/1/subscriptions" controller="A"></mtg-signup-form>',
      /by hand/,
    ],
    [
      'the list takes no form without script',
      '<mtg-signup-form provider="hubspot" controller="A"></mtg-signup-form>',
      /fallback-href/,
    ],
    [
      'the list is not known',
      '<mtg-signup-form provider="mailchump" action="/s" controller="A"></mtg-signup-form>',
      /no provider mailchump: use form, json, .*mautic/,
    ],
    ['a stream is not known', '<mtg-stream stream="flow"></mtg-stream>', /understand, fill, bridge, close/],
    [
      'a link would run a script',
      '<mtg-story-card href="javascript:alert(1)" heading="x"></mtg-story-card>',
      /no story/,
    ],
    ['the tag is not known', '<mtg-gap></mtg-gap>', /no baseline/],
  ] as const) {
    it(what, () => {
      assert.equal(written(text), text);
      const [note] = notesOf(text);
      assert.equal(note?.what, 'left');
      assert.match(note?.why ?? '', why);
    });
  }

  for (const text of [
    '<template><mtg-stream stream="fill"></mtg-stream></template>',
    '<noscript><mtg-stream stream="fill"></mtg-stream></noscript>',
    '<script>"<mtg-stream stream=fill></mtg-stream>"</script>',
    '<!-- <mtg-stream stream="fill"></mtg-stream> -->',
    '<svg><mtg-stream stream="fill"></mtg-stream></svg>',
  ]) {
    it(`it is no element of the page: ${text}`, () => assert.equal(written(text), text));
  }
});

describe('nothing outside our tags changes, and twice gives the same as once:', () => {
  /** What a page is without the insides of the tags that are ours, and without what we write on them. */
  const outside = (text: string): string =>
    text
      .replace(/(<(mtg-[\w-]+)\b[^>]*>)[^]*?<\/\2\s*>/gi, '$1')
      .replace(/ (data-mtg-snapshot|as-at)=(["']).*?\2/g, '');

  const tag = fc.constantFrom(
    '<mtg-story-card story-id="a"></mtg-story-card>',
    "<MTG-STORY-CARD story-id='cy' class=x></MTG-STORY-CARD >",
    '<mtg-story-card story-id=gone>\n</mtg-story-card>',
    '<mtg-story-card><a href="/x">Own words</a></mtg-story-card>',
    '<mtg-stream\n  stream="fill"\n></mtg-stream>',
    '<mtg-stream stream="fill" data-mtg-snapshot=\'0123456789\' id=s></mtg-stream>',
    '<mtg-signup-form action="/s" controller="A"></mtg-signup-form>',
    '<mtg-story-list as-at="2020-01-01" limit=2 heading="Stories"></mtg-story-list>',
    '<mtg-stream-overview streams="close fill"></mtg-stream-overview>',
  );
  const around = fc.constantFrom(
    '<p>An unclosed paragraph',
    '<P CLASS=x>Loud</P>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><title>A &lt; B</title></svg>',
    '<script>if (a < b && "</p>") { x = "<mtg-story-cart>"; }</script>',
    '<!-- a comment > -->',
    '<table><tr><td>x',
    '</table>',
    '</div></p></b>',
    '<b><i>wrong</b></i>',
    '<a href=x>',
    '<form><input value=">">',
    '</form>',
    '<template><p></template>',
    '<br/><img alt="\'" src=x>',
    '&amp; &nbsp; &unknown; caf\u00e9 \u{1f9ec} \t',
    '<?php echo "x" ?>',
    '{{ template }}',
    '    <div lang="ar" dir="rtl">',
    '\t<div>',
    '<h2 id="signup-email">',
    '\u0000',
  );
  const page = fc
    .tuple(
      fc.constantFrom('', '<!DOCTYPE html>\n<html lang="en-GB">\n', '<html>'),
      fc.array(fc.oneof(tag, around), {maxLength: 12}),
      fc.constantFrom('\n', '\r\n', '', '\n  '),
    )
    .map(([head, pieces, between]) => (head + pieces.join(between)).replaceAll(/\r?\n/g, between.trimEnd() || '\n'));

  it('on five hundred pages put together at random', () => {
    fc.assert(
      fc.property(page, (text) => {
        const once = written(text);
        assert.equal(written(once), once);
        assert.equal(outside(once), outside(text));
        assert.equal(notesOf(once).filter(({why}) => /Somebody/.test(why ?? '')).length, 0);
        assert.equal(once.split('>Own words</a>').length, text.split('>Own words</a>').length);
      }),
      {numRuns: 500},
    );
  });

  it('not the line ends of Windows, nor tabs', () => {
    const text = written('<body lang="en">\r\n\t<div>\r\n\t\t<mtg-stream stream="fill"></mtg-stream>\r\n');
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /\r\n\t\t\t<h3 slot="heading">.*\r\n/);
  });
});

describe('the command', () => {
  const source =
    '\uFEFF<!doctype html>\r\n<html lang="en-GB"><meta charset=utf-8><p>Unclosed<div>\r\n<MTG-STORY-CARD story-id="intro-diverse-data"></MTG-STORY-CARD>\r\n<svg><path d="M0 0"/></svg></html>';

  it('writes from the catalogue, keeps byte order mark and line ends, and the second time changes no byte', async () => {
    await folder.write('page.html', source);
    const first = await folder.mtg(['snapshot', 'page.html']);
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /^page\.html: changed\.\n {2}line 3 {2}<mtg-story-card> written\n$/);
    const after = await folder.bytes('page.html');
    assert.deepEqual([...after.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.ok(after.toString().includes(catalogue.items[1]!.title));
    assert.doesNotMatch(after.toString(), /[^\r]\n/);
    const second = await folder.mtg(['snapshot', 'page.html']);
    assert.match(second.out, /nothing to change/);
    assert.deepEqual(await folder.bytes('page.html'), after);
  });

  it('changes nothing in the demo’s pages, whose words are their own', async () => {
    for (const name of ['programme.html', 'partner.html']) {
      const bytes = readFileSync(`demo/pages/${name}`);
      await folder.write(name, bytes);
      const {code, out} = await folder.mtg(['snapshot', '--check', name]);
      assert.equal(code, 0);
      assert.match(out, /tags have words of the page’s own, which stay/);
    }
  });

  it('leaves alone what is for PHP, JSP, ERB, Twig, Liquid or Handlebars, and says where and why', async () => {
    const hero = '<mtg-hero></mtg-hero>';
    const inTemplates: readonly string[] = [
      `<?php $t = $x->y; echo "${hero}"; ?>`,
      `<?php foreach ($a as $k => $v) { echo '${hero}'; } ?>`,
      `<?php /* $x->y: ?> ${hero} */ ?>`,
      `<?php echo "a ?> ${hero}"; ?>`,
      `<?= $a['b'] . "${hero}" ?>`,
      `<?php // it's here\n echo "${hero}";`,
      `<% if (a > b) { out.print("${hero}"); } %>`,
      `<%-- ${hero} --%>`,
      `{% set hero = "${hero}" %}`,
      `{% comment %}${hero}{% endcomment %}`,
      `{%- raw -%}${hero}{%- endraw -%}`,
      `{% capture x %}\n${hero}\n{% endcapture %}`,
      `{# ${hero} #}`,
      `{{ "${hero}" | raw }}`,
      `{{!-- {{x}} ${hero} --}}`,
      '<mtg-hero <?php if ($x) echo "theme"; ?>></mtg-hero>',
      '<mtg-hero headline="{{ title }}"></mtg-hero>',
      '<mtg-hero>{{ title }}</mtg-hero>',
      '<mtg-hero><% words %></mtg-hero>',
      '<mtg-hero><!-- later --></mtg-hero>',
    ];
    for (const [index, template] of inTemplates.entries()) {
      const text = `<!doctype html>\n<html lang="en"><body>\n${template}`;
      await folder.write(`template-${index}.html`, text);
      const {code, out} = await folder.mtg(['snapshot', `template-${index}.html`]);
      assert.equal(code, 0);
      assert.equal(await folder.text(`template-${index}.html`), text, template);
      const line = 3 + template.slice(0, template.indexOf('<mtg-')).split('\n').length - 1;
      assert.match(out, new RegExp(`  line ${line}  <mtg-hero> left as it is\\. \\w.+\\.`), template);
    }
  });

  it('writes beside templates, and what only looks like one', async () => {
    const texts = [
      '<?php if ($x): ?>HERO<?php endif ?>',
      '{% if x %}HERO{% endif %}',
      '5 <% 6 {{ {# HERO',
      '<%= a %>HERO{{ b }}',
    ];
    for (const [index, text] of texts.entries()) {
      await folder.write(`beside-${index}.html`, text.replace('HERO', '<mtg-hero></mtg-hero>'));
      const {out} = await folder.mtg(['snapshot', `beside-${index}.html`]);
      assert.match(out, /<mtg-hero> written/, text);
      const written = await folder.text(`beside-${index}.html`);
      const [before, after] = text.split('HERO');
      assert.ok(
        written.startsWith(`${before}<mtg-hero data-mtg-snapshot`) && written.endsWith(`</mtg-hero>${after}`),
        written,
      );
      const again = await folder.mtg(['snapshot', `beside-${index}.html`]);
      assert.match(again.out, /nothing to change/);
    }
  });

  it('writes no words that a template would run', async () => {
    const text = feed([story({title: 'Seven {{ 7 * 7 }} times'})]);
    await folder.write('run.json', text);
    const page = '<mtg-story-list src="run.json"></mtg-story-list>';
    await folder.write('run.html', page);
    assert.match(
      (await folder.mtg(['snapshot', 'run.html'])).out,
      /left as it is\. Its words have a sign of templates/,
    );
    assert.equal(await folder.text('run.html'), page);
  });

  it('with --check writes nothing, and ends with 1 while a page would change', async () => {
    await folder.write('checked.html', source);
    assert.equal((await folder.mtg(['snapshot', '--check', 'checked.html'])).code, 1);
    assert.equal(await folder.text('checked.html'), source);
    await folder.mtg(['snapshot', 'checked.html']);
    assert.equal((await folder.mtg(['snapshot', '--check', 'checked.html'])).code, 0);
  });

  it('reads the feed beside the page, or the one that is named; never one elsewhere unasked', async () => {
    await folder.write('stories.json', feed());
    await folder.write('own.html', '<mtg-story-card src="./stories.json?v=1" story-id="a"></mtg-story-card>');
    await folder.mtg(['snapshot', 'own.html']);
    assert.match(await folder.text('own.html'), /A title of a story/);
    await folder.write('named.html', '<mtg-story-card src="https://no.invalid/f.json" story-id="a"></mtg-story-card>');
    const without = await folder.mtg(['snapshot', 'named.html']);
    assert.match(without.out, /is not a file beside the page: name where it can be read with --feed/);
    await folder.mtg(['snapshot', '--feed', 'stories.json', 'named.html']);
    assert.match(await folder.text('named.html'), /A title of a story/);
  });

  it('says of a withdrawn story in words of the page’s own that it is there', async () => {
    await folder.write('gone.json', feed(items));
    const card =
      '<mtg-story-card src="gone.json"><a href="https://site.example/gone">A withdrawn story</a></mtg-story-card>';
    await folder.write('gone.html', card);
    const {out} = await folder.mtg(['snapshot', 'gone.html']);
    assert.match(out, /was withdrawn on 2026-03-13/);
    assert.equal(await folder.text('gone.html'), card);
  });

  it(
    'leaves no other file behind, keeps permissions, and writes through a link',
    {skip: process.platform === 'win32'},
    async () => {
      await folder.write('real.html', source);
      await chmod(join(folder.path, 'real.html'), 0o640);
      await symlink('real.html', join(folder.path, 'link.html'));
      assert.equal((await folder.mtg(['snapshot', 'link.html'])).code, 0);
      assert.ok((await lstat(join(folder.path, 'link.html'))).isSymbolicLink());
      assert.equal((await stat(join(folder.path, 'real.html'))).mode & 0o777, 0o640);
      assert.match(await folder.text('real.html'), /data-mtg-snapshot/);
      assert.deepEqual(
        (await readdir(folder.path)).filter((name) => name.startsWith('.')),
        [],
      );
    },
  );

  it('ends with 2 and says why, file by file, and goes on with the others', async () => {
    await folder.write('latin.html', Buffer.from('<p>caf\xe9 <mtg-stream stream="fill"></mtg-stream>', 'latin1'));
    await folder.write('declared.html', '<meta charset="windows-1252"><mtg-stream stream="fill"></mtg-stream>');
    await folder.write('no.json', '{"hello": 1}');
    for (const [args, words] of [
      [['missing.html'], /missing\.html: There is no such file/],
      [['latin.html'], /latin\.html: It is not UTF-8/],
      [['declared.html'], /windows-1252, and only UTF-8 is written/],
      [['https://site.example/page.html'], /Only files can be written/],
    ] as const) {
      await folder.write('good.html', source);
      const {code, out, err} = await folder.mtg(['snapshot', ...args, 'good.html']);
      assert.equal(code, 2);
      assert.match(err, words);
      assert.match(out, /good\.html: changed/);
    }
    for (const broken of ['no.json', 'missing.json', 'latin.html']) {
      const {code, err} = await folder.mtg(['snapshot', '--feed', broken, 'good.html']);
      assert.equal(code, 2);
      assert.ok(err.startsWith(`${broken}: `), err);
    }
  });
});
