// What readers would trip over on a page that has our tags: its language, its scripts, where its links and labels point. Knows HTML;
// what is inside a tag of ours is for element-findings.ts.
import type {Finding} from './finding.ts';
import {tagFault} from './language-tag.ts';
import {elements as known} from './manifest.ts';
import {elementTable, tagOf} from '../../dist/elements.js';
import {ancestors, attribute, declaredEncoding, flat, isOurs, lineOf, type Page, type PageElement} from '../page.ts';

const finding =
  (severity: Finding['severity'], rule: string) =>
  (element: PageElement | undefined, message: string, help: string): Finding => ({
    severity,
    rule,
    message,
    help,
    line: element && lineOf(element),
  });

const languages = ({elements, whole}: Page): Finding[] => {
  const html = elements.find(({tagName}) => tagName === 'html');
  const missing = whole && html && !attribute(html, 'lang')?.trim();
  return [
    ...(missing
      ? [
          finding('error', 'page-language')(
            html,
            'The page does not say its language: screen readers guess, and our words come in English.',
            'Write it on the first tag: <html lang="en-GB">.',
          ),
        ]
      : []),
    ...elements.flatMap((element) => {
      const tag = attribute(element, 'lang');
      const fault = tag?.trim() ? tagFault(tag) : undefined;
      return fault ? [finding(fault.severity, 'language-tag')(element, fault.message, fault.help)] : [];
    }),
  ];
};

/** The tags that a script registers, if its address is one of ours. */
const registers = (src: string): readonly string[] | undefined => {
  const name = /(?:^|\/)([\w-]+)\.js(?:[?#]|$)/.exec(src)?.[1] ?? '';
  if (name === 'mtg' || /@mind-the-gap\/elements(@[^/]*)?$/.test(src)) return [...known.keys()];
  const row = elementTable.find((one) => one.name === name);
  return row && [row.name, ...(row.registers ?? [])].map(tagOf);
};

const isLocal = (src: string): boolean => /^http:\/\/(localhost|127\.|\[::1\])/i.test(src);

const aboutScript = (element: PageElement): Finding[] => {
  const src = attribute(element, 'src')?.trim() ?? '';
  const found: Finding[] = [];
  if (/^http:/i.test(src) && !isLocal(src)) {
    found.push(
      finding('error', 'script-http')(
        element,
        `The script ${src} is not https: anybody on the way can put another in its place.`,
        'Load it from an https: address.',
      ),
    );
  }
  if (!registers(src)) return found;
  if (attribute(element, 'type')?.toLowerCase() !== 'module') {
    found.push(
      finding('error', 'script-module')(
        element,
        `The script ${src} does not run like this: it is a module.`,
        'Add type="module" to its tag.',
      ),
    );
  }
  const pinned = /@mind-the-gap\/elements@\d+\.\d+\.\d+/.test(src);
  if (src.includes('@mind-the-gap/elements') && !pinned) {
    found.push(
      finding('warning', 'script-version')(
        element,
        'The script’s version is not fixed: the page may change, or break, on any day.',
        'Name a whole version, such as @mind-the-gap/elements@0.1.0.',
      ),
    );
  }
  if (/^(https?:)?\/\//i.test(src) && !isLocal(src) && !attribute(element, 'integrity')) {
    found.push(
      finding('warning', 'script-integrity')(
        element,
        `The script ${src} comes from another site, and nothing holds it to what you have seen.`,
        'Add integrity="sha384-…" and crossorigin="anonymous" to its tag, or serve the file yourself.',
      ),
    );
  }
  return found;
};

/** Each tag that nothing on the page turns into an element. A script that is not ours may well be a bundle that has ours in it. */
const unscripted = ({elements, whole}: Page): Finding[] => {
  const scripts = elements.filter(({tagName}) => tagName === 'script');
  const code = scripts.filter((one) => !/json|importmap|speculation/i.test(attribute(one, 'type') ?? ''));
  const ours = code.map((one) => registers(attribute(one, 'src') ?? ''));
  if (!whole || ours.includes(undefined)) return [];
  const tags = ours.flatMap((one) => one ?? []);
  const first = new Map(
    elements
      .filter((one) => isOurs(one) && known.has(one.tagName) && !tags.includes(one.tagName))
      .toReversed()
      .map((one) => [one.tagName, one] as const),
  );
  return [...first].map(([tag, element]) =>
    finding('error', 'no-script')(
      element,
      `No script on the page turns <${tag}> into an element: readers see its plain words and no more.`,
      `Load cdn/${tag.slice(4)}.js, or cdn/mtg.js for all elements.`,
    ),
  );
};

/** Links, labels and descriptions that point at nothing. In a piece of a page what they mean may stand elsewhere. */
const pointers = ({elements, whole}: Page): Finding[] => {
  const ids = new Map<string, number>();
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (id) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const names = new Set(elements.flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'name') ?? []) : [])));
  const dead = finding('error', 'dead-reference');
  return elements.flatMap((element): Finding[] => {
    const found: Finding[] = [];
    const id = attribute(element, 'id');
    if (id && ids.get(id)! > 1 && ancestors(element).some(isOurs)) {
      found.push(
        finding('warning', 'duplicate-id')(
          element,
          `The id “${id}” is there ${ids.get(id)} times: labels and links reach only the first.`,
          'Give each an id of its own.',
        ),
      );
    }
    if (!whole) return found;
    const href = attribute(element, 'href') ?? '';
    if (element.tagName === 'a' && href.startsWith('#') && href.length > 1 && !/^#(top$|:~:|\/|!)/i.test(href)) {
      let anchor = href.slice(1);
      try {
        anchor = decodeURIComponent(anchor);
      } catch {
        // As it is written, then: browsers do the same.
      }
      if (!ids.has(anchor) && !names.has(anchor)) {
        found.push(
          dead(
            element,
            `The link to ${href} goes nowhere: nothing on the page has that id.`,
            `Write id="${anchor}" where it should go.`,
          ),
        );
      }
    }
    const references = ['aria-describedby', 'aria-labelledby', ...(element.tagName === 'label' ? ['for'] : [])];
    for (const name of references) {
      for (const wanted of flat(attribute(element, name) ?? '')
        .split(' ')
        .filter(Boolean)) {
        if (ids.has(wanted)) continue;
        found.push(
          dead(
            element,
            `${name}="${wanted}" means nothing: no element has that id.`,
            'Correct it, or give what it means that id.',
          ),
        );
      }
    }
    return found;
  });
};

/** Everything found on a page outside and around our tags. */
export const pageFindings = (page: Page): Finding[] => {
  const encoding = declaredEncoding(page);
  return [
    ...(encoding
      ? [
          finding('error', 'encoding')(
            undefined,
            `The page says that its encoding is ${encoding}: names and other languages come out wrong.`,
            'Save it as UTF-8, and write <meta charset="utf-8">.',
          ),
        ]
      : []),
    ...languages(page),
    ...page.elements.filter(({tagName}) => tagName === 'script').flatMap(aboutScript),
    ...unscripted(page),
    ...pointers(page),
  ];
};
