// The pages behind the links in emails, `/confirm/<token>` and `/unsubscribe/<token>`, as receiver/openapi.json describes them.
// Opening one changes nothing, since programs that guard inboxes open every link: what counts is the button.
import {escape, wordsPage, type Answer, type Asked} from './answer.ts';
import type {ConsentRecord} from './consent-records.ts';
import {confirmWithinHours, type Links, type LinkState} from './links.ts';

const button = (words: string): string => `<form method="post"><button>${words}</button></form>`;
const again = '<p>To get our emails, <a href="/">sign up again</a>.</p>';

/**
 * What will be recorded as agreed to, as it will be recorded: somebody else may have typed the address, and sent other words with it.
 * https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/consent/what-is-valid-consent/
 */
const agreementOf = (record: ConsentRecord | undefined): string => {
  const {text = null, language = null, purposes = [], source_url: page = null} = record ?? {};
  const lang = language ? ` lang="${escape(language)}"` : '';
  const words = [text, ...purposes.map((purpose) => purpose.text ?? purpose.name)].filter((one) => one !== null);
  const where = page ? ` on ${escape(page)}` : '';
  if (!words.length)
    return `<p>Somebody gave this address${where}. The words beside the box were not sent with it.</p>`;
  return `<p>Somebody gave this address${where}, and agreed to this. By pressing the button you agree to it:</p>
<ul${lang}>${words.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>`;
};

const confirmPages: Readonly<Record<LinkState | 'done', (record?: ConsentRecord) => Answer>> = {
  open: (record) =>
    wordsPage(
      200,
      'Confirm your email address',
      `<h1>Confirm your email address</h1>
<p>Press the button to get emails from Mind The Gap at this address. You can leave the list at any time.</p>
${agreementOf(record)}
${button('Confirm')}
<p>If you did not ask for this, close this page. You are not on the list.</p>`,
    ),
  done: () =>
    wordsPage(
      200,
      'You are on the list',
      `<h1>You are on the list</h1>
<p>We will email you when there is something to read: a story, a result, a way to take part.</p>
<p>To leave the list, use the link in any email from us.</p>
<p><a href="/">Read the stories</a></p>`,
    ),
  used: () =>
    wordsPage(
      200,
      'This link was used already',
      `<h1>This link was used already</h1>
<p>If it was you, you do not need to do anything. If you left the list since, you are not on it.</p>
${again}`,
    ),
  expired: () =>
    wordsPage(
      410,
      'This link has expired',
      `<h1>This link has expired</h1>
<p>A link works for ${confirmWithinHours} hours. You are not on the list by this link.</p>
${again}`,
    ),
  unknown: () =>
    wordsPage(
      404,
      'This link does not work',
      `<h1>This link does not work</h1>
<p>If you copied it, check that all of it is there. It also stops working when your information was erased.</p>
${again}`,
    ),
};

const leavePage = (): Answer =>
  wordsPage(
    200,
    'Leave the list',
    `<h1>Leave the list</h1>
<p>Press the button to get no more emails from Mind The Gap.</p>
${button('Leave the list')}`,
  );

const leftPage = (): Answer =>
  wordsPage(
    200,
    'You have left the list',
    `<h1>You have left the list</h1>
<p>You will get no more emails from it.</p>
<p>If this was a mistake, you can <a href="/">sign up again</a>.</p>`,
  );

/** As a form, or as multipart/form-data: RFC 8058 section 3.2. The body says nothing that the link does not. */
const isOneClick = ({body}: Asked): boolean =>
  /List-Unsubscribe[\s\S]{0,9}One-Click/.test(Buffer.from(body).toString('latin1'));

async function pageOf(asked: Asked, purpose: 'confirm' | 'unsubscribe', token: string, links: Links): Promise<Answer> {
  const isPost = asked.method === 'POST';
  if (purpose === 'confirm') {
    const state = await (isPost ? links.confirm(token) : links.look('confirm', token));
    if (isPost && state === 'open') return confirmPages.done();
    return confirmPages[state](state === 'open' ? await links.recordBehind(token) : undefined);
  }
  if (isPost) {
    const how = isOneClick(asked) ? 'one click' : 'link in email';
    return (await links.withdraw(token, how)) ? leftPage() : confirmPages.unknown();
  }
  return (await links.look('unsubscribe', token)) === 'unknown' ? confirmPages.unknown() : leavePage();
}

const methods = 'GET, HEAD, POST';

/** Answers a request to a link of an email. */
export async function answerLink(
  asked: Asked,
  purpose: 'confirm' | 'unsubscribe',
  token: string,
  links: Links,
): Promise<Answer> {
  const page = /^(?:GET|HEAD|POST)$/.test(asked.method)
    ? await pageOf(asked, purpose, token, links)
    : wordsPage(405, 'Open this address in a browser', '<h1>Open this address in a browser</h1>');
  return {
    ...page,
    // The address of the page is as good as the link: no other site is told, and no search engine keeps it.
    headers: {...page.headers, 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', allow: methods},
  };
}
