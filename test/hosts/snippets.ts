// Every story as the HTML that a partner would paste.
import {readdirSync} from 'node:fs';
import {snippet, type Args} from '../../stories/snippet.ts';

interface Module {
  readonly default: {readonly title: string};
  readonly [story: string]: {readonly title?: string; readonly args?: Args};
}

/** The names of the stories files. */
export const storyFiles = readdirSync(new URL('../../stories', import.meta.url))
  .filter((file) => file.endsWith('.stories.ts'))
  .map((file) => file.replace('.stories.ts', ''));

/** The HTML of every story, by `tag--Story`. */
export const stories: ReadonlyMap<string, string> = new Map(
  (
    await Promise.all(
      storyFiles.map(async (name) => {
        const {default: meta, ...told} = (await import(`../../stories/${name}.stories.ts`)) as Module;
        return Object.entries(told).map(
          ([story, {args}]) => [`${meta.title}--${story}`, snippet(meta.title, args!)] as const,
        );
      }),
    )
  ).flat(),
);

/** The snippets that partners paste: the story named Snippet of every element. */
export const snippets = [...stories].filter(([id]) => id.endsWith('--Snippet')).map(([, html]) => html);

/** What a person can read of the snippets without script. */
export const baselineWords = [
  'Why “Mind The Gap: Stories of Health Data Equity”?',
  'Ask two people what ancestry means',
  'Fill the data gap',
  'What the programme does',
  'Genomic medicine should work for everyone',
  'health professionals have weaker evidence to go by',
  'More studies include people from all backgrounds.',
  'On this site: no domain stands beside it.',
  'Email address',
  'I can stop at any time.',
];
