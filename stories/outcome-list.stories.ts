import '@mind-the-gap/elements/outcome-list.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-outcome-list', component: 'mtg-outcome-list', ...shown('mtg-outcome-list')};

/** In the programme's words. */
export const Programme = {args: {heading: 'What should change'} satisfies Args};

/** What a partner pastes: the words are there without script. */
export const Snippet = {
  args: {
    content: `<h2 slot="heading">What should change</h2>
<ol>
  <li><h3>More and better research for everyone</h3><p>More studies include people from all backgrounds.</p></li>
  <li><h3>Better answers and better treatment</h3><p>People of all backgrounds get a more accurate diagnosis.</p></li>
</ol>`,
  } satisfies Args,
};

/** A document with other outcomes: there may be any number of them. */
export const FiveOutcomes = {args: {heading: 'Outcomes', src: '/stories/programmes/other.json'} satisfies Args};

/** Words from a document of the page's own, of a programme that has ended. */
export const Archived = {args: {src: '/stories/programmes/archived.json'} satisfies Args};

/** A document that cannot be had, and nothing else to show. */
export const Failed = {args: {src: '/stories/programmes/no-such-programme.json'} satisfies Args};
