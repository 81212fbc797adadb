// A dataset is taken whole or not at all, and its type leaves no way to mix what was counted differently.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020, type SchemaObject} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {parseDataset, type Dataset, type Group, type Year} from '@mind-the-gap/elements/dataset.js';
import {figures} from '@mind-the-gap/elements/figures.js';
import {fraction} from '../../dist/content/fraction.js';
import {datasetWith} from './dataset-with.ts';

type Fields = Readonly<Record<string, unknown>>;

const schemaFile = new URL('../../src/content/dataset.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as SchemaObject;
const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: true});
formats.default(ajv);
const validate = ajv.compile(schema);

const share = (more: Fields = {}): Fields =>
  datasetWith({source: {name: 'A source', url: 'https://source.example/'}, ...more});
const score = (more: Fields = {}) =>
  share({
    measure: 'score',
    reference: 'Group 1',
    groups: [
      {label: 'Group 1', share: 100},
      {label: 'Group 2', share: 90},
    ],
    ...more,
  });
const series = (years: unknown, more: Fields = {}) =>
  share({measure: 'series', groups: [{label: 'Group 1'}, {label: 'Group 2'}], years, ...more});
const groups = (...entries: readonly unknown[]) => ({groups: entries});
const group = (more: Fields) => groups({label: 'Group 1', share: 50, ...more});
const many = (count: number) =>
  groups(...Array.from({length: count}, (_, index) => ({label: `Group ${index}`, share: 1})));

const messages = (input: unknown) =>
  parseDataset(input, 'https://site.example/a/b.json').problems.map(({message}) => message);

describe('the schema', () => {
  it('has the address under which it is published', () => {
    assert.equal(schema.$id, 'https://unpkg.com/@mind-the-gap/elements/dataset.schema.json');
  });
});

const both: Readonly<Record<string, unknown>> = {
  'parts of a whole': share(),
  'none of them, and very few': share(groups({label: 'Group 1', share: 0, count: 0}, {label: 'Group 2', share: 0.04})),
  'parts that come to less than the whole': share(group({share: 1})),
  'thirty groups': share(many(30)),
  'a whole that is rounded': share(
    groups({label: 'Group 1', share: 33.4}, {label: 'Group 2', share: 33.4}, {label: 'Group 3', share: 33.3}),
  ),
  'a DOI in place of an address': share({source: {name: 'A', doi: '10.1016/j.ajhg.2021.11.008'}}),
  'a relative address': share({source: {name: 'A', url: '../source'}}),
  'a census': share({
    groups_by: 'ethnic-group',
    is_complete: true,
    unit: 'residents',
    language: 'en-GB',
    as_of: '2021',
  }),
  'groups that are drawn together': share(group({drawn_with: 'Both'})),
  'fields that nobody knows': share({licence: 'CC0'}),
  'a score, which is no part of a whole': score(),
  'a series': series([
    {year: 2007, shares: [99, 1], is_partial: false},
    {year: 2009, shares: [100, 0], is_partial: true},
  ]),
};

describe('is read, and fits the schema:', () => {
  for (const [name, input] of Object.entries(both))
    it(name, () => {
      assert.ok(validate(input), ajv.errorsText(validate.errors));
      assert.deepEqual(messages(input), []);
    });
});

/** By the field that the message names. */
const neither: readonly (readonly [field: string, input: unknown])[] = [
  ['measure', null],
  ['measure', 'a text'],
  ['measure', []],
  ['measure', share({measure: 'toString'})],
  ['measure', share({measure: undefined})],
  ['title', share({title: ' '})],
  ['title', share({title: {en: 'A finding'}})],
  ['summary', share({summary: undefined})],
  ['language', share({language: 'en_GB'})],
  ['groups_by', share({groups_by: undefined})],
  ['groups_by', share({groups_by: 'race'})],
  ['groups_by', share({groups_by: ['genetic-ancestry', 'ethnic-group']})],
  ['caption', share({caption: 5})],
  ['as_of', share({as_of: 'May 2024'})],
  ['as_of', share({as_of: '2024-13'})],
  ['source', share({source: undefined})],
  ['source', share({source: null})],
  ['source.name', share({source: {url: 'https://source.example/'}})],
  ['source.name', share({source: [{name: 'One'}, {name: 'Other'}]})],
  ['source.url', share({source: {name: 'A'}})],
  ['source.url', share({source: {name: 'A', url: 'javascript:alert(1)'}})],
  ['source.doi', share({source: {name: 'A', doi: 'https://doi.org/10.1/a'}})],
  ['method', share({method: undefined})],
  ['method', share({method: ['one way', 'another']})],
  ['caveats', share({caveats: []})],
  ['caveats[0]', share({caveats: [5]})],
  ['groups', share({groups: undefined})],
  ['groups', share(groups())],
  ['groups', share(many(31))],
  ['groups', share({groups: {label: 'Group 1', share: 1}})],
  ['groups[0]', share(groups(null))],
  ['groups[0].label', share(groups({share: 1}))],
  ['groups[0].share', share(groups({label: 'Group 1'}))],
  ['groups[0].share', share(group({share: -1}))],
  ['groups[0].share', share(group({share: 100.1}))],
  ['groups[0].share', share(group({share: '50'}))],
  ['groups[0].share', share(group({share: null}))],
  ['groups[0].count', share(group({count: 1.5}))],
  ['groups[0].count', share(group({count: -1}))],
  ['groups[0].drawn_with', share(group({drawn_with: 5}))],
  ['groups[0].method', share(group({method: 'Counted in another way.'}))],
  ['groups[0].source', share(group({source: {name: 'Another source'}}))],
  ['groups[0].groups_by', share(group({groups_by: 'ethnic-group'}))],
  ['groups[0].as_of', share(group({as_of: '2001'}))],
  ['is_complete', share({is_complete: 'yes'})],
  ['reference', score({reference: undefined})],
  ['years', series(undefined)],
  ['years', series([])],
  ['years[0].year', series([{year: '2007', shares: [1, 2]}])],
  ['years[0].shares', series([{year: 2007}])],
  ['years[0].shares[1]', series([{year: 2007, shares: [1, null]}])],
  ['years[0].method', series([{year: 2007, shares: [1, 2], method: 'Counted in another way.'}])],
];

describe('is refused, as the schema refuses it, and the field is named:', () => {
  for (const [field, input] of neither)
    it(`${field} of ${JSON.stringify(input).slice(-100)}`, () => {
      assert.ok(!validate(JSON.parse(JSON.stringify(input))));
      const [first = ''] = messages(input);
      assert.ok(first.startsWith(`${field} `), first);
      const {dataset, failure} = parseDataset(input);
      assert.deepEqual([dataset, failure], [undefined, first]);
    });
});

describe('is refused for what no schema can say:', () => {
  const cases: readonly (readonly [message: RegExp, input: unknown])[] = [
    [/^groups\[\]\.share must add up to 100 or less/, share(groups({label: 'A', share: 80}, {label: 'B', share: 40}))],
    [/^groups\[\]\.share/, share(groups({label: 'A', share: 100}, {label: 'B', share: 0.4}))],
    [/^groups\[1\]\.label must not be there twice/, share(groups({label: 'A', share: 1}, {label: ' a ', share: 1}))],
    [/^groups\[0\]\.share/, share(group({share: NaN}))],
    [/^groups\[0\]\.share/, share(group({share: Infinity}))],
    [/^as_of/, share({as_of: '2023-02-30'})],
    [/^reference must be the label/, score({reference: 'Group 3'})],
    [/^reference must be the label/, score({reference: 'Group 2'})],
    [
      /^years\[1\]\.year must come after/,
      series([
        {year: 2008, shares: [1, 2]},
        {year: 2007, shares: [1, 2]},
      ]),
    ],
    [/^years\[0\]\.shares must be one for each/, series([{year: 2008, shares: [1]}])],
    [/^years\[0\]\.shares .*add up/, series([{year: 2008, shares: [99, 2]}])],
  ];
  for (const [message, input] of cases)
    it(JSON.stringify(input).slice(-90), () => assert.match(messages(input)[0] ?? '', message));

  it('and lists everything that is wrong, not only the first', () => {
    assert.equal(messages(share({title: '', method: '', groups: [{label: 'A', share: -1}]})).length, 3);
  });
});

describe('hostile data', () => {
  it('loses its control characters, and is cut where it is endless', () => {
    const {dataset} = parseDataset(share({title: `\u202eA \u0000finding ${'x'.repeat(1e6)}`}));
    assert.match(dataset!.title, /^A finding x+$|^A finding x*…$/);
    assert.ok(dataset!.title.length <= 2000);
  });

  it('of any depth is refused, and nothing is thrown', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    for (const field of ['title', 'source', 'groups', 'caveats'])
      assert.equal(parseDataset(share({[field]: deep})).dataset, undefined);
    assert.ok(parseDataset(deep).failure);
    assert.ok(parseDataset(JSON.parse('{"__proto__": {"measure": "share"}}')).failure);
  });
});

describe('the type of a dataset', () => {
  it('has no place for what must not be mixed', () => {
    const {gnomad} = figures;
    // @ts-expect-error one kind of groups
    const mixedGroups: Dataset = {...gnomad, groupsBy: ['genetic-ancestry', 'ethnic-group']};
    // @ts-expect-error one source
    const mixedSources: Dataset = {...gnomad, source: [gnomad.source, figures.census.source]};
    // @ts-expect-error a group says nothing of how it was counted
    const ownMethod: Group = {label: 'A', share: 1, method: 'Another way.'};
    // @ts-expect-error nor does a year: a line through two methods would be none
    const ownYear: Year = {year: 2007, shares: [1], method: 'Another way.'};
    // @ts-expect-error a score has a reference
    const noReference: Dataset = {...gnomad, measure: 'score'};
    assert.ok([mixedGroups, mixedSources, ownMethod, ownYear, noReference]);
  });
});

/** A dataset of the package as a page would write it. */
const written = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(written)
    : typeof value === 'object' && value
      ? Object.fromEntries(
          Object.entries(value).map(([key, field]) => [key.replace(/[A-Z]/g, '_$&').toLowerCase(), written(field)]),
        )
      : value;

describe('the datasets of the package', () => {
  for (const [name, dataset] of Object.entries(figures)) {
    it(`${name} is read from JSON as it is`, () => {
      const json = written(dataset);
      assert.ok(validate(json), ajv.errorsText(validate.errors));
      assert.deepEqual(parseDataset(json), {dataset, problems: []});
    });

    it(`${name} says what it is in short sentences, and calls its groups what they are`, () => {
      const texts = [dataset.title, dataset.summary, dataset.method, ...dataset.caveats];
      for (const sentence of texts.flatMap((text) => text.split(/(?<=[.:]) /)))
        assert.ok(sentence.split(' ').length <= 20, sentence);
      const all = JSON.stringify(dataset);
      assert.doesNotMatch(all, /non-european|caucasian|\bBAME\b|\brace\b|4\.5-?x/i);
      if (dataset.groupsBy === 'ethnic-group') assert.match(all, /not genetic ancestry/);
    });
  }

  it('has the shares of gnomAD that its counts give', () => {
    const {groups} = figures.gnomad;
    const total = groups.reduce((sum, {count = 0}) => sum + count, 0);
    assert.equal(total, 807162);
    for (const {share, count = 0} of groups) assert.ok(Math.abs(share - (100 * count) / total) < 0.01);
  });

  it('has titles that its numbers bear out', () => {
    const [{share: european}, , , {share: finnish}] = figures.gnomad.groups as [Group, Group, Group, Group];
    assert.deepEqual(fraction(european + finnish), {n: 3, d: 4});
    assert.ok(figures['gwas-by-year'].years.every(({shares: [first = 0]}) => first > 75));
    assert.ok(figures['score-accuracy'].groups.some(({share: kept}) => kept < 50));
    assert.deepEqual(fraction(figures.census.groups[0]!.share), {n: 4, d: 5});
  });

  it('has no DOI that nobody has checked', () => {
    assert.doesNotMatch(JSON.stringify(figures), /s41588-020-0580-y|94\.6/);
  });
});

describe('a share in plain words', () => {
  const cases: readonly (readonly [percent: number, expected: unknown])[] = [
    [0, undefined],
    [1e-9, 'hardly any'],
    [0.04, 'hardly any'],
    [0.1, {n: 1, d: 1000}],
    [0.38, {n: 1, d: 260}],
    [4.65, {n: 1, d: 22}],
    [5, {n: 1, d: 20}],
    [12.64, {n: 1, d: 8}],
    [25, {n: 1, d: 4}],
    [33.3, {n: 1, d: 3}],
    [50, {n: 1, d: 2}],
    [64.7, {n: 13, d: 20}],
    [77.07, {n: 3, d: 4}],
    [81.7, {n: 4, d: 5}],
    [92.49, {n: 92, d: 100}],
    [99.4, {n: 99, d: 100}],
    [99.5, 'nearly all'],
    [99.99, 'nearly all'],
    [100, undefined],
  ];
  for (const [percent, expected] of cases)
    it(`${percent} per cent`, () => assert.deepEqual(fraction(percent), expected));

  it('is never further off than it says, and never none or all', () => {
    for (let percent = 0.1; percent < 99.5; percent += 0.01) {
      const {n, d} = fraction(percent) as {n: number; d: number};
      const off = Math.abs((100 * n) / d - percent);
      assert.ok(n > 0 && n < d, `${percent}`);
      assert.ok(off <= 2.5 + 1e-9 && (percent < 90.01 || off <= 0.5 + 1e-9), `${percent}: ${n} in ${d}`);
      assert.ok(percent >= 20 || off <= percent * 0.1 + 1e-9, `${percent}: ${n} in ${d}`);
    }
  });
});
