// The tests of the receiver once more, on PostgreSQL: what they say is true of both databases.
import {after, test} from 'node:test';
import {startPostgres} from './postgres.ts';

const postgres = await startPostgres().catch((error: unknown) => String(error));
if (typeof postgres === 'string') {
  test('the receiver keeps its data in PostgreSQL too', {skip: process.env.CI !== 'true' && postgres}, () => {
    throw new Error(postgres);
  });
} else {
  process.env.TEST_POSTGRES = postgres.url;
  await import('./at-once.node.test.ts');
  await import('./confirming.node.test.ts');
  await import('./consent-records.node.test.ts');
  await import('./contract.node.test.ts');
  await import('./durability.node.test.ts');
  await import('./email.node.test.ts');
  await import('./form.node.test.ts');
  await import('./hardened.node.test.ts');
  await import('./idempotency.node.test.ts');
  await import('./list.node.test.ts');
  await import('./mailer.node.test.ts');
  await import('./receiver.node.test.ts');
  await import('./refusals.node.test.ts');
  await import('./same-answer.node.test.ts');
  await import('./signups.node.test.ts');
  await import('./subject.node.test.ts');
  await import('./too-many.node.test.ts');
  await import('./two-receivers.node.test.ts');
  await import('./unconfirmed.node.test.ts');
  // Hooks run in the order in which they were added: those of the tests still need it.
  after(() => postgres.stop());
}
