// What every element does: lives isolated in someone else's page, speaks the language of its place, warns and goes on.
import {html, LitElement, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {address, oneOf, readField, type Context, type Reader} from '../content/field.js';
import {hostTheme} from '../design/host-theme.js';
import {isolation} from '../design/isolation.js';
import {tokens} from '../design/tokens.js';
import {LanguageController} from './language-controller.js';
import {warn} from './warn.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;

export abstract class MtgElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, hostTheme, isolation];
  /** The version of the library, to find which copy a page runs. */
  static readonly version = __VERSION__;

  /** @internal Whether an earlier copy of the library has the tag: the first is used. A warning names another version. */
  static isTaken(tag: string): boolean {
    const first = customElements.get(tag) as typeof MtgElement | undefined;
    if (first && first.version !== this.version)
      warn(
        {localName: 'mtg-*'},
        `is ${first.version} of ${first.source}, not ${this.version} of ${this.source}: load one.`,
      );
    return Boolean(first);
  }

  /** The address of the script. */
  protected static readonly source = import.meta.url;
  /** The level of the element's heading in the page's outline, 2 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel?: number;
  /** `light` or `dark`; without it the element follows the page's own `color-scheme`. */
  @property() scheme?: 'light' | 'dark';
  /** `host`: the font and the colours of the page around the element, in place of the tokens'. */
  @property() theme?: 'host';
  protected readonly language = new LanguageController(this);
  protected readonly msg = this.language.msg;
  // What the page's author wrote inside may change at any time.
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
    return html`<div class="wrapper ${this.scheme} ${this.#attribute('theme', this.theme, oneOf(['host']), 'host')}"><div class="root" lang=${this.language.locale} dir=${this.language.dir}>${content}</div></div>`;
  }

  /** Words of ours, in their own direction where the page runs the other way. */
  protected words(text: string): TemplateResult {
    return html`<span dir=${this.language.wordsDir} .textContent=${text}></span>`;
  }

  /** The nodes that the page's author gave a slot; white space and comments are none. */
  protected authored(slot = ''): ChildNode[] {
    return [...this.childNodes].filter(
      (node) => (node as Element).slot === slot || (!slot && node instanceof Text && node.data.trim()),
    );
  }

  /** What an attribute says is read as a field of a feed is: what cannot be used is left out, with a warning. */
  protected get context(): Context {
    return {base: document.baseURI, report: (problem) => warn(this, problem)};
  }

  #attribute<T>(name: string, value: unknown, read: Reader<T>, allowed: string): T | undefined {
    return readField({[name]: value}, name, read, this.context, `must be ${allowed}`);
  }

  /** The value if it is one of the allowed ones, else the first of those, with a warning. */
  protected oneOf<Value>(name: string, value: unknown, allowed: readonly Value[]): Value {
    return this.#attribute(name, value, oneOf(allowed), allowed.join(' or ')) ?? allowed[0]!;
  }

  /** The absolute form of an address that may be opened, http or https, relative to the page; else nothing, and a warning. */
  protected webAddress(name: string, value: string | undefined): string | undefined {
    return this.#attribute(name, value, address, 'a web address');
  }

  /** The heading level that the page asks for, 2 to 6, or the usual one. */
  protected level(usual: number): number {
    return this.#attribute('heading-level', this.headingLevel, oneOf([2, 3, 4, 5, 6]), '2 to 6') ?? usual;
  }
}
