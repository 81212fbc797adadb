// Who counts as one network, and what is remembered of anybody.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {networkOf, RateLimiter} from '../../receiver/limits.ts';

for (const [address, network] of [
  ['192.0.2.1', '192.0.2.0/24'],
  ['192.0.2.255', '192.0.2.0/24'],
  ['192.0.3.1', '192.0.3.0/24'],
  ['::ffff:192.0.2.9', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:0DB8:0001:ffff::1', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8::/48'],
  ['2001::1', '2001::/48'],
  ['::1', '::/48'],
  ['fe80::1%eth0', 'fe80::/48'],
  ['', 'unknown'],
  ['name@example.com', 'unknown'],
  [undefined, 'unknown'],
] as const) {
  test(`${address} is in ${network}`, () => {
    assert.equal(networkOf(address), network);
  });
}

const limit = {most: 2, seconds: 60};

test('no address and no network is in the memory of the limiter', (t) => {
  const limiter = new RateLimiter({perAddress: limit, perNetwork: limit}, () => new Date(0));
  const set = t.mock.method(Map.prototype, 'set');
  limiter.take('name@example.com', '192.0.2.0/24');
  const kept = set.mock.calls.map((call) => JSON.stringify(call.arguments));
  set.mock.restore();
  assert.equal(kept.length, 2);
  assert.doesNotMatch(kept.join(), /name|192\.0/);
});

test('what has ended is let go of, so that many strangers do not fill the memory', () => {
  let now = 0;
  const limiter = new RateLimiter({perAddress: limit, perNetwork: {most: 0, seconds: 60}}, () => new Date(now));
  for (let index = 0; index < 1000; index++) limiter.take(`${index}@example.com`, 'here');
  assert.equal(limiter.size, 1000);
  now = 60_000;
  limiter.take('next@example.com', 'here');
  assert.equal(limiter.size, 1);
});

test('who is over the limit of a network uses up nobody’s address', () => {
  let now = 0;
  const limiter = new RateLimiter({perAddress: {most: 1, seconds: 600}, perNetwork: limit}, () => new Date(now));
  limiter.take('one@example.com', 'here');
  limiter.take('two@example.com', 'here');
  assert.equal(limiter.take('three@example.com', 'here'), 60);
  now = 30_000;
  assert.equal(limiter.take('three@example.com', 'here'), 30);
  assert.equal(limiter.take('three@example.com', 'there'), 0);
});

test('a limit of 0 is none', () => {
  const none = {most: 0, seconds: 60};
  const limiter = new RateLimiter({perAddress: none, perNetwork: none}, () => new Date(0));
  for (let index = 0; index < 100; index++) assert.equal(limiter.take('a@example.com', 'here'), 0);
  assert.equal(limiter.size, 0);
});
