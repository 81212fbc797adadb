// Lit's css-tag.js for the CDN files, whose browsers all have constructable sheets: those without have no class static
// blocks either, which the files are built with. The same exports, as far as Lit and the elements use them.

export class CSSResult {}

export const css = (strings: TemplateStringsArray, ...values: unknown[]): {readonly styleSheet: CSSStyleSheet} => {
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(String.raw({raw: strings}, ...values));
  return {styleSheet};
};

export const unsafeCSS = (text: string): string => text;

export const adoptStyles = (root: ShadowRoot, styles: readonly ReturnType<typeof css>[]): void => {
  root.adoptedStyleSheets = styles.map(({styleSheet}) => styleSheet);
};

export const getCompatibleStyle = <T>(style: T): T => style;

export const supportsAdoptingStyleSheets = true;
