// Every element, registered; and what a page's own script may use.
export {parseFeed} from './content/parse-feed.js';
export {parseProgramme} from './content/parse-programme.js';
export type {Programme} from './content/programme.js';
export type {Feed, Problem} from './content/feed.js';
export type {Person, Story, StoryKind} from './content/story.js';
export {MtgAbout} from './elements/about/about.js';
export {MtgDataGap} from './elements/data-gap/data-gap.js';
export {MtgExplore} from './elements/explore/explore.js';
export {MtgHero} from './elements/hero/hero.js';
export {MtgOutcomeList} from './elements/outcome-list/outcome-list.js';
export {MtgSignupForm, type SignupErrorDetail, type SignupSuccessDetail} from './elements/signup-form/signup-form.js';
export {MtgStoryCard, type StoryOpenDetail} from './elements/story-card/story-card.js';
export {
  MtgStoryList,
  type FeedErrorDetail,
  type FeedLoadDetail,
  type FilterChangeDetail,
} from './elements/story-list/story-list.js';
export {MtgStreamOverview} from './elements/stream-overview/stream-overview.js';
export {MtgStream} from './elements/stream/stream.js';
