// People who sign up, are emailed, leave and are erased at the same moment do not trip each other.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eraseSubject} from '../../receiver/erasure.ts';
import {Links} from '../../receiver/links.ts';
import type {Mail} from '../../receiver/mail.ts';
import {Mailer} from '../../receiver/mailer.ts';
import {Signups} from '../../receiver/signups.ts';
import {checked} from './checked.ts';
import {databaseFor} from './databases.ts';
import {pathIn} from './inbox.ts';

test('nobody’s request fails because of somebody else’s, and nothing is left half done', async (t) => {
  const log = t.mock.method(console, 'error', () => {});
  const database = await databaseFor(t);
  const now = () => new Date('2026-09-01T12:00:00Z');
  const signups = new Signups(database, now);
  const links = new Links(database, now);
  const sent: Mail[] = [];
  const transport = {send: (mail: Mail) => Promise.resolve(void sent.push(mail)), close: () => {}};
  const mailers = [1, 2].map(() => new Mailer({database, transport, publicUrl: 'https://list.example', now}));
  const emailOf = (index: number): string => `${index % 7}@example.com`;

  for (let round = 0; round < 5; round++) {
    const mails = sent.splice(0);
    const tokens = (purpose: 'confirm' | 'unsubscribe') => mails.map(({text}) => pathIn(text, purpose).split('/')[2]!);
    await Promise.all([
      ...Array.from({length: 30}, (_, index) =>
        signups.accept({...checked, email: emailOf(index)}, `${round}-${index % 20}`, 'yes'),
      ),
      ...mailers.map((mailer) => mailer.deliver()),
      ...tokens('confirm').map((token) => links.confirm(token)),
      ...tokens('unsubscribe')
        .filter((_, index) => index % 3 === 0)
        .map((token) => links.withdraw(token, 'one click')),
      ...Array.from({length: 3}, (_, index) => eraseSubject(database, emailOf(index + round), now())),
      signups.forgetKeys(),
    ]);
  }
  assert.equal(log.mock.callCount(), 0);
  for (const {email, consent_records} of await signups.list()) assert.ok(consent_records.length > 0, email);
});
