// An email that cannot be sent is not lost, and neither is the sign-up that it belongs to.
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Links} from '../../receiver/links.ts';
import type {Mail} from '../../receiver/mail.ts';
import {Mailer} from '../../receiver/mailer.ts';
import {Signups} from '../../receiver/signups.ts';
import {checked} from './checked.ts';
import {databaseFor} from './databases.ts';
import {pathIn} from './inbox.ts';

const start = new Date('2026-09-01T12:00:00Z').getTime();
const aMinute = 60_000;

async function mailerFor(t: TestContext, send: (mail: Mail) => Promise<void>) {
  const log = t.mock.method(console, 'error', () => {});
  const database = await databaseFor(t);
  const clock = {minutes: 0};
  const now = () => new Date(start + clock.minutes * aMinute);
  const transport = {send, close: () => {}};
  const mailer = new Mailer({database, transport, publicUrl: 'https://list.example', now});
  const signups = new Signups(database, now);
  const logged = () => log.mock.calls.map((call) => String(call.arguments[0]));
  return {database, clock, now, mailer, signups, links: new Links(database, now), logged};
}

test('an email that fails is tried again after 1, 5, 30, 120, 360, 720 and 1440 minutes, and then given up', async (t) => {
  let tries = 0;
  const {database, clock, mailer, signups, logged} = await mailerFor(t, () => {
    tries++;
    return Promise.reject(Object.assign(new Error('to name@example.com'), {code: 'ECONNECTION'}));
  });
  await signups.accept(checked, undefined, '');
  await mailer.deliver();
  for (const [index, pause] of [1, 5, 30, 120, 360, 720, 1440].entries()) {
    clock.minutes += pause - 1 / 60;
    await mailer.deliver();
    assert.equal(tries, index + 1, `not before ${pause} minutes`);
    clock.minutes += 1 / 60;
    await mailer.deliver();
    assert.equal(tries, index + 2, `after ${pause} minutes`);
  }
  clock.minutes += 1e6;
  await mailer.deliver();
  assert.equal(tries, 8);
  // It is still there to be seen.
  assert.equal((await database.query('SELECT next_try_at FROM outbox'))[0]?.next_try_at, null);
  assert.equal((await signups.list()).length, 1);
  assert.equal(logged().length, 8);
  assert.match(logged()[0]!, /^Email \d+ was not sent \(try 1\), next try 2026-09-01T12:01:00.000Z: ECONNECTION$/);
  assert.match(logged()[7]!, /given up/);
  assert.doesNotMatch(logged().join(), /@|example\.com/);
});

test('an address that the mail server refuses for good is not tried again', async (t) => {
  let tries = 0;
  const {clock, mailer, signups} = await mailerFor(t, () => {
    tries++;
    return Promise.reject(Object.assign(new Error('no'), {code: 'EENVELOPE', responseCode: 550}));
  });
  await signups.accept(checked, undefined, '');
  for (let days = 0; days < 3; days++) {
    await mailer.deliver();
    clock.minutes += 1440;
  }
  assert.equal(tries, 1);
});

test('one email that fails holds up no other, and the links of a late one work', async (t) => {
  const sent: Mail[] = [];
  let broken = true;
  const {clock, mailer, signups, links} = await mailerFor(t, async (mail) => {
    if (broken && mail.to === 'late@example.com') throw new Error('not now');
    sent.push(mail);
    await Promise.resolve();
  });
  for (const name of ['one', 'late', 'two'])
    await signups.accept({...checked, email: `${name}@example.com`}, undefined, '');
  await mailer.deliver();
  assert.deepEqual(sent.map(({to}) => to).sort(), ['one@example.com', 'two@example.com']);
  broken = false;
  clock.minutes += 1;
  await mailer.deliver();
  assert.equal(sent[2]?.to, 'late@example.com');
  const token = pathIn(sent[2].text, 'confirm').split('/')[2]!;
  assert.equal(await links.confirm(token), 'open');
});

test('an email is sent once, by whichever of two senders is first', async (t) => {
  const sent: string[] = [];
  const send = ({to}: Mail) => Promise.resolve(void sent.push(to));
  const {database, now, mailer, signups} = await mailerFor(t, send);
  const second = new Mailer({database, transport: {send, close: () => {}}, publicUrl: 'https://list.example', now});
  for (let index = 0; index < 120; index++)
    await signups.accept({...checked, email: `${index}@example.com`}, undefined, '');
  await Promise.all([mailer.deliver(), second.deliver()]);
  await Promise.all([mailer.deliver(), second.deliver()]);
  assert.equal(sent.length, 120);
  assert.equal(new Set(sent).size, 120);
  assert.deepEqual(await database.query('SELECT id FROM outbox'), []);
});

test('an email whose sender died is sent by somebody else, ten minutes later', async (t) => {
  const sent: string[] = [];
  const {database, clock, now, mailer, signups} = await mailerFor(t, ({to}) => Promise.resolve(void sent.push(to)));
  let taken = (): void => {};
  const isTaken = new Promise<void>((resolve) => (taken = resolve));
  let die = (): void => {};
  const send = () => new Promise<void>((resolve) => ((die = resolve), taken()));
  const dying = new Mailer({database, transport: {send, close: () => {}}, publicUrl: 'https://list.example', now});
  await signups.accept(checked, undefined, '');
  const death = dying.deliver();
  await isTaken;
  clock.minutes += 9.99;
  await mailer.deliver();
  assert.deepEqual(sent, []);
  clock.minutes += 0.01;
  await mailer.deliver();
  assert.deepEqual(sent, [checked.email]);
  die();
  await death;
});

test('no token is in the database, in clear', async (t) => {
  const sent: Mail[] = [];
  const {database, mailer, signups} = await mailerFor(t, (mail) => Promise.resolve(void sent.push(mail)));
  await signups.accept(checked, undefined, '');
  await mailer.deliver();
  const kept = JSON.stringify([
    await database.query('SELECT * FROM links'),
    await database.query('SELECT * FROM outbox'),
  ]);
  for (const purpose of ['confirm', 'unsubscribe'] as const) {
    assert.ok(!kept.includes(pathIn(sent[0]!.text, purpose).split('/')[2]!));
  }
});

test('who leaves before the email was sent gets none', async (t) => {
  const sent: Mail[] = [];
  const {clock, mailer, signups, links} = await mailerFor(t, (mail) => Promise.resolve(void sent.push(mail)));
  await signups.accept(checked, undefined, '');
  await mailer.deliver();
  await signups.accept(checked, undefined, '');
  clock.minutes += 1;
  await links.withdraw(pathIn(sent[0]!.text, 'unsubscribe').split('/')[2]!, 'link in email');
  await mailer.deliver();
  assert.equal(sent.length, 1);
});
