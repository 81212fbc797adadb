// What every element does whose words a page may take from a document of its own. Knows no sort of document.
import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {DocumentController, Parsed} from './document-controller.js';
import {MtgSection} from './mtg-section.js';

export abstract class MtgDocument<T extends Parsed> extends MtgSection {
  /** The address of a JSON document to show, in place of what ships with the package. */
  @property() src?: string;

  protected abstract readonly document: DocumentController<T>;

  protected override willUpdate(): void {
    // Without its attribute it is null.
    this.document.read(this.src ? this.webAddress('src', this.src) : undefined);
  }

  /** What is said while a document is awaited or cannot be had, and the page has no words of its own. */
  protected renderStatus(): TemplateResult | typeof nothing {
    const {content, pending, failure, url} = this.document;
    if ((!this.src && url === undefined) || content || this.authored().length) return nothing;
    const words = pending
      ? this.msg('Loading', {id: 'document-loading', desc: 'Said while words or figures are awaited'})
      : this.msg('We could not get this part of the page. Try again in a few minutes.', {
          id: 'document-failed',
          desc: 'Words or figures could not be loaded, and there is nothing else to show',
        });
    return html`<div class="state">
      <p class="status ${pending ? 'waiting' : 'failed'}" part="status" role="status">${this.words(words)}</p>
      ${
        failure
          ? html`<button part="button" type="button" @click=${this.#handleRetry}>${this.words(this.msg('Try again', {id: 'list-retry', desc: 'Button after a failure'}))}</button>`
          : nothing
      }
    </div>`;
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
