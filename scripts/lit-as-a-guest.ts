// A Vite plugin for the CDN files: the Lit inside them is the one that npm publishes, but for these changes, without which it
// would leave names on the page's global object. docs/decisions/0006-lit-as-a-guest.md
import type {Plugin} from 'vite';

interface Change {
  /** The end of the module's path. */
  readonly module: string;
  readonly from: RegExp;
  readonly to: string;
  readonly why: string;
}

const noVersionList = 'a list of versions on the global object, which warns of a second Lit in development';

const changes: readonly Change[] = [
  {
    module: 'lit-html/lit-html.js',
    from: /\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '0',
    why: noVersionList,
  },
  {
    module: 'reactive-element/reactive-element.js',
    from: /\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '0',
    why: noVersionList,
  },
  {
    module: 'lit-element/lit-element.js',
    from: /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '0',
    why: noVersionList,
  },
  {
    module: 'reactive-element/reactive-element.js',
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap/,
    to: 'const litPropertyMetadata=new WeakMap',
    why: 'the store of standard decorators on the global object, and a symbol that the language may yet bring; ours are not standard ones',
  },
];

const apply = (code: string, {module, from, to, why}: Change): string => {
  if (code.split(from).length !== 2) throw new Error(`${module} has changed: look anew how to leave out ${why}.`);
  return code.replace(from, to);
};

export const litAsAGuest: Plugin = {
  name: 'lit-as-a-guest',
  transform(code, id) {
    const ours = changes.filter(({module}) => id.endsWith(`/node_modules/${module}`) || id.endsWith(`/@lit/${module}`));
    return ours.length ? ours.reduce(apply, code) : undefined;
  },
};
