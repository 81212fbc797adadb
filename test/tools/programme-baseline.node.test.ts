// What `mtg snapshot` writes of the programme's own words, line by line, and where it writes nothing.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {programme} from '@mind-the-gap/elements/programme.js';
import {baselineOf} from '../../tools/snapshot/baseline.ts';
import {snapshotPage} from '../../tools/snapshot/page-snapshot.ts';

const {title, summary, statements, outcomes, links} = programme;
const snapshot = (page: string) =>
  snapshotPage(page, (element, freeId) => baselineOf(element, () => 'There are no stories here.', freeId));
/** What is written into a tag on a page in English, or in another language. */
const written = (tag: string, language = 'lang="en"'): string => {
  const body = `<body ${language}>\n`;
  const {text} = snapshot(body + tag);
  return text.replace(body, '').replace(/ data-mtg-snapshot="\w+"/, '');
};
const tag = (open: string, lines: readonly string[]): string =>
  [`<${open}>`, ...lines.map((line) => `  ${line}`), `</${/^[\w-]+/.exec(open)![0]}>`].join('\n');
const empty = (open: string): string => `<${open}></${/^[\w-]+/.exec(open)![0]}>`;
const outcomeLines = (level: number) => [
  '<ol>',
  ...outcomes.map((outcome) => `  <li><h${level}>${outcome.title}</h${level}><p>${outcome.meaning}</p></li>`),
  '</ol>',
];
const linkLines = [
  '<ul>',
  ...links.map((link) => `  <li><a href="${link.href}">${link.title}</a><p>${link.summary}</p></li>`),
  '</ul>',
];
const topicLines = (topic: string, level = 2) => {
  const statement = statements.find((one) => one.topic === topic)!;
  return [
    `<h${level} slot="heading">${statement.title}</h${level}>`,
    ...statement.paragraphs.map((text) => `<p>${text}</p>`),
  ];
};
const more =
  '<a slot="link" href="https://www.genomicsengland.co.uk/initiatives/diverse-data">More on genomicsengland.co.uk</a>';

describe('without script a reader of an English page gets', () => {
  for (const [what, open, lines] of [
    ['the head of the page', 'mtg-hero', [`<h2 slot="heading">${title}</h2>`, `<p>${summary}</p>`]],
    [
      'the head of the page, under a title of its own',
      'mtg-hero heading="A &amp; B" heading-level="3"',
      ['<h3 slot="heading">A &amp; B</h3>', `<p>${summary}</p>`],
    ],
    ['a statement, and where there is more', 'mtg-about topic="vision"', [...topicLines('vision'), more]],
    [
      'a statement that leads nowhere',
      'mtg-about topic="working-in-the-open" heading-level="4"',
      topicLines('working-in-the-open', 4),
    ],
    [
      'a statement that leads where the page says',
      'mtg-about topic="vision" href="https://www.site.example/?a=1&amp;b"',
      [...topicLines('vision'), '<a slot="link" href="https://www.site.example/?a=1&amp;b">More on site.example</a>'],
    ],
    ['no link that would run a script', 'mtg-about topic="vision" href="javascript:alert(1)"', topicLines('vision')],
    ['the outcomes', 'mtg-outcome-list', outcomeLines(2)],
    [
      'the outcomes one level below their heading',
      'mtg-outcome-list heading="What should change" heading-level="3"',
      ['<h3 slot="heading">What should change</h3>', ...outcomeLines(4)],
    ],
    ['the links', 'mtg-explore', linkLines],
    ['the links, under a heading', 'mtg-explore heading="Read on"', ['<h2 slot="heading">Read on</h2>', ...linkLines]],
  ] as const)
    it(what, () => assert.equal(written(empty(open)), tag(open, lines)));
});

describe('on a page in Urdu the words are marked as English', () => {
  const urdu = 'lang="ur" dir="rtl"';
  for (const [open, lines] of [
    [
      'mtg-hero',
      [`<h2 slot="heading" lang="en-GB" dir="ltr">${title}</h2>`, `<p lang="en-GB" dir="ltr">${summary}</p>`],
    ],
    ['mtg-outcome-list', ['<ol lang="en-GB" dir="ltr">', ...outcomeLines(2).slice(1)]],
    ['mtg-explore', ['<ul lang="en-GB" dir="ltr">', ...linkLines.slice(1)]],
  ] as const)
    it(open, () => assert.equal(written(empty(open), urdu), tag(open, lines)));

  it('but not the page’s own heading', () => {
    const text = written(empty('mtg-about topic="vision" heading="نظر"'), urdu);
    assert.match(text, /<h2 slot="heading">نظر<\/h2>/);
    assert.match(text, /<a slot="link" lang="en-GB" dir="ltr" href=/);
  });
});

describe('nothing is written, and it says why,', () => {
  const topics = statements.map(({topic}) => topic).join(', ');
  for (const [what, open, why] of [
    ...[
      'mtg-hero',
      'mtg-about topic="vision"',
      'mtg-outcome-list',
      'mtg-explore',
      'mtg-stream stream="fill"',
      'mtg-stream-overview',
    ].map(
      (open) =>
        [
          `where the words are in a document of the page’s own: <${open}>`,
          `${open} src="/words.json"`,
          'Its words are in a document of your own: write them by hand, from there.',
        ] as const,
    ),
    ['where a topic is not known', 'mtg-about topic="history"', `It needs a topic: ${topics}.`],
    ['where there is no topic', 'mtg-about', `It needs a topic: ${topics}.`],
  ] as const)
    it(what, () => {
      const {text, notes} = snapshot(empty(open));
      assert.equal(text, empty(open));
      assert.deepEqual(
        notes.map((note) => [note.what, note.why]),
        [['left', why]],
      );
    });
});

it('twice is as good as once', () => {
  const page = ['mtg-hero', 'mtg-about topic="vision"', 'mtg-outcome-list', 'mtg-explore'].map(empty).join('\n');
  const once = snapshot(page).text;
  assert.notEqual(once, page);
  assert.equal(snapshot(once).text, once);
});
