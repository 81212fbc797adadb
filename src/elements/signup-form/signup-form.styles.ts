import {css} from 'lit';

export const styles = css`
  .panel {
    padding: clamp(1.25em, 6cqi, 2.5em);
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .heading {
    margin-block-end: 0.5em;
    font-size: 1.75em;
  }
`;

/**
 * For the form in the page's own tree. Everything in it goes back to the browser's own style and starts from there, so that
 * no page style reaches it below `!important`: docs/decisions/0004-light-styles.md. Plain blocks, since the page may have
 * wrapped its fields in anything.
 */
export const formStyles = css`
  mtg-signup-form:not(#\\#):not(#\\#) {
    *,
    *::before,
    *::after,
    *::placeholder {
      all: revert;
      box-sizing: border-box;
      margin: 0;
      padding: 0;
    }
    & fieldset {
      border: 0;
    }
    /* Words of ours in a page that runs the other way stand where the page's own would. */
    :is(p, label, [data-mtg=message]) {
      display: block;
      max-inline-size: 38em;
      margin-block-end: 0.375em;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    p[data-mtg]:not([data-mtg$='error']) {
      color: var(--_muted);
    }
    & label {
      font-weight: 600;
    }
    & a {
      color: var(--_link);
    }
    :is(h1, h2, h3, h4, h5, h6) {
      margin-block-end: 0.5em;
      font-family: var(--_heading);
      font-size: 1.75em;
      font-weight: 600;
      line-height: 1.2;
    }
    [data-mtg] :is(h2, h3, h4, h5, h6) {
      font-size: 1.375em;
    }
    & ul {
      list-style: none;
    }
    :is(input, button) {
      display: block;
      padding: 0.75em 1.25em;
      font: inherit;
      border: 0.125em solid;
      border-radius: 0.25em;
    }
    & input {
      inline-size: 100%;
      max-inline-size: 26em;
      margin-block-end: 1em;
      color: inherit;
      background: var(--_surface);
    }
    :is(button, [type=submit]) {
      inline-size: auto;
      margin-block-start: 1em;
      font-weight: 600;
      color: var(--_on-action);
      background: var(--_action);
      border-color: var(--_edge, var(--_action));
      cursor: pointer;
    }
    /* Beside its words, whether they come after it or around it. */
    [type=checkbox] {
      float: inline-start;
      inline-size: 1.5em;
      block-size: 1.5em;
      margin-inline-end: 0.75em;
      accent-color: var(--_edge, var(--_action));
    }
    [type=checkbox] + label {
      display: flow-root;
      font-weight: 400;
    }
    label:has([type=checkbox]) {
      padding-inline-start: 2.25em;
      font-weight: 400;
    }
    label [type=checkbox] {
      margin-inline-start: -2.25em;
    }
    @media print {
      :is(button, [type='submit']) {
        display: none;
      }
    }
    :focus-visible {
      outline: 0.1875em solid var(--_text);
      outline-offset: 0.1875em;
      box-shadow: 0 0 0 0.1875em var(--_focus);
      border-color: var(--_on-action);
    }
    [data-mtg$=error],
    .rejected a {
      font-weight: 600;
      color: var(--_error);
    }
    [data-mtg$=error]:not(:empty) + input {
      border-color: var(--_error);
    }
    [data-mtg=message] {
      margin-block-end: 1.25em;
      padding: 1.25em;
      border: 0.25em solid var(--_error);
    }
    [data-mtg].sent {
      border-color: var(--_line);
    }
    [data-mtg].accepted {
      border-color: var(--_success);
    }
    /* The form has done its work, or cannot do it here: its heading and the message stay. */
    &:has([data-mtg='message']:is(.accepted, .blocked))
      :not(
        :has([data-mtg='message']),
        :has(+ [data-mtg='message']),
        :has(+ [data-mtg='message']) *,
        [data-mtg='message'],
        [data-mtg='message'] *
      ),
    [data-mtg]:empty:not(input) {
      display: none;
    }
    /* The place of the hint, until it is there: the page's own form is completed when somebody comes to it. */
    label:has(+ :is([type='email'], [autocomplete='email'], [name='email']))::after {
      content: '';
      display: block;
      block-size: 1.925em;
    }
  }
`;
