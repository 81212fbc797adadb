// A real heading of the level that the page asks for.
import {html, type TemplateResult} from 'lit';

// A tag name in a Lit template cannot be a value, and Lit knows a template by its strings: one array for each level.
const templates = [2, 3, 4, 5, 6].map((level) => {
  const strings = [`<h${level} class="heading" part="heading">`, `</h${level}>`];
  return Object.assign(strings, {raw: strings});
});

/** `content` as a heading of `level`, 2 to 6; deeper is 6. */
export const heading = (level: number, content: unknown): TemplateResult =>
  html(templates[Math.min(level, 6) - 2]!, content);
