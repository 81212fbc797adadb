// Every list that a sign-up can go to: where it is, what it takes, and what it answers. A new provider adds a row here.
import type {Answer, Settings} from '../../dist/signup/provider.js';

export interface Reply {
  readonly status: number;
  /** JSON, or a page. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Case = readonly [what: string, reply: Reply, answer: Answer];

export interface List {
  readonly name: string;
  /** Where it is; where the provider has an `address`, that is it. */
  readonly action: string;
  readonly settings: Settings;
  readonly needs?: readonly string[];
  readonly carriesConsent: boolean;
  /** The fields that the page's own form sends without script, filled in with `name@example.com` and `Ada Lovelace`. */
  readonly withoutScript?: Readonly<Record<string, string>>;
  /** All that may be in a body. In JSON `a.b`, and `a[].b` in lists. */
  readonly documented: readonly string[];
  /** Of the purposes `research-2` and `1234`, those that it has a place for. */
  readonly purposes: readonly string[];
  /** What its settings and its address change: all names that are in the body then. */
  readonly variants?: readonly (readonly [
    what: string,
    change: Partial<Pick<List, 'action' | 'settings'>>,
    names: readonly string[],
  ])[];
  /** Whether it takes a sign-up that comes twice once, by its key. Without one both arrive, and are the same to the letter. */
  readonly takesKey: boolean;
  /** What it answers, where the page may read it. */
  readonly answers?: {
    readonly accepted: Case;
    readonly already: Case;
    readonly acceptedToo?: readonly Case[];
    readonly rejected: readonly Case[];
    readonly failed: readonly Case[];
    readonly malformed: readonly Case[];
  };
}

const accepted = (confirmationPending: boolean): Answer => ({state: 'accepted', confirmationPending});
const rejected = (name: 'email' | 'name' | 'consent', detail: string): Answer => ({
  state: 'rejected',
  fields: [{name, detail}],
});
const unconfirmed = (reason: 'server' | 'format' | 'conflict'): Answer => ({state: 'unconfirmed', reason});
const tooMany = (retryAfter?: number): Answer => ({state: 'unconfirmed', reason: 'too-many', retryAfter});

const busy: readonly Case[] = [
  ['too many', {status: 429, body: {}}, tooMany()],
  ['too many until then', {status: 429, body: {}, headers: {'retry-after': '10'}}, tooMany(10)],
  [
    'a time that is over',
    {status: 429, body: {}, headers: {'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT'}},
    tooMany(),
  ],
];
const page = '<!doctype html><h1>Thank you</h1>';
const strange: readonly Case[] = [
  ['a page', {status: 200, body: page}, unconfirmed('format')],
  ['nothing', {status: 200, body: ''}, unconfirmed('format')],
  ['half of it', {status: 200, body: '{"data":'}, unconfirmed('format')],
  ['null', {status: 200, body: null}, unconfirmed('format')],
  ['a list', {status: 200, body: []}, unconfirmed('format')],
  ['a word', {status: 200, body: '"success"'}, unconfirmed('format')],
  ['members of no meaning', {status: 200, body: {ok: true}}, unconfirmed('format')],
];

/** What makes the consent provable, under the names of a list. */
const consent = (called: (name: string) => string): string[] =>
  ['consent_text', 'consent_version', 'consent_language', 'source_url', 'form_version'].map(called);

const problem = {detail: 'Enter your email address', pointer: '#/email'};
const hubspotError = (errorType: string, message: string) => ({
  status: 400,
  body: {status: 'error', message: 'The request is not valid', correlationId: 'x', errors: [{message, errorType}]},
});
const mauticErrors = (validationErrors: unknown) => ({status: 200, body: {success: 0, validationErrors}});

export const lists: readonly List[] = [
  {
    name: 'form',
    purposes: ['research-2', '1234'],
    action: 'https://list.example/signups',
    settings: {},
    carriesConsent: true,
    withoutScript: {email: 'name@example.com', name: 'Ada Lovelace', consent: 'yes'},
    documented: [
      ...['email', 'name', 'consent', 'idempotency_key', 'purpose_text:research-2', 'purpose_text:1234'],
      ...consent((name) => name),
    ],
    takesKey: true,
  },
  {
    name: 'json',
    purposes: ['research-2', '1234'],
    action: 'https://list.example/signups',
    settings: {},
    carriesConsent: true,
    withoutScript: {email: 'name@example.com', name: 'Ada Lovelace'},
    documented: [
      ...['email', 'name', 'source_url', 'form_version'],
      ...['given', 'text', 'version', 'language', 'purposes[].name', 'purposes[].text'].map(
        (name) => `consent.${name}`,
      ),
    ],
    takesKey: true,
    answers: {
      accepted: ['an opt-in', {status: 202, body: {confirmation_pending: true}}, accepted(true)],
      already: ['an opt-in', {status: 202, body: {confirmation_pending: true}}, accepted(true)],
      acceptedToo: [
        ['no opt-in', {status: 200, body: {confirmation_pending: false, id: 7}}, accepted(false)],
        ['no opt-in', {status: 201, body: {confirmation_pending: false}}, accepted(false)],
      ],
      rejected: [
        [
          'a problem with a field',
          {status: 422, body: {errors: [problem]}},
          rejected('email', 'Enter your email address'),
        ],
        [
          'a problem with a field',
          {status: 400, body: {errors: [problem]}},
          rejected('email', 'Enter your email address'),
        ],
        [
          'a problem with a member of a field, and problems that nobody can mend',
          {
            status: 422,
            body: {
              errors: [
                null,
                'x',
                {detail: 7, pointer: '#/name'},
                {...problem, pointer: '#/emailed'},
                {...problem, pointer: '#/consent/given'},
              ],
            },
          },
          rejected('consent', 'Enter your email address'),
        ],
      ],
      failed: [
        [
          'a problem with a field that nobody fills in',
          {status: 422, body: {errors: [{...problem, pointer: '#/source_url'}]}},
          unconfirmed('server'),
        ],
        ['a key that was used', {status: 422, body: {type: '/problems/key-reused'}}, unconfirmed('conflict')],
        ['errors that are none', {status: 400, body: {errors: 'email'}}, unconfirmed('server')],
        ['the same on its way', {status: 409, body: {}}, unconfirmed('conflict')],
        ['a field', {status: 403, body: {errors: [problem]}}, unconfirmed('server')],
        ['a page', {status: 400, body: page}, unconfirmed('server')],
        ['that it is done', {status: 500, body: {confirmation_pending: false}}, unconfirmed('server')],
        ...busy,
      ],
      malformed: [
        ...strange,
        ['a word for a boolean', {status: 200, body: {confirmation_pending: 'true'}}, unconfirmed('format')],
        ['nothing', {status: 204, body: ''}, unconfirmed('format')],
        ['that it is done, in part', {status: 206, body: {confirmation_pending: false}}, unconfirmed('format')],
      ],
    },
  },
  {
    name: 'hubspot',
    purposes: ['1234'],
    action: 'https://api.hsforms.com/submissions/v3/integration/submit/62515/78c2891f-ebdd-44c0-bd94-15c012bbbfbf',
    settings: {portal: '62515', form: '78c2891f-ebdd-44c0-bd94-15c012bbbfbf', subscription: '999'},
    needs: ['portal', 'form'],
    carriesConsent: true,
    documented: [
      ...['objectTypeId', 'name', 'value'].map((name) => `fields[].${name}`),
      'context.pageUri',
      ...['consentToProcess', 'text'].map((name) => `legalConsentOptions.consent.${name}`),
      ...['value', 'subscriptionTypeId', 'text'].map((name) => `legalConsentOptions.consent.communications[].${name}`),
    ],
    variants: [
      [
        'no subscription type',
        {settings: {portal: '1', form: '2'}},
        [
          'fields[].objectTypeId',
          'fields[].name',
          'fields[].value',
          'context.pageUri',
          'legalConsentOptions.consent.consentToProcess',
          'legalConsentOptions.consent.text',
        ],
      ],
    ],
    takesKey: false,
    answers: {
      accepted: ['a message', {status: 200, body: {inlineMessage: '<p>Thanks</p>'}}, accepted(false)],
      already: ['an address to go to', {status: 200, body: {redirectUri: 'https://x.example'}}, accepted(false)],
      rejected: [
        [
          'an address that is none',
          hubspotError('INVALID_EMAIL', "Error in 'fields.email'. Invalid email address"),
          rejected('email', 'Invalid email address'),
        ],
        [
          'an address that is not wanted',
          hubspotError('BLOCKED_EMAIL', "Error in 'fields.email'. Not this address"),
          rejected('email', 'Not this address'),
        ],
        [
          'a name that has to be there',
          hubspotError('REQUIRED_FIELD', "Error in 'fields.firstname'. Required field 'firstname' is missing"),
          rejected('name', "Required field 'firstname' is missing"),
        ],
        [
          'a message that does not say where',
          hubspotError('INVALID_EMAIL', 'Invalid email address'),
          rejected('email', 'Invalid email address'),
        ],
      ],
      failed: [
        [
          'a field that nobody fills in',
          hubspotError('REQUIRED_FIELD', "Error in 'fields.company'. Required field 'company' is missing"),
          unconfirmed('server'),
        ],
        [
          'a field called after what every object has',
          hubspotError('REQUIRED_FIELD', "Error in 'fields.constructor'. Missing"),
          unconfirmed('server'),
        ],
        [
          'what is no field',
          hubspotError('INVALID_HUTK', "Error in 'context.hutk'. Invalid value"),
          unconfirmed('server'),
        ],
        [
          'an error without a message',
          {status: 400, body: {errors: [{errorType: 'INVALID_EMAIL', message: ''}]}},
          unconfirmed('server'),
        ],
        ['errors that are none', {status: 400, body: {errors: 'email'}}, unconfirmed('server')],
        ['a field', {...hubspotError('INVALID_EMAIL', 'No'), status: 403}, unconfirmed('server')],
        ['a page', {status: 404, body: page}, unconfirmed('server')],
        ['thanks', {status: 500, body: {inlineMessage: 'Thanks'}}, unconfirmed('server')],
        ...busy,
      ],
      malformed: [
        ...strange,
        ['a message that is none', {status: 200, body: {inlineMessage: true}}, unconfirmed('format')],
        ['nothing', {status: 204, body: ''}, unconfirmed('format')],
      ],
    },
  },
  {
    name: 'listmonk',
    purposes: [],
    action: 'https://lists.example/api/public/subscription',
    settings: {list: 'eb420c55-4cfb-4972-92ba-c93c34ba475d  0c554cfb-eb42-4972-92ba-c93c34ba475d '},
    needs: ['list'],
    carriesConsent: false,
    withoutScript: {
      email: 'name@example.com',
      name: 'Ada Lovelace',
      l: 'eb420c55-4cfb-4972-92ba-c93c34ba475d',
    },
    documented: ['email', 'name', 'l'],
    variants: [['no list', {settings: {}}, ['email', 'name']]],
    takesKey: false,
    answers: {
      accepted: ['an opt-in', {status: 200, body: {data: {has_optin: true}}}, accepted(true)],
      already: ['an opt-in', {status: 200, body: {data: {has_optin: true}}}, accepted(true)],
      acceptedToo: [
        ['no opt-in', {status: 200, body: {data: {has_optin: false}}}, accepted(false)],
        ['what its documentation says', {status: 200, body: {data: true}}, accepted(false)],
      ],
      rejected: [
        [
          'an address that is none',
          {status: 400, body: {message: 'Invalid email.'}},
          rejected('email', 'Invalid email.'),
        ],
        [
          'a domain that is blocked',
          {status: 400, body: {message: 'The e-mail domain is blocklisted.'}},
          rejected('email', 'The e-mail domain is blocklisted.'),
        ],
      ],
      failed: [
        ['a list that is not public', {status: 400, body: {message: 'Invalid UUID'}}, unconfirmed('server')],
        ['no words', {status: 400, body: {}}, unconfirmed('server')],
        ['words about the email', {status: 403, body: {message: 'email'}}, unconfirmed('server')],
        ['that it is done', {status: 500, body: {data: true}}, unconfirmed('server')],
        ...busy,
      ],
      malformed: [
        ...strange,
        ['a word for a boolean', {status: 200, body: {data: {has_optin: 'true'}}}, unconfirmed('format')],
        ['data without members', {status: 200, body: {data: {}}}, unconfirmed('format')],
        ['no data', {status: 200, body: {data: null}}, unconfirmed('format')],
        ['a number', {status: 200, body: {data: 1}}, unconfirmed('format')],
        ['data that says no', {status: 200, body: {data: false}}, unconfirmed('format')],
        ['that it is done', {status: 201, body: {data: true}}, unconfirmed('format')],
      ],
    },
  },
  {
    name: 'mautic',
    purposes: ['research-2', '1234'],
    action: 'https://mautic.example/form/submit?formId=7',
    settings: {form: '7', name: 'newsletter'},
    needs: ['form'],
    carriesConsent: true,
    withoutScript: {
      'mauticform[formId]': '7',
      'mauticform[email]': 'name@example.com',
      'mauticform[name]': 'Ada Lovelace',
      'mauticform[consent]': 'yes',
    },
    documented: [
      ...['formId', 'formName', 'email', 'name', 'consent', 'purpose_text_research_2', 'purpose_text_1234'].map(
        (name) => `mauticform[${name}]`,
      ),
      ...consent((name) => `mauticform[${name}]`),
    ],
    variants: [
      [
        'no name of a form',
        {settings: {form: '7'}},
        [
          ...['email', 'name', 'consent', 'formId'].map((name) => `mauticform[${name}]`),
          ...consent((name) => `mauticform[${name}]`),
        ],
      ],
    ],
    takesKey: false,
    answers: {
      accepted: ['a message', {status: 200, body: {success: 1, successMessage: 'Thanks'}}, accepted(false)],
      already: [
        'an address to go to',
        {status: 200, body: {success: 1, redirect: 'https://x.example'}},
        accepted(false),
      ],
      rejected: [
        ['an address that is none', mauticErrors({email: 'Email is invalid.'}), rejected('email', 'Email is invalid.')],
        ['a name that is not wanted', mauticErrors({name: 'Too long<br />'}), rejected('name', 'Too long')],
        [
          'a consent that is missing',
          mauticErrors({consent: 'Required.', captcha: 'No'}),
          rejected('consent', 'Required.'),
        ],
      ],
      failed: [
        ['a form that is closed', {status: 200, body: {success: 0, errorMessage: 'Expired'}}, unconfirmed('server')],
        ['a captcha', mauticErrors({captcha: 'Wrong answer'}), unconfirmed('server')],
        ['errors without words', mauticErrors({email: ['x'], name: ' '}), unconfirmed('server')],
        ['that it is done', {status: 500, body: {success: 1}}, unconfirmed('server')],
        ...busy,
      ],
      malformed: [
        ...strange,
        ['a success that is not a number', {status: 200, body: {success: 'true'}}, unconfirmed('format')],
      ],
    },
  },
  {
    name: 'mailchimp',
    purposes: [],
    action: 'https://example.us7.list-manage.com/subscribe/post?u=8836e3e49f&id=d0b87df4cd',
    settings: {},
    carriesConsent: false,
    withoutScript: {EMAIL: 'name@example.com', FNAME: 'Ada Lovelace', b_8836e3e49f_d0b87df4cd: ''},
    documented: ['EMAIL', 'FNAME', 'b_8836e3e49f_d0b87df4cd'],
    variants: [
      ['an address without a list', {action: 'https://example.us7.list-manage.com/subscribe/post'}, ['EMAIL', 'FNAME']],
      [
        'an address that cannot be read',
        {action: 'https://example.us7.list-manage.com/subscribe/post?u=%&id'},
        ['EMAIL', 'FNAME'],
      ],
    ],
    takesKey: false,
  },
  {
    name: 'buttondown',
    purposes: ['research-2', '1234'],
    action: 'https://buttondown.com/api/emails/embed-subscribe/example',
    settings: {},
    carriesConsent: true,
    withoutScript: {
      email: 'name@example.com',
      metadata__name: 'Ada Lovelace',
      metadata__consent: 'yes',
      embed: '1',
    },
    documented: [
      ...['email', 'embed'],
      ...['name', 'consent', 'purpose_text_research_2', 'purpose_text_1234'].map((name) => `metadata__${name}`),
      ...consent((name) => `metadata__${name}`),
    ],
    takesKey: false,
  },
  {
    name: 'brevo',
    purposes: [],
    action: 'https://example.sibforms.com/serve/MUIFAExample',
    settings: {name: 'FIRSTNAME'},
    carriesConsent: false,
    withoutScript: {
      EMAIL: 'name@example.com',
      FIRSTNAME: 'Ada Lovelace',
      email_address_check: '',
      locale: 'en',
      html_type: 'simple',
    },
    documented: ['EMAIL', 'FIRSTNAME', 'email_address_check', 'locale', 'html_type'],
    variants: [['no field for a name', {settings: {}}, ['EMAIL', 'email_address_check', 'locale', 'html_type']]],
    takesKey: false,
  },
  {
    name: 'kit',
    purposes: ['research-2', '1234'],
    action: 'https://app.kit.com/forms/844000/subscriptions',
    settings: {},
    carriesConsent: true,
    withoutScript: {email_address: 'name@example.com', first_name: 'Ada Lovelace'},
    documented: [
      ...['email_address', 'first_name', 'fields[purpose_text_research_2]', 'fields[purpose_text_1234]'],
      ...consent((name) => `fields[${name}]`),
    ],
    takesKey: false,
  },
  {
    name: 'campaign-monitor',
    purposes: [],
    action: 'https://example.createsend.com/t/r/s/flhuhj/',
    settings: {email: 'cm-flhuhj-flhuhj'},
    needs: ['email'],
    carriesConsent: false,
    withoutScript: {'cm-flhuhj-flhuhj': 'name@example.com', 'cm-name': 'Ada Lovelace'},
    documented: ['cm-flhuhj-flhuhj', 'cm-name'],
    takesKey: false,
  },
];
