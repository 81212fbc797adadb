// What a sign-up is and how a provider answers it. Knows no element, and no provider.

/** The consent that a person gave, as it has to be provable later. */
export interface Consent {
  readonly given: true;
  /** The exact words that stood beside the box. */
  readonly text: string;
  /** A hash of those words. */
  readonly version: string;
  /** The BCP 47 tag of the language they are in. */
  readonly language: string;
}

/** What a person sends: an address, perhaps a name, and consent. Nothing else is asked. Named as in demo/openapi.json. */
export interface SignUp {
  readonly email: string;
  readonly name?: string | undefined;
  readonly consent: Consent;
  /** The page that the form is on, without query and fragment. */
  readonly source_url: string;
  /** The version of the library that showed the form. */
  readonly form_version: string;
}

/** The names of the fields that a person fills in. */
export type FieldName = 'email' | 'name' | 'consent';

/** What is wrong with a field, in words. */
export interface FieldError {
  readonly name: FieldName;
  readonly detail: string;
}

/** What a provider said. Success is only what it said in so many words; what is unconfirmed may have arrived all the same. */
export type Answer =
  | {readonly state: 'accepted'; readonly confirmationPending: boolean}
  | {readonly state: 'rejected'; readonly fields: readonly FieldError[]}
  | {readonly state: 'unconfirmed'; readonly reason: 'network' | 'timeout' | 'too-many' | 'server' | 'format'};

/** One way to reach a mailing list: sends a sign-up and reads the answer. `form` needs none, since the browser posts it. */
export type Provider = (
  signUp: SignUp,
  to: {readonly action: string; readonly idempotencyKey: string; readonly signal: AbortSignal},
) => Promise<Answer>;
