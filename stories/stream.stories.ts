import '@mind-the-gap/elements/stream.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-stream', component: 'mtg-stream', ...shown('mtg-stream')};

/** A stream in the programme's words. */
export const Understand = {args: {stream: 'understand'} satisfies Args};
export const Fill = {args: {stream: 'fill'} satisfies Args};
export const Bridge = {args: {stream: 'bridge'} satisfies Args};
export const Close = {args: {stream: 'close'} satisfies Args};

/** What a partner pastes: the words are there without script. */
export const Snippet = {
  args: {
    stream: 'fill',
    content: `<h3 slot="heading">Data</h3>
<p slot="strapline">Fill the data gap</p>
<p>We collect more, and more detailed, data on people who have been left out of research.</p>`,
  } satisfies Args,
};

/** With a link to the stream's own page. */
export const Linked = {
  args: {stream: 'bridge', href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data'} satisfies Args,
};

/** A stream of a programme that has ended. */
export const Archived = {args: {stream: 'understand', src: '/stories/programmes/archived.json'} satisfies Args};

/** A document that cannot be had, and nothing else to show. */
export const Failed = {args: {stream: 'fill', src: '/stories/programmes/no-such-programme.json'} satisfies Args};
