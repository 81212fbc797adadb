import {html, nothing, type TemplateResult} from 'lit';
import {headline, subtitle} from '../../content/programme.js';
import {headArt} from '../../design/art.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {styles} from './hero.styles.js';

/**
 * The head of a page: a title, one sentence, what to do next, and a picture. Without a picture of the page's own it has
 * bands with a gap, the motif of the programme. The title is a second-level heading by itself: a page whose title it is
 * writes its `<h1>` into the slot.
 *
 * @summary The head of a page.
 * @slot - The sentence under the title, in place of the programme's.
 * @slot heading - The title, in place of the programme's.
 * @slot actions - Links to what to do next; the first one stands out.
 * @slot media - A picture, in place of the bands.
 * @csspart hero - The whole head.
 * @csspart heading - The title.
 * @csspart text - The sentence.
 * @csspart actions - The links.
 * @csspart media - The picture.
 * @csspart notice - That the programme has ended.
 * @csspart status - That words are awaited, or cannot be had.
 * @csspart button - “Try again”.
 */
export class MtgHero extends MtgProgramme {
  static override styles = [MtgProgramme.styles, styles];

  protected override render(): TemplateResult {
    const hasPicture = this.slotted('media').length > 0;
    return this.isolate(html`
      <section class="hero ${hasPicture ? 'pictured' : ''}" part="hero">
        <div class="body">
          ${this.renderHeading(this.partOf('title', headline))}
          <div class="text" part="text">
            ${this.slotted().length ? nothing : this.renderContent(this.partOf('summary', subtitle))}
            <slot></slot>
          </div>
          <div class="actions" part="actions"><slot name="actions"></slot></div>
          ${this.renderStatus({isEmpty: false})} ${this.programme?.archived ? this.renderAsOf() : nothing}
        </div>
        <div class="media" part="media"><slot name="media"></slot>${hasPicture ? nothing : headArt()}</div>
      </section>
    `);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-hero': MtgHero;
  }
}

if (MtgHero.mayDefine('mtg-hero')) customElements.define('mtg-hero', MtgHero);
