// Why a request was refused: a problem of RFC 9457, thrown where it is found, and how it reads for a program and for a
// person. The words follow the NHS: what to do, no "please", no "sorry".
// https://www.rfc-editor.org/rfc/rfc9457 https://service-manual.nhs.uk/design-system/components/error-message
import {dataHeaders, escape, wordsPage, type Answer} from './answer.ts';

/** Every kind of problem, by the last part of its `type`. receiver/openapi.json lists the same. */
export const kinds = {
  'bad-address': {status: 422, title: 'The email address cannot be used'},
  'consent-not-given': {status: 422, title: 'Consent was not given'},
  'long-name': {status: 422, title: 'The name is too long'},
  'key-reused': {status: 422, title: 'This form was already sent with other answers'},
  'bad-key': {status: 400, title: 'The idempotency key cannot be read'},
  'bad-shape': {status: 400, title: 'The sign-up cannot be read'},
  'this-computer-only': {status: 403, title: 'Sign-ups are shown on this computer only'},
  'wrong-method': {status: 405, title: 'This address does not take that method'},
  'in-progress': {status: 409, title: 'This form is being sent already'},
  'too-large': {status: 413, title: 'The sign-up is too large'},
  'wrong-format': {status: 415, title: 'The sign-up is in a format that this address does not take'},
  'too-many': {status: 429, title: 'There were too many sign-ups'},
  unavailable: {status: 503, title: 'The service cannot take sign-ups at the moment'},
  unexpected: {status: 500, title: 'There is a problem with the service'},
} as const;

export type Kind = keyof typeof kinds;

/** What is wrong with one field. `pointer` is a JSON Pointer into the JSON body (RFC 6901); a form's fields use the same. */
export interface FieldError {
  readonly detail: string;
  readonly pointer: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: Kind;
  readonly errors: readonly FieldError[];
  /** After how many seconds it is worth trying again, where somebody knows. */
  readonly retryAfter: number | undefined;

  constructor(kind: Kind, detail: string, errors: readonly FieldError[] = [], retryAfter?: number) {
    super(detail);
    this.kind = kind;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** Retry-After, in seconds (RFC 9110 section 10.2.3), which a page of another origin may read too. */
const retryHeaders = ({retryAfter}: Problem): Readonly<Record<string, string>> =>
  retryAfter === undefined ? {} : {'retry-after': String(retryAfter), 'access-control-expose-headers': 'retry-after'};

/** The answer for a program: RFC 9457 section 3. */
export const problemDocument = (problem: Problem): Answer => {
  const {kind, message, errors} = problem;
  return {
    status: kinds[kind].status,
    headers: {...dataHeaders, 'content-type': 'application/problem+json', ...retryHeaders(problem)},
    body: JSON.stringify({
      type: `/problems/${kind}`,
      ...kinds[kind],
      detail: message,
      ...(errors.length > 0 && {errors}),
    }),
  };
};

/** The answer for a person whose browser posted the form by itself. */
export const problemPage = (problem: Problem, site: URL | undefined): Answer => {
  const {kind, message, errors} = problem;
  const details = errors.length > 0 ? errors.map(({detail}) => detail) : [message];
  const page = wordsPage(
    kinds[kind].status,
    'Error: there is a problem',
    `<h1>There is a problem</h1>
<ul>${details.map((detail) => `<li>${escape(detail)}</li>`).join('')}</ul>
<p>Go back to the form with your browser’s Back button: it keeps what you typed.</p>
${site ? `<p><a href="${escape(site.href)}">Go to ${escape(site.host)}</a></p>` : ''}`,
  );
  return {...page, headers: {...page.headers, ...retryHeaders(problem)}};
};

/** Notes an error that nobody foresaw: its kind and its place, not its message, which may quote what was sent. */
export function note(error: unknown): void {
  const {name, stack} = error instanceof Error ? error : new Error();
  const places = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  console.error([`Unexpected ${name}`, ...places].join('\n'));
}
