import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {isText} from '../../content/field.js';
import {formTokens} from '../../design/form-tokens.js';
import {headingLevelOf, urlAttribute} from '../../foundation/attributes.js';
import {heading} from '../../foundation/heading.js';
import {LightStyles} from '../../foundation/adopted-styles.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {pageSettled} from '../../foundation/page-settled.js';
import {pageUrl} from '../../foundation/page-url.js';
import {getAttribute, setAttribute} from '../../foundation/native.js';
import {isBeingParsed, whenParserGoesOn} from '../../foundation/parsing.js';
import {asWritten} from '../../foundation/property-values.js';
import {cutOff, warn} from '../../foundation/warn.js';
import {consentTo, fingerprint} from '../../signup/consent.js';
import {toJson} from '../../signup/to-json.js';
import type {FieldName, Purpose, SignUp} from '../../signup/provider.js';
import {FormParts, type WantedForm} from './form-parts.js';
import {ProviderController} from './provider-controller.js';
import {postNatively} from './native-post.js';
import {titleOf} from './page-form.js';
import {sendTo} from './sending.js';
import {formStyles, styles} from './signup-form.styles.js';
import {validate, type Status} from './signup-form.text.js';

const pageStyles = new LightStyles(formStyles);

/** No person fills in the form faster, in milliseconds; what is sent sooner waits so long, unseen. */
const minimumFillTime = 1_500;

/** More boxes nobody reads. */
const maxPurposes = 20;

/** The page's URL without query and fragment; none of a file on somebody's disk. */
const sourceUrl = (): string | undefined => {
  const {protocol, origin, pathname} = pageUrl();
  return /^https?:/.test(protocol) ? origin + pathname : undefined;
};

/** The list cannot be reached as the page is written. */
const unreachable: Status = {state: 'blocked', reason: 'settings'};

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
 * @attr {boolean} defer-hydration - While it is there, nothing is added to the form: for pages that a framework hydrates.
 * @attr {string} hubspot-portal - With `provider="hubspot"`, the id of the portal.
 * @attr {string} hubspot-form - With `provider="hubspot"`, the id of the form.
 * @attr {string} hubspot-subscription - With `provider="hubspot"`, the id of the subscription type that the consent is for.
 * @attr {string} listmonk-list - With `provider="listmonk"`, the ids of the lists, separated by spaces.
 * @attr {string} mautic-form - With `provider="mautic"`, the id of the form.
 * @attr {string} mautic-name - With `provider="mautic"`, the name of the form.
 * @attr {string} brevo-name - With `provider="brevo"`, what its form calls the name.
 * @attr {string} campaign-monitor-email - With `provider="campaign-monitor"`, the name of the list's email field.
 * @csspart panel - The whole form with its heading.
 * @csspart heading - The heading.
 */
export class MtgSignupForm extends MtgElement {
  static override styles = [MtgElement.styles, formTokens, styles];

  /** Where the form is sent; without it, where the form inside the tag is sent. */
  @property() action?: string;
  /**
   * How the list is reached: `form` (a native post), `json`, `hubspot`, `listmonk`, `mautic`, `mailchimp`, `buttondown`, `brevo`,
   * `kit` or `campaign-monitor`.
   */
  @property() provider?: string = 'form';
  /** Who will hold the address: named in the consent. */
  @property() controller?: string;
  /** The address of the privacy notice. */
  @property({attribute: 'privacy-href'}) privacyHref?: string;
  /** The address of another sign-up page, for where this form cannot be sent. */
  @property({attribute: 'fallback-href'}) fallbackHref?: string;
  /** Asks for a name too; it stays optional. */
  @property({type: Boolean, attribute: 'with-name', converter: asWritten}) withName = false;
  /** The list asks for a confirmation by email. */
  @property({type: Boolean, attribute: 'double-opt-in', converter: asWritten}) doubleOptIn = false;
  /** The heading; without it, "Stay up to date". */
  @property() heading?: string;

  /** Further things that a person may agree to, each in a box that nobody has to tick. */
  @property({attribute: false, type: Array}) purposes?: readonly Purpose[] = [];

  @state() private status: Status = {state: 'idle'};

  readonly #provider = new ProviderController(this);
  readonly #parts = new FormParts(this, this.language);
  /** Whether somebody has come to the form, or the page is at rest. */
  #isWanted = false;
  readonly #shownAt = performance.now();
  readonly #key = crypto.getRandomValues(new Uint32Array(4)).join('-');
  #abort?: AbortController;
  #posting?: {event?: SubmitEvent};

  constructor() {
    super();
    pageStyles.serve(this);
    this.addEventListener('focusin', this.#handleWanted, {once: true});
    this.addEventListener('pointerover', this.#handleWanted, {once: true});
    this.addEventListener('click', this.#handleClick);
    this.addEventListener('submit', this.#handleSubmit, true);
    this.addEventListener('formdata', this.#handleFormData);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is back by then.
    queueMicrotask(() => this.isConnected || this.#abort?.abort());
  }

  protected override render(): TemplateResult {
    const {msg} = this;
    if (this.#isCutOff) return html`<slot></slot>`;
    const title = this.heading ?? msg('Stay up to date', {id: 'signup-heading', desc: 'Heading over the sign-up form'});
    const sending = msg('Sending', {id: 'signup-sending', desc: 'The form is being sent'});
    return this.isolate(html`
      <section class="panel" part="panel">
        ${titleOf(this) ? nothing : heading(headingLevelOf(this, 2), this.renderText(title))}
        <slot></slot>
        <div role="status">${this.renderText(this.status.state === 'sending' ? sending : '')}</div>
      </section>
    `);
  }

  protected override updated(): void {
    if (this.#mayAddNodes()) this.#completeForm();
  }

  get #wantedForm(): WantedForm {
    return {
      status: this.#provider.isBlocked ? unreachable : this.status,
      headingLevel: headingLevelOf(this, 2) + 1,
      names: this.#provider.names,
      purposes: this.#asked,
      privacyHref: urlAttribute(this, 'privacy-href', this.privacyHref),
      fallbackHref: urlAttribute(this, 'fallback-href', this.fallbackHref),
    };
  }

  /** The purposes that can be asked for: with a name, and words to agree to. */
  get #asked(): readonly Purpose[] {
    return (this.purposes ?? []).slice(0, maxPurposes).filter((purpose) => {
      const isUsable = isText(purpose?.name) && isText(purpose.text) && purpose.text.trim();
      if (!isUsable) warn(this, 'needs a name and a text in each of its purposes.');
      return isUsable;
    });
  }

  /**
   * Whether what is missing may be added to the page's tree: never while the page defers hydration, nor while the parser is
   * inside; to a form that is complete only when a person comes to it or the page is at rest.
   */
  #mayAddNodes(): boolean {
    if (this.#isCutOff) warn(this, cutOff);
    if (this.#isCutOff || this.hasAttribute('defer-hydration')) return false;
    if (this.#parts.isWhole || this.#isWanted) return true;
    if (isBeingParsed(this)) {
      whenParserGoesOn(() => this.requestUpdate());
      return false;
    }
    if (this.status.state !== 'idle' || !this.#parts.isComplete(this.#wantedForm)) return true;
    void pageSettled().then(this.#handleWanted);
    return false;
  }

  /** Whether the page's form follows the paragraph that the element is in: a second form beside it would only confuse. */
  get #isCutOff(): boolean {
    const next = this.closest('p')?.nextElementSibling;
    return !this.firstElementChild && Boolean(next?.matches('form, :has(form)'));
  }

  #completeForm(): void {
    this.#parts.complete(this.#wantedForm);
    const action = this.#action;
    if (action) setAttribute(this.#parts.form, 'action', action);
    else if (this.#provider.provider) warn(this, 'has no action: set it to where sign-ups go.');
  }

  /** Completes a form that is being used; false while the page defers hydration: then the browser does what the page wrote. */
  #isInUse(): boolean {
    this.#isWanted = true;
    if (!this.#parts.isWhole && !this.hasAttribute('defer-hydration') && !this.#isCutOff) this.#completeForm();
    return this.#parts.isWhole;
  }

  /** Where the form goes: a form without an action would post to the page itself. */
  get #action(): string | undefined {
    const written = this.action ?? this.#provider.actionUrl ?? getAttribute(this.#parts.form, 'action');
    return urlAttribute(this, 'action', written ?? undefined);
  }

  /** Sends the form if it is filled in, has somewhere to go, and the page does not object; once at a time. */
  async #submit(submitter: HTMLElement | null): Promise<void> {
    if (this.status.state === 'sending') return;
    const {consent, honeypot} = this.#parts;
    const action = this.#action;
    const signUp = this.#signUp();
    const fields = validate(signUp.email, consent.checked, this.msg);
    if (fields.length) return this.#end({state: 'rejected', fields});
    const provider = this.#provider.take();
    if (!action || !provider) return this.#end({state: 'blocked'});
    if (honeypot.value) {
      // What fills in forms may have filled in this one too: a person presses once more, a robot does not come back.
      honeypot.value = '';
      return this.#end({state: 'unconfirmed', reason: 'honeypot'});
    }
    if (!this.dispatchEvent(new CustomEvent('mtg-signup-submit', this.#telling({}, true)))) return;
    this.status = {state: 'sending'};
    this.#abort = new AbortController();
    const to = {action, settings: this.#provider.settings, idempotencyKey: this.#keyOf(signUp)};
    const ending = await sendTo(action, this.#abort, async (signal) => {
      const wait = this.#shownAt + minimumFillTime - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
      return provider.send ? provider.send(signUp, {...to, signal}) : this.#post(submitter);
    });
    this.#end(ending);
  }

  /** Lets the browser post the form. What answers is a page in place of this one. */
  #post(submitter: HTMLElement | null): Promise<Status> {
    return postNatively(this.#parts.form, submitter, (submit) => {
      this.#posting = {};
      submit();
      const {event} = this.#posting;
      this.#posting = undefined;
      return event;
    });
  }

  #signUp(): SignUp {
    const {email, name, consentWords, agreed} = this.#parts;
    const {text, language} = consentWords;
    return {
      email: email.value.trim(),
      // What is undefined is not in JSON.
      name: name?.value.trim() || undefined,
      consent: consentTo(text, language || this.language.tag, agreed),
      source_url: sourceUrl(),
      form_version: MtgElement.version,
    };
  }

  /** The same sign-up tried again keeps its key, so that it is taken once; another one has another. */
  #keyOf(signUp: SignUp): string {
    return `${this.#key}-${fingerprint(toJson(signUp))}`;
  }

  #end(status: Status): void {
    // Not every list says whether it asks for a confirmation.
    this.status = this.doubleOptIn ? {...status, confirmationPending: true} : status;
    const {state, confirmationPending, reason = state, fields = []} = this.status;
    if (state === 'accepted') {
      this.dispatchEvent(new CustomEvent('mtg-signup-success', this.#telling({confirmationPending})));
    } else if (state !== 'idle' && state !== 'sent') {
      const detail = {reason, fields: fields.map(({name}) => name)};
      this.dispatchEvent(new CustomEvent('mtg-signup-error', this.#telling(detail)));
    }
  }

  /** What an event tells the page: never the address. */
  #telling(detail: object, cancelable = false): CustomEventInit {
    return {detail: {provider: this.#provider.name, ...detail}, bubbles: true, composed: true, cancelable};
  }

  readonly #handleWanted = (): void => {
    this.#isWanted = true;
    this.requestUpdate();
  };

  /** The button is pressed, by Enter too. In a frame that may not submit forms nothing would follow. */
  readonly #handleClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || !this.#isInUse()) return;
    const {button} = this.#parts;
    if (!event.composedPath().includes(button)) return;
    event.preventDefault();
    void this.#submit(button);
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    if (!this.#isInUse() || event.target !== this.#parts.form) return;
    if (this.#posting) {
      this.#posting.event = event;
    } else {
      event.preventDefault();
      void this.#submit(event.submitter);
    }
  };

  /** What only script knows goes with the fields, and into no node of the page. */
  readonly #handleFormData = ({target, formData}: FormDataEvent): void => {
    if (!this.#isInUse() || target !== this.#parts.form) return;
    const signUp = this.#signUp();
    const to = {action: this.#action ?? '', settings: this.#provider.settings, idempotencyKey: this.#keyOf(signUp)};
    const fields = this.#provider.provider?.fields?.(signUp, to) ?? {};
    // What goes without script goes as it is.
    for (const [name, value] of Object.entries(fields)) if (!formData.has(name)) formData.append(name, value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-signup-form': MtgSignupForm;
  }
}

if (MtgSignupForm.mayDefine('mtg-signup-form')) customElements.define('mtg-signup-form', MtgSignupForm);
