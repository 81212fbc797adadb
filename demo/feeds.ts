// Feeds as a page meets them: long, cut into pages, slow, broken. Their items are examples, numbered, and say so.
import {setTimeout as wait} from 'node:timers/promises';
import type {Answer} from '../receiver/answer.ts';

const kinds = ['story', 'article', 'podcast', 'video'];
const voices = ['patient', 'researcher', 'health-professional', 'student', 'community'];
const streams = ['understand', 'fill', 'bridge', 'close'];
const subjects = ['blood tests', 'newborn screening', 'data sharing', 'consent', 'rare conditions', 'heart disease'];
/** “Example” in each language. */
const languages = {'en-GB': 'Example', cy: 'Enghraifft', pl: 'Przykład', ur: 'مثال'};

const one = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

const item = (index: number) => {
  // Most items are in English.
  const [language, word] = one(Object.entries(languages), index % 5 ? 0 : index / 5);
  const english = language === 'en-GB';
  return {
    id: `example-${index}`,
    url: `https://example.org/items/${index}`,
    title: english ? `${word} ${index} about ${one(subjects, index)}` : `${word} ${index}`,
    summary: english
      ? `This is example number ${index}. It stands where a summary would be, is about as long as one, and is there to see how a long collection looks, how it is searched, and how fast.`
      : `${word} ${index}`,
    content_text: 'An example has a text that no list shows, since it is only read on its own page. '.repeat(3),
    date_published: new Date(Date.UTC(2026, 9, 31) - index * 36e5).toISOString(),
    language,
    authors: [{name: `Author ${index % 97}`, _diverse_data: {organisation: `Organisation ${index % 13}`}}],
    _diverse_data: {
      kind: one(kinds, index),
      voice: one(voices, index),
      streams: [one(streams, index >> 2)],
      ...(index % 4 < 2 ? {reading_minutes: 1 + (index % 9)} : {duration_minutes: 10 + (index % 40)}),
      ...(index % 4 === 2 && {has_transcript: index % 8 === 2}),
      ...(index % 4 === 3 && {has_captions: index % 8 === 3}),
    },
  };
};

const feed = (from: number, to: number, more: object = {}): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Examples',
    home_page_url: 'https://example.org/',
    ...more,
    items: Array.from({length: to - from}, (_, index) => item(from + index)),
  });

const headers = {
  'content-type': 'application/feed+json',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
};
const good = (body: string): Answer => ({status: 200, headers, body});
const redirect = (location: string): Answer => ({status: 302, headers: {...headers, location}, body: ''});

const pageLength = 10;
const pages = 3;

/** What is answered for each feed; `host` is the one that was asked. */
const answers: Readonly<Record<string, (host: string) => Answer | Promise<Answer>>> = {
  'thousands.json': () => good(feed(0, 5000)),
  'empty.json': () => good(feed(0, 0)),
  'slow.json': async () => {
    await wait(3000);
    return good(feed(0, 12));
  },
  'failing.json': () => ({status: 500, headers, body: ''}),
  'truncated.json': () => good(feed(0, 12).slice(0, 4000)),
  'page.json': () => ({
    status: 200,
    headers: {...headers, 'content-type': 'text/html; charset=utf-8'},
    body: '<!doctype html><title>Not a feed</title>',
  }),
  'redirected.json': () => redirect('/feeds/page-1.json'),
  // The same server by its other name is another site, that does not let pages read it.
  'elsewhere.json': (host) => {
    const {hostname, port} = new URL(`http://${host}`);
    return redirect(`http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}/feeds/closed.json`);
  },
  'closed.json': () => ({status: 200, headers: {'content-type': 'application/feed+json'}, body: feed(0, 12)}),
  ...Object.fromEntries(
    Array.from({length: pages}, (_, page) => [
      `page-${page + 1}.json`,
      () =>
        good(
          feed(
            page * pageLength,
            (page + 1) * pageLength,
            page + 1 < pages ? {next_url: `/feeds/page-${page + 2}.json`} : {},
          ),
        ),
    ]),
  ),
};

/** Answers a request for a feed; nothing for any other path. */
export const answerFeed = (path: string, host = 'localhost'): Answer | Promise<Answer> | undefined =>
  path.startsWith('/feeds/') && Object.hasOwn(answers, path.slice(7)) ? answers[path.slice(7)]!(host) : undefined;
