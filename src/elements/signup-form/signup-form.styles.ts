import {css, unsafeCSS} from 'lit';

export const styles = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: calc(1.25 * var(--_space));
    padding: calc(1.5 * var(--_space));
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .heading {
    font-size: 1.75em;
  }
  .notice {
    display: flex;
    flex-direction: column;
    gap: calc(0.5 * var(--_space));
    max-inline-size: 38em;
    padding-inline-start: var(--_space);
    border-inline-start: 0.3125em solid var(--_success);
    outline-offset: 0.5em;
  }
  .notice .heading {
    margin-block-end: 0.25em;
    font-size: 1.375em;
  }
  .unconfirmed,
  .blocked {
    border-color: var(--_error);
  }
  [hidden],
  [role='status']:not(:has(span:not(:empty))) {
    display: none;
  }
  @container (min-width: 36em) {
    .panel {
      padding: calc(2.5 * var(--_space));
    }
    .panel > .heading {
      font-size: 2.25em;
    }
  }
  @media print {
    .notice a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

const form = (rest: string) => unsafeCSS(`mtg-signup-form:not(#\\#):not(#\\#) ${rest}`);

/**
 * For the form in the page's own tree. Everything in it goes back to the browser's own style and starts from there, so that
 * no page style reaches it below `!important`: docs/decisions/0004-light-styles.md.
 */
export const formStyles = css`
  ${form('*')},
  ${form('*::before')},
  ${form('*::after')},
  ${form('*::placeholder')} {
    all: revert;
    box-sizing: border-box;
  }
  ${form('form')} {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.375em;
  }
  ${form(':is(p, h1, h2, h3, h4, h5, h6, ul, fieldset)')} {
    margin: 0;
    padding: 0;
    border: 0;
    max-inline-size: 38em;
  }
  ${form(':is(h1, h2, h3, h4, h5, h6)')} {
    font-family: var(--_heading);
    font-weight: 600;
    font-size: 1.375em;
    line-height: 1.2;
  }
  ${form('a')} {
    color: var(--_link);
    text-underline-offset: 0.18em;
  }
  ${form('label')} {
    font-weight: 600;
  }
  ${form('input:not([type=checkbox], [type=submit], [type=hidden])')} {
    inline-size: 100%;
    max-inline-size: 26em;
    margin-block-end: 0.75em;
    padding: 0.6875em 0.75em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 0.125em solid var(--_text);
    border-radius: 0.25em;
  }
  ${form('input[type=checkbox]')} {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_action);
  }
  ${form(':is([data-mtg=consent], label:has(input[type=checkbox]))')} {
    display: flex;
    gap: 0.75em;
    align-items: start;
    max-inline-size: 38em;
    margin-block: 0.25em 0.5em;
    font-weight: 400;
  }
  ${form('input[type=checkbox] + label')} {
    font-weight: 400;
    cursor: pointer;
  }
  ${form(':is(button, input[type=submit])')} {
    margin-block-start: 0.75em;
    padding: 0.8125em 1.375em;
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    color: var(--_on-action);
    background: var(--_action);
    border: 0.125em solid transparent;
    border-radius: 0.25em;
    cursor: pointer;
  }
  ${form(':is(button, input[type=submit]):hover')} {
    background: color-mix(in oklab, var(--_action) 86%, var(--_raised));
  }
  ${form(':focus-visible')} {
    outline: 0.1875em solid var(--_text);
    outline-offset: 0.1875em;
    box-shadow: 0 0 0 0.1875em var(--_focus);
  }
  ${form(':is([data-mtg=hint], [data-mtg=privacy], [data-mtg=confirm])')} {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  ${form('[data-mtg$=-error]')} {
    font-weight: 600;
    color: var(--_error);
  }
  ${form('[data-mtg$=-error] + input:not([type=checkbox])')} {
    border-color: var(--_error);
  }
  ${form('[data-mtg=summary]')} {
    align-self: stretch;
    margin-block-end: 1.25em;
    padding: 1.25em;
    border: 0.25em solid var(--_error);
    border-radius: 0.25em;
  }
  ${form('[data-mtg=summary] ul')} {
    margin-block-start: 0.5em;
    list-style: none;
  }
  ${form('[data-mtg=summary] a')} {
    font-weight: 600;
    color: var(--_error);
  }
  /* Out of sight and out of reach; what sees it is a program. */
  ${form('[data-mtg=trap]')} {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
