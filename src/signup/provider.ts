// What a sign-up is and how a provider answers it. Knows no element, and no provider.

/** The consent that a person gave, as it has to be provable later. */
export interface Consent {
  /** The exact words that stood beside the box. */
  readonly text: string;
  /** A hash of those words. */
  readonly version: string;
  /** The BCP 47 tag of the language they are in. */
  readonly language: string;
}

/** What a person sends: an address, perhaps a name, and consent. Nothing else is asked. */
export interface SignUp {
  readonly email: string;
  readonly name?: string;
  readonly consent: Consent;
  /** The page that the form is on, without query and fragment. */
  readonly sourceUrl: string;
  /** The version of the library that showed the form. */
  readonly formVersion: string;
}

/** The names of the fields that a person fills in. */
export type FieldName = 'email' | 'name' | 'consent';

/** Why a sign-up could not be confirmed. It may have arrived all the same. */
export type UnconfirmedReason = 'network' | 'timeout' | 'too-many' | 'server' | 'format';

/** What a provider said. Success is only what it said in so many words. */
export type Answer =
  | {readonly state: 'accepted'; readonly confirmationPending: boolean}
  | {readonly state: 'rejected'; readonly fields: readonly {readonly name: FieldName; readonly detail: string}[]}
  | {readonly state: 'unconfirmed'; readonly reason: UnconfirmedReason};

/** One way to reach a mailing list. */
export interface Provider {
  readonly name: string;
  /** Whether the consent record reaches the list. */
  readonly carriesConsent: boolean;
  /** Sends a sign-up and reads the answer. Without it the form posts itself and the provider's page answers. */
  send?(
    signUp: SignUp,
    to: {readonly action: string; readonly idempotencyKey: string; readonly signal: AbortSignal},
  ): Promise<Answer>;
}
