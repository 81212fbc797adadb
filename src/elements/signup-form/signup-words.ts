// Everything that the sign-up form says, in NHS style: what happened, what to do, no blame. Pure.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import type {Words} from './form-parts.js';

/** The words of the form itself. */
export const formWords = (msg: MsgFn, controller: string | undefined): Words => ({
  email: msg('Email address', {id: 'signup-email', desc: 'Label of the email field'}),
  hint: msg('We need it to send you the newsletter.', {id: 'signup-hint', desc: 'Why the address is asked for'}),
  name: msg('Name (optional)', {id: 'signup-name', desc: 'Label of the name field'}),
  consent: controller
    ? msg(
        str`${controller} may email me news and stories from Diverse Data and Mind The Gap. I can stop at any time.`,
        {
          id: 'signup-consent',
          desc: 'Beside the consent box; the first words are the organisation that will hold the address',
        },
      )
    : msg('I agree to get news and stories from Diverse Data and Mind The Gap by email. I can stop at any time.', {
        id: 'signup-consent-unnamed',
        desc: 'Beside the consent box, where the page does not say who will hold the address',
      }),
  privacy: controller
    ? msg(str`How ${controller} uses your information`, {id: 'signup-privacy', desc: 'Link to the privacy notice'})
    : msg('How your information is used', {id: 'signup-privacy-unnamed', desc: 'Link to the privacy notice'}),
  confirm: msg('We will send you an email to confirm that the address is yours.', {
    id: 'signup-double-opt-in',
    desc: 'Before sign-up, where the list asks for a confirmation by email',
  }),
  trap: msg('Leave this empty', {id: 'signup-trap', desc: 'Label of a field that only programs can find'}),
  button: msg('Sign up', {id: 'signup-button', desc: 'Button that sends the form'}),
  problem: msg('There is a problem', {id: 'signup-problem', desc: 'Heading over the list of errors'}),
  errorPrefix: msg('Error:', {id: 'signup-error', desc: 'Before an error at its field'}),
});

/** What is wrong with what a person typed, before anything is sent. */
export const validate = (
  {email, consent}: {readonly email: string; readonly consent: boolean},
  msg: MsgFn,
): {readonly name: 'email' | 'consent'; readonly detail: string}[] => {
  const errors: {name: 'email' | 'consent'; detail: string}[] = [];
  if (!email) {
    errors.push({
      name: 'email',
      detail: msg('Enter your email address', {id: 'signup-email-empty', desc: 'Error: nothing typed'}),
    });
    // One @ with something before it and a name with a dot after it: more is for the confirmation to find out.
  } else if (email.length > 254 || !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) {
    errors.push({
      name: 'email',
      detail: msg('Enter an email address in the correct format, like name@example.com', {
        id: 'signup-email-format',
        desc: 'Error: what was typed is not an address',
      }),
    });
  }
  if (!consent) {
    errors.push({
      name: 'consent',
      detail: msg('Tick the box if you want to get the newsletter', {
        id: 'signup-consent-missing',
        desc: 'Error: box not ticked',
      }),
    });
  }
  return errors;
};

/** How a sign-up stands. `idle`, `sending` and `rejected` show the form, `unconfirmed` the form with a notice. */
export type SignupState = 'idle' | 'sending' | 'check-your-inbox' | 'done' | 'rejected' | 'unconfirmed' | 'blocked';

/** The heading and text of a state that has some; `tooMany` tells that the list asks to wait. */
export const stateWords = (
  state: SignupState,
  msg: MsgFn,
  tooMany: boolean,
): {title: string; text: string} | undefined => {
  switch (state) {
    case 'check-your-inbox':
      return {
        title: msg('Check your inbox', {id: 'signup-check-title', desc: 'Heading: a confirmation email is on its way'}),
        text: msg(
          'We have sent you an email. Follow the link in it to finish signing up. It may be in your spam folder.',
          {
            id: 'signup-check-text',
            desc: 'What to do with the confirmation email',
          },
        ),
      };
    case 'done':
      return {
        title: msg('You have signed up', {id: 'signup-done-title', desc: 'Heading: the sign-up was accepted'}),
        text: msg('We will email you when there is something to read. Each email has a link to stop.', {
          id: 'signup-done-text',
          desc: 'What happens after sign-up',
        }),
      };
    case 'unconfirmed':
      return {
        title: msg('We could not confirm your sign-up', {
          id: 'signup-unconfirmed-title',
          desc: 'Heading: no answer, or one we cannot read',
        }),
        text: tooMany
          ? msg(
              'Many people are signing up at the moment. What you typed is still here. Wait a few minutes and try again.',
              {
                id: 'signup-too-many',
                desc: 'The list asks to wait',
              },
            )
          : msg(
              'Your address may not have reached us. What you typed is still here. Check your connection and try again.',
              {
                id: 'signup-unconfirmed-text',
                desc: 'What to do when it is not known whether the sign-up arrived',
              },
            ),
      };
    case 'blocked':
      return {
        title: msg('You cannot sign up on this page', {
          id: 'signup-blocked-title',
          desc: 'Heading: the page does not let the form be sent',
        }),
        text: msg('This page does not let us send the form.', {
          id: 'signup-blocked-text',
          desc: 'Why sign-up is not possible here',
        }),
      };
    default:
      return undefined;
  }
};
