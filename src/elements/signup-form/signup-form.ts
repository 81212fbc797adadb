import {str} from '@lit/localize/internal/str-tag.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {heading} from '../../foundation/heading.js';
import {LightStyles} from '../../foundation/light-styles.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {warn} from '../../foundation/warn.js';
import {consentTo} from '../../signup/consent.js';
import {form as formProvider} from '../../signup/form.js';
import {json} from '../../signup/json.js';
import type {FieldName, Provider, SignUp} from '../../signup/provider.js';
import {FormParts, type FieldError} from './form-parts.js';
import {newIdempotencyKey, send, watchPolicy, type Ending} from './sending.js';
import {formStyles, styles} from './signup-form.styles.js';
import {formWords, stateWords, validate, type SignupState} from './signup-words.js';

const providers: Record<string, Provider> = {form: formProvider, json};

/** No person fills in the form faster, in milliseconds; what is sent sooner waits so long, unseen. */
const minimumFillTime = 1_500;

/** What `mtg-signup-success` tells: never the address. */
export interface SignupSuccessDetail {
  readonly provider: string;
  readonly confirmationPending: boolean;
}

/** What `mtg-signup-error` tells: never the address. */
export interface SignupErrorDetail {
  readonly provider: string;
  readonly reason: string;
  readonly fields: readonly FieldName[];
}

/**
 * A form to join the mailing list. It is native HTML in the page's own tree, so that autofill, password managers and the
 * page's tools find it; a form that the page wrote inside the tag works without script and is completed in place.
 *
 * @summary A form to join the mailing list.
 * @slot - The form, as the page wants it to be without script.
 * @fires {CustomEvent<{provider: string}>} mtg-signup-submit - The form is about to be sent; cancel it to send nothing.
 * @fires {CustomEvent<SignupSuccessDetail>} mtg-signup-success - The list has accepted the sign-up.
 * @fires {CustomEvent<SignupErrorDetail>} mtg-signup-error - The sign-up was rejected, blocked, or could not be confirmed.
 * @csspart panel - The whole form with its heading.
 * @csspart heading - The heading.
 * @csspart notice - What is said in place of the form or over it.
 * @csspart link - The link to another sign-up page.
 */
export class MtgSignupForm extends MtgElement {
  static override styles = [MtgElement.styles, styles];

  /** Where the form is sent; without it, where the form inside the tag is sent. */
  @property() action?: string;
  /** How the list is reached: `form` (a native post) or `json`. */
  @property() provider: 'form' | 'json' = 'form';
  /** Who will hold the address: named in the consent. */
  @property() controller?: string;
  /** The address of the privacy notice. */
  @property({attribute: 'privacy-href'}) privacyHref?: string;
  /** The address of another sign-up page, for where this form cannot be sent. */
  @property({attribute: 'fallback-href'}) fallbackHref?: string;
  /** Asks for a name too; it stays optional. */
  @property({type: Boolean, attribute: 'with-name'}) withName = false;
  /** The list asks for a confirmation by email. */
  @property({type: Boolean, attribute: 'double-opt-in'}) doubleOptIn = false;
  /** The heading; without it, "Stay up to date". */
  @property() heading?: string;

  @state() private state: SignupState = 'idle';
  @state() private errors: readonly FieldError[] = [];

  readonly #parts = new FormParts(this);
  #shownAt = 0;
  #heard = 0;
  #posting = false;
  #sent?: {readonly body: string; readonly key: string};
  #tooMany = false;
  #abort?: AbortController;
  #stopWatching?: () => void;

  constructor() {
    super();
    new LightStyles(this, formStyles);
    this.addEventListener('submit', this.#handleSubmit);
    this.addEventListener('click', this.#handleClick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shownAt ||= performance.now();
    addEventListener('pageshow', this.#handlePageShow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#handlePageShow);
    this.#stopWatching?.();
    // An element that is only moved is back by then.
    queueMicrotask(() => this.isConnected || this.#abort?.abort());
  }

  protected override render(): TemplateResult {
    const {msg, state} = this;
    const level = this.level(2);
    const title = this.heading ?? msg('Stay up to date', {id: 'signup-heading', desc: 'Heading over the sign-up form'});
    const sending = state === 'sending' ? msg('Sending', {id: 'signup-sending', desc: 'The form is being sent'}) : '';
    return this.isolate(html`
      <section class="panel" part="panel">
        ${this.#parts.hasHeading ? nothing : heading(level, this.#words(title))} ${this.#renderNotice(Math.min(level + 1, 6))}
        <div class="form" ?hidden=${state === 'done' || state === 'check-your-inbox' || state === 'blocked'}><slot></slot></div>
        <div role="status">${this.#words(sending)}</div>
      </section>
    `);
  }

  #renderNotice(level: number): unknown {
    const words = stateWords(this.state, this.msg, this.#tooMany);
    if (!words) return nothing;
    const elsewhere = this.state === 'blocked' || this.state === 'unconfirmed';
    const href = elsewhere && this.fallbackHref && this.webAddress('fallback-href', this.fallbackHref);
    return html`<div class="notice ${this.state}" part="notice" tabindex="-1">
      <div role="alert">${heading(level, this.#words(words.title))}<p>${this.#words(words.text)}</p></div>
      ${href ? html`<p><a part="link" href=${href}>${this.#words(this.#fallbackWords(href))}</a></p>` : nothing}
    </div>`;
  }

  #words(text: string): TemplateResult {
    return html`<span dir=${this.language.wordsDir ?? nothing} .textContent=${text}></span>`;
  }

  #fallbackWords(href: string): string {
    return this.msg(str`Sign up on ${new URL(href).host}`, {
      id: 'signup-fallback',
      desc: 'Link to another sign-up page; what is inserted is its domain',
    });
  }

  protected override updated(changed: PropertyValues): void {
    const {language, controller} = this;
    if (this.#parts.untick()) {
      warn(this, 'has a consent box that is ticked already: take its checked attribute away.');
    }
    this.#parts.update({
      words: formWords(this.msg, controller),
      lang: language.locale,
      dir: language.wordsDir,
      action: this.action && this.webAddress('action', this.action),
      withName: this.withName,
      privacyHref: this.privacyHref && this.webAddress('privacy-href', this.privacyHref),
      doubleOptIn: this.doubleOptIn,
      headingLevel: Math.min(this.level(2) + 1, 6),
      errors: this.errors,
    });
    if (changed.has('errors') && this.errors.length) this.#parts.focusSummary();
    if (changed.has('state')) this.renderRoot.querySelector<HTMLElement>('.notice')?.focus();
    if (!this.#action) warn(this, 'has no action: set it to the address that takes the sign-ups.');
    if (!controller && this.#parts.wroteConsent) warn(this, 'has no controller: name who will hold the address.');
  }

  /** Where the form goes: a form without an action would post to the page itself. */
  get #action(): string | undefined {
    const {form} = this.#parts;
    return form?.hasAttribute('action') ? form.action : undefined;
  }

  get #provider(): Provider {
    return providers[this.oneOf('provider', this.provider, ['form', 'json'])]!;
  }

  /** Whether the form may be sent: it is filled in, has somewhere to go, and the page does not object. */
  #ready(): boolean {
    const email = this.#parts.control('email')!.value.trim();
    const consent = this.#parts.control('consent')!.checked;
    const fields = validate({email, consent}, this.msg);
    if (fields.length) this.#end({state: 'rejected', fields});
    else if (!this.#action) this.#end({state: 'blocked'});
    else if (this.#parts.trapped) this.#end({state: 'unconfirmed', reason: 'format'});
    else {
      const detail = {provider: this.#provider.name};
      return this.dispatchEvent(
        new CustomEvent('mtg-signup-submit', {detail, bubbles: true, composed: true, cancelable: true}),
      );
    }
    return false;
  }

  #signUp(): SignUp {
    const name = this.#parts.control('name')?.value.trim();
    return {
      email: this.#parts.control('email')!.value.trim(),
      ...(name && {name}),
      consent: consentTo(...this.#parts.consentWords(this.language.tag)),
      sourceUrl: location.href.split(/[?#]/)[0]!,
      formVersion: MtgElement.version,
    };
  }

  /** Sends through the provider. The same sign-up tried again keeps its key, so that it is taken once. */
  async #send(provider: Required<Pick<Provider, 'send'>>): Promise<void> {
    this.state = 'sending';
    const signUp = this.#signUp();
    const body = JSON.stringify(signUp);
    if (this.#sent?.body !== body) this.#sent = {body, key: newIdempotencyKey()};
    this.#abort = new AbortController();
    const to = {action: this.#action!, idempotencyKey: this.#sent.key, abort: this.#abort};
    await this.#fillTime();
    const ending = await send(provider, signUp, to);
    if (ending) this.#end(ending);
  }

  /** Lets the browser post the form, with what only script knows, and watches whether the page forbids it. */
  async #post(): Promise<void> {
    this.state = 'sending';
    const {consent, sourceUrl, formVersion} = this.#signUp();
    this.#parts.fill({
      consent_text: consent.text,
      consent_version: consent.version,
      consent_language: consent.language,
      source_url: sourceUrl,
      form_version: formVersion,
      idempotency_key: newIdempotencyKey(),
    });
    await this.#fillTime();
    this.#stopWatching = watchPolicy(this.#action!, () => this.#end({state: 'blocked'}));
    this.#posting = true;
    this.#parts.form?.requestSubmit();
    this.#posting = false;
  }

  #fillTime(): Promise<void> {
    const wait = minimumFillTime - (performance.now() - this.#shownAt);
    return new Promise((resolve) => setTimeout(resolve, wait));
  }

  #end(ending: NonNullable<Ending>): void {
    const provider = this.#provider.name;
    const options = {bubbles: true, composed: true};
    this.#stopWatching?.();
    this.errors = ending.state === 'rejected' ? ending.fields : [];
    if (ending.state === 'accepted') {
      const {confirmationPending} = ending;
      this.state = confirmationPending ? 'check-your-inbox' : 'done';
      const detail: SignupSuccessDetail = {provider, confirmationPending};
      this.dispatchEvent(new CustomEvent('mtg-signup-success', {detail, ...options}));
      return;
    }
    this.#tooMany = ending.state === 'unconfirmed' && ending.reason === 'too-many';
    this.state = ending.state;
    const reason = ending.state === 'unconfirmed' ? ending.reason : ending.state;
    const detail: SignupErrorDetail = {provider, reason, fields: this.errors.map(({name}) => name)};
    this.dispatchEvent(new CustomEvent('mtg-signup-error', {detail, ...options}));
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    if (event.target !== this.#parts.form || this.#posting) return;
    event.preventDefault();
    this.#heard = event.timeStamp;
    this.#start();
  };

  #start(): void {
    if (this.state === 'sending' || !this.#ready()) return;
    const {send} = this.#provider;
    void (send ? this.#send({send}) : this.#post());
  }

  /** A frame that may not submit forms drops the submission before there is an event: the click is all there is. */
  readonly #handleClick = (event: MouseEvent): void => {
    const {button} = this.#parts;
    if (!button || !event.composedPath().includes(button)) return;
    setTimeout(() => {
      if (event.defaultPrevented || this.#heard >= event.timeStamp) return;
      if (this.#provider.send) this.#start();
      else if (this.#ready()) this.#end({state: 'blocked'});
    });
  };

  /** Back from the receiver's page: the form can be used again. */
  readonly #handlePageShow = (event: PageTransitionEvent): void => {
    if (event.persisted && this.state === 'sending') this.state = 'idle';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-signup-form': MtgSignupForm;
  }
}

if (!customElements.get('mtg-signup-form')) customElements.define('mtg-signup-form', MtgSignupForm);
