// What `npm run create -- mtg-name` runs: writes a new element, which shows a heading and what the page's author writes inside, with its
// folder, its row in the table, its stories and its test. Knows the shape of an element; not what it is for.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {elementTable, tagOf} from '../src/elements.ts';

const [tag = ''] = process.argv.slice(2);
const name = /^mtg-([a-z]+(?:-[a-z]+)*)$/.exec(tag)?.[1];
if (!name || elementTable.some((row) => row.name === name)) {
  const taken = elementTable.map((row) => tagOf(row.name)).join(', ');
  console.error(`Name the element: npm run create -- mtg-name. In lower case, and none of ${taken}.`);
  process.exit(1);
}
const className = `Mtg${name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
const folder = `src/elements/${name}`;

const element = `import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {headingLevelOf} from '../../foundation/attributes.js';
import {heading} from '../../foundation/heading.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {usualHeading} from './${name}.text.js';
import {styles} from './${name}.styles.js';

/**
 * What the element is for, in one sentence.
 *
 * @summary What the element is, in a few words.
 * @slot - What the page’s author writes.
 * @csspart ${name} - The whole element.
 * @csspart heading - The heading.
 */
export class ${className} extends MtgElement {
  static override styles = [MtgElement.styles, styles];

  /** The heading; without it, ours. */
  @property() heading?: string;

  protected override render(): TemplateResult {
    const text = this.heading ?? usualHeading(this.msg);
    return this.isolate(html\`
      <section part="${name}">
        \${heading(headingLevelOf(this, 2), this.renderText(text))}
        <slot></slot>
      </section>
    \`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}

if (${className}.mayDefine('${tag}')) customElements.define('${tag}', ${className});
`;

const text = `// Every message of <${tag}>. Pure: knows no element.
import type {MsgFn} from '@lit/localize/internal/types.js';

/** The heading, where the page gives none. */
export const usualHeading = (msg: MsgFn): string =>
  msg('Say what this is', {id: '${name}-heading', desc: 'Heading, where the page gives none'});
`;

const styles = `import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const own = css\`
  .heading {
    margin-block-end: 0.5em;
  }
\`;

export const styles = [prose, slotted, own];
`;

const placeholder = `// The look of <${tag}> before its script is there, so that nothing moves when it comes: its part of \`cdn/before.css\`. Knows the
// words that \`mtg snapshot\` writes into the tag.
import {css} from 'lit';

export const placeholder = css\`
  ${tag}:not(:defined) > :is(h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
  }
\`;
`;

const stories = `import '@mind-the-gap/elements/${name}.js';
import {shown, type Args} from './snippet.ts';

export default {title: '${tag}', component: '${tag}', ...shown('${tag}')};

/** What a partner pastes. */
export const Snippet = {args: {heading: 'A heading', content: '<p>What the page says.</p>'} satisfies Args};
`;

const test = `import '@mind-the-gap/elements/${name}.js';
import type {${className}} from '@mind-the-gap/elements/${name}.js';
import {expect, fixture, html} from '@open-wc/testing';
import {folded, settled, words} from '../contract/page.ts';

describe('<${tag}>', () => {
  it("shows its heading and the page's words", async () => {
    const element = await fixture<${className}>(html\`<${tag} heading="A heading"><p>Words.</p></${tag}>\`);
    await settled(element);
    expect(folded(words(element))).to.equal('A heading Words.');
    await expect(element).to.be.accessible();
  });
});
`;

/** Puts text into a file before the first place that a pattern finds. */
const insertBefore = (file: string, pattern: RegExp, added: string): void => {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, (found) => `${added}${found}`);
  if (after === before) throw new Error(`${file} has no place for ${tag}: add it by hand.`);
  writeFileSync(file, after);
};

const files = {
  [`${folder}/${name}.ts`]: element,
  [`${folder}/${name}.text.ts`]: text,
  [`${folder}/${name}.styles.ts`]: styles,
  [`${folder}/${name}.placeholder.ts`]: placeholder,
  [`stories/${name}.stories.ts`]: stories,
  [`test/elements/${name}.test.ts`]: test,
};
const present = Object.keys(files).filter((file) => existsSync(file));
if (present.length) throw new Error(`${present.join(', ')} is there already.`);
mkdirSync(folder, {recursive: true});
for (const [file, content] of Object.entries(files))
  writeFileSync(file, await format(content, {...(await resolveConfig(file)), filepath: file}));
insertBefore('src/elements.ts', /^\];$/m, `  {name: '${name}', budget: 14_500},\n`);
insertBefore('src/index.ts', /^export \{MtgAbout\}/m, `export {${className}} from './elements/${name}/${name}.js';\n`);
const types = `./dist/elements/${name}/${name}`;
insertBefore(
  'package.json',
  /^ {4}"\.\/catalogue\.js": \{$/m,
  `    "./${name}.js": {\n      "types": "${types}.d.ts",\n      "default": "${types}.js"\n    },\n`,
);
console.log(`${Object.keys(files).join('\n')}
and its lines in src/elements.ts, src/index.ts and package.json.

Next: say what it is for in ${folder}/${name}.ts, run npm run manifest, and npm run test:quick. For mtg snapshot, its words without
script go into tools/snapshot/baseline.ts; for partners, a line into README.md and CHANGELOG.md.`);
