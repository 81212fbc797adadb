// What has happened to a sign-up, over the form; errors as in https://design-system.service.gov.uk/components/error-summary/
import {html, nothing, render} from 'lit';
import {heading} from '../../foundation/heading.js';
import type {LanguageController} from '../../foundation/language-controller.js';
import type {FieldError, FieldName} from '../../signup/provider.js';
import {fallbackWords, statusWords, type Status} from './signup-words.js';

/** The level of its heading, and another page to sign up on. */
interface Options {
  readonly headingLevel: number;
  readonly fallbackHref: string | undefined;
}

/** Renders into a box, with a way to each field that is wrong. */
export const renderMessage = (
  box: HTMLElement,
  status: Status,
  controls: Partial<Record<FieldName, HTMLElement>>,
  {headingLevel, fallbackHref}: Options,
  {msg, formatTag}: LanguageController,
): void => {
  const [title, text, elsewhere] = statusWords(status, formatTag, msg);
  const words = (text: string) => html`<span .textContent=${text}></span>`;
  const item = ({name, detail}: FieldError) => {
    // A fragment would change the page's address; focus is all that is meant.
    const handleClick = (event: Event) => {
      event.preventDefault();
      controls[name]?.focus();
    };
    return html`<li><a href="#${controls[name]?.id}" @click=${handleClick}>${words(detail)}</a></li>`;
  };
  const content =
    title &&
    html`<div role="alert">
        ${heading(headingLevel, words(title))} ${text && html`<p>${words(text)}</p>`}
        ${status.fields && html`<ul>${status.fields.map(item)}</ul>`}
      </div>
      ${elsewhere && fallbackHref ? html`<a href=${fallbackHref}>${words(fallbackWords(fallbackHref, msg))}</a>` : nothing}`;
  render(content, box);
};
