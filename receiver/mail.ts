// The words of the email that asks for a confirmation. Pure: knows neither how it is sent nor to whom.
import {confirmWithinHours} from './links.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where a mail program leaves the list in one click: RFC 8058. */
  readonly unsubscribeUrl: string;
  readonly date: Date;
}

interface Said {
  readonly to: string;
  readonly confirmUrl: string;
  readonly unsubscribeUrl: string;
  readonly isOnList: boolean;
  readonly date: Date;
}

/**
 * The email to somebody who asked, or in whose name somebody asked. Nothing in it was typed into the form: no name, no
 * words of consent, no page. Otherwise anyone could have us send their words to anyone. Plain text: everybody can read
 * it, and it cannot tell on who does.
 */
export const confirmationMail = ({to, confirmUrl, unsubscribeUrl, isOnList, date}: Said): Mail => ({
  to,
  subject: 'Confirm your email address for Mind The Gap',
  text: `Somebody asked for emails from Mind The Gap to be sent to this address.
${isOnList ? '\nYou are on the list already. You do not need to do anything to stay on it.\n' : ''}
If it was you, open this link and press the button on the page:

${confirmUrl}

The link works once, for ${confirmWithinHours} hours.

If it was not you, do nothing.${isOnList ? '' : ' You are not on the list.'}

To get no emails from us, open this link and press the button on the page:

${unsubscribeUrl}

Mind The Gap, from Diverse Data at Genomics England
`,
  unsubscribeUrl,
  date,
});
