// The optional sheet `cdn/before.css`: makes the words in the tags look, before the script is there, nearly as they will look
// with it, so that nothing on the page moves when it comes. Made from the elements' own tokens and form styles.
import {formTokens} from '../src/design/form-tokens.ts';
import {tokens} from '../src/design/tokens.ts';
import {lightStyles as linkItems} from '../src/elements/explore/link-items.ts';
import {lightStyles as outcomeItems} from '../src/elements/outcome-list/outcome-items.ts';
import {pageStyles} from '../src/elements/story-card/page.styles.ts';
import {formStyles} from '../src/elements/signup-form/signup-form.styles.ts';
import {minifyCss} from './minify-literals.ts';

const tags = [
  'mtg-about',
  'mtg-data-gap',
  'mtg-explore',
  'mtg-hero',
  'mtg-outcome-list',
  'mtg-signup-form',
  'mtg-story-card',
  'mtg-story-list',
  'mtg-stream',
  'mtg-stream-overview',
];

const before = `:is(${tags.join(', ')}):not(:defined)`;

const own = `
${before} {
  display: block;
  box-sizing: border-box;
  font: medium/1.55 var(--_body);
  color: var(--_text);
}
${before} :where(h1, h2, h3, h4, h5, h6, p) {
  max-inline-size: 38em;
  margin: 0;
}
${before} :where(h1, h2, h3, h4, h5, h6) {
  font: 600 1.375em/1.2 var(--_heading);
  text-wrap: balance;
}
/* The bands, the notes and the table. */
mtg-data-gap:not(:defined) {
  display: grid;
  gap: 1.25em;
  container-type: inline-size;
}
mtg-data-gap:not(:defined) > :is(h2, h3, h4, h5, h6) {
  max-inline-size: 20em;
  font-size: 1.75em;
}
mtg-data-gap:not(:defined)::after {
  content: '';
  block-size: 50em;
}
mtg-data-gap:not(:defined) > [slot='source'] {
  order: 1;
}
@container (min-width: 34em) {
  mtg-data-gap:not(:defined) > :is(h2, h3, h4, h5, h6) {
    font-size: 2.25em;
  }
  mtg-data-gap:not(:defined)::after {
    block-size: 37em;
  }
}
@container (min-width: 44em) {
  mtg-data-gap:not(:defined)::after {
    block-size: 64em;
  }
}
/* The picture, the line of the kind, and the line of the people. */
mtg-story-card:not(:defined) {
  padding-block-end: calc(1.25em + 1.9em);
  background: var(--_raised);
  border: 0.0625em solid var(--_line);
  border-radius: var(--_radius);
}
/* Skipped, it has the height of one that is defined: what it lacks of that is around its content. */
mtg-story-card:not(#\\#):not(#\\#):not(:defined) {
  contain-intrinsic-block-size: auto calc(var(--_place) - 1.25em - 1.9em - 0.125em);
}
mtg-story-card:not(:defined) > * {
  margin-inline: 1.25em !important;
}
mtg-story-card:not(:defined) > :is(h2, h3, h4, h5, h6) {
  margin-inline: calc(1.25em / 1.375) !important;
}
mtg-story-card:not(:defined) > [slot] {
  margin-block-start: 0.625em;
}
mtg-story-card:not(:defined)::before {
  content: '';
  display: block;
  aspect-ratio: 16 / 9;
  max-block-size: 20em;
  margin-block-end: calc(1.25em + 0.875em * 1.55 + 0.625em);
}
mtg-story-card[layout='compact']:not(:defined)::before {
  display: none;
}
/* One that has its words in attributes: about the height of a usual card. */
mtg-story-card:not(:defined):empty {
  min-block-size: var(--_place);
}
mtg-story-card:not(:defined) a {
  color: inherit;
  text-decoration: none;
}
mtg-story-list:not(:defined) {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  gap: 1.5em;
}
mtg-story-list:is([layout='list'], [layout='compact']):not(:defined) {
  grid-template-columns: 100%;
}
mtg-story-list[layout='compact']:not(:defined) {
  gap: 0.5em;
}
/* The heading, and the line that says how many stories there are. */
mtg-story-list:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
  grid-column: 1 / -1;
  margin-block-end: calc((1.25em + 1.55em + 1.25em - 1.5em) / 2.25);
  font-size: 2.25em;
}
mtg-story-list:not(:defined) > [slot='more'] {
  grid-column: 1 / -1;
}
mtg-stream:not(:defined) {
  container-type: inline-size;
}
mtg-stream:not(:defined)::before {
  content: '';
  display: block;
  max-inline-size: 15.625em;
  aspect-ratio: 250 / 80;
  margin-block-end: 1em;
}
mtg-stream:not(:defined) > * + * {
  margin-block-start: 0.5em;
}
mtg-stream:not(:defined) > [slot='strapline'] {
  font-weight: 600;
}
@container (min-width: 36em) {
  mtg-stream:not(:defined)::before {
    float: inline-start;
    inline-size: 12.5em;
    margin-inline-end: 2em;
    margin-block-end: 0;
  }
  mtg-stream:not(:defined) > * {
    display: flow-root;
  }
}
mtg-stream-overview:not(:defined) {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
  gap: 2em;
}
mtg-stream-overview:not(:defined) > :is(h2, h3, h4, h5, h6) {
  grid-column: 1 / -1;
  padding-block-end: calc(1.5em / 2.25 + 0.125em / 2.25 + 1.75em / 2.25 - 2em / 2.25);
  font-size: 2.25em;
}
:is(mtg-about, mtg-explore, mtg-hero, mtg-outcome-list):not(:defined) {
  container-type: inline-size;
}
mtg-hero:not(:defined) {
  display: flex;
  flex-wrap: wrap;
  gap: 1.25em 0.75em;
}
mtg-hero:not(:defined) > :not([slot='actions']),
mtg-hero:not(:defined)::after {
  flex: 0 0 100%;
}
mtg-hero:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
  box-sizing: border-box;
  max-inline-size: 100%;
  padding-inline-end: max(0em, 100% - 17em);
  font-size: 2.25em;
  line-height: 1.1;
  letter-spacing: -0.015em;
}
mtg-hero:not(:defined) > p:not([slot]) {
  box-sizing: border-box;
  max-inline-size: 100%;
  padding-inline-end: max(0em, 100% - 32em);
  font-size: 1.1875em;
  color: var(--_muted);
}
mtg-hero:not(:defined) > a {
  padding: 0.625em 1.125em;
  border: 0.125em solid;
  border-radius: 0.25em;
  font-weight: 600;
}
/* The bands. */
mtg-hero:not(:defined)::after {
  content: '';
  block-size: clamp(8em, 19.67cqi, 15em);
  margin-block-start: 1.25em;
}
mtg-about:not(:defined) {
  border-block-start: 0.125em solid var(--_text);
  padding-block-start: 1.25em;
}
mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6),
:is(mtg-explore, mtg-outcome-list):not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
  font-size: 1.75em;
}
mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
  margin-block-end: calc(1.25em / 1.75);
}
mtg-about:not(:defined) > p {
  max-inline-size: calc(36em / 1.0625);
  margin-block-end: 1em;
  font-size: 1.0625em;
}
mtg-about:not(:defined) > p:has(+ [slot='link']) {
  margin-block-end: calc(1em / 1.0625);
}
mtg-about:not(:defined) > p:last-child {
  margin-block-end: 0;
}
mtg-about:not(:defined) > a {
  display: inline-block;
  padding-block: 0.25em;
}
:is(mtg-explore, mtg-outcome-list):not(:defined) > :is(ol, ul) {
  display: grid;
  margin: 0;
  padding: 0;
  list-style-type: '';
}
mtg-outcome-list:not(:defined) > ol {
  gap: 2em;
  margin-block-start: 1.5em;
  counter-reset: outcome;
}
mtg-explore:not(:defined) > ul {
  column-gap: 3em;
  margin-block-start: 1.25em;
  border-block-start: 0.125em solid var(--_text);
}
/* Where a link leads that leaves the site. */
mtg-explore:not(:defined) li a:is([href^='https:'], [href^='http:'])::after {
  content: '';
  display: block;
  block-size: calc(1.55em * 0.875 / 1.1875);
}
@container (min-width: 34em) {
  mtg-hero:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 3em;
  }
  mtg-hero:not(:defined) > p:not([slot]) {
    font-size: 1.25em;
  }
  :is(mtg-about, mtg-explore, mtg-outcome-list):not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 2.25em;
  }
  mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: calc(1.25em / 2.25);
  }
}
@container (min-width: 52em) {
  mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    float: inline-start;
    inline-size: calc((100% - 3em / 2.25) * 5 / 12);
  }
  mtg-about:not(:defined) > :not(h1, h2, h3, h4, h5, h6) {
    margin-inline-start: calc((100cqi - 3em) * 5 / 12 + 3em);
  }
  mtg-about:not(:defined) > p {
    margin-inline-start: calc((100cqi - 3em / 1.125) * 5 / 12 + 3em / 1.125);
    font-size: 1.125em;
  }
  mtg-outcome-list:not(:defined) > ol {
    grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
  }
  mtg-explore:not(:defined) > ul {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
}
@container (min-width: 56em) {
  mtg-hero:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 4em;
  }
  mtg-hero:not(:defined) > p:not([slot]) {
    font-size: 1.375em;
  }
}
mtg-signup-form:not(:defined) {
  padding: 2.5em;
  background: var(--_raised);
  border: 0.0625em solid var(--_line);
  border-radius: var(--_radius);
}
/* The line that says why the address is asked for. */
mtg-signup-form:not(#\\#):not(#\\#):not(:defined) label:not(:has(input), [type='checkbox'] + label)::after {
  content: '';
  display: block;
  block-size: 1.925em;
}
/* Nothing is kept free for a script that will never come: switched off, or blocked, which shows only by its not coming. */
@keyframes mtg-let-go {
  to {
    block-size: 0;
    margin: 0;
    aspect-ratio: auto;
  }
}
${before}::before,
${before}::after {
  animation: mtg-let-go 1ms 10s forwards;
}
@media (scripting: none) {
  ${before}::before,
  ${before}::after {
    display: none !important;
  }
}
`;

/** The text of the sheet. */
export const beforeCss = (): string =>
  minifyCss(
    [tokens, formTokens].map(({cssText: text}) => text.replaceAll('.wrapper', before)).join('') +
      own +
      [formStyles, linkItems, outcomeItems, pageStyles].map(({cssText}) => cssText).join(''),
  );
