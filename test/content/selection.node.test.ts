// Which stories a reader finds, and what is said of how many there are.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {facets, prepareSearch, primaryLanguage, select, type Choice} from '../../dist/content/selection.js';
import {storyKinds, type Story} from '../../dist/content/story.js';

let ids = 0;
const story = (more: Partial<Story> = {}): Story => {
  const id = String(++ids);
  return {id, url: `https://site.example/${id}`, title: `Title ${id}`, kind: 'article', ...more};
};

const collection = [
  story({title: 'One', kind: 'story', voice: 'patient', streams: ['fill', 'close'], language: 'en-GB'}),
  story({title: 'Two', kind: 'story', voice: 'student', streams: ['fill'], language: 'en'}),
  story({title: 'Three', kind: 'podcast', voice: 'patient', streams: ['close'], language: 'cy'}),
  story({title: 'Four', kind: 'video', language: 'pa-Arab-PK'}),
];

const titles = (choice: Choice) => select(collection, choice).stories.map(({title}) => title);
const counts = (choice: Choice) =>
  Object.fromEntries(facets.map((facet) => [facet, Object.fromEntries(select(collection, choice).counts[facet])]));

describe('a choice', () => {
  const cases: readonly (readonly [why: string, choice: Choice, titles: readonly string[]])[] = [
    ['of nothing leaves every story, in order', {}, ['One', 'Two', 'Three', 'Four']],
    [
      'of anything does too',
      {kind: '', voice: '', stream: '', language: '', query: ''},
      ['One', 'Two', 'Three', 'Four'],
    ],
    ['of a kind', {kind: 'story'}, ['One', 'Two']],
    ['of a voice', {voice: 'patient'}, ['One', 'Three']],
    ['of a stream finds a story of several', {stream: 'close'}, ['One', 'Three']],
    ['of a language takes every region of it', {language: 'en'}, ['One', 'Two']],
    ['of a language takes every script of it', {language: 'pa'}, ['Four']],
    ['of two things leaves what is both', {voice: 'patient', stream: 'fill'}, ['One']],
    ['and words', {voice: 'patient', query: 'thr'}, ['Three']],
    ['of what no story has leaves none', {kind: 'poem'}, []],
    ['of a voice is of no story that names none', {voice: 'undefined'}, []],
    ['of a name that every object has', {voice: 'constructor', stream: '__proto__'}, []],
  ];
  for (const [why, choice, expected] of cases) it(why, () => assert.deepEqual(titles(choice), expected));
});

describe('the number beside a choice', () => {
  it('is how many there are of it', () =>
    assert.deepEqual(counts({}), {
      kind: {story: 2, podcast: 1, video: 1},
      voice: {patient: 2, student: 1},
      stream: {fill: 2, close: 2},
      language: {en: 2, cy: 1, pa: 1},
    }));

  it('is what it would leave: its own facet as if it were chosen instead, the others as they are', () =>
    assert.deepEqual(counts({kind: 'story', voice: 'patient'}), {
      kind: {story: 1, podcast: 1, video: 0},
      voice: {patient: 1, student: 1},
      stream: {fill: 1, close: 1},
      language: {en: 1, cy: 0, pa: 0},
    }));

  it('counts only what the words find, and goes on to name what they do not', () =>
    assert.deepEqual(counts({query: 'three'})['kind'], {story: 0, podcast: 1, video: 0}));

  it('counts a story once that names a stream twice', () =>
    assert.deepEqual([...select([story({streams: ['fill', 'fill']})], {}).counts.stream], [['fill', 1]]));

  it('leaves out what no story says', () => {
    const {counts} = select([story()], {});
    assert.deepEqual(
      facets.map((facet) => [...counts[facet].keys()]),
      [['article'], [], [], []],
    );
  });

  it('takes names that every object has for names like any other', () => {
    const odd = ['__proto__', 'constructor', 'toString'];
    const {counts} = select([story({streams: odd, voice: '__proto__', language: 'constructor'})], {});
    assert.deepEqual([...counts.stream.keys()], odd);
    assert.deepEqual([...counts.voice], [['__proto__', 1]]);
  });
});

it('the language of a tag', () => {
  for (const [tag, language] of [
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['pa-Arab', 'pa'],
    ['', ''],
    [undefined, ''],
  ] as const)
    assert.equal(primaryLanguage(tag), language);
});

/** What a reader types, what a story is called, and whether it is found. */
const searches: readonly (readonly [why: string, query: string, title: string, isFound: boolean])[] = [
  ['the same words', 'rare disease', 'Rare disease', true],
  ['capitals', 'RARE', 'rare', true],
  ['small letters', 'dna', 'DNA', true],
  ['accents that the reader leaves out', 'cafe creme', 'Café crème', true],
  ['accents that only the reader writes', 'Émile', 'Emile', true],
  ['accents as marks of their own', 'e\u0301mile', 'Émile', true],
  ['Polish letters', 'lodz', 'Łódź', true],
  ['Polish letters as they are', 'łódź', 'Łódź', true],
  ['Polish letters by a Pole', 'Łódź', 'LODZ', true],
  ['Danish letters', 'malmo kobenhavn', 'Malmö, København', true],
  ['Croatian letters', 'dordevic', 'Đorđević', true],
  ['joined letters', 'aeon oeuvre', 'Æon, œuvre', true],
  ['German ß', 'strasse', 'Straße', true],
  ['German ß by a German', 'Straße', 'STRASSE', true],
  ['a capital ß', 'STRAẞE', 'Straße', true],
  ['Turkish İ', 'istanbul', 'İstanbul', true],
  ['Turkish ı', 'diyarbakir', 'Diyarbakır', true],
  ['Ö', 'ozturk', 'Öztürk', true],
  ['Greek, with its two forms of one letter', 'ΟΔΟΣ', 'οδός', true],
  ['Vietnamese', 'nguyen', 'Nguyễn', true],
  ['Cyrillic', 'йод', 'ЙОД', true],
  ['ligatures, as PDFs have them', 'scientific', 'scienti\ufb01c', true],
  ['soft hyphens', 'genome', 'ge\u00adnome', true],
  ['Arabic vowel marks', 'مرحبا', 'مَرْحَبًا', true],
  ['Arabic hamza', 'احمد', 'أحمد', true],
  ['Arabic hamza by the reader', 'أحمد', 'احمد', true],
  ['Arabic words without their article', 'كتاب', 'الكتاب', true],
  ['Arabic words that were stretched', 'كتاب', 'كتـــاب', true],
  ['Persian words with their joiner', 'میخواهم', 'می\u200cخواهم', true],
  ['Bengali', 'বাংলা', 'আমার সোনার বাংলা', true],
  ['Bengali signs are letters', 'কি', 'কা', false],
  ['Punjabi', 'ਪੰਜਾਬੀ', 'ਪੰਜਾਬੀ ਕਹਾਣੀ', true],
  ['words in any order', 'data missing', 'Missing data', true],
  ['words within words', 'nom', 'genomics', true],
  ['not every word', 'rare cats', 'Rare disease', false],
  ['words that are not beside each other', 'rare data', 'Rare disease data', true],
  ['no word across two words', 'aredis', 'Rare disease', false],
  ['punctuation by the reader', '“rare”, disease!', 'Rare disease', true],
  ['punctuation of the title', 'rare disease', 'Rare (disease): data', true],
  ['hyphens', 'covid 19', 'COVID-19', true],
  ['an apostrophe of the keyboard', "people's", 'People’s stories', true],
  ['no apostrophe', 'alzheimers', 'Alzheimer’s disease', true],
  ['a word without its ending', 'alzheimer', "Alzheimer's disease", true],
  ['French elision', 'homme', 'L’homme', true],
  ['numbers', '100,000', '100,000 genomes', true],
  ['an empty search', '', 'Anything', true],
  ['white space', ' \n\t', 'Anything', true],
  ['only punctuation', '?!…', 'Anything', true],
  ['what means something to a pattern', '.*', 'Anything', true],
  ['a bracket of a pattern', '(anything', 'Anything', true],
];

describe('a search', () => {
  for (const [why, query, title, isFound] of searches)
    it(`${isFound ? 'finds' : 'does not find'} ${why}: ${query} in ${title}`, () =>
      assert.equal(select([story({title})], {query}).stories.length, Number(isFound)));

  it('looks at titles, summaries and people with their organisations, and at nothing else', () => {
    const one = story({
      id: 'secret',
      url: 'https://hidden.example/',
      title: 'First',
      summary: 'Second',
      people: [{name: 'Third', organisation: 'Fourth', role: 'Hidden'}],
      voice: 'hidden',
      imageAlt: 'Hidden',
    });
    assert.equal(select([one], {query: 'fourth third second first'}).stories.length, 1);
    for (const query of ['secret', 'hidden', 'undefined', 'object'])
      assert.equal(select([one], {query}).stories.length, 0, query);
  });

  it('is the same for stories that were made ready for it, each by itself', () => {
    const some = [story({title: 'Ready'}), story({title: 'Steady'})];
    const ready = prepareSearch(some);
    assert.deepEqual(
      [ready.next(), ready.next(), ready.next()].map(({done}) => done),
      [false, false, true],
    );
    assert.deepEqual(select(some, {query: 'ready'}).stories, [some[0]]);
  });

  it('takes a megabyte for a search that finds nothing', () => {
    for (const query of ['x'.repeat(2 ** 20), 'ab '.repeat(2 ** 18), '\u0301'.repeat(2 ** 20)])
      assert.ok(select(collection, {query}).stories.length <= collection.length);
  });
});

describe('whatever there is to choose from', () => {
  const slug = fc.constantFrom('a', 'b', 'c', '__proto__');
  const text = fc.oneof(
    fc
      .array(fc.constantFrom('Straße', 'İpek', 'Łódź', 'ﬁnd', "don't", 'أحمد', 'DNA', 'é', 'x'), {maxLength: 4})
      .map((words) => words.join(' ')),
    fc.string({unit: 'grapheme', maxLength: 12}),
    fc.string({unit: 'binary', maxLength: 6}),
  );
  const any = fc.record(
    {
      title: text,
      kind: fc.constantFrom(...storyKinds),
      summary: text,
      people: fc.array(fc.record({name: text, organisation: text}), {maxLength: 2}),
      voice: slug,
      streams: fc.array(slug, {maxLength: 3}),
      language: fc.constantFrom('en', 'en-GB', 'cy', 'PA-Arab'),
    },
    {requiredKeys: ['title', 'kind']},
  );
  const stories = fc
    .array(any, {maxLength: 8})
    .map((some) => some.map((one, id): Story => ({...one, id: `${id}`, url: `https://x.example/${id}`})));
  const choice = fc.record(
    {
      kind: fc.constantFrom('', ...storyKinds),
      voice: slug,
      stream: slug,
      language: fc.constantFrom('', 'en', 'pa'),
      query: text,
    },
    {requiredKeys: []},
  );

  it('those that are chosen are some of them, in their order, and as they were', () =>
    fc.assert(
      fc.property(stories, choice, (some, chosen) => {
        const before = JSON.stringify(some);
        const found = select(some, chosen).stories;
        assert.deepEqual(
          found,
          some.filter((one) => found.includes(one)),
        );
        assert.equal(JSON.stringify(some), before);
      }),
      {numRuns: 2000},
    ));

  it('each number is what choosing that value would leave', () =>
    fc.assert(
      fc.property(stories, choice, (some, chosen) => {
        const {counts} = select(some, chosen);
        for (const facet of facets)
          for (const [value, count] of counts[facet])
            assert.equal(count, select(some, {...chosen, [facet]: value}).stories.length, `${facet} ${value}`);
      }),
      {numRuns: 2000},
    ));

  it('each word of a title, a summary or a name finds its story, in small letters too', () =>
    fc.assert(
      fc.property(stories, (some) => {
        for (const one of some)
          for (const word of [one.title, one.summary ?? '', ...(one.people ?? []).map(({name}) => name)]
            .join(' ')
            .split(/\s+/))
            for (const query of [word, word.toLowerCase(), word.normalize('NFD')])
              assert.ok(select(some, {query}).stories.includes(one), JSON.stringify([query, one.title]));
      }),
      {numRuns: 2000},
    ));

  it('more words never find more', () =>
    fc.assert(
      fc.property(stories, text, text, (some, one, other) => {
        const few = select(some, {query: `${one} ${other}`}).stories;
        const many = select(some, {query: one}).stories;
        assert.ok(few.every((story) => many.includes(story)));
      }),
      {numRuns: 1000},
    ));
});
