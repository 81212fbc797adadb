// What `npm start` runs: the programme's page, a partner's page and the sign-up receiver, on this computer only.
import {nameOf} from '../receiver/database.ts';
import {startReceiver, type Running, type Start} from '../receiver/server.ts';
import {readSettings} from '../receiver/settings.ts';
import {answerFeed} from './feeds.ts';
import {answerFile, type Folders} from './pages.ts';

const ours: Folders = {
  pages: new URL('pages/', import.meta.url),
  cdn: new URL('../cdn/', import.meta.url),
};

/** The receiver with the demo's pages and feeds. */
export const start = ({folders = ours, ...settings}: Start & {readonly folders?: Folders}): Promise<Running> =>
  startReceiver({
    ...settings,
    otherwise: async (asked) => (await answerFeed(asked.path, asked.headers.host)) ?? answerFile(asked, folders),
  });

if (import.meta.main) {
  const settings = readSettings({
    ...process.env,
    ...(process.argv.includes('--show-lists') && {SHOW_LISTS: '1'}),
  });
  const {url, stop} = await start(settings);
  console.log(`Mind The Gap Elements: the demo

  Programme page  ${url}/
  Mind The Gap    ${url}/mind-the-gap
  Partner page    ${url}/partner
  Collection      ${url}/stories
  Feeds that fail ${url}/feeds
  Sign-ups        ${url}/signups (on this computer only)
  Emails          ${settings.smtpUrl ? 'sent by the server of SMTP_URL' : `${url}/outbox (on this computer only), kept in ${settings.outbox}`}
  Database        ${nameOf(settings.database)}

After a sign-up, open the newest email and follow its link to confirm.
Ctrl+C stops it.`);
  // With nothing left open the process ends by itself, with 0.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
