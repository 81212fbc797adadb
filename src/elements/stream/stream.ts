import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ownField} from '../../content/field.js';
import {streams, type Stream} from '../../content/programme.js';
import {streamDrawing} from '../../design/art.js';
import {headingLevelOf, urlAttribute} from '../../foundation/attributes.js';
import {heading} from '../../foundation/heading.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {warn} from '../../foundation/warn.js';
import {styles} from './stream.styles.js';

/**
 * One stream of the programme's activity: a drawing, its name, its strap-line, and what it means in plain words.
 *
 * @summary One stream of activity.
 * @slot - What the stream does, in place of the programme's words.
 * @slot heading - The stream's name, in place of the programme's.
 * @slot strapline - The stream's strap-line, in place of the programme's.
 * @csspart stream - The whole stream.
 * @csspart drawing - The drawing.
 * @csspart heading - The name.
 * @csspart link - The link to the stream's page.
 * @csspart strapline - The strap-line.
 * @csspart text - What the stream does.
 * @csspart notice - That the programme has ended.
 * @csspart status - That words are awaited, or cannot be had.
 * @csspart button - “Try again”.
 */
export class MtgStream extends MtgProgramme {
  static override styles = [MtgProgramme.styles, styles];

  /** Which stream: `understand`, `fill`, `bridge` or `close`, or another of the document. */
  @property() stream?: string;
  /** The address of a page about the stream; without it, the one that the programme gives. */
  @property() href?: string;

  protected override render(): TemplateResult {
    const known = this.#stream;
    const {slug = '', strapline = '', meaning} = known ?? {};
    return this.isolate(html`
      <section class="stream" data-stream=${slug} part="stream">
        <div class="drawing" part="drawing">${streamDrawing(slug)}</div>
        <div class="body">
          ${this.#renderName(known)}
          <div class="strapline" part="strapline"><slot name="strapline">${this.renderContent(strapline)}</slot></div>
          <div class="text" part="text">
            ${this.slotted().length ? nothing : this.renderContent(meaning)}
            <slot></slot>
          </div>
          ${this.renderStatus({isEmpty: !known})}
          ${this.#isAlone && this.programme?.archived ? this.renderAsOf() : nothing}
        </div>
      </section>
    `);
  }

  #renderName(known: Stream | undefined): unknown {
    const isNamed = known || this.heading || this.slotted('heading').length;
    const name = this.heading ? this.renderText(this.heading) : this.renderContent(known?.name);
    const slot = html`<slot name="heading">${name}</slot>`;
    const href = this.href ? urlAttribute(this, 'href', this.href) : ownField(known, 'href');
    const content = href ? html`<a part="link" href=${href}>${slot}</a>` : slot;
    // The author's heading, if one is written, is the stream's heading.
    const authored = this.slotted('heading').some((node) => node instanceof HTMLHeadingElement);
    return authored || !isNamed
      ? html`<div class="heading" part="heading">${content}</div>`
      : heading(headingLevelOf(this, 3), content);
  }

  get #stream(): Stream | undefined {
    const all = this.partOf('streams', streams);
    const known = all?.find(({slug}) => slug === this.stream);
    if (all && !known) {
      const slugs = all.map(({slug}) => slug).join(', ') || 'another document';
      warn(this, this.stream ? `stream="${this.stream}" is not known: use ${slugs}.` : `needs a stream: ${slugs}.`);
    }
    return known;
  }

  /** Not in an overview, which says itself how the programme stands. */
  get #isAlone(): boolean {
    const {host} = this.getRootNode() as Partial<ShadowRoot>;
    return host?.localName !== 'mtg-stream-overview';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-stream': MtgStream;
  }
}

if (MtgStream.mayDefine('mtg-stream')) customElements.define('mtg-stream', MtgStream);
