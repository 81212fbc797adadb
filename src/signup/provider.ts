// What a sign-up is and how a provider answers it. Knows no element, and no provider.

/** A further thing that a person may agree to, in a box of its own that nobody has to tick. */
export interface Purpose {
  /** Slug that the list knows it by. */
  readonly name: string;
  /** The exact words that stood beside the box. */
  readonly text: string;
}

/** The consent that a person gave, as it has to be provable later. */
export interface Consent {
  readonly given: true;
  /** The exact words that stood beside the box. */
  readonly text: string;
  /** A hash of those words. */
  readonly version: string;
  /** The BCP 47 tag of the language they are in. */
  readonly language: string;
  /** What the person agreed to besides. */
  readonly purposes?: readonly Purpose[] | undefined;
}

/** What a person sends: an address, perhaps a name, and consent. Nothing else is asked. Named as in receiver/openapi.json. */
export interface SignUp {
  readonly email: string;
  readonly name?: string | undefined;
  readonly consent: Consent;
  /** The page that the form is on, without query and fragment; none for a file on somebody's disk. */
  readonly source_url?: string | undefined;
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
  | {
      readonly state: 'unconfirmed';
      readonly reason: 'network' | 'timeout' | 'too-many' | 'server' | 'format' | 'conflict';
      /** When it may be tried again, in seconds, if the list says so. */
      readonly retryAfter?: number | undefined;
    };

/** What the attributes say that carry the provider's name, without it: `form` for `hubspot-form`. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Where a sign-up goes. */
export interface Destination {
  readonly action: string;
  readonly settings: Settings;
  /** The same for the same sign-up tried again. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** One way to reach a mailing list. */
export interface Provider {
  /** Whether the words of the consent, their version and their language arrive. */
  readonly carriesConsent: boolean;
  /** The settings that it cannot do without, as `Settings` names them. */
  readonly needs?: readonly string[];
  /** Where the form goes, where that is not written as `action`. */
  readonly actionUrl?: (settings: Settings) => string;
  /** What the list calls the fields that a person fills in, where it does not call them as we do. Empty: it has no such field. */
  readonly names?: (settings: Settings) => Readonly<Partial<Record<FieldName, string>>>;
  /** What goes into a native post besides those, by name. It adds to what goes without script, and changes none of it. */
  readonly fields?: (signUp: SignUp, to: Omit<Destination, 'signal'>) => Readonly<Record<string, string>>;
  /** Sends a sign-up and reads the answer. Without it the browser posts the form. What it throws is a failure of the network. */
  readonly send?: (signUp: SignUp, to: Destination) => Promise<Answer>;
}
