// What every element does: lives isolated in someone else's page, speaks the language of its place, warns and goes on.
import {html, LitElement, type CSSResultGroup, type PropertyDeclaration, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {hostTheme} from '../design/host-theme.js';
import {isolation} from '../design/isolation.js';
import {print} from '../design/print.js';
import {tokens} from '../design/tokens.js';
import {adoptStyles, emptyShadowRoot} from './adopted-styles.js';
import {optionalEnum} from './attributes.js';
import {unwatchChildren, watchChildren} from './children-observer.js';
import {LanguageController} from './language-controller.js';
import {showPageWords} from './page-words.js';
import {replaceUnfit} from './property-values.js';
import {mayDefine} from './registration.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;
/** The URL of the script on a CDN; '' in a package, whose bundle would publish where it was made. */
declare const __SOURCE__: string;

export abstract class MtgElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, hostTheme, isolation, print];
  /** The version of the library, to find which copy a page runs. */
  static readonly version = __VERSION__;
  /** The URL of the script, where it is one of the CDN's. */
  static readonly source = __SOURCE__;

  /** @internal Whether the tag is to be registered in this document. */
  static mayDefine(tag: string): boolean {
    return mayDefine(tag, this);
  }

  /** The level of the element's heading in the page's outline, 2 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel?: number;
  /** `light` or `dark`; without it the element follows the page's own `color-scheme`. */
  @property() scheme?: 'light' | 'dark';
  /** `host`: the font and the colours of the page around the element, in place of the tokens'. */
  @property() theme?: 'host';
  protected readonly language = new LanguageController(this);
  protected readonly msg = this.language.msg;

  override connectedCallback(): void {
    this.#attempt(() => super.connectedCallback());
    watchChildren(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchChildren(this);
  }

  /** Called when the page has moved the element into the document of another window. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#attempt(() => adoptStyles(this, this.shadowRoot!));
  }

  /** What a property is given is read before anybody uses it; what cannot be used counts as not given. */
  override requestUpdate(name?: PropertyKey, oldValue?: unknown, declaration?: PropertyDeclaration): void {
    // The property's setter comes back here, with a value that can be used.
    if (name !== undefined && declaration && replaceUnfit(this, name, declaration)) return;
    super.requestUpdate(name, oldValue, declaration);
  }

  protected override createRenderRoot(): ShadowRoot {
    return emptyShadowRoot(this);
  }

  protected override performUpdate(): void {
    this.#attempt(() => super.performUpdate());
  }

  /** Whatever throws in an element's own life-cycle leaves the reader with the page's words, and the page with one warning. */
  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      showPageWords(this, error);
    }
  }

  /** The classes of the wrapper that keeps the page's styles out. */
  protected get wrapperClasses(): string {
    const scheme = optionalEnum(this, 'scheme', this.scheme, ['light', 'dark']) ?? '';
    return `wrapper ${scheme} ${optionalEnum(this, 'theme', this.theme, ['host']) ?? ''}`;
  }

  /** The element's content inside the wrapper and its query container, in our words' language and direction. */
  protected isolate(content: unknown): TemplateResult {
    const {wordsTag, dir} = this.language;
    return html`<div class="${this.wrapperClasses} contained">
      <div class="root" lang=${wordsTag} dir=${dir}>${content}</div>
    </div>`;
  }

  /** Words of ours, in their own direction where the page runs the other way. */
  protected renderText(text: string): TemplateResult {
    return html`<span dir=${this.language.wordsDir} .textContent=${text}></span>`;
  }

  /** The nodes that the page's author gave a slot. White space and comments are ignored. */
  protected slotted(slot = ''): ChildNode[] {
    return [...this.childNodes].filter((node) =>
      node.nodeType === node.TEXT_NODE ? !slot && node.nodeValue!.trim() : (node as Element).slot === slot,
    );
  }
}
