import {html, nothing, type TemplateResult} from 'lit';
import {outcomes, type Outcome} from '../../content/programme.js';
import {heading} from '../../foundation/heading.js';
import {LightStyles} from '../../foundation/adopted-styles.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {pageSheet} from './outcome-item.styles.js';
import {styles} from './outcome-list.styles.js';

const pageStyles = new LightStyles(pageSheet);

/**
 * The changes that the programme wants to bring about, numbered. There may be any number of them.
 *
 * @summary The intended outcomes.
 * @slot - The outcomes as an `<ol>`, each item a heading and a text, in place of the programme's.
 * @slot heading - A heading, in place of the attribute's.
 * @csspart outcomes - The whole.
 * @csspart heading - A heading: that of the whole, and that of each outcome of the programme's.
 * @csspart list - The numbered list.
 * @csspart as-of - As of when the words were checked.
 * @csspart notice - That the programme has ended.
 * @csspart status - That words are awaited, or cannot be had.
 * @csspart button - “Try again”.
 */
export class MtgOutcomeList extends MtgProgramme {
  static override styles = [MtgProgramme.styles, styles];

  constructor() {
    super();
    pageStyles.serve(this);
  }

  protected override render(): TemplateResult {
    const shown = this.partOf('outcomes', outcomes) ?? [];
    const showsOurs = shown.length > 0 && !this.slotted().length;
    return this.isolate(html`
      <section class="outcomes" part="outcomes">
        ${this.renderHeading()}
        ${showsOurs ? this.#renderList(shown) : nothing}
        <slot></slot>
        ${this.renderStatus({isEmpty: !shown.length})} ${showsOurs ? this.renderAsOf() : nothing}
      </section>
    `);
  }

  #renderList(shown: readonly Outcome[]): TemplateResult {
    return html`<ol part="list" role="list">
      ${shown.map((outcome) => this.#renderOutcome(outcome))}
    </ol>`;
  }

  #renderOutcome({title, meaning}: Outcome): TemplateResult {
    return html`<li>${heading(this.levelBelow, this.renderContent(title))}<p>${this.renderContent(meaning)}</p></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-outcome-list': MtgOutcomeList;
  }
}

if (MtgOutcomeList.mayDefine('mtg-outcome-list')) customElements.define('mtg-outcome-list', MtgOutcomeList);
