// Who is measured: each says how it shows a card and a form, what it loads, and how its title changes. Knows nothing of how it
// is measured.
import {readFileSync} from 'node:fs';
import type {Card} from './content.ts';

/** One way to show a page of cards. Every text is HTML. */
export interface Contender {
  readonly name: string;
  /** What matches one card in the page. */
  readonly selector: string;
  /** The custom elements that have to be defined. */
  readonly tags: readonly string[];
  readonly card: (card: Card) => string;
  readonly form?: string;
  /** What the form is made of, where it is made of custom elements. */
  readonly formTags?: readonly string[];
  /** What comes before the cards, in the head: styles. */
  readonly head?: string;
  /** JavaScript that sets the title of `element` to `text`. */
  readonly update: string;
  /** What is bundled for a page of cards, and of forms: paths below bench/contenders. */
  readonly entries: {
    readonly card?: string;
    readonly form?: string;
    readonly cardCss?: string;
    readonly formCss?: string;
  };
  /** Our own built files, in place of bundles. */
  readonly scripts?: {readonly card: string; readonly form: string};
  /** Whether a library of others is given `content-visibility` by the page. */
  readonly isGiven?: boolean;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[character]!);

const picture = ({image}: Card, attributes = ''): string =>
  `<img ${attributes} src="${image}" alt="" width="320" height="180">`;

const parts = (card: Card): string =>
  `<h3>${escape(card.title)}</h3><p>${escape(card.summary)}</p><p>${escape(card.author)}</p>`;

const more = (card: Card, attributes = ''): string => `<a ${attributes} href="${card.href}">Read the story</a>`;

const updateHeading = `element.querySelector('h3').textContent = text`;

const plainCard = (card: Card): string =>
  `<article class="card">${picture(card, 'class="card-img"')}<div class="card-body"><h3 class="card-title">${escape(card.title)}</h3>` +
  `<p class="card-text">${escape(card.summary)}</p><p class="card-author">${escape(card.author)}</p>${more(card, 'class="card-link"')}</div></article>`;

const plainForm = `<form class="form" action="/ok"><h3>Stay in touch</h3>
<label for="e">Email address</label><p class="hint" id="h">We write once a month.</p>
<input id="e" type="email" name="email" autocomplete="email" required aria-describedby="h">
<p><input id="c" type="checkbox" name="consent" required> <label for="c">I agree to receive the newsletter</label></p>
<button>Sign up</button></form>`;

const plain: Contender = {
  name: 'plain',
  selector: '.card',
  tags: [],
  card: plainCard,
  form: plainForm,
  update: updateHeading,
  entries: {cardCss: 'plain/card.css', formCss: 'plain/form.css'},
};

const lit: Contender = {
  name: 'lit',
  selector: 'lit-card',
  tags: ['lit-card'],
  card: ({title, summary, author, href, image}) =>
    `<lit-card heading="${escape(title)}" summary="${escape(summary)}" author="${escape(author)}" href="${href}" image="${image}"></lit-card>`,
  form: '<lit-form action="/ok"></lit-form>',
  formTags: ['lit-form'],
  update: 'element.heading = text',
  entries: {card: 'lit/card.js', form: 'lit/form.js'},
};

const nhsuk: Contender = {
  name: 'nhsuk',
  selector: '.nhsuk-card',
  tags: [],
  card: (card) =>
    `<div class="nhsuk-card">${picture(card, 'class="nhsuk-card__img"')}<div class="nhsuk-card__content">` +
    `<h3 class="nhsuk-card__heading nhsuk-heading-m">${escape(card.title)}</h3><p class="nhsuk-card__description">${escape(card.summary)}</p>` +
    `<p class="nhsuk-body-s">${escape(card.author)}</p>${more(card, 'class="nhsuk-link"')}</div></div>`,
  update: updateHeading,
  entries: {cardCss: 'nhsuk/card.scss'},
};

const shoelace: Contender = {
  name: 'shoelace',
  selector: 'sl-card',
  tags: ['sl-card'],
  card: (card) => `<sl-card>${picture(card, 'slot="image"')}${parts(card)}${more(card, 'slot="footer"')}</sl-card>`,
  form:
    '<form action="/ok"><h3>Stay in touch</h3><sl-input type="email" name="email" label="Email address" help-text="We write once a month." required></sl-input>' +
    '<sl-checkbox name="consent" required>I agree to receive the newsletter</sl-checkbox><sl-button type="submit" variant="primary">Sign up</sl-button></form>',
  formTags: ['sl-input', 'sl-checkbox', 'sl-button'],
  update: updateHeading,
  entries: {
    card: 'shoelace/card.js',
    form: 'shoelace/form.js',
    cardCss: 'shoelace/theme.css',
    formCss: 'shoelace/theme.css',
  },
};

const webAwesome: Contender = {
  name: 'webawesome',
  selector: 'wa-card',
  tags: ['wa-card'],
  card: (card) =>
    `<wa-card with-media with-footer>${picture(card, 'slot="media"')}${parts(card)}${more(card, 'slot="footer"')}</wa-card>`,
  form:
    '<form action="/ok"><h3>Stay in touch</h3><wa-input type="email" name="email" label="Email address" hint="We write once a month." required></wa-input>' +
    '<wa-checkbox name="consent" required>I agree to receive the newsletter</wa-checkbox><wa-button type="submit" variant="brand">Sign up</wa-button></form>',
  formTags: ['wa-input', 'wa-checkbox', 'wa-button'],
  update: updateHeading,
  entries: {
    card: 'webawesome/card.js',
    form: 'webawesome/form.js',
    cardCss: 'webawesome/theme.css',
    formCss: 'webawesome/theme.css',
  },
};

const material: Contender = {
  name: 'material',
  selector: 'md-elevated-card',
  tags: ['md-elevated-card'],
  card: (card) => `<md-elevated-card>${picture(card)}${parts(card)}${more(card)}</md-elevated-card>`,
  form:
    '<form action="/ok"><h3>Stay in touch</h3><md-outlined-text-field type="email" name="email" label="Email address" supporting-text="We write once a month." required></md-outlined-text-field>' +
    '<label><md-checkbox name="consent" touch-target="wrapper" required></md-checkbox>I agree to receive the newsletter</label><md-filled-button>Sign up</md-filled-button></form>',
  formTags: ['md-outlined-text-field', 'md-checkbox', 'md-filled-button'],
  update: updateHeading,
  entries: {card: 'material/card.js', form: 'material/form.js'},
};

const carbon: Contender = {
  name: 'carbon',
  selector: 'cds-tile',
  tags: ['cds-tile'],
  card: (card) => `<cds-tile>${picture(card)}${parts(card)}${more(card)}</cds-tile>`,
  form:
    '<form action="/ok"><h3>Stay in touch</h3><cds-text-input type="email" name="email" label="Email address" helper-text="We write once a month." required></cds-text-input>' +
    '<cds-checkbox name="consent">I agree to receive the newsletter</cds-checkbox><cds-button type="submit">Sign up</cds-button></form>',
  formTags: ['cds-text-input', 'cds-checkbox', 'cds-button'],
  update: updateHeading,
  entries: {card: 'carbon/card.js', form: 'carbon/form.js'},
};

const ourScripts = {card: '/cdn/story-card.js', form: '/cdn/signup-form.js'};
/** With the sheet that README puts before the script, as the others have theirs. */
const ourHead = '<link rel="stylesheet" href="/cdn/before.css">';
const ours = {selector: 'mtg-story-card', tags: ['mtg-story-card'], entries: {}, scripts: ourScripts, head: ourHead};

const oursByAttributes: Contender = {
  ...ours,
  name: 'ours-attributes',
  card: ({title, summary, author, href, image}) =>
    `<mtg-story-card heading="${escape(title)}" summary="${escape(summary)}" byline="${escape(author)}" href="${href}" image="${image}"></mtg-story-card>`,
  form: '<mtg-signup-form action="/ok" controller="An organisation"></mtg-signup-form>',
  formTags: ['mtg-signup-form'],
  update: 'element.heading = text',
};

const oursByFeed: Contender = {
  ...ours,
  name: 'ours-feed',
  card: ({index}) => `<mtg-story-card src="/feed.json" story-id="${index}"></mtg-story-card>`,
  update: 'element.heading = text',
};

/** As `mtg snapshot` writes a card, with the picture that a page gives it. */
const oursInWords: Contender = {
  ...ours,
  name: 'ours-words',
  card: (card) =>
    `<mtg-story-card>${picture(card, 'slot="media"')}<h3><a href="${card.href}">${escape(card.title)}</a></h3>` +
    `<p slot="summary">${escape(card.summary)}</p><p slot="meta">${escape(card.author)}</p></mtg-story-card>`,
  update: `element.querySelector('a').textContent = text`,
};

/** A contender on a page whose author has given its cards `content-visibility`, which is free to anybody. */
const given = (contender: Contender): Contender => ({
  ...contender,
  name: `${contender.name}-cv`,
  isGiven: true,
  head: `${contender.head ?? ''}<style>${contender.selector}{display:block;content-visibility:auto;contain-intrinsic-size:auto 18rem auto 29.75rem}</style>`,
});

const libraries = [lit, shoelace, webAwesome, material, carbon];

export const contenders: readonly Contender[] = [
  plain,
  {...given(plain), isGiven: false},
  nhsuk,
  ...libraries,
  ...libraries.map(given),
  oursByAttributes,
  oursByFeed,
  oursInWords,
];

/** The version of a package that is measured. */
export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')) as {version: string})
    .version;
