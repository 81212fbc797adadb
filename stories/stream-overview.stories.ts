import '@mind-the-gap/elements/stream-overview.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-stream-overview', component: 'mtg-stream-overview', ...shown('mtg-stream-overview')};

/** All streams, in the programme's words. */
export const All = {args: {heading: 'What the programme does'} satisfies Args};

/** Some of them. */
export const Chosen = {args: {streams: 'fill bridge'} satisfies Args};

/** One below the other. */
export const List = {args: {layout: 'list'} satisfies Args};

/** What a partner pastes: the words are there without script. */
export const Snippet = {
  args: {
    content: `<h2 slot="heading">What the programme does</h2>
<mtg-stream stream="understand">
  <h3 slot="heading">Research & discovery</h3>
  <p slot="strapline">Understand the data gap</p>
  <p>Researchers review past studies, and start new ones, on who is missing from genetic data.</p>
</mtg-stream>
<mtg-stream stream="fill">
  <h3 slot="heading">Data</h3>
  <p slot="strapline">Fill the data gap</p>
  <p>The team builds up data on people from groups that research has often missed.</p>
</mtg-stream>`,
  } satisfies Args,
};

/** Streams from a document of the page's own: any number, in its order. */
export const Document = {args: {heading: 'Streams', src: '/stories/programmes/other.json'} satisfies Args};

/** The streams of a programme that has ended. */
export const Archived = {args: {src: '/stories/programmes/archived.json'} satisfies Args};

/** A document that cannot be had, and nothing else to show. */
export const Failed = {args: {src: '/stories/programmes/no-such-programme.json'} satisfies Args};
