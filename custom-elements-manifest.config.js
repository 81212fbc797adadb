// How custom-elements.json is made from the elements' source and its comments.
import {readFileSync} from 'node:fs';
import {modulePathResolverPlugin} from '@wc-toolkit/module-path-resolver';
import {elementTable, tagOf} from './src/elements.ts';

/** The tokens of a sheet, as the custom properties that every element which uses it reads. */
const tokensOf = (file) =>
  [
    ...readFileSync(new URL(`src/design/${file}`, import.meta.url), 'utf8').matchAll(/var\((--mtg-[\w-]+), (.*)\);/g),
  ].map(([, name, value]) => ({name, default: value}));

/** Leaves in the manifest what a page can use: no inner modules, no private and protected members. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.modules = manifest.modules.filter(({declarations}) =>
      declarations?.some(({customElement}) => customElement),
    );
    // Files are found in any order.
    manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({customElement}) => customElement);
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(({privacy}) => !privacy || privacy === 'public');
        if (declaration.tagName) {
          const row = elementTable.find(({name}) => tagOf(name) === declaration.tagName);
          declaration.cssProperties = [
            ...tokensOf('tokens.ts'),
            ...tokensOf('isolation.ts'),
            ...(row.hasNoControls ? [] : tokensOf('form-tokens.ts')),
          ];
        }
        // An attribute may always be left out; editors and Storybook read the type without it better.
        for (const {type} of [...(declaration.attributes ?? []), ...declaration.members]) {
          if (type) type.text = type.text.replace(' | undefined', '');
        }
      }
    }
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/foundation/mtg-{element,section,document,programme}.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    // Pages import what the build writes, not the source.
    modulePathResolverPlugin({
      modulePathTemplate: (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'),
      definitionPathTemplate: (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.d.ts'),
      typeDefinitionPathTemplate: (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.d.ts'),
    }),
    publicOnly,
  ],
};
