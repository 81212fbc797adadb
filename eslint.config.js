// What a reviewer would otherwise have to look for: docs/conventions.md says why.
import {defineConfig} from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as regexp from 'eslint-plugin-regexp';
import * as wcModule from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const wc = wcModule.default ?? wcModule;

/** Which layer of `src` may import which, besides itself; types too. */
const layers = {
  content: [],
  signup: ['content'],
  language: [],
  design: [],
  foundation: ['content', 'language', 'design'],
  elements: ['content', 'signup', 'language', 'design', 'foundation'],
};
const zones = Object.entries(layers).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `${layer} may import ${allowed.join(', ') || 'nothing of ours'}: docs/architecture.md.`,
}));

const noPhysicalSides = {
  selector:
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/(^|[\\s;{-])(left|right)\\s*[:;]|-(left|right)(-[a-z]+)*\\s*:|:\\s*(left|right)\\b/]',
  message: 'No left and right in CSS: use logical properties, so that right-to-left works.',
};
const noInlineStyle = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  message: 'No style= in templates: a strict Content-Security-Policy blocks it.',
};
const noRawHtml = {
  selector:
    ':matches(MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/], Identifier[name=/^unsafe(HTML|SVG|Static)$/], Identifier[name="styleMap"])',
  message: 'No HTML from strings and no styleMap: Trusted Types and strict policies refuse them.',
};
const msgCall = 'CallExpression:matches([callee.name="msg"], [callee.property.name="msg"])';
const describedMessages = [
  `${msgCall}[arguments.length!=2]`,
  `${msgCall} > ObjectExpression.arguments:not(:has(> Property[key.name="id"]))`,
  `${msgCall} > ObjectExpression.arguments:not(:has(> Property[key.name="desc"]))`,
].map((selector) => ({
  selector,
  message: "msg('…', {id, desc}): translators need the description, and the page the id.",
}));
/** Names that pages declare in classic scripts, and that modules then see in place of the browser's. */
const pageGlobals = (
  'URL URLSearchParams Text Node Option Image Comment Range Selection Request Response ' +
  'origin name event status top parent self length open close find stop print'
)
  .split(' ')
  .map((name) => ({
    name,
    message: `Pages declare ${name} for themselves, and modules see it: take the browser's from globalThis or location.`,
  }));
const noEnumeration = {
  selector: 'ForInStatement',
  message: 'No for…in: it also gives what old scripts of the page add to Object.prototype. Use Object.entries.',
};
const noReplacedBuiltIns = {
  selector:
    'CallExpression[callee.object.name="Array"][callee.property.name="from"][arguments.length>1], CallExpression[callee.property.name="entries"]:not([callee.object.name="Object"])',
  message: 'Old libraries of the page replace Array.from and entries: spread the iterable and map it.',
};
const noRem = {
  selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/\\d(rem|vw|vh)\\b/]',
  message: "No rem, vw and vh: they follow the page's root or the window, not the reader's text and our place.",
};

export default defineConfig(
  {ignores: ['cdn', 'dist', 'node_modules', 'storybook-static', 'src/language/generated', 'src/content/url.d.ts']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.browser.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
    },
  },
  {files: ['{src,stories,tools,demo,receiver,scripts}/**/*.ts'], rules: {'no-nested-ternary': 'error'}},
  {
    // What these read, others wrote: no pattern may take time that grows faster than the text.
    files: ['{src,tools,demo,receiver}/**/*.ts'],
    plugins: {regexp},
    rules: {
      'regexp/no-super-linear-backtracking': ['error', {report: 'certain'}],
      'regexp/no-super-linear-move': ['error', {report: 'certain', ignoreSticky: true}],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: {'lit-a11y': litA11y, 'import-x': importX},
    languageOptions: {globals: globals.browser},
    settings: {
      wc: {elementBaseClasses: ['LitElement', 'MtgElement', 'MtgDocument', 'MtgProgramme']},
      litHtmlSources: true,
      'import-x/resolver': {typescript: {project: './tsconfig.json'}},
      'import-x/extensions': ['.ts'],
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      // The base class is LitElement, which has them all.
      'wc/guard-super-call': 'off',
      // Safari takes a list without markers for no list.
      'lit-a11y/no-redundant-role': 'off',
      // Templates and comments in style sheets too, which Prettier leaves as they are.
      'max-len': ['error', {code: 120, ignoreUrls: true, ignoreRegExpLiterals: true, ignoreComments: true}],
      'lit/no-this-assign-in-render': 'error',
      'lit/lifecycle-super': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', {zones}],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'],
        ...pageGlobals,
      ],
      'no-restricted-syntax': [
        'error',
        noPhysicalSides,
        noInlineStyle,
        noRawHtml,
        noRem,
        noEnumeration,
        noReplacedBuiltIns,
        ...describedMessages,
      ],
    },
  },
  {
    // A sentence of these documents is one string: broken, it could not be searched for.
    files: ['src/content/{catalogue,figures,programme}.ts'],
    rules: {'max-len': 'off'},
  },
  {
    // `test/end-to-end` and `test/hosts` hand functions to a browser.
    files: [
      'bench/signups.ts',
      'scripts/**',
      'demo/**',
      'receiver/**',
      'tools/**',
      'vite.config.ts',
      'web-test-runner.config.js',
      'test/!(end-to-end|hosts)/**/*.node.test.ts',
    ],
    languageOptions: {globals: globals.node},
    rules: {'no-restricted-globals': ['error', 'window', 'document', 'customElements']},
  },
  {
    files: ['stories/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts', 'receiver/**/*.ts', 'tools/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: [{regex: '(^|/)src/', message: 'Use the package by its public name, or what the build wrote.'}]},
      ],
      // node:test's describe and it give promises that its runner awaits.
      '@typescript-eslint/no-floating-promises': 'off',
      // `expect(…).to.be.empty` of chai is a property that asserts.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
