// The optional sheet `cdn/before.css`: makes the words in the tags look, before the script is there, nearly as they will look
// with it, so that nothing on the page moves when it comes. Made from the elements' own tokens, placeholders and sheets for the page.
import type {CSSResult} from 'lit';
import {formTokens} from '../src/design/form-tokens.ts';
import {tokens} from '../src/design/tokens.ts';
import {elementTable, tagOf} from '../src/elements.ts';
import {pageSheet as linkSheet} from '../src/elements/explore/link-item.styles.ts';
import {pageSheet as outcomeSheet} from '../src/elements/outcome-list/outcome-item.styles.ts';
import {pageSheet as cardSheet} from '../src/elements/story-card/page.styles.ts';
import {formStyles} from '../src/elements/signup-form/signup-form.styles.ts';
import {minifyCss} from './minify-literals.ts';

const undefinedElement = `:is(${elementTable.map(({name}) => tagOf(name)).join(', ')}):not(:defined)`;

const shared = `
${undefinedElement} {
  display: block;
  box-sizing: border-box;
  font: medium/1.55 var(--_body);
  color: var(--_text);
}
${undefinedElement} :where(h1, h2, h3, h4, h5, h6, p) {
  max-inline-size: 38em;
  margin: 0;
}
${undefinedElement} :where(h1, h2, h3, h4, h5, h6) {
  font: 600 1.375em/1.2 var(--_heading);
  text-wrap: balance;
}
`;

const scriptNeverComes = `
/* Nothing is kept free for a script that will never come: switched off, or blocked, which shows only by its not coming. */
@keyframes mtg-let-go {
  to {
    block-size: 0;
    margin: 0;
    aspect-ratio: auto;
  }
}
${undefinedElement}::before,
${undefinedElement}::after {
  animation: mtg-let-go 1ms 10s forwards;
}
@media (scripting: none) {
  ${undefinedElement}::before,
  ${undefinedElement}::after {
    display: none !important;
  }
}
`;

/** What each element says of its place, from its folder. */
const placeholders = await Promise.all(
  elementTable.map(async ({name}) => {
    const {placeholder} = (await import(`../src/elements/${name}/${name}.placeholder.ts`)) as {placeholder: CSSResult};
    return placeholder;
  }),
);

/** The text of the sheet. */
export const beforeCss = (): string =>
  minifyCss(
    [
      ...[tokens, formTokens].map(({cssText}) => cssText.replaceAll('.wrapper', undefinedElement)),
      shared,
      ...placeholders.map(({cssText}) => cssText),
      scriptNeverComes,
      ...[formStyles, linkSheet, outcomeSheet, cardSheet].map(({cssText}) => cssText),
    ].join(''),
  );
