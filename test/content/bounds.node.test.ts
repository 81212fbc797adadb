// No list of a document is longer than a documented most: a page shows each of its entries.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFeed} from '../../dist/content/parse-feed.js';
import {parseProgramme} from '../../dist/content/parse-programme.js';

const many = <Entry>(count: number, entry: (index: number) => Entry): Entry[] =>
  Array.from({length: count}, (_, index) => index).map(entry);

const feedOf = (items: readonly unknown[]) => ({version: 'https://jsonfeed.org/version/1.1', title: 'T', items});
const url = 'https://stories.example/1';

describe('a document with a hundred times too much', () => {
  it('has the first 10,000 items of a feed', () => {
    const items = many(1_000_000, (index) => ({id: String(index), url, title: 'T'}));
    const {feed, problems} = parseFeed(feedOf(items));
    assert.equal(feed.stories.length, 10_000);
    assert.match(problems[0]!.message, /more than 10000 entries/);
  });

  for (const [field, entry] of Object.entries<() => unknown>({
    authors: () => ({name: 'A'}),
    attachments: () => ({url, mime_type: 'audio/mpeg'}),
  }))
    it(`has the first 100 ${field} of an item`, () => {
      const {feed, problems} = parseFeed(feedOf([{id: '1', url, title: 'T', [field]: many(10_000, entry)}]));
      const [story] = feed.stories;
      assert.equal((field === 'authors' ? story!.people : story!.attachments)!.length, 100);
      assert.match(problems[0]!.message, /more than 100 entries/);
    });

  it('has the first 100 translations of an item', () => {
    const translations = many(10_000, () => ({language: 'cy', url, title: 'T'}));
    const {feed} = parseFeed(feedOf([{id: '1', url, title: 'T', _diverse_data: {translations}}]));
    assert.equal(feed.stories[0]!.translations!.length, 100);
  });

  it('has the first 100 of each list of a programme', () => {
    const streams = many(10_000, (index) => ({slug: `s-${index}`, name: 'N', meaning: 'M'}));
    const links = many(10_000, (index) => ({title: 'T', href: `https://stories.example/${index}`}));
    const {programme, problems} = parseProgramme({streams, links});
    assert.deepEqual([programme.streams.length, programme.links.length], [100, 100]);
    assert.equal(problems.length, 2);
  });
});
