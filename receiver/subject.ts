// The command for what somebody asks of who keeps their data: `node receiver/subject.ts export|erase name@example.com`.
import {readFileSync} from 'node:fs';
import {openDatabase} from './database.ts';
import {erasedSince, noteErased} from './erased-list.ts';
import {eraseAgain, eraseSubject, exportSubject} from './erasure.ts';
import {eraseMails} from './outbox.ts';
import {readSettings} from './settings.ts';

const usage = `node receiver/subject.ts export name@example.com   prints all that is kept of one person, as JSON
node receiver/subject.ts erase name@example.com    erases it, and notes a hash of the address in the list of who was erased
node receiver/subject.ts erase-again               after a backup was restored: erases who is in that list

With - instead of the address, it is read from the standard input, and so in no history of commands.
DATABASE, DATABASE_URL, OUTBOX and ERASED_LIST as for the server.`;

const [action, sent, ...more] = process.argv.slice(2);
const isAgain = action === 'erase-again' && sent === undefined;
if (!isAgain && ((action !== 'export' && action !== 'erase') || sent === undefined || more.length > 0)) {
  console.error(usage);
  process.exit(2);
}
const {database: address, outbox, erasedList} = readSettings(process.env);
const database = await openDatabase(address);

/** Prints what was found, or that nothing was, and ends with 1 then. */
const tell = (found: string | undefined): void => {
  if (found !== undefined) return console.log(found);
  console.error('Nothing is kept of this address.');
  process.exitCode = 1;
};

async function exported(email: string): Promise<string | undefined> {
  const subject = await exportSubject(database, email);
  return subject && JSON.stringify(subject, null, 2);
}

async function erased(email: string): Promise<string | undefined> {
  const now = new Date();
  // The emails first, so that none is left of somebody who cannot be found any more; and those that were written meanwhile.
  const before = await eraseMails(outbox, email);
  const found = await eraseSubject(database, email, now);
  const mails = before + (await eraseMails(outbox, email));
  if (!found && !mails) return undefined;
  await noteErased(erasedList, email, now);
  await database.scrub();
  return `Erased, with ${mails} emails of the outbox.`;
}

async function erasedAgain(): Promise<string> {
  const count = await eraseAgain(database, await erasedSince(erasedList), new Date());
  await database.scrub();
  return `Erased again: ${count} people.`;
}

try {
  if (isAgain) tell(await erasedAgain());
  else {
    const email = sent === '-' ? readFileSync(0, 'utf8') : sent!;
    tell(await (action === 'export' ? exported(email) : erased(email)));
  }
} finally {
  await database.close();
}
