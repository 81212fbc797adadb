// Finds what is for PHP, JSP, ERB, Twig, Liquid, Handlebars and their like in a page, which they read before any browser does. Knows where
// each begins and ends; nothing of what they do.

/** A part of a page, from an offset to before another. */
export interface Template {
  readonly start: number;
  readonly end: number;
}

/** How a template begins and ends. What has no end is none. */
const signs: Readonly<Record<string, string>> = {
  '<%--': '--%>',
  '<%': '%>',
  '{{!--': '--}}',
  '{{--': '--}}',
  '{{': '}}',
  '{%': '%}',
  '{#': '#}',
};

/** Blocks of Liquid, Twig and Jinja whose inside is not what a page shows there, or not yet. */
const block = /^\{%-?\s*(comment|raw|verbatim|capture|set(?=\s+\w+\s*-?%\}))\b/;

/** Every template of a page, in order. None is inside of another. */
export function templatesIn(text: string): readonly Template[] {
  const beginnings = /<\?(?:php\b|=|\s)|<%--|<%|\{\{!--|\{\{--|\{\{|\{%|\{#/gi;
  const missing = new Set<string>();
  const found: Template[] = [];
  for (let match; (match = beginnings.exec(text));) {
    const end = endOf(text, match.index, match[0], missing);
    if (end === undefined) continue;
    found.push({start: match.index, end});
    beginnings.lastIndex = end;
  }
  return found;
}

/**
 * @param missing ends of which there are no more, which are not looked for again
 * @returns undefined of what has no end
 */
function endOf(text: string, start: number, sign: string, missing: Set<string>): number | undefined {
  if (sign.startsWith('<?')) return endOfPhp(text, start);
  const after = (end: string, from: number): number | undefined => {
    const offset = missing.has(end) ? -1 : text.indexOf(end, from);
    if (offset >= 0) return offset + end.length;
    missing.add(end);
    return undefined;
  };
  const end = after(signs[sign]!, start + sign.length);
  const name = end && block.exec(text.slice(start, Math.min(end, start + 100)))?.[1];
  if (!name) return end;
  const last = after(`end${name}`, end);
  return (last && after('%}', last)) ?? end;
}

/** What PHP reads whole, so that a `?>` in it does not end the PHP, and how that ends. `?>` does end what stands behind `//` and `#`. */
const phpTexts: Readonly<Record<string, RegExp>> = {
  "'": /\\[^]|'/g,
  '"': /\\[^]|"/g,
  '/*': /\*\//g,
};

/** PHP that is never closed goes on to the end of the file. */
function endOfPhp(text: string, start: number): number {
  const marks = /\?>|['"]|\/\*|\/\/|#/g;
  marks.lastIndex = start + 2;
  for (let match; (match = marks.exec(text));) {
    const [mark] = match;
    if (mark === '?>') return marks.lastIndex;
    const ending = mark === '//' || mark === '#' ? /\n|(?=\?>)/g : phpTexts[mark]!;
    ending.lastIndex = marks.lastIndex;
    let close;
    do close = ending.exec(text);
    while (close?.[0].startsWith('\\'));
    if (!close) return text.length;
    marks.lastIndex = close.index + close[0].length;
  }
  return text.length;
}

/** Whether a template has a part of what is from one offset to another. `templates` are in order. */
export function isTemplated(templates: readonly Template[], start: number, end: number): boolean {
  let [from, to] = [0, templates.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (templates[middle]!.end > start) to = middle;
    else from = middle + 1;
  }
  return (templates[from]?.start ?? Infinity) < end;
}

/** The page as if its templates wrote nothing; every other character stays in its place, and in its line. */
export function withoutTemplates(text: string, templates: readonly Template[]): string {
  let result = '';
  let at = 0;
  for (const {start, end} of templates) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
