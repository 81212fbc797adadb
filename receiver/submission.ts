// What somebody sent, read and checked: from the bytes of a JSON or form body to a sign-up, or to the problem with it.
// Knows no connection and no store.
import {AddressError, readAddress} from './address.ts';
import type {Purpose} from './consent-records.ts';
import type {Signup} from './signups.ts';
import {Problem, type FieldError, type Kind} from './problem.ts';

export interface Submission {
  readonly signup: Signup;
  readonly key: string | undefined;
  /** Whether the field that people do not see was filled in. */
  readonly isTrapped: boolean;
}

/** The fields as they came, whichever body carried them. */
interface Sent {
  readonly how: Signup['how'];
  readonly email: string;
  readonly name: string;
  readonly consentGiven: boolean;
  readonly consent: Signup['consent'];
  readonly sourceUrl: string | null;
  readonly formVersion: string | null;
  readonly faxNumber: string;
  readonly key: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const badShape = (detail: string, pointer: string): Problem => new Problem('bad-shape', detail, [{detail, pointer}]);

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text field that may be missing. Only own members count: `__proto__` and its kin are names like any other. */
const optional = (fields: Fields, name: string, pointer = `#/${name}`): string | undefined => {
  if (!Object.hasOwn(fields, name)) return undefined;
  const value = fields[name];
  // Half a surrogate pair cannot be stored as it came: SQLite keeps UTF-8.
  if (typeof value !== 'string' || /\p{Cs}/u.test(value)) throw badShape(`“${name}” must be text`, pointer);
  return value;
};

/** Words that go into the record as they came. node:sqlite reads text back up to the first NUL, so there can be none. */
const recorded = (fields: Fields, name: string, pointer = `#/${name}`): string | undefined => {
  const value = optional(fields, name, pointer);
  if (value?.includes('\0')) throw badShape(`“${name}” must be text without NUL characters`, pointer);
  return value;
};

const required = (fields: Fields, name: string, pointer = `#/${name}`): string => {
  const value = recorded(fields, name, pointer);
  if (value === undefined || value.trim() === '') throw badShape(`“${name}” is missing`, pointer);
  return value;
};

// A page that asks for more than the newsletter has a box for each further purpose. Consent is granular: what was not
// ticked is not sent, and each has words of its own.
const purposeName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const mostPurposes = 20;

function checkedPurposes(purposes: readonly Purpose[]): readonly Purpose[] {
  const names = purposes.map(({name}) => name);
  if (!names.every((name) => name.length <= 64 && purposeName.test(name)))
    throw badShape('A purpose must have a name of a-z, 0-9 and hyphens', '#/consent/purposes');
  if (new Set(names).size < names.length || names.length > mostPurposes)
    throw badShape(`“purposes” must have at most ${mostPurposes}, each of them once`, '#/consent/purposes');
  return purposes;
}

function purposesFromJson(consent: Fields): readonly Purpose[] {
  const sent = Object.hasOwn(consent, 'purposes') ? consent.purposes : [];
  if (!Array.isArray(sent)) throw badShape('“purposes” must be a list', '#/consent/purposes');
  const purposes = sent.map((purpose: unknown, index) => {
    const pointer = `#/consent/purposes/${index}`;
    if (!isObject(purpose)) throw badShape('A purpose must be an object', pointer);
    return {name: required(purpose, 'name', `${pointer}/name`), text: required(purpose, 'text', `${pointer}/text`)};
  });
  return checkedPurposes(purposes);
}

const purposesFromForm = (
  names: readonly string[],
  textOf: (field: string, pointer: string) => string | null,
): readonly Purpose[] =>
  checkedPurposes(names.map((name) => ({name, text: textOf(`purpose_text:${name}`, '#/consent/purposes')})));

const decode = (body: Uint8Array): string => {
  try {
    // JSON between systems is UTF-8: RFC 8259 section 8.1. A form body is ASCII, which is UTF-8 too.
    return new TextDecoder('utf-8', {fatal: true}).decode(body);
  } catch {
    throw new Problem('bad-shape', 'The body must be UTF-8');
  }
};

function fromJson(text: string): Sent {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Problem('bad-shape', 'The body must be JSON');
  }
  if (!isObject(body)) throw new Problem('bad-shape', 'The body must be a JSON object');

  const consent = Object.hasOwn(body, 'consent') ? body.consent : {};
  if (!isObject(consent)) throw badShape('“consent” must be an object', '#/consent');
  const given = Object.hasOwn(consent, 'given') ? consent.given : false;
  if (typeof given !== 'boolean') throw badShape('“given” must be true or false', '#/consent/given');

  return {
    how: 'json',
    email: optional(body, 'email') ?? '',
    name: optional(body, 'name') ?? '',
    consentGiven: given,
    // Consent that was not given has no words to keep: the answer then is about the consent, not about its shape.
    consent: {
      text: given ? required(consent, 'text', '#/consent/text') : null,
      version: given ? required(consent, 'version', '#/consent/version') : null,
      language: given ? required(consent, 'language', '#/consent/language') : null,
      purposes: given ? purposesFromJson(consent) : [],
    },
    sourceUrl: optional(body, 'source_url') || null,
    formVersion: required(body, 'form_version'),
    faxNumber: optional(body, 'fax_number') ?? '',
    key: undefined,
  };
}

function fromForm(text: string): Sent {
  // The first of several fields of one name counts; Object.fromEntries keeps the last, and makes own members only.
  const fields = new URLSearchParams(text);
  const form: Fields = Object.fromEntries([...fields].reverse());
  // The form without script has none of the fields that script adds, or has them empty. A browser turns each line end into
  // CR LF on the way (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-entry-list);
  // the record keeps the words as they were shown.
  const added = (name: string, pointer?: string): string | null => {
    const value = recorded(form, name, pointer)?.replaceAll('\r\n', '\n') ?? '';
    return value.trim() === '' ? null : value;
  };
  const consentText = added('consent_text', '#/consent/text');
  const purposes = purposesFromForm(fields.getAll('purpose'), added);
  if (consentText !== null && purposes.some(({text}) => text === null))
    throw badShape('Each purpose must have its words in “purpose_text:” and its name', '#/consent/purposes');
  return {
    how: consentText === null ? 'form without script' : 'form',
    email: optional(form, 'email') ?? '',
    name: optional(form, 'name') ?? '',
    consentGiven: optional(form, 'consent') === 'yes',
    consent: {
      text: consentText,
      version: added('consent_version', '#/consent/version'),
      language: added('consent_language', '#/consent/language'),
      purposes,
    },
    sourceUrl: added('source_url'),
    formVersion: added('form_version'),
    faxNumber: optional(form, 'fax_number') ?? '',
    key: optional(form, 'idempotency_key') || undefined,
  };
}

const longestUrl = 2048;

/** The page's address without what may tell who was reading it: query, fragment and user information. */
function pageAddress(sent: string): string {
  const url = URL.parse(sent);
  if (url === null || !/^https?:$/.test(url.protocol) || sent.length > longestUrl) {
    throw badShape(`“source_url” must be an http or https URL of at most ${longestUrl} characters`, '#/source_url');
  }
  url.search = url.hash = url.username = url.password = '';
  return url.href;
}

const longestName = 200;

/** The address as it is kept, or what is wrong with it. */
const addressOf = (typed: string): {readonly email: string; readonly fault?: string} => {
  try {
    return {email: readAddress(typed)};
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    return {email: '', fault: error.message};
  }
};

/**
 * The key of draft-ietf-httpapi-idempotency-key-header-07: a string of RFC 9651 section 3.3.3, in quotes. Many clients
 * send it without them.
 */
export function readKey(sent: string | undefined): string | undefined {
  if (sent === undefined) return undefined;
  // Escapes stay as they are: a key is compared and never shown.
  const key = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/.exec(sent)?.[1] ?? /^[!#-+\--:<-[\]-~]*$/.exec(sent)?.[0] ?? '';
  if (key === '' || key.length > 255) {
    throw new Problem('bad-key', 'Idempotency-Key must be a quoted string of 1 to 255 printable ASCII characters');
  }
  return key;
}

export const wantedFormats = 'Send application/json or application/x-www-form-urlencoded';

const readers: ReadonlyMap<string | undefined, (text: string) => Sent> = new Map([
  ['application/json', fromJson],
  ['application/x-www-form-urlencoded', fromForm],
]);

/** Reads a body of either type. `headerKey` is the Idempotency-Key header, which a form's own field stands in for. */
export function readSubmission(contentType: string, body: Uint8Array, headerKey: string | undefined): Submission {
  // Parameters and case do not change what a media type is: RFC 9110 section 8.3.1.
  const read = readers.get(contentType.split(';', 1)[0]?.trim().toLowerCase());
  if (read === undefined) {
    throw new Problem('wrong-format', wantedFormats);
  }
  const sent = read(decode(body));

  const sourceUrl = sent.sourceUrl === null ? null : pageAddress(sent.sourceUrl);
  const key = readKey(headerKey ?? sent.key);
  const {email, fault} = addressOf(sent.email);
  const name = sent.name.replace(/[\s\p{Cc}]+/gu, ' ').trim();

  const errors: (FieldError & {readonly kind: Kind})[] = [];
  if (fault !== undefined) errors.push({kind: 'bad-address', detail: fault, pointer: '#/email'});
  if (name.length > longestName) {
    const detail = `Name must be ${longestName} characters or fewer`;
    errors.push({kind: 'long-name', detail, pointer: '#/name'});
  }
  if (!sent.consentGiven) {
    const detail = 'Tick the box to say that you want to get these emails';
    errors.push({kind: 'consent-not-given', detail, pointer: '#/consent'});
  }
  const [first] = errors;
  if (first !== undefined) {
    // Of several problems the first gives its type: RFC 9457 section 3. All of them are listed.
    throw new Problem(
      first.kind,
      first.detail,
      errors.map(({detail, pointer}) => ({detail, pointer})),
    );
  }

  const {how, consent, formVersion} = sent;
  const signup = {email, name: name === '' ? null : name, how, consent, sourceUrl, formVersion};
  // People do not see this field; programs that fill in every form do, and are not told.
  return {signup, key, isTrapped: sent.faxNumber !== ''};
}
