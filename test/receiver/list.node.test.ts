// Who may see the list of sign-ups.
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {isFromThisComputer} from '../../receiver/origin.ts';
import {ask, browser, listed, postForm, problemOf} from './ask.ts';
import {serverFor} from './databases.ts';

const server = await serverFor({after});

describe('the list of sign-ups', () => {
  test('has the newest first', async () => {
    for (const name of ['older', 'newer', 'newest'])
      await postForm(server.url, {email: `${name}@example.com`, consent: 'yes'});
    const emails = (await listed(server.url)).slice(0, 3).map(({email}) => email);
    assert.deepEqual(emails, ['newest@example.com', 'newer@example.com', 'older@example.com']);
  });

  for (const headers of [
    {host: 'evil.example'},
    {host: '127.0.0.1.evil.example:80'},
    {host: 'localhost@evil.example'},
    {'x-forwarded-for': '203.0.113.9'},
  ]) {
    test(`is not for a request with ${JSON.stringify(headers)}`, async () => {
      const reply = await ask(server.url, {path: '/signups', headers: {...headers, ...browser}});
      assert.equal(problemOf(reply).status, 403);
      assert.doesNotMatch(reply.text, /@/);
      assert.equal(reply.headers['access-control-allow-origin'], undefined);
      assert.equal((await ask(server.url, {method: 'HEAD', path: '/signups', headers})).status, 403);
    });
  }

  for (const [remote, host, expected] of [
    ['127.0.0.1', 'localhost:4173', true],
    ['127.8.9.10', '127.0.0.1', true],
    ['::1', '[::1]:4173', true],
    ['::ffff:127.0.0.1', 'LOCALHOST', true],
    ['192.168.1.7', 'localhost', false],
    ['::ffff:192.168.1.7', 'localhost', false],
    ['127.0.0.1', '192.168.1.7:4173', false],
    ['127.0.0.1', undefined, false],
    ['127.0.0.1', 'localhost:', false],
    [undefined, 'localhost', false],
    ['1127.0.0.1', 'localhost', false],
  ] as const) {
    test(`is ${expected ? '' : 'not '}for ${remote} that asks ${host}`, () => {
      assert.equal(isFromThisComputer(remote, {host}), expected);
    });
  }

  test('can be asked for its head alone', async () => {
    const reply = await ask(server.url, {method: 'HEAD', path: '/signups'});
    assert.equal(reply.status, 200);
    assert.ok(Number(reply.headers['content-length']) > 2);
  });
});
