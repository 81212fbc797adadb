// That nobody can hang the command with a small file: a megabyte of the worst for each of its patterns is read to its end. What takes time
// that grows with the square of the size would take hours; the patience here is for a busy computer.
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {Folder} from './command.ts';
import {post, rss} from './feed-command.ts';

const megabyte = 2 ** 20;
const patience = 120_000;

/** A megabyte of a text, over and over. */
const much = (text: string): string => text.repeat(Math.ceil(megabyte / text.length));

const item = (fields: object): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A feed',
    items: [{id: '1', url: 'https://a.example/1', title: 'One', content_text: 'x', ...fields}],
  });
const titled = (title: string): string =>
  rss(`<title><![CDATA[${title}]]></title><link>https://a.example/1</link><guid>https://a.example/1</guid>`);
const described = (html: string): string => rss(post('1', `<description><![CDATA[${html}]]></description>`));
const dated = (date: string): string => rss(post('1', `<pubDate>${date}</pubDate>`));
const atom = (entry: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>u:0</id><entry><id>u:1</id><title>One</title><link href="https://a.example/1"/>${entry}</entry></feed>`;

const feeds: Readonly<Record<string, string>> = {
  'a DOCTYPE without an end': `<!DOCTYPE ${much('a')}`,
  'a DOCTYPE of brackets': `<!DOCTYPE x [${much('[')}`,
  'DOCTYPEs in a comment': `<!--${much('<!DOCTYPE x ')}--><rss/>`,
  'many DOCTYPEs': `${much('<!DOCTYPE x>')}<rss/>`,
  'a declaration without an end': `<?xml ${much('? ')}`,
  'comments without an end': much('<!--'),
  'a root with a long name': `<${much('a:')}`,
  'blanks before nothing': much(' \n'),
  'elements without an end': much('<a>'),
  'an author of at signs': atom(`<author><name>${much('@')}</name></author>`),
  'an author of brackets': atom(`<author><name>${much('(')}</name></author>`),
  'an author of RSS': rss(post('1', `<author>${much('a@b (')}</author>`)),
  'a title of tags that stay open': titled(much('<b>')),
  'a title of tags that are never opened': titled(much('</b>')),
  'a title of scripts': titled(much('<script>')),
  'a title of signs': titled(much('a<')),
  'a title of raised digits': titled(much('1<sup>2')),
  'a title of blanks': titled(`a${much(' ')}b`),
  'a text of hidden tags': described(much('<span hidden>')),
  'a text of paragraphs': described(much('<p hidden>')),
  'a text of dots': described(much('.')),
  'a text of ellipses': described(much('[…')),
  'a text of pictures': described(much('<img src=x:y>')),
  'a text of formulas': described(much('<math><mfrac>')),
  'a text that goes on reading': described(`Continue reading ${much('»')}a`),
  'a style of blanks': described(`<p style="${much('display ')}">x</p>`),
  'a date of blanks': dated(`1${much(' ')}x`),
  'a date of brackets': dated(much('(')),
  'a date of letters': dated(much('a')),
  'a date in HTML': dated(much('&lt;time ')),
  'a language of subtags': rss(post('1', `<dc:language>${much('a-')}</dc:language>`)),
  'a URL of percent signs': rss(`<title>One</title><link>https://a.example/${much('%')}</link>`),
  'a URL of brackets': rss(`<title>One</title><link>https://a.example/?${much('[')}</link>`),
  'a picture with a long address': described(`<img src="https://a.example/${much('~')}">`),
  scopes: atom(much('<link xml:base="a/" href="b"/>')),
  'a text of JSON Feed': item({content_text: much('\n \n')}),
  'attachments that do not fit': item({attachments: JSON.parse(`[${much('{},').slice(0, -1)}]`) as unknown}),
  'tags that do not fit': item({tags: JSON.parse(`[${much('1,').slice(0, -1)}]`) as unknown}),
};

const documents: Readonly<Record<string, string>> = {
  'a long name over many values': `{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[],"${'k'.repeat(20_000)}":[${much('0,')}0]}`,
  'JSON that is cut off': `{"a":[${much('{"b":"c"},')}`,
  'a text without its end': `{"a":"${much('\\\\')}`,
  'a title of one kind of sign': item({title: much('A')}),
  'a summary of blanks': item({summary: `a${much(' ')}b`}),
  'a URL of signs': item({url: `https://a.example/${much('[')}`}),
  'a date of digits': item({date_published: much('2026-')}),
  'a language of subtags': item({language: much('en-')}),
  'fields nobody knows': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A',
    items: Array.from({length: 20_000}, () => ({id: 'x', title: 'Same', url: 'https://a.example/1'})),
  }),
};

const page = (body: string): string => `<!doctype html><html lang="en"><title>A</title><body>${body}</body></html>`;
const pages: Readonly<Record<string, string>> = {
  'tags that are never closed': page(much('<mtg-hero>')),
  'tags of ours': page('<mtg-hero></mtg-hero>'.repeat(5_000)),
  'sign-ups': page('<mtg-signup-form action="/a" controller="c"></mtg-signup-form>'.repeat(3_000)),
  signs: page(much('<')),
  comments: page(much('<!--')),
  'words in a tag': page(`<mtg-hero>${much('a ')}</mtg-hero>`),
  'blanks at the beginning of lines': page(`<mtg-hero>\n${much(' ')}</mtg-hero>`),
  'PHP without an end': page(much('<?php ')),
  'templates without an end': page(much('{{')),
  'blocks of templates': page(much('{% x %}')),
  'comments of templates': page(much('{#')),
  'an encoding': `<meta http-equiv="x" content="${much('charset ')}">`,
};

const folder = await Folder.make({after});

describe('a megabyte of the worst', {concurrency: 2}, () => {
  const cases = [
    ...Object.entries(feeds).map(([what, text]) => ({what, text, name: 'feed.txt', command: ['feed']})),
    ...Object.entries(documents).map(([what, text]) => ({what, text, name: 'feed.json', command: ['check']})),
    ...Object.entries(pages).flatMap(([what, text]) =>
      ['check', 'snapshot'].map((command) => ({what, text, name: 'page.html', command: [command]})),
    ),
  ];
  for (const [index, {what, text, name, command}] of cases.entries()) {
    it(`is read to its end by mtg ${command[0]}: ${what}`, {timeout: patience}, async () => {
      const file = `${index}-${name}`;
      await folder.write(file, text);
      const {code, err} = await folder.mtg([...command, file]);
      assert.ok(code === 0 || code === 1 || code === 2, err.slice(0, 500));
      assert.ok(!/\n {4}at |FATAL ERROR/.test(err), err.slice(0, 500));
    });
  }
});
