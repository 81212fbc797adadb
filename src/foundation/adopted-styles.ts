// Adopts constructable sheets: into the shadow roots of elements, and for the few nodes that have to live in the page's own tree,
// into that, one sheet a tree, there while an element needs it. Knows no element.
import type {CSSResult, LitElement, ReactiveControllerHost} from 'lit';
import {listen, PerTree, type Tree} from './per-tree.js';

type Styles = readonly CSSResult[];

/** The sheets by document, since a sheet can be adopted only in the document that it is made for. */
const sheets = new WeakMap<Document, WeakMap<Styles, CSSStyleSheet>>();

/** One sheet of some styles for a document; none in a browser, or the DOM of a test runner, without constructable sheets. */
const sheetFor = (styles: Styles, owner: Document): CSSStyleSheet | undefined => {
  const ofDocument = sheets.get(owner) ?? new WeakMap<Styles, CSSStyleSheet>();
  sheets.set(owner, ofDocument);
  const known = ofDocument.get(styles);
  const Sheet = owner.defaultView?.CSSStyleSheet;
  if (known || !Sheet?.prototype.replaceSync || !('adoptedStyleSheets' in owner)) return known;
  const sheet = new Sheet();
  sheet.replaceSync(styles.map(({cssText}) => cssText).join(''));
  ofDocument.set(styles, sheet);
  return sheet;
};

/** Gives an element's shadow root the styles of its class, made for the document that it is in. */
export const adoptStyles = (element: LitElement, root: ShadowRoot): void => {
  const sheet = sheetFor((element.constructor as typeof LitElement).elementStyles as Styles, element.ownerDocument);
  if (sheet) root.adoptedStyleSheets = [sheet];
};

/**
 * The shadow root of an element, empty, with its styles: a new one, or one that the parser has attached, in which what a prerenderer
 * wrote would stand beside ours.
 */
export const emptyShadowRoot = (element: LitElement): ShadowRoot => {
  const {shadowRootOptions} = element.constructor as typeof LitElement;
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions);
  root.replaceChildren();
  adoptStyles(element, root);
  return root;
};

/** Puts a sheet into a tree, unless it is there. */
const adopt = (tree: Tree, styles: Styles): CSSStyleSheet | undefined => {
  const sheet = sheetFor(styles, tree.ownerDocument ?? tree);
  if (sheet && !tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  return sheet;
};

/**
 * Adopts a sheet into a tree and gives the function that takes it out. Pages are known to assign `adoptedStyleSheets`, which
 * drops what others put there; it is looked at again when the reader comes to the tree, never on a mutation.
 */
const keepAdopted = (tree: Tree, styles: Styles): (() => void) => {
  const ensure = (): void => void adopt(tree, styles);
  const sheet = adopt(tree, styles);
  const stopListening = [
    listen(tree, ['focusin', 'pointerover'], ensure),
    listen(tree.ownerDocument ?? tree, ['visibilitychange'], ensure),
  ];
  return () => {
    for (const stop of stopListening) stop();
    if (sheet) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet);
  };
};

/**
 * A sheet for each tree that elements of a class are in. Selectors in it carry the weight of two ids, `:not(#\#):not(#\#)`, which
 * page styles do not reach. A constructable sheet is exempt from the page's Content-Security-Policy:
 * https://github.com/WICG/construct-stylesheets/issues/98
 */
export class LightStyles extends PerTree {
  constructor(styles: CSSResult) {
    const list = [styles];
    super((tree) => keepAdopted(tree, list));
  }

  /** Keeps the sheet where an element is, for as long as it is there. */
  serve(host: ReactiveControllerHost & Element): void {
    host.addController({hostConnected: () => this.add(host), hostDisconnected: () => this.delete(host)});
  }
}
