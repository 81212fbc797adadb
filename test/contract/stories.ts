// Every story of every element, for the suites that each of them runs through. New elements are found by the manifest.
import type {Args} from '../../stories/snippet.ts';

interface Documented {
  readonly name: string;
}

/** What the manifest says of an element. */
export interface Declaration {
  readonly tagName: string;
  readonly members: readonly (Documented & {readonly kind: string; readonly static?: boolean})[];
  readonly attributes?: readonly (Documented & {readonly fieldName: string})[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
  readonly cssStates?: readonly Documented[];
  readonly events?: readonly Documented[];
}

export interface Story {
  readonly name: string;
  readonly args: Args;
  readonly render: () => HTMLElement;
  readonly play?: (context: {canvasElement: HTMLElement}) => Promise<void>;
}

interface StoriesModule {
  readonly default: {readonly title: string; render(args: Args): HTMLElement};
  readonly [name: string]: unknown;
}

const manifest = (await (await fetch(new URL('../../custom-elements.json', import.meta.url))).json()) as {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
};

/** What a quick run leaves out: web-test-runner.config.js. */
const {elements, stories: howMany} = document.documentElement.dataset;
const isWanted = (tagName: string): boolean => !elements || elements.split(',').includes(tagName.replace('mtg-', ''));

/** The elements, in the manifest's order. */
export const declarations = manifest.modules
  .flatMap((module) => module.declarations)
  .filter(({tagName}) => tagName && isWanted(tagName));

/** The stories of an element. Fails when there is no file of them. */
export const storiesOf = async (tagName: string): Promise<Story[]> => {
  const module = (await import(`../../stories/${tagName.replace('mtg-', '')}.stories.ts`)) as StoriesModule;
  const {default: meta, ...stories} = module;
  const wanted = Object.entries(stories).slice(0, howMany === 'one' ? 1 : undefined);
  return wanted.map(([name, story]) => {
    const {args, play} = story as Pick<Story, 'args' | 'play'>;
    return {name, args, render: () => meta.render(args), ...(play && {play})};
  });
};
