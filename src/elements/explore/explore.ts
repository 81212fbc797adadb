import {html, nothing, type TemplateResult} from 'lit';
import {links, type Link} from '../../content/programme.js';
import {WebUrl} from '../../content/web-url.js';
import {LightStyles} from '../../foundation/adopted-styles.js';
import {MtgProgramme} from '../../foundation/mtg-programme.js';
import {pageSettled} from '../../foundation/page-settled.js';
import {domainElsewhere, lacksDomains, markDomains} from './domains.js';
import {pageSheet} from './link-item.styles.js';
import {styles} from './explore.styles.js';

const pageStyles = new LightStyles(pageSheet);

/**
 * Links to other initiatives. Beside each link that leaves the site stands where it leads.
 *
 * @summary Where to read on.
 * @slot - The links as a `<ul>`, each item a link and perhaps a sentence, in place of the programme's.
 * @slot heading - A heading, in place of the attribute's.
 * @attr {boolean} defer-hydration - While it is there, nothing is added to the list: for pages that a framework hydrates.
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

  readonly #internals = this.attachInternals?.();
  /** Whether somebody has come to the links, or the page is at rest. */
  #isWanted = false;

  constructor() {
    super();
    pageStyles.serve(this);
    this.addEventListener('focusin', this.#handleWanted, {once: true});
    this.addEventListener('pointerover', this.#handleWanted, {once: true});
  }

  protected override updated(): void {
    if (this.hasAttribute('defer-hydration')) return;
    if (this.#isWanted) {
      markDomains(this);
      // The sheet keeps the place of the domains until then.
      this.#internals?.states?.add('marked');
    } else if (lacksDomains(this)) void pageSettled().then(this.#handleWanted);
  }

  readonly #handleWanted = (): void => {
    this.#isWanted = true;
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const shown = this.partOf('links', links) ?? [];
    const showsOurs = shown.length > 0 && !this.slotted().length;
    return this.isolate(html`
      <section class="explore" part="explore">
        ${this.renderHeading()}
        ${showsOurs ? this.#renderList(shown) : nothing}
        <slot></slot>
        ${this.renderStatus({isEmpty: !shown.length})} ${showsOurs ? this.renderAsOf() : nothing}
      </section>
    `);
  }

  #renderList(shown: readonly Link[]): TemplateResult {
    return html`<ul part="list" role="list">
      ${shown.map((link) => this.#renderLink(link))}
    </ul>`;
  }

  #renderLink({title, href, summary}: Link): TemplateResult {
    const domain = domainElsewhere(new WebUrl(href));
    return html`<li>
      <a part="link" href=${href}>${this.renderContent(title)}</a>
      ${domain ? html`<span class="domain" part="domain" data-mtg="domain" .textContent=${domain}></span>` : nothing}
      ${summary ? html`<p>${this.renderContent(summary)}</p>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-explore': MtgExplore;
  }
}

if (MtgExplore.mayDefine('mtg-explore')) customElements.define('mtg-explore', MtgExplore);
