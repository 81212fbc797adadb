// `/outbox`: the newest email of the demo, for the person who tries it on this computer.
import {escape, wordsPage, type Answer, type Asked} from './answer.ts';
import {isFromThisComputer} from './origin.ts';
import {newestMails, recipientOf, type WrittenMail} from './outbox.ts';

const withLinks = (text: string): string =>
  escape(text).replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);

const mailHtml = (mail: WrittenMail): string => `<h2>To ${escape(recipientOf(mail))}</h2>
<pre>${withLinks(mail.text)}</pre>
<p>The file: ${escape(mail.file)}</p>`;

/** Answers with the newest emails that were written to the folder, or says where emails go instead. */
export async function answerOutbox(asked: Asked, folder: string | undefined): Promise<Answer> {
  if (!isFromThisComputer(asked.remoteAddress, asked.headers)) {
    return wordsPage(
      403,
      'Emails are shown on this computer only',
      `<h1>Emails are shown on this computer only</h1>
<p>Open this address on the computer that runs the server, as 127.0.0.1.</p>`,
    );
  }
  const mails = folder === undefined ? [] : await newestMails(folder, 1);
  const empty =
    folder === undefined
      ? '<p>Emails go to the mail server of SMTP_URL.</p>'
      : '<p>There is no email yet. <a href="/">Sign up</a>, then come back and reload this page.</p>';
  const page = wordsPage(200, 'Outbox', `<h1>Newest email</h1>\n${mails.map(mailHtml).join('') || empty}`);
  return {...page, headers: {...page.headers, 'cross-origin-resource-policy': 'same-origin'}};
}
