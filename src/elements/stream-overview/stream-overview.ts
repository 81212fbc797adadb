import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {streams, type Stream} from '../../content/programme.js';
import {enumAttribute} from '../../foundation/attributes.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {warn} from '../../foundation/warn.js';
import '../stream/stream.js';
import {styles} from './stream-overview.styles.js';

/**
 * The streams of the programme's activity, side by side. Streams that the page writes inside the tag are shown as they
 * are written; without them, the programme's own.
 *
 * @summary The streams of activity, side by side.
 * @slot - The streams, as `<mtg-stream>` elements with their words inside.
 * @slot heading - A heading, in place of the attribute's.
 * @csspart overview - The whole overview.
 * @csspart heading - The heading.
 * @csspart list - The list of streams.
 * @csspart as-of - As of when the words were checked.
 * @csspart notice - That the programme has ended.
 * @csspart status - That words are awaited, or cannot be had.
 * @csspart button - “Try again”.
 */
export class MtgStreamOverview extends MtgProgramme {
  static override styles = [MtgProgramme.styles, styles];

  /** Which streams to show, by name, separated by spaces; without it, all. They come in the programme's order. */
  @property() streams?: string;
  /** `grid` (side by side where there is room) or `list` (one below the other). */
  @property() layout: 'grid' | 'list' = 'grid';

  protected override render(): TemplateResult {
    const chosen = this.#chosen;
    const list = `streams ${enumAttribute(this, 'layout', this.layout, ['grid', 'list'])}`;
    return this.isolate(html`
      <section class="overview" part="overview">
        ${this.renderHeading()}
        ${
          this.slotted().length
            ? html`<div class=${list} part="list"><slot></slot></div>`
            : html`<ul class=${list} part="list" role="list">${chosen.map(({slug}) => this.#renderStream(slug))}</ul>
                <slot></slot>${this.renderStatus({isEmpty: !chosen.length})} ${this.renderAsOf()}`
        }
      </section>
    `);
  }

  #renderStream(slug: string): TemplateResult {
    return html`<li>
      <mtg-stream stream=${slug} src=${this.src ?? nothing} heading-level=${this.levelBelow}></mtg-stream>
    </li>`;
  }

  get #chosen(): readonly Stream[] {
    const all = this.partOf('streams', streams) ?? [];
    const wanted = (this.streams ?? '').split(/[\s,]+/).filter(Boolean);
    const slugs = all.map(({slug}) => slug);
    const unknown = wanted.filter((slug) => !slugs.includes(slug));
    if (all.length && unknown.length)
      warn(this, `streams="${this.streams}" names ${unknown.join(', ')}: use ${slugs.join(', ')}.`);
    const chosen = all.filter(({slug}) => wanted.includes(slug));
    return chosen.length ? chosen : all;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-stream-overview': MtgStreamOverview;
  }
}

if (MtgStreamOverview.mayDefine('mtg-stream-overview')) customElements.define('mtg-stream-overview', MtgStreamOverview);
