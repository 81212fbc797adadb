// Nobody can find out who is on the list: new and known addresses get one answer, byte for byte, for the same work.
import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {after, describe, test} from 'node:test';
import type {Database, Session} from '../../receiver/database.ts';
import {Links} from '../../receiver/links.ts';
import type {Mail} from '../../receiver/mail.ts';
import {Mailer} from '../../receiver/mailer.ts';
import {Signups} from '../../receiver/signups.ts';
import {ask, signup} from './ask.ts';
import {checked} from './checked.ts';
import {databaseFor, serverFor} from './databases.ts';
import {inboxOf, pathIn} from './inbox.ts';

const server = await serverFor({after});

/** Every byte of the answer, but for the date. */
async function answerTo(email: string, accept: string): Promise<string> {
  const isForm = accept === 'text/html';
  const body = isForm ? String(new URLSearchParams({email, consent: 'yes'})) : JSON.stringify({...signup, email});
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const socket = connect({port: Number(new URL(server.url).port), host: '127.0.0.1'});
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  socket.write(
    `POST /signups HTTP/1.1\r\nHost: a\r\nAccept: ${accept}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  await new Promise((closed) => socket.once('close', closed));
  return answer.replace(/^date: .*$/im, '');
}

for (const accept of ['application/json', 'text/html']) {
  test(`the answer as ${accept} has the same bytes for everybody`, async () => {
    const email = `${accept.replace('/', '-')}@example.com`;
    const answers = [await answerTo(email, accept), await answerTo(email, accept)];
    const {confirm, unsubscribe} = (await inboxOf(server, email))[0]!;
    await ask(server.url, {method: 'POST', path: confirm});
    answers.push(await answerTo(email, accept));
    await ask(server.url, {method: 'POST', path: unsubscribe});
    answers.push(await answerTo(email, accept));
    assert.match(answers[0]!, accept === 'text/html' ? /^HTTP\/1\.1 303 / : /^HTTP\/1\.1 202 /);
    assert.equal(new Set(answers).size, 1, answers.join('\n'));
  });
}

describe('the work before the answer', () => {
  // Time cannot be asserted, the statements can: the same ones in the same order take what they take for everybody.
  test('is the same for an address that is new, pending, on the list and off it', async (t) => {
    const database = await databaseFor(t);
    const now = () => new Date('2026-09-01T12:00:00Z');
    const statements: string[] = [];
    const noting = (session: Session): Session => ({
      query(sql, ...values) {
        statements.push(sql);
        return session.query(sql, ...values);
      },
    });
    const noted: Database = {
      ...noting(database),
      transaction: (work) => database.transaction((session) => work(noting(session))),
      scrub: () => database.scrub(),
      close: () => database.close(),
    };
    const signups = new Signups(noted, now);
    const sent: Mail[] = [];
    const transport = {send: (mail: Mail) => Promise.resolve(void sent.push(mail)), close: () => {}};
    const mailer = new Mailer({database, transport, publicUrl: 'https://list.example', now});
    const links = new Links(database, now);

    const work: string[] = [];
    let key = 0;
    const sign = async (): Promise<void> => {
      statements.length = 0;
      await signups.accept(checked, `${key++}`, '');
      work.push(statements.join('\n'));
      await mailer.deliver();
    };
    const tokenOf = (purpose: 'confirm' | 'unsubscribe') => pathIn(sent.at(-1)!.text, purpose).split('/')[2]!;
    await sign();
    await sign();
    assert.equal(await links.confirm(tokenOf('confirm')), 'open');
    await sign();
    assert.equal(await links.withdraw(tokenOf('unsubscribe'), 'link in email'), true);
    await sign();
    assert.match(work[0]!, /INSERT INTO outbox/);
    assert.equal(new Set(work).size, 1, work.join('\n---\n'));
    assert.equal(sent.length, 4, 'somebody got no email');
  });
});
