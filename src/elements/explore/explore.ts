import {html, nothing, type TemplateResult} from 'lit';
import {links, type Link} from '../../content/programme.js';
import {LightStyles} from '../../foundation/light-styles.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {domainElsewhere, markDomains} from './domains.js';
import {lightStyles} from './link-items.js';
import {styles} from './explore.styles.js';

/**
 * Links to other initiatives. Beside each link that leaves the site stands where it leads.
 *
 * @summary Where to read on.
 * @slot - The links as a `<ul>`, each item a link and perhaps a sentence, in place of the programme's.
 * @slot heading - A heading, in place of the attribute's.
 * @csspart explore - The whole.
 * @csspart heading - The heading.
 * @csspart list - The list of links.
 * @csspart link - A link.
 * @csspart domain - Where a link leads.
 * @csspart as-of - As of when the links were checked.
 * @csspart notice - That the programme has ended.
 * @csspart status - That words are awaited, or cannot be had.
 * @csspart button - “Try again”.
 */
export class MtgExplore extends MtgProgramme {
  static override styles = [MtgProgramme.styles, styles];

  constructor() {
    super();
    new LightStyles(this, lightStyles);
  }

  protected override updated(): void {
    markDomains(this);
  }

  protected override render(): TemplateResult {
    const own = this.take('links', links) ?? [];
    const isAuthored = this.authored().length > 0;
    return this.isolate(html`
      <section class="explore" part="explore">
        ${this.renderHeading()}
        ${isAuthored || !own.length ? nothing : html`<ul part="list" role="list">${own.map((link) => this.#renderLink(link))}</ul>`}
        <slot></slot>
        ${this.renderStatus(!own.length)} ${isAuthored || !own.length ? nothing : this.renderAsOf()}
      </section>
    `);
  }

  #renderLink({title, href, summary}: Link): TemplateResult {
    const domain = domainElsewhere(new URL(href));
    return html`<li>
      <a part="link" href=${href}>${this.said(title)}</a>
      ${domain ? html`<span class="domain" part="domain" data-mtg="domain" .textContent=${domain}></span>` : nothing}
      ${summary ? html`<p>${this.said(summary)}</p>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-explore': MtgExplore;
  }
}

if (!MtgExplore.isTaken('mtg-explore')) customElements.define('mtg-explore', MtgExplore);
