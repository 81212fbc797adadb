// Every element, registered; and what a page's own script may use.
export {parseFeed} from './content/parse-feed.js';
export type {Feed, Problem} from './content/feed.js';
export type {Person, Story, StoryKind} from './content/story.js';
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
