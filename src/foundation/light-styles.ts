// Styles for the few nodes that have to live in the page's own tree: one sheet a document, there while it is needed.
import type {CSSResult, ReactiveController, ReactiveControllerHost} from 'lit';

type Root = Document | ShadowRoot;

/**
 * Adopts a sheet into the document or shadow root that the element is in, and takes it away with the last element that
 * needs it. Selectors in it carry the weight of two ids, `:not(#\#):not(#\#)`, which page styles do not reach. A
 * constructable sheet is exempt from the page's Content-Security-Policy: https://github.com/WICG/construct-stylesheets/issues/98
 */
export class LightStyles implements ReactiveController {
  static readonly #users = new WeakMap<CSSStyleSheet, Map<Root, number>>();

  readonly #host: ReactiveControllerHost & Element;
  readonly #sheet: CSSStyleSheet | undefined;
  #root?: Root;

  constructor(host: ReactiveControllerHost & Element, styles: CSSResult) {
    this.#host = host;
    this.#sheet = styles.styleSheet;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode() as Root;
    this.#count(1);
  }

  // Pages replace the whole list at times.
  hostUpdate(): void {
    if (this.#root && this.#sheet && !this.#root.adoptedStyleSheets.includes(this.#sheet)) {
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
    }
  }

  hostDisconnected(): void {
    if (this.#count(-1) || !this.#root) return;
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#root = undefined;
  }

  #count(change: 1 | -1): number {
    if (!this.#sheet || !this.#root) return 0;
    const users = LightStyles.#users.get(this.#sheet) ?? new Map<Root, number>();
    LightStyles.#users.set(this.#sheet, users);
    const count = (users.get(this.#root) ?? 0) + change;
    if (count) users.set(this.#root, count);
    else users.delete(this.#root);
    return count;
  }
}
