// Reads the emails that a server wrote, as the person who got them does.
import assert from 'node:assert/strict';
import {newestMails, recipientOf, type WrittenMail} from '../../receiver/outbox.ts';
import type {Started} from './databases.ts';

export interface Received {
  readonly mail: WrittenMail;
  /** The paths of its two links. */
  readonly confirm: string;
  readonly unsubscribe: string;
}

export const pathIn = (text: string, purpose: 'confirm' | 'unsubscribe'): string => {
  const path = new RegExp(`/${purpose}/[\\w-]{32}`).exec(text)?.[0];
  assert.ok(path, `no link to ${purpose}`);
  return path;
};

/** The emails to one address, newest first, with everything sent that is due. */
export async function inboxOf({deliver, outbox}: Started, email: string): Promise<Received[]> {
  await deliver();
  const mails = (await newestMails(outbox, Infinity)).filter((mail) => recipientOf(mail) === email);
  return mails.map((mail) => ({
    mail,
    confirm: pathIn(mail.text, 'confirm'),
    unsubscribe: pathIn(mail.text, 'unsubscribe'),
  }));
}
