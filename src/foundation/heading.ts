// Headings of the level that the page asks for. Knows Lit's templates; no element.
import {html, type TemplateResult} from 'lit';

/** A template as the compiler makes it of a literal, from its strings. */
const templateStrings = (strings: readonly string[]): TemplateStringsArray => Object.assign(strings, {raw: strings});

// A tag name in a Lit template cannot be a value, and Lit knows a template by its strings: one array for each level.
const templates = [2, 3, 4, 5, 6].map((level) =>
  templateStrings([`<h${level} class="heading" part="heading">`, `</h${level}>`]),
);

/** `content` as a heading of `level`, 2 to 6; deeper is 6. */
export const heading = (level: number, content: unknown): TemplateResult =>
  html(templates[Math.min(level, 6) - 2]!, content);

const linkTemplates = [2, 3, 4, 5, 6].map((level) =>
  templateStrings([
    `<h${level} class="heading" part="heading"><a part="link" href=`,
    ' lang=',
    ' dir=',
    ' .textContent=',
    `></a></h${level}>`,
  ]),
);

/** A heading that is a link, without a node that it need not have: a page may have thousands. */
export const linkedHeading = (level: number, href: string, text: string, lang: unknown, dir: unknown): TemplateResult =>
  html(linkTemplates[Math.min(level, 6) - 2]!, href, lang, dir, text);
