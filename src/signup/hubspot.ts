// The provider `hubspot`: HubSpot's form submissions, v3, without authentication. Knows that endpoint.
//
// Verified in HubSpot's own reference (developers.hubspot.com, "Submit data to a form (unauthenticated)", which it now files
// under legacy): open to pages of other origins (CORS), takes `fields`, `context` and `legalConsentOptions`, answers 200
// with `redirectUri` or `inlineMessage`; 50 requests in 10 seconds; since 21 March 2022 every field sent must be on the
// form. Errors are 400 with `errors: [{message, errorType}]` (verbb/formie#2013; INVALID_EMAIL: Ledgy#396). That a missing
// field is named as other places are, `Error in 'fields.<name>'.`, is not: one that is not found there is nobody's to mend.
// `hutk` is HubSpot's tracking cookie and never sent; `pageName` and `submittedAt` can be done without.
import {isText} from '../content/field.js';
import {detailOf, firstOfEach, problemsOf} from './field-errors.js';
import {post, unconfirmed, type Reply} from './post.js';
import type {Answer, FieldError, FieldName, Provider, SignUp} from './provider.js';
import {toJson} from './to-json.js';

/** HubSpot's names of what a person fills in. */
const names: Readonly<Record<string, FieldName>> = {email: 'email', firstname: 'name'};

/** A purpose whose name is the number of a subscription type is one; HubSpot has no place for another. */
const communications = ({text, purposes = []}: SignUp['consent'], subscription: string | undefined) =>
  [{name: subscription ?? '', text}, ...purposes]
    .filter(({name}) => /^\d+$/.test(name))
    .map(({name, text}) => ({value: true, subscriptionTypeId: Number(name), text}));

const field = (name: string, value: string) => ({objectTypeId: '0-1', name, value});

/** The field that an error is about, if a person can mend it there. */
const fieldOf = (errorType: unknown, where: string): FieldName | undefined => {
  if (errorType === 'INVALID_EMAIL' || errorType === 'BLOCKED_EMAIL') return 'email';
  return errorType === 'REQUIRED_FIELD' && Object.hasOwn(names, where) ? names[where] : undefined;
};

/** The errors that a person can mend. A message begins with where it is: `Error in 'fields.email'. …`. */
const fieldErrors = (errors: unknown): FieldError[] =>
  firstOfEach(
    problemsOf(errors).map(({message, errorType}) => {
      const [, where = '', detail] =
        /^(?:Error in '(?:fields\.)?([^']*)'\.)?(.*)$/s.exec(isText(message) ? message : '') ?? [];
      return {name: fieldOf(errorType, where), detail: detailOf(detail)};
    }),
  );

const read = ({response, content}: Reply): Answer => {
  const {inlineMessage, redirectUri, errors} = content;
  // Whether HubSpot asks for a confirmation by email is a setting of the account, of which the answer says nothing.
  if (response.status === 200 && [inlineMessage, redirectUri].some((said) => typeof said === 'string')) {
    return {state: 'accepted', confirmationPending: false};
  }
  const fields = response.status === 400 ? fieldErrors(errors) : [];
  return fields.length ? {state: 'rejected', fields} : unconfirmed(response);
};

export const hubspot: Provider = {
  // The words. Their version is a hash of them; of their language there is no record.
  carriesConsent: true,
  needs: ['portal', 'form'],
  actionUrl: ({portal = '', form = ''}) =>
    `https://api.hsforms.com/submissions/v3/integration/submit/${encodeURIComponent(portal)}/${encodeURIComponent(form)}`,
  send: async ({email, name, consent, source_url}, to) => {
    const body = {
      fields: [field('email', email), ...(name ? [field('firstname', name)] : [])],
      context: {pageUri: source_url},
      legalConsentOptions: {
        consent: {
          consentToProcess: consent.given,
          text: consent.text,
          communications: communications(consent, to.settings['subscription']),
        },
      },
    };
    return read(await post(to, toJson(body), {'content-type': 'application/json'}));
  },
};
