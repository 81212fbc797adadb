// Everything that a list of stories says itself, in NHS style. Pure: knows selections and formats, not elements.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import {streams} from '../../content/programme.js';
import type {Facet} from '../../content/selection.js';
import {retryText} from '../../foundation/shared-text.js';
import {formatDate, formatLanguage, formatNumber} from '../../language/format.js';
import {kindLabels} from '../story-card/story-card.text.js';
import type {ReadingState} from './collection.js';

/** What the choice by a facet is called. */
export const facetLabels = (msg: MsgFn): Record<Facet, string> => ({
  kind: msg('Kind', {id: 'list-kind', desc: 'Label of a choice: story, article, podcast or video'}),
  voice: msg('Told by', {id: 'list-voice', desc: 'Label of a choice: patients, researchers and so on'}),
  stream: msg('Part of the programme', {id: 'list-stream', desc: 'Label of a choice: the streams of activity'}),
  language: msg('Language', {id: 'list-language', desc: 'Label of a choice of languages'}),
});

/** What those are called who speak in stories; "health professional", since few people say "clinician". */
const voiceLabels = (msg: MsgFn): Readonly<Record<string, string>> => {
  const professional = msg('Health professionals', {id: 'voice-professional', desc: 'Who tells stories'});
  return {
    patient: msg('Patients', {id: 'voice-patient', desc: 'Who tells stories'}),
    researcher: msg('Researchers', {id: 'voice-researcher', desc: 'Who tells stories'}),
    clinician: professional,
    'health-professional': professional,
    technologist: msg('Technologists', {id: 'voice-technologist', desc: 'Who tells stories'}),
    policymaker: msg('Policymakers', {id: 'voice-policymaker', desc: 'Who tells stories'}),
    company: msg('Companies', {id: 'voice-company', desc: 'Who tells stories'}),
    student: msg('Students', {id: 'voice-student', desc: 'Who tells stories'}),
    community: msg('Community groups', {id: 'voice-community', desc: 'Who tells stories'}),
  };
};

/** A slug that we have no words for, as words. */
const plain = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replace(/-/g, ' ');

/** The values of a facet that have a name of ours. */
const knownLabels = (facet: Facet, msg: MsgFn): Readonly<Record<string, string>> => {
  if (facet === 'kind') return kindLabels(msg);
  if (facet === 'voice') return voiceLabels(msg);
  return Object.fromEntries(streams.map(({slug, name}) => [slug, name]));
};

/** What a value of a facet is called. */
export const valueLabel = (facet: Facet, value: string, tag: string, msg: MsgFn): string => {
  if (facet === 'language') return formatLanguage(tag, value);
  const labels = knownLabels(facet, msg);
  // A feed may name a voice that every object has: "constructor".
  return Object.hasOwn(labels, value) ? labels[value]! : plain(value);
};

/** How a list stands. */
export interface ListState extends ReadingState {
  /** How many stories fit what the reader chose. */
  readonly total: number;
  /** How many of them are shown at most. */
  readonly shown: number;
  /** Whether there are stories that do not fit. */
  readonly hasOthers: boolean;
}

const failureWords = ({missing = 'all', asAt}: ListState, tag: string, msg: MsgFn): string => {
  const date = formatDate(tag, asAt);
  const what = {
    all: msg('We could not get the stories.', {id: 'list-failed', desc: 'Nothing could be loaded'}),
    more: msg('We could not get more stories.', {id: 'list-failed-more', desc: 'Those on show stay'}),
    latest: msg('We could not get the latest stories.', {id: 'list-stale', desc: 'Older stories stay on show'}),
  }[missing];
  const since =
    missing === 'latest' &&
    date &&
    msg(str`These are as at ${date}.`, {id: 'list-as-at', desc: 'Of stories that stay on show; inserted is a date'});
  const now =
    navigator.onLine === false
      ? msg('You seem to be offline.', {id: 'list-offline', desc: 'There is no network'})
      : msg('Try again in a few minutes.', {id: 'list-try-later', desc: 'What to do when loading failed'});
  return [what, since, now].filter(Boolean).join(' ');
};

/** How many stories there are, or why there are none: "12 stories, 6 shown". */
export const statusText = (state: ListState, tag: string, msg: MsgFn): string => {
  const {hasMore, hasOthers, missing} = state;
  if (missing) return failureWords(state, tag, msg);
  const [total, shown] = [state.total, Math.min(state.total, state.shown)].map((number) => formatNumber(tag, number));
  if (hasMore && state.total === 1)
    return msg('1 story, of the stories loaded so far', {
      id: 'list-count-one-so-far',
      desc: 'One story matches and is shown, while not all have been loaded',
    });
  if (hasMore)
    return msg(str`${total} stories, ${shown} shown, of the stories loaded so far`, {
      id: 'list-count-so-far',
      desc: 'How many stories match and are shown, while not all have been loaded',
    });
  if (state.total > state.shown)
    return msg(str`${total} stories, ${shown} shown`, {
      id: 'list-count',
      desc: 'How many stories match, and how many of them are on the page; the first number is two or more',
    });
  if (state.total > 1)
    return msg(str`${total} stories, all shown`, {id: 'list-count-all', desc: 'How many stories match: two or more'});
  if (state.total) return msg('1 story', {id: 'list-count-one', desc: 'How many stories match: one, which is shown'});
  return hasOthers
    ? msg('No story fits all that you chose. Use fewer or other words, or choose “All”.', {
        id: 'list-nothing-found',
        desc: 'A search or choice finds nothing; “All” is what the choices call no choice',
      })
    : msg('There are no stories here yet.', {id: 'list-empty', desc: 'The collection is empty'});
};

/** What the buttons say, and what is said while they work. */
export const controlLabels = (newer: number, msg: MsgFn) => ({
  more: msg('Show more stories', {id: 'list-more', desc: 'Button'}),
  newer:
    newer &&
    msg(str`Show new stories: ${newer}`, {
      id: 'list-newer',
      desc: 'Button: puts those that came since on top; the number is how many',
    }),
  retry: retryText(msg),
  everything: msg('Show all stories', {id: 'list-everything', desc: 'Button: undoes search and choices'}),
  loading: msg('Loading stories', {id: 'list-loading', desc: 'Said while stories are awaited'}),
});
