// Everything that the sign-up form says, in NHS style: what happened, what to do, no blame. Pure.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import {WebUrl} from '../../content/web-url.js';
import {formatMinutes} from '../../language/format.js';
import type {Answer, FieldError} from '../../signup/provider.js';

/** What is wrong with what a person typed, before anything is sent. */
export const validate = (email: string, consent: boolean, msg: MsgFn): readonly FieldError[] => {
  const errors: FieldError[] = [];
  // One @ with something before it and a name with a dot after it: more is for the confirmation to find out.
  if (email.length > 254 || !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) {
    const detail = email
      ? msg('Enter an email address in the correct format, like name@example.com', {
          id: 'signup-email-format',
          desc: 'Error: what was typed is not an address',
        })
      : msg('Enter your email address', {id: 'signup-email-empty', desc: 'Error: nothing typed'});
    errors.push({name: 'email', detail});
  }
  if (!consent) {
    const detail = msg('Tick the box if you want to get the newsletter', {
      id: 'signup-consent-missing',
      desc: 'Error: box not ticked',
    });
    errors.push({name: 'consent', detail});
  }
  return errors;
};

/** How a sign-up stands: not begun, on its way, sent where no answer can be seen, forbidden by the page, or as the provider says. */
export interface Status {
  readonly state: Answer['state'] | 'idle' | 'sending' | 'sent' | 'blocked';
  readonly confirmationPending?: boolean;
  readonly fields?: readonly FieldError[];
  readonly reason?: string;
  /** In how many seconds the list may be asked again. */
  readonly retryAfter?: number | undefined;
}

const unconfirmedWords = ({reason, retryAfter}: Status, tag: string, msg: MsgFn): string => {
  if (reason === 'conflict')
    return msg('Your first try is still on its way. What you typed is still here. Wait a minute and try again.', {
      id: 'signup-conflict',
      desc: 'The same sign-up is being worked on already',
    });
  if (reason === 'server' || reason === 'format')
    return msg('Your address may not have reached us. What you typed is still here. Try again in a few minutes.', {
      id: 'signup-unconfirmed-server',
      desc: 'What to do when the list failed, or answered something that cannot be read',
    });
  if (reason !== 'too-many')
    return msg(
      'Your address may not have reached us. What you typed is still here. Check your connection and try again.',
      {
        id: 'signup-unconfirmed-text',
        desc: 'What to do when it is not known whether the sign-up arrived',
      },
    );
  return retryAfter
    ? msg(str`What you typed is still here. Wait ${formatMinutes(tag, Math.ceil(retryAfter / 60))} and try again.`, {
        id: 'signup-wait',
        desc: 'The list asks to wait; inserted is how long, as "5 minutes"',
      })
    : msg('What you typed is still here. Wait a few minutes and try again.', {
        id: 'signup-too-many',
        desc: 'The list asks to wait',
      });
};

/** What is said over the form, or in its place, and whether it helps to go elsewhere. */
export const statusText = (
  status: Status,
  tag: string,
  msg: MsgFn,
): readonly [title?: string, text?: string, elsewhere?: boolean] => {
  const {state, reason, confirmationPending} = status;
  if (state === 'rejected') {
    return [msg('There is a problem', {id: 'signup-problem', desc: 'Heading over the list of errors'})];
  }
  if (state === 'accepted' && confirmationPending) {
    return [
      msg('Check your inbox', {id: 'signup-check-title', desc: 'Heading: a confirmation email is on its way'}),
      msg('We have sent you an email. Follow the link in it to finish signing up. It may be in your spam folder.', {
        id: 'signup-check-text',
        desc: 'What to do with the confirmation email',
      }),
    ];
  }
  if (state === 'accepted') {
    return [
      msg('You have signed up', {id: 'signup-done-title', desc: 'Heading: the sign-up was accepted'}),
      msg('We will email you when there is something to read. Each email has a link to stop.', {
        id: 'signup-done-text',
        desc: 'What happens after sign-up',
      }),
    ];
  }
  if (state === 'sent') {
    return [
      msg('Sent', {
        id: 'signup-sent-title',
        desc: 'Heading: the browser has sent the form, and the answer is not shown here',
      }),
      msg('We cannot see the answer from here. It may be in another tab or window.', {
        id: 'signup-sent-text',
        desc: 'What is known of a form whose answer this page cannot see',
      }),
    ];
  }
  if (reason === 'honeypot') {
    return [
      msg('Press the button once more', {
        id: 'signup-honeypot-title',
        desc: 'Heading: a program has filled in a field that people do not see',
      }),
      msg(
        'A program has filled in a field that has to stay empty. We have emptied it, and what you typed is still here.',
        {
          id: 'signup-honeypot-text',
          desc: 'Why the button has to be pressed again: autofill has filled in a field that people do not see',
        },
      ),
    ];
  }
  if (state === 'unconfirmed') {
    return [
      msg('We could not confirm your sign-up', {
        id: 'signup-unconfirmed-title',
        desc: 'Heading: no answer, or one we cannot read',
      }),
      unconfirmedWords(status, tag, msg),
      true,
    ];
  }
  if (state === 'blocked') {
    return [
      msg('You cannot sign up on this page', {
        id: 'signup-blocked-title',
        desc: 'Heading: the page does not let the form be sent',
      }),
      '',
      true,
    ];
  }
  return [];
};

/** The link to another sign-up page. */
export const fallbackText = (href: string, msg: MsgFn): string =>
  msg(str`Sign up on ${new WebUrl(href).host}`, {
    id: 'signup-fallback',
    desc: 'Link to another sign-up page; what is inserted is its domain',
  });
