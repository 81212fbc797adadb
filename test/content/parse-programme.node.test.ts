// What becomes of each part of a programme's document: used, mended, or left out and listed.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseProgramme} from '../../dist/content/parse-programme.js';
import {programme} from '../../dist/content/programme.js';

type Fields = Readonly<Record<string, unknown>>;

const base = 'https://partner.example/words/programme.json';
const stream = {slug: 'fill', name: 'Data', meaning: 'What people do.'};
const outcome = {slug: 'care', title: 'Care', meaning: 'What it means.'};
const statement = {topic: 'vision', title: 'A title', paragraphs: ['A text.']};
const link = {title: 'A page', href: 'https://site.example/a'};
const none = {streams: [], outcomes: [], statements: [], links: []};

/** What becomes of a document that has a title and these fields. */
const read = (fields: Fields) => {
  const {programme, problems, failure} = parseProgramme({title: 'T', ...fields}, base);
  assert.equal(failure, undefined);
  return {programme: programme as unknown as Fields, problems: problems.map(({message}) => message)};
};

/** What is said of each of these fields. */
const unfit = (...keys: readonly string[]) => keys.map((key) => `${key} does not fit programme.schema.json.`);
const twice = (key: string, value: string) => [`${key} ${value} stands twice: the first is used.`];

/** An object as JSON names its fields: `asOf` is `as_of`. */
const snake = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(snake)
    : typeof value === 'object' && value
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [
            key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
            snake(inner),
          ]),
        )
      : value;

it('the words that ship with the package come through as they are', () => {
  const wire: unknown = JSON.parse(JSON.stringify(snake(programme)));
  assert.deepEqual(parseProgramme(wire), {programme, problems: []});
});

it('a title is enough', () => assert.deepEqual(read({}), {programme: {title: 'T', ...none}, problems: []}));

describe('taken are', () => {
  for (const [what, field, value, taken] of [
    ['a sentence', 'summary', 'A sentence.', 'A sentence.'],
    ['a language', 'language', 'pa-Arab', 'pa-Arab'],
    ['a whole stream', 'streams', [{...stream, strapline: 'S', href: 'https://a.example/'}], undefined],
    ['a stream without a strap-line', 'streams', [stream], undefined],
    ['any number of outcomes', 'outcomes', 'abcdefghijkl'.split('').map((slug) => ({...outcome, slug})), undefined],
    ['a statement on another topic', 'statements', [{...statement, topic: 'history'}], undefined],
    ['a link with a sentence', 'links', [{...link, summary: 'S.'}], undefined],
    ['one entry without its list', 'streams', stream, [stream]],
    ['one paragraph without its list', 'statements', [{...statement, paragraphs: 'A text.'}], [statement]],
    ['fields that nobody knows, as nothing', 'streams', [{...stream, colour: 'red'}], [stream]],
    [
      'an address, beside the document',
      'links',
      [{...link, href: '../b?c#d'}],
      [{...link, href: 'https://partner.example/b?c#d'}],
    ],
    [
      'an address of the same site',
      'streams',
      [{...stream, href: '/data'}],
      [{...stream, href: 'https://partner.example/data'}],
    ],
    ['markup, as the text that it is', 'title', '<b>A</b> &amp; <script>', '<b>A</b> &amp; <script>'],
    ['words without what turns them round', 'title', ' a\u202eb\u2066 \u0000\n c ', 'ab c'],
    ['the beginning of a long name', 'title', 'x'.repeat(1e6), `${'x'.repeat(299)}…`],
    ['whole words of a long text', 'summary', 'word '.repeat(1e5), `${'word '.repeat(295)}word…`],
  ] as const)
    it(what, () => {
      const {programme, problems} = read({[field]: value});
      assert.deepEqual([programme[field], problems], [taken ?? value, []]);
    });
});

describe('left out, and listed, are', () => {
  for (const [what, field, value, taken, problems] of [
    [
      'a stream without a meaning',
      'streams',
      [
        {...stream, meaning: ' '},
        {...stream, slug: 'b'},
      ],
      [{...stream, slug: 'b'}],
      unfit('meaning', 'streams'),
    ],
    ['a stream without a name', 'streams', [{...stream, name: undefined}], [], unfit('streams')],
    ['a slug that is no name', 'streams', [{...stream, slug: 'Fill it'}], [], unfit('slug', 'streams')],
    ['an outcome without a title', 'outcomes', [{...outcome, title: null}], [], unfit('outcomes')],
    [
      'a statement without a text',
      'statements',
      [{...statement, paragraphs: []}],
      [],
      unfit('paragraphs', 'statements'),
    ],
    [
      'a statement whose texts are none',
      'statements',
      [{...statement, paragraphs: [5, ' ']}],
      [],
      unfit('paragraphs', 'paragraphs', 'paragraphs', 'statements'),
    ],
    [
      'a paragraph that is no text',
      'statements',
      [{...statement, paragraphs: [{}, 'A text.']}],
      [statement],
      unfit('paragraphs'),
    ],
    ['a link to nowhere', 'links', [{title: 'A'}], [], unfit('links')],
    ['a link that is a script', 'links', [{...link, href: ' javaScript:alert(1)'}], [], unfit('href', 'links')],
    ['a script as the page of a stream', 'streams', [{...stream, href: 'data:text/html,x'}], [stream], unfit('href')],
    [
      'a script as the page of a statement',
      'statements',
      [{...statement, href: 'javascript:1'}],
      [statement],
      unfit('href'),
    ],
    ['entries that are none', 'links', [5, 'a', [link], true], [], unfit('links', 'links', 'links', 'links')],
    ['a list that is a text', 'outcomes', 'care', [], unfit('outcomes')],
    ['a language that is none', 'language', 'en_GB', undefined, unfit('language')],
    ['a sentence that is a number', 'summary', 5, undefined, unfit('summary')],
    [
      'the second of two streams of one slug',
      'streams',
      [stream, {...stream, name: 'B'}],
      [stream],
      twice('slug', 'fill'),
    ],
    [
      'the second of two outcomes of one slug',
      'outcomes',
      [outcome, {...outcome, title: 'B'}],
      [outcome],
      twice('slug', 'care'),
    ],
    [
      'the second of two statements on one topic',
      'statements',
      [statement, {...statement, title: 'B'}],
      [statement],
      twice('topic', 'vision'),
    ],
    [
      'the second of two links to one page',
      'links',
      [
        {...link, href: '/a'},
        {...link, href: '../a'},
      ],
      [{...link, href: 'https://partner.example/a'}],
      twice('href', 'https://partner.example/a'),
    ],
  ] as const)
    it(what, () => {
      const result = read({[field]: value});
      assert.deepEqual([result.programme[field], result.problems], [taken, problems]);
    });
});

it('a relative address goes nowhere where nobody knows whose it is', () => {
  const {programme, problems} = parseProgramme({title: 'T', links: [{...link, href: '/a'}]});
  assert.deepEqual([programme.links, problems.length], [[], 2]);
});

describe('the programme has ended, whatever stands in archived:', () => {
  for (const [value, archived, ...problems] of [
    [{}, {}],
    [
      {date: '2026-10', notice: 'It is over.'},
      {date: '2026-10', notice: 'It is over.'},
    ],
    [true, {}, 'archived'],
    ['2026-10', {}, 'archived'],
    [1, {}, 'archived'],
    [{date: 'last year', notice: 'It is over.'}, {notice: 'It is over.'}, 'date'],
    [{date: '2026-10-31', notice: ['a']}, {date: '2026-10-31'}, 'notice'],
  ] as const)
    it(JSON.stringify(value), () => {
      const result = read({archived: value});
      assert.deepEqual([result.programme['archived'], result.problems], [archived, unfit(...problems)]);
    });

  for (const value of [undefined, null, false, '', 0])
    it(`but not ${JSON.stringify(value)}`, () =>
      assert.deepEqual(read({archived: value}), {programme: {title: 'T', ...none}, problems: []}));
});

describe('it was last checked', () => {
  for (const value of ['2026-11', '2026-11-30', '2024-02-29'])
    it(`in ${value}`, () => assert.deepEqual(read({as_of: value}).programme['asOf'], value));

  for (const value of ['2026', '2026-13', '2026-00', '2026-02-30', '11/2026', 'November', 202611, ['2026-11'], {}])
    it(`nobody knows when: ${JSON.stringify(value)}`, () => {
      const {programme, problems} = read({as_of: value});
      assert.deepEqual([programme['asOf'], problems], [undefined, unfit('as_of')]);
    });
});

describe('there is nothing to show, and it says why, in', () => {
  const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
    let value: unknown = 'x';
    for (let level = 0; level < depth; level++) value = wrap(value);
    return value;
  };
  for (const [what, value] of [
    ['null', null],
    ['nothing', undefined],
    ['false', false],
    ['a number', 5],
    ['a text', 'title'],
    ['a list', [{title: 'T'}]],
    ['an object without a field', {}],
    ['an object with other fields', {version: '1', items: []}],
    ['lists without entries', none],
    ['entries that cannot be used', {streams: [{}], links: [5]}],
    ['a feed’s length of lists within lists', {streams: nested(5000, (inner) => [inner])}],
    ['objects within objects', {streams: nested(5000, (streams) => ({streams, slug: 'a'}))}],
    ['a prototype', JSON.parse('{"__proto__": {"title": "T"}}')],
  ] as const)
    it(what, () => {
      const {programme, problems, failure} = parseProgramme(value, base);
      assert.equal(failure, 'It has no title, streams, outcomes, statements or links that fit programme.schema.json');
      assert.deepEqual([programme, problems[0]], [none, {message: `${failure}.`}]);
    });
});

describe('whatever JSON says,', () => {
  const some = (...right: readonly unknown[]) =>
    fc.oneof({weight: 3, arbitrary: fc.constantFrom(...right)}, fc.jsonValue({maxDepth: 2}));
  const entry = fc.record(
    {
      slug: some('a', 'b', 'constructor', '__proto__', 'A b'),
      topic: some('vision', 'b'),
      name: some('A name', '\u202eA'),
      title: some('A title', '<b>'),
      meaning: some('A meaning.', ' '),
      paragraphs: fc.array(some('A text.'), {maxLength: 3}),
      href: some('/a', 'https://x.example/', 'javascript:alert(1)', 'http://[', 'data:,x'),
    },
    {requiredKeys: []},
  );
  const list = fc.oneof({weight: 5, arbitrary: fc.array(entry, {maxLength: 5})}, fc.jsonValue());
  const nearlyRight = fc.record(
    {
      title: some('T'),
      as_of: some('2026-11'),
      archived: some(true, {}, {date: '2026-10'}),
      language: some('cy', 'ur'),
      streams: list,
      outcomes: list,
      statements: list,
      links: list,
    },
    {requiredKeys: []},
  );
  let shown = 0;

  const holds = (input: unknown): void => {
    const {programme, problems, failure} = parseProgramme(input, base);
    const {streams, outcomes, statements, links} = programme;
    shown += streams.length + outcomes.length + statements.length + links.length;
    for (const {slug, name, meaning} of streams) assert.ok(slug && name && meaning);
    for (const {slug, title, meaning} of outcomes) assert.ok(slug && title && meaning);
    for (const {topic, title, paragraphs} of statements) assert.ok(topic && title && paragraphs[0]);
    for (const {title, href} of links) assert.ok(title && href);
    for (const {href} of [...streams, ...statements, ...links]) assert.match(href ?? 'https:', /^https?:/);
    assert.equal(new Set(streams.map(({slug}) => slug)).size, streams.length);
    assert.doesNotMatch(JSON.stringify(programme), /[\u202a-\u202e\u2066-\u2069]/);
    for (const {message} of problems) assert.match(message, /\.$/);
    if (failure) assert.ok(!programme.title && !links.length);
  };

  it('nothing throws, and what comes through is plain and whole', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), nearlyRight), holds), {numRuns: 3000});
    assert.ok(shown > 500, `${shown} entries came through`);
  });
});
