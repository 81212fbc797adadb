import '@mind-the-gap/elements/data-gap.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-data-gap', component: 'mtg-data-gap', ...shown('mtg-data-gap')};

/** What a partner pastes: the finding, what it means, and the source are there without script. */
export const Snippet = {
  args: {
    content: `<h2 slot="heading">About 3 in 4 people in this reference database have European ancestry</h2>
<p>Scientists look DNA changes up in this database, to see which ones are common. For people of other ancestries there is far less to compare with.</p>
<p slot="source">Source: <a href="https://gnomad.broadinstitute.org/news/2023-11-gnomad-v4-0">Genome Aggregation Database (gnomAD), version 4</a></p>`,
  } satisfies Args,
};

/** Who is in a large reference database. */
export const Gnomad = {args: {} satisfies Args};
/** Who was studied, one band a year. */
export const GwasByYear = {args: {figures: 'gwas-by-year'} satisfies Args};
/** How well genetic scores work, next to the group whose data made them. */
export const ScoreAccuracy = {args: {figures: 'score-accuracy'} satisfies Args};
/** Who lives in England and Wales: everybody was counted, so there is no gap. */
export const Census = {args: {figures: 'census'} satisfies Args};
