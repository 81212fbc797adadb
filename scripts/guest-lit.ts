// A Vite plugin that makes the Lit inside the CDN files a guest too. Lit is written for pages of its own: it puts lists of
// versions, hooks for polyfills and a store for decorators on the page's global object, and falls back to <style> elements,
// which strict policies block. A page that we are a guest on gets none of that: docs/decisions/0006-lit-as-a-guest.md.
import type {Plugin} from 'vite';

/** What is taken out of each file of Lit 3.3.3. Lint for a new version: the build fails where nothing matches. */
const cuts: Readonly<Record<string, readonly (readonly [pattern: RegExp, replacement: string])[]>> = {
  'reactive-element.js': [
    [/\w\.reactiveElementPolyfillSupport/, 'undefined'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\(.*?\)/, '0'],
    [/Symbol\.metadata\?\?=.*?new WeakMap/, '0'],
    [/this\[Symbol\.metadata\]/, 'null'],
    // For decorators, which the build has lowered.
    [/static addInitializer\(\w\)\{.*?\}(?=static)/, ''],
    [/this\.constructor\.\w+\?\.forEach\(\w=>\w\(this\)\)/, '0'],
  ],
  'lit-html.js': [
    [/\w\.litHtmlPolyfillSupport/, 'undefined'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\(.*?\)/, '0'],
  ],
  'lit-element.js': [
    [/\w\.litElementHydrateSupport/, 'undefined'],
    [/\w\.litElementPolyfillSupport/, 'undefined'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\(.*?\)/, '0'],
  ],
};

export const guestLit: Plugin = {
  name: 'guest-lit',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('/css-tag.js') && importer?.includes('reactive-element')
      ? new URL('css-tag.ts', import.meta.url).pathname
      : undefined,
  transform(code, id) {
    const file = /\/node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/([\w-]+\.js)$/.exec(id)?.[1];
    return (cuts[file ?? ''] ?? []).reduce((text, [pattern, replacement]) => {
      if (!pattern.test(text)) this.error(`${file} has no ${String(pattern)}: look at scripts/guest-lit.ts`);
      return text.replace(pattern, replacement);
    }, code);
  },
};
