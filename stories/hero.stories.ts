import '@mind-the-gap/elements/hero.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-hero', component: 'mtg-hero', ...shown('mtg-hero')};

/** In the programme's words. */
export const Programme = {args: {} satisfies Args};

/** What a partner pastes: the words are there without script, and the page's own `<h1>` is the title. */
export const Snippet = {
  args: {
    content: `<h1 slot="heading">Genomic medicine should work for everyone</h1>
<p>Today it works best for people of European ancestry, because most genetic research has studied them.</p>
<a slot="actions" href="#stories">Read the stories</a>
<a slot="actions" href="#sign-up">Get our emails</a>`,
  } satisfies Args,
};

/** With a picture of the page's own. */
export const Picture = {
  args: {
    heading: 'Stories of health data equity',
    content: `<p>Who is missing from health data, told by the people who are changing it.</p>
<img slot="media" src="/stories/pictures/bands.svg" alt="" width="640" height="400">`,
  } satisfies Args,
};

/** Words from a document of the page's own, of a programme that has ended. */
export const Archived = {args: {src: '/stories/programmes/archived.json'} satisfies Args};

/** A document that cannot be had, and nothing else to show. */
export const Failed = {args: {src: '/stories/programmes/no-such-programme.json'} satisfies Args};
