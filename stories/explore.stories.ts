import '@mind-the-gap/elements/explore.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-explore', component: 'mtg-explore', ...shown('mtg-explore')};

/** The programme's links. */
export const Programme = {args: {heading: 'Read on'} satisfies Args};

/** What a partner pastes: the links are there without script. */
export const Snippet = {
  args: {
    content: `<h2 slot="heading">Read on</h2>
<ul>
  <li><a href="https://www.mindthegap.health/about">Mind The Gap: Stories of Health Data Equity</a><p>Stories about who is missing from health data.</p></li>
  <li><a href="https://www.genomicsengland.co.uk/initiatives/diverse-data">Diverse Data</a></li>
  <li><a href="/events">Our own events</a><p>On this site: no domain stands beside it.</p></li>
</ul>`,
  } satisfies Args,
};

/** Links from a document of the page's own. */
export const OtherLinks = {args: {heading: 'Read on', src: '/stories/programmes/other.json'} satisfies Args};

/** The links of a programme that has ended. */
export const Archived = {args: {src: '/stories/programmes/archived.json'} satisfies Args};

/** A document that cannot be had, and nothing else to show. */
export const Failed = {args: {src: '/stories/programmes/no-such-programme.json'} satisfies Args};
