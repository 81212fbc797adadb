// The published schema of a programme's document, the parser, and the documents of the stories agree with each other.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020, type SchemaObject} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {parseProgramme} from '../../dist/content/parse-programme.js';

type Fields = Readonly<Record<string, unknown>>;

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const schema = json('src/content/programme.schema.json') as SchemaObject;
const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: true});
formats.default(ajv);
const validate = ajv.compile(schema);

const stream = {slug: 'fill', name: 'Data', meaning: 'What people do.'};
const outcome = {slug: 'care', title: 'Care', meaning: 'What it means.'};
const statement = {topic: 'vision', title: 'A title', paragraphs: ['A text.']};
const link = {title: 'A page', href: 'https://site.example/a'};
/** A document as it is sent: fields without a value are gone. */
const sent = (fields: Fields): unknown => JSON.parse(JSON.stringify(fields));
const read = (document: unknown) => parseProgramme(document, 'https://x.example/');

describe('the schema of programmes', () => {
  it('has the address under which it is published', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'https://unpkg.com/@mind-the-gap/elements/programme.schema.json');
  });

  it('describes each field', () => {
    const undescribed: string[] = [];
    let fields = 0;
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node) as [string, Fields][]) {
        const isField = path.endsWith('/properties') && !path.includes('/anyOf/');
        if (isField) fields++;
        const {$ref = ''} = value as {$ref?: string};
        const named = (schema['$defs'] as Readonly<Record<string, Fields>>)[$ref.replace('#/$defs/', '')];
        if (isField && !value['description'] && !named?.['description']) undescribed.push(`${path}/${key}`);
        walk(value, `${path}/${key}`);
      }
    };
    walk(schema, '');
    assert.deepEqual(undescribed, []);
    assert.equal(fields, 26);
  });
});

describe('what the schema takes, the parser reads without a problem:', () => {
  for (const document of [
    {title: 'T'},
    {title: 'T', streams: [], outcomes: [], statements: [], links: []},
    {title: 'T', summary: 'S', language: 'pa-Arab', as_of: '2026-11', other: {}},
    {title: 'T', as_of: '2024-02-29', archived: {}},
    {title: 'T', archived: {date: '2026-10', notice: 'It is over.', by: 'Ann'}},
    {streams: [stream, {...stream, slug: 'a-2', strapline: 'S', href: '/a', colour: 1}]},
    {outcomes: [outcome]},
    {statements: [statement, {...statement, topic: 'history', paragraphs: ['A', 'B'], href: 'HTTPS://a.example'}]},
    {links: [link, {...link, href: '../b?c#d', summary: 'S'}]},
  ])
    it(JSON.stringify(document), () => {
      assert.ok(validate(document), ajv.errorsText(validate.errors));
      const {problems, failure} = read(document);
      assert.deepEqual([problems, failure], [[], undefined]);
    });

  for (const name of readdirSync(new URL('../../stories/programmes/', import.meta.url)))
    it(`stories/programmes/${name}`, () => {
      const document = json(`stories/programmes/${name}`);
      assert.ok(validate(document), ajv.errorsText(validate.errors));
      assert.deepEqual(read(document).problems, []);
    });
});

describe('what the schema refuses, the parser lists:', () => {
  for (const document of [
    {},
    {summary: 'S', language: 'en', as_of: '2026-11'},
    {streams: []},
    {outcomes: []},
    {statements: []},
    {links: []},
    {title: ' '},
    {title: 5},
    {title: 'T', summary: ['S']},
    {title: 'T', language: 'en_GB'},
    {title: 'T', as_of: '2026'},
    {title: 'T', as_of: '2026-13'},
    {title: 'T', as_of: '2026-02-30'},
    {title: 'T', archived: true},
    {title: 'T', archived: '2026-10'},
    {title: 'T', archived: {date: 'October'}},
    {title: 'T', archived: {notice: 5}},
    {title: 'T', streams: 'fill'},
    {streams: [{...stream, slug: undefined}]},
    {streams: [{...stream, slug: 'Fill'}]},
    {streams: [{...stream, slug: 'a--b'}]},
    {streams: [{...stream, name: undefined}]},
    {streams: [{...stream, meaning: '\t'}]},
    {streams: [{...stream, strapline: 5}]},
    {streams: [{...stream, href: 'javascript:alert(1)'}]},
    {outcomes: ['care']},
    {outcomes: [{...outcome, title: undefined}]},
    {outcomes: [{...outcome, meaning: undefined}]},
    {statements: [{...statement, topic: 'Our vision'}]},
    {statements: [{...statement, title: undefined}]},
    {statements: [{...statement, paragraphs: undefined}]},
    {statements: [{...statement, paragraphs: []}]},
    {statements: [{...statement, paragraphs: ['A', 5]}]},
    {statements: [{...statement, href: 'mailto:a@b.example'}]},
    {links: [{...link, title: undefined}]},
    {links: [{...link, href: undefined}]},
    {links: [{...link, href: 'data:text/html,x'}]},
    {links: [{...link, summary: {}}]},
  ])
    it(JSON.stringify(document), () => {
      const told = sent(document);
      assert.ok(!validate(told));
      assert.notDeepEqual(read(told).problems, []);
    });
});
