import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ownField} from '../../content/field.js';
import {statements, type Statement} from '../../content/programme.js';
import {WebUrl} from '../../content/web-url.js';
import {urlAttribute} from '../../foundation/attributes.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {pageUrl} from '../../foundation/page-url.js';
import {warn} from '../../foundation/warn.js';
import {elsewhereText} from '../../foundation/shared-text.js';
import {styles} from './about.styles.js';

/**
 * What the programme says on one topic, in two or three short paragraphs, and where there is more to read.
 *
 * @summary One topic of the programme, in plain words.
 * @slot - The text, in place of the programme's.
 * @slot heading - The heading, in place of the programme's.
 * @slot link - A link to where there is more to read, in place of the programme's.
 * @csspart about - The whole statement.
 * @csspart heading - The heading.
 * @csspart text - The text.
 * @csspart link - The link to where there is more to read.
 * @csspart as-of - As of when the words were checked.
 * @csspart notice - That the programme has ended.
 * @csspart status - That words are awaited, or cannot be had.
 * @csspart button - “Try again”.
 */
export class MtgAbout extends MtgProgramme {
  static override styles = [MtgProgramme.styles, styles];

  /** `vision`, `who-we-are`, `programme`, `why-it-matters`, `why-your-stories` or `working-in-the-open`, or another of the document. */
  @property() topic?: string;
  /** The address of a page where there is more to read; without it, the one that the programme gives. */
  @property() href?: string;

  protected override render(): TemplateResult {
    const statement = this.#statement;
    const hasText = this.slotted().length > 0;
    const paragraphs = hasText ? [] : (statement?.paragraphs ?? []);
    return this.isolate(html`
      <section class="about" part="about">
        ${this.renderHeading(statement?.title)}
        <div class="body">
          <div class="text" part="text">
            ${paragraphs.map((text) => html`<p>${this.renderContent(text)}</p>`)}
            <slot></slot>
          </div>
          ${this.renderStatus({isEmpty: !statement})} ${this.#renderLink(statement)}
          ${hasText || !statement ? nothing : this.renderAsOf()}
        </div>
      </section>
    `);
  }

  #renderLink(statement: Statement | undefined): unknown {
    const href = this.href ? urlAttribute(this, 'href', this.href) : ownField(statement, 'href');
    const link = href && html`<a href=${href}>${this.renderText(this.#linkWords(href))}</a>`;
    return link || this.slotted('link').length
      ? html`<div class="link" part="link"><slot name="link">${link}</slot></div>`
      : nothing;
  }

  /** Where the link leads: elsewhere by its domain. */
  #linkWords(href: string): string {
    return new WebUrl(href).host === pageUrl().host
      ? this.msg('More about this', {id: 'about-more', desc: 'Link to a page of the same site on the same topic'})
      : elsewhereText(href, this.msg);
  }

  get #statement(): Statement | undefined {
    const all = this.partOf('statements', statements);
    const known = all?.find(({topic}) => topic === this.topic);
    if (all && !known) {
      const topics = all.map(({topic}) => topic).join(', ') || 'another document';
      warn(this, this.topic ? `topic="${this.topic}" is not known: use ${topics}.` : `needs a topic: ${topics}.`);
    }
    return known;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-about': MtgAbout;
  }
}

if (MtgAbout.mayDefine('mtg-about')) customElements.define('mtg-about', MtgAbout);
