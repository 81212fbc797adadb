// Holds answers, and what is sent, against receiver/openapi.json. An answer that is not described there fails the test,
// whatever the test is about.
import assert from 'node:assert/strict';
import type {IncomingHttpHeaders} from 'node:http';
import {Ajv2020} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import openapi from '../../receiver/openapi.json' with {type: 'json'};

const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true});
formats.default(ajv);
// The contract is not a schema; the schemas inside it are.
ajv.addVocabulary(Object.keys(openapi));
ajv.addSchema(openapi, 'openapi', false, false);

const schemaAt = (pointer: string) => ajv.getSchema(`openapi#${encodeURI(pointer)}`);

/** Fails unless `value` is what the schema at `pointer` of the contract describes. */
export function assertDescribed(pointer: string, value: unknown): void {
  const validate = schemaAt(pointer);
  assert.ok(validate, `receiver/openapi.json has no ${pointer}`);
  assert.ok(validate(value), `${pointer}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
}

export const isDescribed = (pointer: string, value: unknown): boolean => schemaAt(pointer)?.(value) === true;

interface HeaderDescription {
  readonly $ref?: string;
  readonly required?: boolean;
}

interface Described {
  readonly headers: Readonly<Record<string, HeaderDescription>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

type Operations = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const paths: Operations = openapi.paths;
const sharedHeaders: Readonly<Record<string, HeaderDescription>> = openapi.components.headers;

/** The path of the contract that an address belongs to. */
const templateOf = (path: string): string | undefined =>
  Object.keys(paths).find((template) => RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));

/** Fails unless the contract has this answer to this request: its status, each of its headers, its body. */
export function assertInContract(
  method: string,
  path: string,
  {status, headers, text}: {readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string},
): void {
  const template = templateOf(path);
  if (template === undefined) return;
  const operation = paths[template]![method.toLowerCase()] as
    {readonly responses: Record<string, Described>} | undefined;
  if (operation === undefined && template !== '/signups') return;
  const pointer = operation
    ? `/paths/${template.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/${status}`
    : '/components/responses/WrongMethod';
  const described = operation ? operation.responses[status] : (openapi.components.responses.WrongMethod as Described);
  assert.ok(described, `${method} ${path} answered ${status}, which receiver/openapi.json does not have`);
  for (const [name, header] of Object.entries(described.headers)) {
    const value = headers[name.toLowerCase()];
    const {required} = header.$ref ? sharedHeaders[header.$ref.split('/').at(-1)!]! : header;
    if (value === undefined && !required) continue;
    assertDescribed(header.$ref ? `${header.$ref.slice(1)}/schema` : `${pointer}/headers/${name}/schema`, value);
  }
  if (method === 'HEAD' || described.content === undefined) return assert.equal(text, '');
  const media = headers['content-type']?.split(';')[0] ?? '';
  assert.ok(media in described.content, `${method} ${path} ${status} came as “${media}”`);
  const schema = `${pointer}/content/${media.replace('/', '~1')}/schema`;
  assertDescribed(schema, media === 'text/html' ? text : JSON.parse(text));
}

type Schema = {readonly properties?: Readonly<Record<string, Schema>>; readonly patternProperties?: object};
const {Signup, SignupForm} = openapi.components.schemas as unknown as Readonly<Record<string, Schema>>;

/** The members of a value that its schema does not name. */
const undocumented = (schema: Schema | undefined, value: unknown, at = ''): string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value) || schema?.properties === undefined
    ? []
    : Object.entries(value).flatMap(([name, member]) => {
        if (Object.keys(schema.patternProperties ?? {}).some((pattern) => RegExp(pattern).test(name))) return [];
        const known = schema.properties![name];
        return known ? undocumented(known, member, `${at}/${name}`) : [`${at}/${name}`];
      });

/** Fails unless the contract describes this body of a JSON sign-up, member for member. */
export function assertSignupDescribed(body: unknown): void {
  assertDescribed('/components/schemas/Signup', body);
  assert.deepEqual(undocumented(Signup, body), []);
}

/** Fails unless the contract describes this body of a posted form, field for field. */
export function assertFormDescribed(body: string): void {
  const {purpose: _, ...fields} = Object.fromEntries(new URLSearchParams(body));
  const purposes = new URLSearchParams(body).getAll('purpose');
  const form = {...fields, ...(purposes.length > 0 && {purpose: purposes})};
  assertDescribed('/components/schemas/SignupForm', form);
  assert.deepEqual(undocumented(SignupForm, form), []);
}
