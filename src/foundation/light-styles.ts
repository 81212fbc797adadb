// Styles for the few nodes that have to live in the page's own tree: one sheet a document, there while it is needed.
import type {CSSResult, ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Adopts a sheet into the document or shadow root that the element is in, and takes it away with the last element of its
 * kind there. Selectors in it carry the weight of two ids, `:not(#\#):not(#\#)`, which page styles do not reach. A
 * constructable sheet is exempt from the page's Content-Security-Policy: https://github.com/WICG/construct-stylesheets/issues/98
 */
export class LightStyles implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #styles: CSSResult;
  #root?: Document | ShadowRoot;

  constructor(host: ReactiveControllerHost & Element, styles: CSSResult) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  // Not only when it is connected, since pages replace the whole list at times.
  hostUpdate(): void {
    const sheet = this.#styles.styleSheet; // not in a browser without constructable sheets
    if (!this.#host.isConnected || !sheet) return;
    const root = (this.#root = this.#host.getRootNode() as Document | ShadowRoot);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  hostDisconnected(): void {
    const root = this.#root;
    if (!root || root.querySelector(this.#host.localName)) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#styles.styleSheet);
  }
}
