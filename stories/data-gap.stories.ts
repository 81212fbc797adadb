import '@mind-the-gap/elements/data-gap.js';
import type {MtgDataGap} from '@mind-the-gap/elements/data-gap.js';
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

/** One group that is everybody. */
export const OneGroup = {args: {src: '/stories/figures/one-group.json'} satisfies Args};
/** Thirty groups: three are drawn, the table has them all. */
export const ThirtyGroups = {args: {src: '/stories/figures/thirty-groups.json'} satisfies Args};
/** 0.04% can still be seen, and nothing is nothing. */
export const TinyShare = {args: {src: '/stories/figures/tiny-share.json'} satisfies Args};
/** Names that are long, and one that runs the other way. */
export const LongNames = {args: {src: '/stories/figures/long-names.json'} satisfies Args};
/** A dataset of a page's own, of the third sort. */
export const Score = {args: {src: '/stories/figures/score.json'} satisfies Args};

/** A dataset whose shares come to more than the whole: it is refused, and the words inside stay. */
export const Refused = {args: {...Snippet.args, src: '/stories/figures/refused.json'} satisfies Args};

/** The same without words inside. */
export const RefusedWithNothing = {args: {src: '/stories/figures/refused.json'} satisfies Args};

const unfold = async ({canvasElement}: {readonly canvasElement: HTMLElement}) => {
  const gap = canvasElement.querySelector<MtgDataGap>('mtg-data-gap')!;
  for (let time = 0; time < 50 && !gap.renderRoot.querySelector('table'); time++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const button = gap.renderRoot.querySelector<HTMLElement>('[aria-expanded=false]');
  button?.click();
  await gap.updateComplete;
};

/** The table is there for whoever wants all the numbers. */
export const Unfolded = {args: {figures: 'census'} satisfies Args, play: unfold};
