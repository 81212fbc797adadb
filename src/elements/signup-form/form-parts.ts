// The sign-up form's nodes in the page's own tree: finds those that the page wrote, adds what is missing, and never
// moves, replaces or removes a node of the page. Knows the DOM; not where a sign-up goes.
import {str} from '@lit/localize/internal/str-tag.js';
import type {LanguageController} from '../../foundation/language-controller.js';
import {warn} from '../../foundation/warn.js';
import type {FieldName, Purpose} from '../../signup/provider.js';
import {renderMessage} from './message.js';
import type {Status} from './signup-words.js';

/** The element, as far as the form depends on it. */
interface Host extends HTMLElement {
  readonly controller?: string;
  readonly withName: boolean;
  readonly doubleOptIn: boolean;
}

/** How the form is to be. */
interface Form {
  readonly status: Status;
  readonly headingLevel: number;
  /** What the list calls the fields. */
  readonly names: Readonly<Partial<Record<FieldName, string>>>;
  readonly purposes: readonly Purpose[];
  readonly privacyHref: string | undefined;
  readonly fallbackHref: string | undefined;
}

/** What the page may have written itself; its fields by the list's own names too. */
const selectorsFor = (names: Form['names']) => ({
  form: 'form',
  button: 'button:not([type=button], [type=reset]), [type=submit]',
  email: '[type=email], [autocomplete=email], [name=email]',
  name: `[autocomplete=name], [name=name], [name="${CSS.escape(names.name || 'name')}"]`,
  consent: '[type=checkbox]:not([name=purpose])',
});

/** Where a node goes, seen from another one. */
type Place = 'before' | 'after' | 'append' | 'prepend';

type Tag = keyof HTMLElementTagNameMap;

/** Writes only what differs, since the element watches its own tree. */
const set = <T extends Element>(node: T, values: Partial<T>): T => {
  for (const key in values) if (node[key] !== values[key]) node[key] = values[key]!;
  return node;
};

let instances = 0;

/** The form and its parts, the page's or ours, as they were when it was last brought up to date. */
export class FormParts {
  form!: HTMLFormElement;
  button!: HTMLElement;
  email!: HTMLInputElement;
  name?: HTMLInputElement;
  consent!: HTMLInputElement;
  /** The boxes for what a person may agree to besides. */
  purposes: readonly HTMLInputElement[] = [];
  /** A field that no person sees and no person fills in. */
  trap!: HTMLInputElement;

  readonly #host: Host;
  readonly #language: LanguageController;
  readonly #id = `mtg-signup-${++instances}`;
  /** The nodes that we added, by what they are for. One that has nothing to say is empty, and not displayed. */
  readonly #ours = new Map<string, HTMLElement>();
  #seen: unknown[] = [];
  #names: Form['names'] = {};
  #selectors = selectorsFor({});
  #status?: Status;

  constructor(host: Host, language: LanguageController) {
    this.#host = host;
    this.#language = language;
  }

  /** Sees to it that the form is there and whole. Does nothing where nothing is missing. */
  update({status, headingLevel, names, purposes, privacyHref, fallbackHref}: Form): void {
    const {controller, withName, doubleOptIn} = this.#host;
    const {msg} = this.#language;
    const news = status !== this.#status;
    this.#status = status;
    this.#names = names;
    const selectors = (this.#selectors = selectorsFor(names));

    const seen = [
      ...Object.values(selectors).map((one) => this.#page(one)),
      withName,
      doubleOptIn,
      privacyHref,
      purposes,
    ];
    // Start again when the page brings what we stood in for (it may still be being parsed) or takes it away, and when
    // it is a copy of a page that we had been on.
    if (seen.some((value, index) => value !== this.#seen[index])) {
      this.#host.querySelectorAll('[data-mtg]').forEach((node) => node.remove());
    }
    this.#seen = seen;

    const form = (this.form = this.#page<HTMLFormElement>('form') ?? this.#add('form', 'form', this.#host, 'append'));
    form.noValidate = true;
    if (!form.hasAttribute('method')) form.setAttribute('method', 'post');

    this.button =
      this.#page(selectors.button) ??
      this.#say(
        'button',
        'button',
        msg('Sign up', {id: 'signup-button', desc: 'Button that sends the form'}),
        form,
        'append',
      );
    this.email = this.#field(
      'email',
      msg('Email address', {id: 'signup-email', desc: 'Label of the email field'}),
      {type: 'email', autocomplete: 'email', spellcheck: false},
      form,
      'prepend',
    );
    // The largest part of the form that has the button and not the address.
    let end: Element = this.button;
    while (!end.parentElement!.contains(this.email)) end = end.parentElement!;
    const label = msg('Name (optional)', {id: 'signup-name', desc: 'Label of the name field'});
    const named = withName || this.#page(selectors.name);
    this.name = named ? this.#field('name', label, {autocomplete: 'name'}, end) : undefined;
    if (doubleOptIn) {
      const text = msg('We will send you an email to confirm that the address is yours.', {
        id: 'signup-double-opt-in',
        desc: 'Before sign-up, where the list asks for a confirmation by email',
      });
      this.#say('confirm', 'p', text, end);
    }
    const words = msg(
      str`${controller ?? location.host} may email me news and stories from Diverse Data and Mind The Gap. I can stop at any time.`,
      {
        id: 'signup-consent',
        desc: 'Beside the consent box; the first words are the organisation that will hold the address',
      },
    );
    const known = this.consent;
    this.consent = this.#field('consent', words, {type: 'checkbox', value: 'yes', autocomplete: 'off'}, end);
    for (const {name, text} of purposes) {
      const box = set(this.#add(`purpose-${name}`, 'input', end), {type: 'checkbox', name: 'purpose', value: name});
      box.id = `${this.#id}-purpose-${name}`;
      set(this.#say(`purpose-${name}-label`, 'label', text, box, 'after'), {htmlFor: box.id});
    }
    this.purposes = [...this.#host.querySelectorAll<HTMLInputElement>('[name=purpose]')];
    if (privacyHref) {
      const text = msg('How your information is used', {id: 'signup-privacy', desc: 'Link to the privacy notice'});
      set(this.#say('privacy', 'a', text, end), {href: privacyHref});
    }
    this.trap = set(this.#add('trap', 'input', end), {
      // Not called after anything that a browser fills in by itself.
      // A list that has its own names would not know it.
      name: Object.keys(names).length ? '' : 'fax_number',
      placeholder: msg('Leave this empty', {id: 'signup-trap', desc: 'In a field that only programs can find'}),
      tabIndex: -1,
      autocomplete: 'off',
    });
    this.trap.setAttribute('aria-hidden', 'true');

    // Boxes are looked at once: a framework may write the person's own tick into the attribute later.
    for (const box of known === this.consent ? [] : [this.consent, ...this.purposes]) {
      if (!box.defaultChecked) continue;
      box.checked = box.defaultChecked = false;
      warn(this.#host, 'has a ticked box: take its checked attribute away, since only people may tick it.');
    }
    if (!controller && this.#ours.get('consent-label')?.isConnected) {
      warn(this.#host, 'has no controller: name who will hold the address.');
    }
    const box = this.#add('message', 'div', this.#host, 'prepend');
    const {locale, wordsDir} = this.#language;
    box.tabIndex = -1;
    set(box, {className: status.state, lang: locale, dir: wordsDir});
    renderMessage(box, status, this, {headingLevel, fallbackHref}, this.#language);
    // A form that cannot be sent from the beginning is none that the reader sent.
    if (news && status.state !== 'idle' && status.reason !== 'settings') box.focus();
  }

  /** What the person has ticked besides the consent. */
  get agreed(): Purpose[] {
    const ticked = this.purposes.filter(({checked}) => checked);
    return ticked.map(({value, labels}) => ({name: value, text: labels![0]?.textContent ?? ''}));
  }

  #page<Found extends HTMLElement>(selector: string): Found | null {
    return this.#host.querySelector(`:is(${selector}):not([data-mtg])`);
  }

  /** A node of ours: made once, and put back when a framework has taken it out. */
  #add<Name extends Tag>(part: string, tag: Name, beside: Element, place: Place = 'before') {
    const node = (this.#ours.get(part) ?? document.createElement(tag)) as HTMLElementTagNameMap[Name];
    this.#ours.set(part, node);
    node.dataset['mtg'] = part;
    if (!this.#host.contains(node)) beside[place](node);
    return node;
  }

  /** Words of ours, in our language. */
  #say<Name extends Tag>(part: string, tag: Name, text: string, beside: Element, place?: Place) {
    const {locale, wordsDir} = this.#language;
    const node = this.#add(part, tag, beside, place);
    set<HTMLElement>(node, {textContent: text, lang: locale, dir: wordsDir});
    return node;
  }

  /** A field with its label and its error. */
  #field(name: FieldName, label: string, kind: Partial<HTMLInputElement>, beside: Element, place?: Place) {
    const {form} = this;
    const control =
      this.#page<HTMLInputElement>(this.#selectors[name]) ?? set(this.#add(name, 'input', beside, place), kind);
    const wanted = this.#names[name] ?? name;
    if (this.#ours.get(name) === control) control.name = wanted;
    control.name ||= wanted;
    if (wanted && control.name !== wanted)
      warn(this.#host, `calls the ${name} field ${control.name}: the list reads ${wanted}.`);
    control.id ||= `${this.#id}-${name}`;
    control.autocomplete ||= kind.autocomplete!;
    // Inside a page-wide form the parser drops ours: the page's control is then taken out of that one.
    if (control.form !== form) control.setAttribute('form', (form.id ||= this.#id));
    const part = `${name}-label`;
    const [known] = control.labels!;
    if (!known || known === this.#ours.get(part)) {
      set(this.#say(part, 'label', label, control, kind.value ? 'after' : 'before'), {htmlFor: control.id});
    }
    if (name === 'email') {
      const why = this.#language.msg('We need it to send you the newsletter.', {
        id: 'signup-hint',
        desc: 'Why the address is asked for',
      });
      this.#describe(control, 'hint', why);
    }
    const error = this.#status?.fields?.find((one) => one.name === name)?.detail;
    const prefix = this.#language.msg('Error:', {id: 'signup-error', desc: 'Before an error at its field'});
    this.#describe(control, `${name}-error`, error ? `${prefix} ${error}` : '');
    return control;
  }

  /** A text that describes a control, before it and outside its label. */
  #describe(control: HTMLInputElement, part: string, text: string): void {
    const id = `${this.#id}-${part}`;
    this.#say(part, 'p', text, control.closest('label') ?? control).id = id;
    const described = control.getAttribute('aria-describedby') ?? '';
    if (!described.includes(id)) control.setAttribute('aria-describedby', `${described} ${id}`.trim());
  }
}
