// What can be set, and how a mistake in it is named.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {nameOf} from '../../receiver/database.ts';
import {readSettings} from '../../receiver/settings.ts';

const names = [
  'PORT',
  'HOST',
  'DATABASE',
  'DATABASE_URL',
  'OUTBOX',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'PROXIES',
  'SHOW_LISTS',
  'HOURLY_PER_ADDRESS',
  'HOURLY_PER_NETWORK',
  'ERASED_LIST',
];

test('each setting is in the table of receiver/README.md, and each of the table is one', () => {
  const asked = new Set<string>();
  readSettings(new Proxy({}, {get: (_, name) => void asked.add(String(name))}));
  const table = readFileSync(new URL('../../receiver/README.md', import.meta.url), 'utf8').matchAll(
    /^\| `([A-Z_]+)` /gm,
  );
  assert.deepEqual([...asked].sort(), [...names].sort());
  assert.deepEqual([...table].map(([, name]) => name).sort(), [...names].sort());
});

test('nothing has to be set', () => {
  const {port, host, database, outbox, limits} = readSettings({});
  assert.deepEqual([port, host], [4173, '127.0.0.1']);
  assert.match(database, /receiver[\\/]data[\\/]receiver\.db$/);
  assert.match(outbox, /receiver[\\/]data[\\/]outbox$/);
  assert.deepEqual([limits.perAddress.most, limits.perNetwork.most], [5, 300]);
});

test('the outbox is beside the database, and a limit can be taken away', () => {
  const {outbox, limits} = readSettings({DATABASE: '/srv/list/people.db', HOURLY_PER_ADDRESS: '0'});
  assert.equal(outbox.replaceAll('\\', '/'), '/srv/list/outbox');
  assert.equal(limits.perAddress.most, 0);
});

for (const [name, value, words] of [
  ['PORT', 'eighty', /^PORT must be a number from 0 to 65535$/],
  ['PORT', '65536', /^PORT must/],
  ['PROXIES', '-1', /^PROXIES must be a number from 0 to 10$/],
  ['HOURLY_PER_NETWORK', '1.5', /^HOURLY_PER_NETWORK must/],
  ['DATABASE_URL', 'mysql://me:secret@db', /^DATABASE_URL must begin with postgres:\/\/ or postgresql:\/\/$/],
  ['SMTP_URL', 'mail.example', /^SMTP_URL must begin with smtp:\/\/ or smtps:\/\/$/],
  ['PUBLIC_URL', 'list.example', /^PUBLIC_URL must begin with http:\/\/ or https:\/\/$/],
] as const) {
  test(`${name}=${value} is named as the mistake, without its value`, () => {
    assert.throws(() => readSettings({[name]: value}), {name: 'RangeError', message: words});
  });
}

test('the name of a database that is printed has no password in it', () => {
  assert.equal(nameOf('postgres://me:secret@db.example:5432/list'), 'PostgreSQL at db.example:5432');
  assert.equal(nameOf('/srv/receiver.db'), '/srv/receiver.db');
});
