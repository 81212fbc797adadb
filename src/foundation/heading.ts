// A real heading of the level that the page asks for.
import {html, type TemplateResult} from 'lit';

// Written out, since a tag name in a Lit template cannot be a value.
const headings: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h2 class="heading" part="heading">${content}</h2>`,
  (content) => html`<h3 class="heading" part="heading">${content}</h3>`,
  (content) => html`<h4 class="heading" part="heading">${content}</h4>`,
  (content) => html`<h5 class="heading" part="heading">${content}</h5>`,
  (content) => html`<h6 class="heading" part="heading">${content}</h6>`,
];

/** `content` as a heading of `level`, 2 to 6; deeper is 6. */
export const heading = (level: number, content: unknown): TemplateResult => headings[Math.min(level, 6) - 2]!(content);
