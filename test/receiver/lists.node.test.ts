// Who is on the list is for this computer alone, and only where it was asked for: behind a proxy that says nothing of itself, too.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {serverFor} from './databases.ts';

/** What a request from this computer gets, as a proxy's looks that sends no header of its own. */
const statuses = async (url: string): Promise<number[]> =>
  Promise.all(['/signups', '/outbox'].map(async (path) => (await fetch(url + path)).status));

test('the lists are there for who asks for them, on this computer', async (t) => {
  const {url} = await serverFor(t, {showLists: true});
  assert.deepEqual(await statuses(url), [200, 200]);
});

for (const [what, settings] of Object.entries({
  'unless they are asked for': {showLists: false},
  'with a proxy': {showLists: true, proxies: 1},
  'with a public address': {showLists: true, publicUrl: 'https://lists.example'},
}))
  test(`the lists are not there ${what}`, async (t) => {
    const {url} = await serverFor(t, settings);
    assert.deepEqual(await statuses(url), [405, 404]);
  });
