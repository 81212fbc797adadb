// Whole pages, composed of the elements alone: those of the demo, which `npm start` serves.
import '@mind-the-gap/elements';
import mindTheGap from '../../demo/pages/mind-the-gap.html?raw';
import programme from '../../demo/pages/programme.html?raw';
import css from '../../demo/pages/programme.css?inline';

export default {title: 'Pages', parameters: {layout: 'fullscreen', controls: {disable: true}}};

/** What stands in the page's `<body>`. */
const body = (page: string): string => /<body>(.*)<\/body>/s.exec(page)![1]!;

const composition = (page: string) => ({
  // A sheet of the page's, and of no other story's.
  render: () => `<style>${css}</style>${body(page)}`,
  parameters: {docs: {source: {language: 'html', code: body(page)}}},
});

/** The programme’s page. */
export const Programme = composition(programme);

/** The page of Mind The Gap: who we are, why it matters, why your stories, the collection, the sign-up. */
export const MindTheGap = composition(mindTheGap);
