// The files for script tags hold Lit, and our own modules, with the names that were published: who debugs one finds the other.
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import ts from 'typescript';

/** The names of properties in some code: those that are read, and those that are defined. Not `#private` ones, which nobody else sees. */
const propertyNames = (files: readonly string[]): Set<string> => {
  const names = new Set<string>();
  const add = (name?: ts.Node): void => {
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.add(name.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(node.name);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) add(node.argumentExpression);
    if (ts.isObjectLiteralElement(node) || ts.isClassElement(node)) add(node.name);
    if (ts.isObjectBindingPattern(node))
      for (const {dotDotDotToken, propertyName, name} of node.elements) if (!dotDotDotToken) add(propertyName ?? name);
    ts.forEachChild(node, visit);
  };
  for (const file of files)
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return names;
};

const ourModules = globSync('dist/**/*.js').filter((file) => file !== 'dist/mtg.js');
const litModules = globSync([
  'node_modules/{lit,lit-html,lit-element}/**/*.js',
  'node_modules/@lit/{reactive-element,localize}/**/*.js',
]).filter((file) => !/[\\/](development|node)[\\/]/.test(file));
/** What only the CDN files have. */
const cdnSources = globSync('src/**/*.cdn.ts');

describe('a file for a script tag, beside what is published to npm', () => {
  const published = propertyNames([...ourModules, ...litModules, ...cdnSources]);

  it('is compared with names: Lit’s own, and those of ours', () => {
    for (const name of ['_$litElement$', '_$AL', 'requestUpdate', 'headingLevel']) assert.ok(published.has(name), name);
  });

  for (const file of ['mtg', 'story-card', 'signup-form'])
    it(`cdn/${file}.js calls no property by another name`, () => {
      const renamed = [...propertyNames([`cdn/${file}.js`])].filter((name) => !published.has(name));
      assert.deepEqual(renamed, []);
    });
});
