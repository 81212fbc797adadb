import '@mind-the-gap/elements/about.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-about', component: 'mtg-about', ...shown('mtg-about')};

/** Each topic, in the programme's words. */
export const Vision = {args: {topic: 'vision'} satisfies Args};
export const WhoWeAre = {args: {topic: 'who-we-are'} satisfies Args};
export const Programme = {args: {topic: 'programme'} satisfies Args};
export const WhyItMatters = {args: {topic: 'why-it-matters'} satisfies Args};
export const WhyYourStories = {args: {topic: 'why-your-stories'} satisfies Args};
export const WorkingInTheOpen = {args: {topic: 'working-in-the-open'} satisfies Args};

/** What a partner pastes: the words are there without script. */
export const Snippet = {
  args: {
    topic: 'why-it-matters',
    content: `<h2 slot="heading">Why it matters</h2>
<p>Most people in genetic studies so far have been of European ancestry. This is the data gap.</p>
<p>So for many patients, health professionals have weaker evidence to go by.</p>
<a slot="link" href="https://www.genomicsengland.co.uk/initiatives/diverse-data">Diverse Data at Genomics England</a>`,
  } satisfies Args,
};

/** Words from a document of the page's own, of a programme that has ended. */
export const Archived = {args: {topic: 'why-it-matters', src: '/stories/programmes/archived.json'} satisfies Args};

/** A document that cannot be had, and nothing else to show. */
export const Failed = {args: {topic: 'vision', src: '/stories/programmes/no-such-programme.json'} satisfies Args};
