import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {programmeLanguage, streams} from '../../content/programme.js';
import {streamDrawing} from '../../design/art.js';
import {heading} from '../../foundation/heading.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {warn} from '../../foundation/warn.js';
import {directionOf} from '../../language/direction.js';
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
 */
export class MtgStream extends MtgElement {
  static override styles = [MtgElement.styles, styles];

  /** Which stream: `understand`, `fill`, `bridge` or `close`. */
  @property() stream?: string;
  /** The address of a page about the stream. */
  @property() href?: string;

  protected override render(): TemplateResult {
    const known = streams.find(({slug}) => slug === this.stream);
    if (!known) {
      const slugs = streams.map(({slug}) => slug).join(', ');
      warn(this, this.stream ? `stream="${this.stream}" is not known: use ${slugs}.` : `needs a stream: ${slugs}.`);
    }
    return this.isolate(html`
      <section class="stream ${known?.slug ?? ''}" part="stream">
        <div class="drawing" part="drawing">${streamDrawing(known?.slug ?? '')}</div>
        <div class="body">
          ${this.#renderHeading(known?.name)}
          <div class="strapline" part="strapline"><slot name="strapline">${this.#words(known?.strapline)}</slot></div>
          <div class="text" part="text">${this.authored().length ? nothing : this.#words(known?.meaning)}<slot></slot></div>
        </div>
      </section>
    `);
  }

  #renderHeading(name: string | undefined): unknown {
    const words = html`<slot name="heading">${this.#words(name)}</slot>`;
    const href = this.href && this.webAddress('href', this.href);
    const content = href ? html`<a part="link" href=${href}>${words}</a>` : words;
    // The author's heading, if one is written, is the stream's heading.
    const authored = this.authored('heading').some((node) => node instanceof HTMLHeadingElement);
    return authored ? html`<div class="heading" part="heading">${content}</div>` : heading(this.level(3), content);
  }

  /** The programme's words, which are in the programme's language. */
  #words(text = ''): TemplateResult {
    const dir = directionOf(programmeLanguage);
    return html`<span lang=${programmeLanguage} dir=${dir === this.language.dir ? nothing : dir} .textContent=${text}></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-stream': MtgStream;
  }
}

if (!MtgStream.isTaken('mtg-stream')) customElements.define('mtg-stream', MtgStream);
