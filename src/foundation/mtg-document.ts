// What every element does whose words a page may take from a document of its own. Knows no sort of document.
import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {statusStyles} from '../design/status.styles.js';
import {directionOf} from '../language/direction.js';
import {headingLevelOf, urlAttribute} from './attributes.js';
import type {ResourceController, Parsed} from './resource-controller.js';
import {heading} from './heading.js';
import {MtgSection} from './mtg-section.js';
import {retryText} from './shared-text.js';

export abstract class MtgDocument<T extends Parsed> extends MtgSection {
  static override styles: CSSResultGroup = [MtgSection.styles, statusStyles];

  /** The address of a JSON document to show, in place of what ships with the package. */
  @property() src?: string;

  protected abstract readonly document: ResourceController<T>;

  /** The BCP 47 language tag of what is shown, where it says one. */
  protected abstract get contentLanguage(): string | undefined;

  protected override willUpdate(): void {
    // Without its attribute it is null.
    this.document.read(this.src ? urlAttribute(this, 'src', this.src) : undefined);
  }

  /** Words of what is shown, marked as being in its language. */
  protected renderContent(text = ''): TemplateResult {
    const language = this.contentLanguage;
    const direction = directionOf(language ?? this.language.tag);
    const dir = direction === this.language.dir ? nothing : direction;
    return html`<span lang=${language ?? nothing} dir=${dir} .textContent=${text}></span>`;
  }

  /** The page's own heading, else that of what is shown. */
  protected override renderHeading(own?: string): unknown {
    return !own || this.heading || this.slotted('heading').length
      ? super.renderHeading()
      : heading(headingLevelOf(this, 2), this.renderContent(own));
  }

  /** What is said while a document is awaited or cannot be had, where neither the element nor the page has anything to show. */
  protected renderStatus({isEmpty}: {readonly isEmpty: boolean}): TemplateResult | typeof nothing {
    const {pending, failure, url} = this.document;
    if (!isEmpty || (!this.src && url === undefined) || this.slotted().length) return nothing;
    const words = pending
      ? this.msg('Loading', {id: 'document-loading', desc: 'Said while words or figures are awaited'})
      : this.msg('We could not get this part of the page. Try again in a few minutes.', {
          id: 'document-failed',
          desc: 'Words or figures could not be loaded, and there is nothing else to show',
        });
    return html`<div class="state">
      <p class="status ${pending ? 'waiting' : 'failed'}" part="status" role="status">${this.renderText(words)}</p>
      ${failure ? this.#renderRetry() : nothing}
    </div>`;
  }

  #renderRetry(): TemplateResult {
    return html`<button part="button" type="button" @click=${this.#handleRetry}>
      ${this.renderText(retryText(this.msg))}
    </button>`;
  }

  readonly #handleRetry = async (): Promise<void> => {
    this.document.ask();
    await this.document.answered;
    await this.updateComplete;
    // The button that had the focus is gone.
    const [start] = ['.heading', '[part="list"]'].flatMap(
      (first) => this.renderRoot.querySelector<HTMLElement>(first) ?? [],
    );
    if (!start || this.document.failure) return;
    start.tabIndex = -1;
    start.focus();
  };
}
