// The sign-up form's nodes in the page's own tree: takes those that the page wrote, adds what is missing, and never
// moves, replaces or removes a node of the page. Knows the DOM; not where a sign-up goes.
import {str} from '@lit/localize/internal/str-tag.js';
import type {LanguageController} from '../../foundation/language-controller.js';
import {contains, getAttribute, setAttribute, type Place} from '../../foundation/native.js';
import {PageNodes, setOurs, write} from '../../foundation/page-nodes.js';
import {pageUrl} from '../../foundation/page-url.js';
import {warn} from '../../foundation/warn.js';
import type {FieldName, Purpose} from '../../signup/provider.js';
import {labelsOf, namersOf, labelTextOf} from './control-label.js';
import {showMessage} from './message.js';
import {findPageForm, titleOf, type FieldNames, type PageForm} from './page-form.js';
import {carryOver, typedIn, type Typed} from './typed-text.js';
import type {Status} from './signup-form.text.js';

/** The element, as far as the form depends on it. */
interface Host extends HTMLElement {
  readonly controller?: string;
  readonly withName: boolean;
  readonly doubleOptIn: boolean;
}

/** How the form is to be. */
export interface WantedForm {
  readonly status: Status;
  readonly headingLevel: number;
  /** What the list calls the fields. */
  readonly names: FieldNames;
  readonly purposes: readonly Purpose[];
  readonly privacyHref: string | undefined;
  readonly fallbackHref: string | undefined;
}

let instances = 0;

/** Attributes by which password managers pass over a field: of 1Password, LastPass and Bitwarden, as each documents its own. */
const passedOver = ['data-1p-ignore', 'data-lpignore', 'data-bwignore'] as const;

/** The form and its parts, the page's or ours, as they were when it was last completed. */
export class FormParts {
  form!: HTMLFormElement;
  button!: HTMLElement;
  email!: HTMLInputElement;
  name: HTMLInputElement | undefined;
  consent!: HTMLInputElement;
  /** The boxes for what a person may agree to besides. */
  purposes: readonly HTMLInputElement[] = [];
  /** A field that no person sees and no person fills in. */
  honeypot!: HTMLInputElement;
  /** Whether all parts are there; before, the page's form is as the page wrote it. */
  isWhole = false;

  readonly #host: Host;
  readonly #language: LanguageController;
  readonly #id = `mtg-signup-${++instances}`;
  /** The nodes that we added, by what they are for. One that has nothing to say is empty, and not displayed. */
  readonly #ours: PageNodes;
  /** What the form was made of when it was last completed. */
  #basis: unknown[] = [];
  #page?: PageForm;
  #wanted!: WantedForm;
  #status?: Status;

  constructor(host: Host, language: LanguageController) {
    this.#host = host;
    this.#language = language;
    this.#ours = new PageNodes(host);
  }

  /** Whether a person can sign up by what the page itself has written, so that nothing visible is missing. */
  isComplete({purposes, privacyHref, names}: WantedForm): boolean {
    const host = this.#host;
    const {form, button, ...fields} = findPageForm(host, names);
    const has = (part: string): boolean => Boolean(host.querySelector(`[data-mtg=${part}]`));
    const isGood = (name: FieldName): boolean => {
      const field = fields[name];
      if (!field) return name === 'name' && !host.withName;
      const isNamed = field.name === (names[name] ?? name);
      // What fills in addresses goes by `autocomplete`.
      const isFillable = name === 'consent' || field.autocomplete;
      return Boolean(labelTextOf(host, field) && isNamed && isFillable && !field.defaultChecked);
    };
    const isUtf8 = host.ownerDocument.characterSet === 'UTF-8' || (form && getAttribute(form, 'accept-charset'));
    return Boolean(
      form &&
      getAttribute(form, 'method')?.toLowerCase() === 'post' &&
      getAttribute(form, 'action') !== null &&
      isUtf8 &&
      button &&
      (['email', 'name', 'consent'] as const).every(isGood) &&
      (!host.doubleOptIn || has('confirm')) &&
      (!privacyHref || has('privacy')) &&
      !purposes.length &&
      !host.querySelector('[name=purpose]'),
    );
  }

  /** Sees to it that the form is there and whole. Does nothing where nothing is missing. */
  complete(wanted: WantedForm): void {
    this.#wanted = wanted;
    const page = findPageForm(this.#host, wanted.names, this.#page);
    const typed = this.#startAfreshFor(page);
    this.#completeForm(page);
    const end = this.#completeFields(page);
    carryOver(typed, this);
    this.#addNotes(end);
    this.#addHoneypot(end);
    this.isWhole = true;
    this.#showMessage();
  }

  /** What the person has ticked besides the consent. */
  get agreed(): Purpose[] {
    const ticked = this.purposes.filter(({checked}) => checked);
    return ticked.map((box) => ({name: box.value, text: labelTextOf(this.#host, box)}));
  }

  /** The words beside the consent box, and the language that they are in where the page says it. */
  get consentWords(): {readonly text: string; readonly language: string | undefined} {
    const [namer] = namersOf(this.#host, this.consent);
    return {text: labelTextOf(this.#host, this.consent), language: namer?.closest<HTMLElement>('[lang]')?.lang};
  }

  /**
   * Starts again when the page brings what we stood in for (it may still be being parsed) or takes it away, and when it is a
   * copy of a page that we had been on. Gives what was typed into fields of ours.
   */
  #startAfreshFor(page: PageForm): Typed {
    const {withName, doubleOptIn} = this.#host;
    const {privacyHref, purposes} = this.#wanted;
    // Frameworks give an equal array at every turn.
    const asked = purposes.flatMap(({name, text}) => [name, text]);
    const basis: unknown[] = [
      ...Object.values<unknown>({...page}),
      titleOf(this.#host),
      withName,
      doubleOptIn,
      privacyHref,
      ...asked,
    ];
    const isSame = basis.length === this.#basis.length && basis.every((value, index) => value === this.#basis[index]);
    if (isSame) return new Map();
    this.#basis = basis;
    this.#page = page;
    const {email, name, consent} = this;
    const typed = typedIn(this.isWhole ? {email, name, consent} : {}, this.#ours);
    this.#ours.clear();
    return typed;
  }

  #completeForm({form, button}: PageForm): void {
    this.form = form ?? this.#ours.add('form', 'form', this.#host, 'append');
    // With script there is one answer to where a sign-up goes, and how: by POST, in UTF-8, to the action.
    for (const [name, value] of [
      ['novalidate', ''],
      ['method', 'post'],
      ['accept-charset', 'utf-8'],
    ] as const)
      setOurs(this.form, name, value);
    const text = this.#language.msg('Sign up', {id: 'signup-button', desc: 'Button that sends the form'});
    this.button = button ?? this.#say('button', 'button', text, this.form, 'append');
  }

  /** Gives the largest part of the form that has the button and not the email field: what else is added stands before it. */
  #completeFields(page: PageForm): Element {
    const {msg} = this.#language;
    const email = msg('Email address', {id: 'signup-email', desc: 'Label of the email field'});
    this.email = this.#field(
      'email',
      page,
      email,
      {type: 'email', autocomplete: 'email', spellcheck: false},
      this.form,
    );
    let end: Element = this.button;
    while (!contains(end.parentElement!, this.email)) end = end.parentElement!;
    const name = msg('Name (optional)', {id: 'signup-name', desc: 'Label of the name field'});
    const hasName = this.#host.withName || page.name;
    this.name = hasName ? this.#field('name', page, name, {autocomplete: 'name'}, end) : undefined;
    this.#addConfirmNote(end);
    const consentBefore = this.consent;
    const box = {type: 'checkbox', value: 'yes', autocomplete: 'off'} as const;
    this.consent = this.#field('consent', page, this.#consentText, box, end);
    this.#addPurposes(end);
    // Boxes are looked at once: a framework may write the person's own tick into the attribute later.
    if (consentBefore !== this.consent) this.#untick();
    return end;
  }

  get #consentText(): string {
    const {controller = pageUrl().host} = this.#host;
    return this.#language.msg(
      str`${controller} may email me news and stories from Diverse Data and Mind The Gap. I can stop at any time.`,
      {
        id: 'signup-consent',
        desc: 'Beside the consent box; the first words are the organisation that will hold the address',
      },
    );
  }

  #addConfirmNote(end: Element): void {
    if (!this.#host.doubleOptIn) return;
    const text = this.#language.msg('We will send you an email to confirm that the address is yours.', {
      id: 'signup-double-opt-in',
      desc: 'Before sign-up, where the list asks for a confirmation by email',
    });
    this.#say('confirm', 'p', text, end);
  }

  #addPurposes(end: Element): void {
    for (const {name, text} of this.#wanted.purposes) {
      const part = `purpose-${name}`;
      const id = `${this.#id}-${part}`;
      const box = write(this.#ours.add(part, 'input', end), {type: 'checkbox', name: 'purpose', value: name, id});
      write(this.#say(`${part}-label`, 'label', text, box, 'after'), {htmlFor: id});
    }
    this.purposes = [...this.#host.querySelectorAll<HTMLInputElement>('[name=purpose]')];
  }

  #untick(): void {
    for (const box of [this.consent, ...this.purposes]) {
      if (!box.defaultChecked) continue;
      box.checked = box.defaultChecked = false;
      warn(this.#host, 'has a ticked box: take its checked attribute away, since only people may tick it.');
    }
  }

  #addNotes(end: Element): void {
    const {privacyHref} = this.#wanted;
    const text = this.#language.msg('How your information is used', {
      id: 'signup-privacy',
      desc: 'Link to the privacy notice',
    });
    if (privacyHref) write(this.#say('privacy', 'a', text, end), {href: privacyHref});
    if (!this.#host.controller && this.#ours.get('consent-label'))
      warn(this.#host, 'has no controller: name who will hold the address.');
  }

  #addHoneypot(end: Element): void {
    const {names} = this.#wanted;
    const placeholder = this.#language.msg('Leave this empty', {
      id: 'signup-trap',
      desc: 'In a field that only programs can find',
    });
    this.honeypot = write(this.#ours.add('honeypot', 'input', end), {
      // Not called after anything that a browser fills in by itself. A list that has its own names would not know it.
      name: Object.keys(names).length ? '' : 'fax_number',
      placeholder,
      tabIndex: -1,
      autocomplete: 'off',
      ariaHidden: 'true',
    });
    for (const name of passedOver) setAttribute(this.honeypot, name, 'true');
    // Not by the sheet, which a page can take out.
    this.honeypot.style.setProperty('display', 'none', 'important');
  }

  #showMessage(): void {
    const {status, fallbackHref} = this.#wanted;
    const {wordsTag, wordsDir} = this.#language;
    const {email, name, consent} = this;
    const title = titleOf(this.#host);
    const box = title
      ? this.#ours.add('message', 'div', title, 'after')
      : this.#ours.add('message', 'div', this.#host, 'prepend');
    box.tabIndex = -1;
    write(box, {className: status.state, lang: wordsTag, dir: wordsDir});
    const controls = name ? {email, name, consent} : {email, consent};
    const headingLevel = title ? Number(title.localName[1]) + 1 : this.#wanted.headingLevel;
    showMessage(box, {status, headingLevel, fallbackHref, controls}, this.#language);
    const isNews = status !== this.#status;
    this.#status = status;
    // A form that cannot be sent as the page is written: nobody has sent it, so nobody's focus is moved.
    if (isNews && status.state !== 'idle' && status.reason !== 'settings') box.focus();
  }

  /** Words of ours, in our language. */
  #say<Name extends keyof HTMLElementTagNameMap>(
    part: string,
    tag: Name,
    text: string,
    beside: Element,
    place?: Place,
  ): HTMLElementTagNameMap[Name] {
    const {wordsTag, wordsDir} = this.#language;
    const node = this.#ours.add(part, tag, beside, place);
    write<HTMLElement>(node, {textContent: text, lang: wordsTag, dir: wordsDir});
    return node;
  }

  /** A field with its label and its error. */
  #field(
    name: FieldName,
    page: PageForm,
    label: string,
    values: Partial<HTMLInputElement>,
    beside: Element,
  ): HTMLInputElement {
    const place = beside === this.form ? 'prepend' : 'before';
    const control = page[name] ?? write(this.#ours.add(name, 'input', beside, place), values);
    this.#identify(control, name, values);
    const part = `${name}-label`;
    const ours = this.#ours.get(part);
    if (namersOf(this.#host, control).every((one) => one === ours || !one.textContent?.trim())) {
      const isBox = values.type === 'checkbox';
      write(this.#say(part, 'label', label, control, isBox ? 'after' : 'before'), {htmlFor: control.id});
    }
    if (name === 'email') this.#describe(control, 'hint', this.#hint);
    const error = this.#wanted.status.fields?.find((one) => one.name === name)?.detail;
    const prefix = this.#language.msg('Error:', {id: 'signup-error', desc: 'Before an error at its field'});
    this.#describe(control, `${name}-error`, error ? `${prefix} ${error}` : '');
    setOurs(control, 'aria-invalid', String(Boolean(error)));
    return control;
  }

  get #hint(): string {
    return this.#language.msg('We need it to send you the newsletter.', {
      id: 'signup-hint',
      desc: 'Why the address is asked for',
    });
  }

  /** Gives a control what it lacks to be the field of a name in the form. */
  #identify(control: HTMLInputElement, name: FieldName, {autocomplete}: Partial<HTMLInputElement>): void {
    const wanted = this.#wanted.names[name] ?? name;
    if (this.#ours.get(name) === control) control.name = wanted;
    else if (!control.name && wanted) setOurs(control, 'name', wanted);
    if (wanted && control.name !== wanted)
      warn(this.#host, `calls the ${name} field ${control.name}: the list reads ${wanted}.`);
    this.#giveId(control, `${this.#id}-${name}`);
    if (!control.autocomplete) setOurs(control, 'autocomplete', autocomplete!);
    // Inside a page-wide form the parser drops ours: the page's control is then taken out of that one.
    if (control.form !== this.form) {
      if (!getAttribute(this.form, 'id')) setOurs(this.form, 'id', this.#id);
      setOurs(control, 'form', getAttribute(this.form, 'id')!);
    }
  }

  /** An id of its own, for its labels too: a carousel copies its slides with their ids. */
  #giveId(control: HTMLInputElement, id: string): void {
    const {id: old} = control;
    const tree = control.getRootNode() as Document | ShadowRoot;
    if (old && [...tree.querySelectorAll('[id]')].filter((node) => node.id === old).length === 1) return;
    const labels = labelsOf(this.#host, control).filter(({htmlFor}) => htmlFor);
    setOurs(control, 'id', id);
    for (const label of labels) label.htmlFor = id;
  }

  /** A text that describes a control, before it and outside its label. */
  #describe(control: HTMLInputElement, part: string, text: string): void {
    const id = `${this.#id}-${part}`;
    this.#say(part, 'p', text, control.closest('label') ?? control).id = id;
    const described = control.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
    if (described.includes(id)) return;
    // A copy of a form of ours brings the ids of that one.
    const others = described.filter((one) => !/^mtg-signup-\d/.test(one) || one.startsWith(`${this.#id}-`));
    setOurs(control, 'aria-describedby', [...others, id].join(' '));
  }
}
