// The command for what somebody asks of who keeps their data: `node demo/subject.ts export|erase name@example.com`.
import {readFileSync} from 'node:fs';
import {openDatabase} from './database.ts';
import {eraseSubject, exportSubject} from './erasure.ts';
import {eraseMails} from './outbox.ts';
import {readSettings} from './settings.ts';

const usage = `node demo/subject.ts export name@example.com   prints all that is kept of one person, as JSON
node demo/subject.ts erase name@example.com    erases it

With - instead of the address, it is read from the standard input, and so in no history of commands.
DATABASE, DATABASE_URL and OUTBOX as for the server.`;

const [action, sent, ...more] = process.argv.slice(2);
if ((action !== 'export' && action !== 'erase') || sent === undefined || more.length > 0) {
  console.error(usage);
  process.exit(2);
}
const email = sent === '-' ? readFileSync(0, 'utf8') : sent;
const {database: address, outbox} = readSettings(process.env);
const database = await openDatabase(address);
try {
  if (action === 'export') {
    const subject = await exportSubject(database, email);
    if (subject) console.log(JSON.stringify(subject, null, 2));
    else {
      console.error('Nothing is kept of this address.');
      process.exitCode = 1;
    }
  } else {
    const found = await eraseSubject(database, email, new Date());
    const mails = await eraseMails(outbox, email);
    if (found) console.log(`Erased, with ${mails} emails of the outbox.`);
    else {
      console.error('Nothing is kept of this address.');
      process.exitCode = 1;
    }
  }
} finally {
  await database.close();
}
