// The sign-up form's nodes in the page's own tree: finds those that the page wrote, adds what is missing, and never
// moves, replaces or removes a node of the page. Knows the DOM; not where a sign-up goes.

import type {FieldName} from '../../signup/provider.js';

/** What the form says, in the element's language. */
export interface Words {
  readonly email: string;
  readonly hint: string;
  readonly name: string;
  readonly consent: string;
  readonly privacy: string;
  readonly confirm: string;
  readonly trap: string;
  readonly button: string;
  readonly problem: string;
  readonly errorPrefix: string;
}

/** What is wrong with a field, in words. */
export interface FieldError {
  readonly name: FieldName;
  readonly detail: string;
}

/** What the form is to have. */
export interface Form {
  readonly words: Words;
  readonly lang: string;
  readonly dir: string | undefined;
  readonly action: string | undefined;
  readonly withName: boolean;
  readonly privacyHref: string | undefined;
  readonly doubleOptIn: boolean;
  readonly headingLevel: number;
  readonly errors: readonly FieldError[];
}

/** The field that no person sees and no person fills in. Not called after anything that a browser fills in by itself. */
export const trapName = 'fax_number';

const controls: Record<FieldName, string> = {
  email: 'input[type=email], input[autocomplete=email], input[name=email]',
  name: 'input[autocomplete=name], input[name=name]',
  consent: 'input[type=checkbox]',
};

let instances = 0;

export class FormParts {
  readonly #host: HTMLElement;
  readonly #id = `mtg-signup-${++instances}`;
  /** The nodes that we added, by what they are for. */
  readonly #ours = new Map<string, HTMLElement>();
  #form!: Form;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  get form(): HTMLFormElement | null {
    return this.#host.querySelector('form');
  }

  /** The control of a field, the page's or ours. */
  control(name: FieldName): HTMLInputElement | null {
    return this.#host.querySelector<HTMLInputElement>(controls[name]);
  }

  /** The exact words beside the consent box, and the language that they are in: their own, or the page's. */
  consentWords(pageLanguage: string): [words: string, language: string] {
    const label = this.control('consent')?.labels?.[0];
    return [label?.textContent ?? '', label?.closest<HTMLElement>('[lang]')?.lang || pageLanguage];
  }

  /** Whether the words of consent are ours. */
  get wroteConsent(): boolean {
    return this.#ours.has('consent-label');
  }

  /** Whether the page wrote a heading of its own. */
  get hasHeading(): boolean {
    return [...this.#host.querySelectorAll('h1, h2, h3, h4, h5, h6')].some((node) => !node.closest('[data-mtg]'));
  }

  get button(): HTMLElement | null {
    return this.#host.querySelector('button:not([type=button], [type=reset]), input[type=submit]');
  }

  /** Whether the trap has caught something. */
  get trapped(): boolean {
    return Boolean(this.#host.querySelector<HTMLInputElement>(`[name=${trapName}]`)?.value);
  }

  /** Sees to it that the form is there and whole. Does nothing where nothing is missing. */
  update(wanted: Form): void {
    this.#form = wanted;
    const {words} = wanted;
    const form = this.form ?? this.#add('form', 'form', (node) => this.#host.append(node));
    form.noValidate = true;
    if (!form.hasAttribute('method')) form.method = 'post';
    if (wanted.action && form.action !== wanted.action) form.action = wanted.action;

    const end = (node: Node) => (this.button ? this.#outermost(this.button).before(node) : form.append(node));
    this.#field('email', words.email, end);
    const email = this.control('email')!;
    email.spellcheck = false;
    if (!email.autocomplete) email.autocomplete = 'email';
    this.#describe(email, 'hint', words.hint);
    if (wanted.withName) this.#field('name', words.name, end);
    this.#text('confirm', wanted.doubleOptIn ? words.confirm : '', end);
    this.#trap(words.trap, end);
    this.#consent(words.consent, end);
    this.#privacy(words.privacy, end);
    if (!this.button)
      this.#say(
        this.#add('button', 'button', (node) => form.append(node)),
        words.button,
      );
    else if (this.#ours.get('button') === this.button) this.#say(this.button, words.button);
    this.#errors(form);
  }

  /** Takes out a tick that the page put in, since consent is given by the person. Says whether there was one. */
  untick(): boolean {
    const box = this.control('consent');
    if (!box?.defaultChecked) return false;
    box.checked = box.defaultChecked = false;
    return true;
  }

  /** Puts values into the form to be posted with it, out of sight. */
  fill(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) {
      const field = this.#add(name, 'input', (node) => this.form!.append(node));
      field.type = 'hidden';
      field.name = name;
      field.value = value;
    }
  }

  /** Moves the reader to what is wrong. */
  focusSummary(): void {
    this.#ours.get('summary')?.focus();
  }

  #add<Tag extends keyof HTMLElementTagNameMap>(part: string, tag: Tag, place: (node: HTMLElement) => void) {
    let node = this.#ours.get(part) as HTMLElementTagNameMap[Tag] | undefined;
    if (!node) {
      node = document.createElement(tag);
      node.dataset['mtg'] = part;
      this.#ours.set(part, node);
    }
    // Put back what a framework or a morph has taken out.
    if (!this.#host.contains(node)) place(node);
    return node;
  }

  #remove(part: string): void {
    this.#ours.get(part)?.remove();
  }

  /** Words of ours, in our language; written only when they differ, since the element watches its own tree. */
  #say(node: HTMLElement, text: string): void {
    const {lang, dir} = this.#form;
    if (node.textContent !== text) node.textContent = text;
    if (node.lang !== lang) node.lang = lang;
    if (dir ? node.dir !== dir : node.hasAttribute('dir')) dir ? (node.dir = dir) : node.removeAttribute('dir');
  }

  #text(part: string, text: string, place: (node: HTMLElement) => void): HTMLElement | undefined {
    if (!text) return void this.#remove(part);
    const node = this.#add(part, 'p', place);
    this.#say(node, text);
    return node;
  }

  /** The node's ancestor that is a child of the form. */
  #outermost(node: Element): Element {
    const form = this.form;
    while (node.parentElement && node.parentElement !== form && node.parentElement !== this.#host)
      node = node.parentElement;
    return node;
  }

  #identify(control: HTMLElement, part: string): string {
    return (control.id ||= `${this.#id}-${part}`);
  }

  #field(name: 'email' | 'name', words: string, place: (node: HTMLElement) => void): void {
    const control = this.control(name) ?? this.#add(name, 'input', place);
    if (control === this.#ours.get(name)) {
      control.type = name === 'email' ? 'email' : 'text';
      control.autocomplete = name;
    }
    control.name ||= name;
    const id = this.#identify(control, name);
    const ours = this.#ours.get(`${name}-label`);
    if (ours || !control.labels?.length) {
      const label = this.#add(`${name}-label`, 'label', (node) => control.before(node));
      label.htmlFor = id;
      this.#say(label, words);
    }
  }

  #consent(words: string, place: (node: HTMLElement) => void): void {
    let box = this.control('consent');
    if (!box) {
      const row = this.#add('consent', 'div', place);
      box = this.#add('consent-box', 'input', (node) => row.prepend(node));
      box.type = 'checkbox';
      box.value = 'yes';
    }
    box.name ||= 'consent';
    const id = this.#identify(box, 'consent');
    if (this.#ours.has('consent-label') || !box.labels?.length) {
      const label = this.#add('consent-label', 'label', (node) => box.after(node));
      label.htmlFor = id;
      this.#say(label, words);
    }
  }

  #privacy(words: string, place: (node: HTMLElement) => void): void {
    const {privacyHref} = this.#form;
    if (!privacyHref) return this.#remove('privacy');
    const row = this.#add('privacy', 'p', place);
    const link = this.#add('privacy-link', 'a', (node) => row.append(node));
    if (link.href !== privacyHref) link.href = privacyHref;
    this.#say(link, words);
  }

  #trap(words: string, place: (node: HTMLElement) => void): void {
    const row = this.#add('trap', 'div', place);
    row.setAttribute('aria-hidden', 'true');
    const label = this.#add('trap-label', 'label', (node) => row.append(node));
    this.#say(label, words);
    const input = this.#add('trap-input', 'input', (node) => row.append(node));
    input.name = trapName;
    input.tabIndex = -1;
    input.autocomplete = 'off';
    label.htmlFor = this.#identify(input, 'trap');
  }

  /** A text that describes a control, before it and outside its label. */
  #describe(control: HTMLInputElement, part: string, text: string): void {
    const beside = control.type === 'checkbox' ? this.#outermost(control) : (control.closest('label') ?? control);
    const node = this.#text(part, text, (added) => beside.before(added));
    const id = `${this.#id}-${part}`;
    if (node) node.id = id;
    const others = (control.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((other) => other && other !== id);
    const described = [...others, ...(node ? [id] : [])].join(' ');
    if (described) control.setAttribute('aria-describedby', described);
    else control.removeAttribute('aria-describedby');
  }

  /** The summary over the form and the error at each field: https://design-system.service.gov.uk/components/error-summary/ */
  #errors(form: HTMLFormElement): void {
    const {errors, words, headingLevel} = this.#form;
    for (const name of Object.keys(controls) as FieldName[]) {
      const control = this.control(name);
      const detail = errors.find((error) => error.name === name)?.detail;
      if (!control) continue;
      this.#describe(control, `${name}-error`, detail ? `${words.errorPrefix} ${detail}` : '');
    }
    if (!errors.length) return this.#remove('summary');
    const summary = this.#add('summary', 'div', (node) => form.prepend(node));
    summary.tabIndex = -1;
    const key = JSON.stringify(errors) + words.problem;
    if (summary.dataset['mtgErrors'] === key) return;
    summary.dataset['mtgErrors'] = key;
    const alert = document.createElement('div');
    alert.setAttribute('role', 'alert');
    const heading = document.createElement(`h${headingLevel}`);
    this.#say(heading, words.problem);
    const list = document.createElement('ul');
    for (const {name, detail} of errors) {
      const link = document.createElement('a');
      link.href = `#${this.control(name)?.id}`;
      this.#say(link, detail);
      // A fragment would change the page's address; focus is all that is meant.
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.control(name)?.focus();
      });
      list.appendChild(document.createElement('li')).append(link);
    }
    alert.append(heading, list);
    summary.replaceChildren(alert);
  }
}
