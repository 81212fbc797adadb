// What every element does: lives isolated in someone else's page, speaks the language of its place, warns and goes on.
import {html, LitElement, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {isolation} from '../design/isolation.js';
import {tokens} from '../design/tokens.js';
import {LanguageController} from './language-controller.js';
import {warn} from './warn.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;

export abstract class MtgElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, isolation];

  /** The version of the library, to find which copy a page runs. */
  static readonly version = __VERSION__;

  /** The level of the element's heading in the page's outline, 2 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel?: number;

  /** `light` or `dark`; without it the element follows the page's own `color-scheme`. */
  @property({reflect: true}) scheme?: 'light' | 'dark';

  protected readonly language = new LanguageController(this);
  protected readonly msg = this.language.msg;

  // What the page's author wrote inside the element may change at any time.
  readonly #children = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['href', 'slot', 'hidden'],
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  /** The element's content inside the wrapper that keeps the page's styles out, in our words' language and direction. */
  protected isolate(content: unknown): TemplateResult {
    return html`<div class="wrapper"><div class="root" lang=${this.language.locale} dir=${this.language.dir}>${content}</div></div>`;
  }

  /** The nodes that the page's author gave a slot; white space and comments are none. */
  protected authored(slot = ''): ChildNode[] {
    return [...this.childNodes].filter((node) =>
      node instanceof Element ? node.slot === slot : !slot && node instanceof Text && node.data.trim(),
    );
  }

  /** The value if it is one of the allowed ones, else the first of those, with a warning. */
  protected oneOf<Value>(attribute: string, value: unknown, allowed: readonly Value[]): Value {
    if (allowed.includes(value as Value)) return value as Value;
    warn(this, `${attribute}="${String(value)}" is not known: use ${allowed.join(', ')}.`);
    return allowed[0]!;
  }

  /** The absolute form of an address that may be opened, http or https, relative to the page; else nothing, and a warning. */
  protected webAddress(attribute: string, value: string | undefined): string | undefined {
    if (!value) return undefined;
    try {
      const {href, protocol} = new URL(value, document.baseURI);
      if (/^https?:$/.test(protocol)) return href;
    } catch {
      // said below
    }
    warn(this, `${attribute}="${value}" is not an http or https address.`);
    return undefined;
  }

  /** The heading level that the page asks for, 2 to 6, or the usual one. */
  protected level(usual: number): number {
    return this.headingLevel === undefined
      ? usual
      : this.oneOf('heading-level', this.headingLevel, [usual, 2, 3, 4, 5, 6]);
  }
}
