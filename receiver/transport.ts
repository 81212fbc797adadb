// Where emails go: into files on this computer, or to a mail server. Knows what an email is; not why it is sent.
import {mkdir, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createTransport, type SendMailOptions} from 'nodemailer';
import type {Mail} from './mail.ts';
import {mailName} from './outbox.ts';

export interface Transport {
  /** Resolves once the email was taken. Rejects when it was not, or nobody knows. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const messageOf = ({to, subject, text, unsubscribeUrl, date}: Mail, from: string): SendMailOptions => ({
  from,
  // Not as a string, which would be taken apart at each comma.
  to: {name: '', address: to},
  subject,
  text,
  textEncoding: 'quoted-printable',
  date,
  headers: {
    // https://www.rfc-editor.org/rfc/rfc8058#section-3.1
    'List-Unsubscribe': {prepared: true, value: `<${unsubscribeUrl}>`},
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    // Nobody's holiday note answers it: https://www.rfc-editor.org/rfc/rfc3834#section-5
    'Auto-Submitted': 'auto-generated',
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Writes each email to a file of its own, which any mail program opens. Their names sort by time. */
export function fileTransport(folder: string, from: string): Transport {
  const builder = createTransport({streamTransport: true, buffer: true, newline: 'windows'});
  return {
    async send(mail) {
      const {message} = await builder.sendMail(messageOf(mail, from));
      await mkdir(folder, {recursive: true, mode: 0o700});
      const path = join(folder, mailName(mail.to, mail.date));
      await writeFile(path, message as Buffer, {mode: 0o600});
      // Under its name only when it is whole.
      await rename(path, `${path}.eml`);
    },
    close: () => builder.close(),
  };
}

/** Hands each email to a mail server: `smtp://` or `smtps://`, with user and password where it asks for them. */
export function smtpTransport(url: string, from: string): Transport {
  const server = createTransport({
    url,
    // A password never goes in the clear, also where somebody on the way has taken STARTTLS out of the server's answer.
    requireTLS: Boolean(new URL(url).password) && url.startsWith('smtp:'),
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(mail) {
      await server.sendMail(messageOf(mail, from));
    },
    close: () => server.close(),
  };
}

/** Whether trying again is of no use: the mail server refused this address for good. */
export const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EENVELOPE' && isPermanent(error);

// 5yz is for good, 4yz for now (RFC 5321 section 4.2.1). Without a reply the address never left this computer: it has
// characters that no mail server takes.
const isPermanent = (error: Error): boolean => !('responseCode' in error) || Number(error.responseCode) >= 500;
