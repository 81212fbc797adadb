// Everything that the chart says itself, in plain words. Pure: knows datasets and formats, not the element.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import type {Dataset} from '../../content/dataset.js';
import {fraction} from '../../content/fraction.js';
import {formatDate, formatNumber, formatPercent} from '../../language/format.js';
import type {Band} from './rows.js';

/** A share as people say it: "about 3 in 4 people". */
export const fractionWords = (percent: number, unit: string | undefined, tag: string, msg: MsgFn): string => {
  const of = unit ?? msg('people', {id: 'gap-people', desc: 'What is counted, as in “about 3 in 4 people”'});
  const share = fraction(percent);
  if (typeof share === 'string')
    return {
      none: msg(str`no ${of}`, {id: 'gap-none', desc: 'None of them; inserted is “people” or what else is counted'}),
      all: msg(str`all ${of}`, {id: 'gap-all', desc: 'All of them; inserted is “people” or what else is counted'}),
      'hardly any': msg(str`fewer than 1 in 1,000 ${of}`, {id: 'gap-hardly-any', desc: 'Inserted is “people”'}),
      'nearly all': msg(str`nearly all ${of}`, {id: 'gap-nearly-all', desc: 'Inserted is “people”'}),
    }[share];
  const [n, d] = [share.n, share.d].map((number) => formatNumber(tag, number));
  return share.isExact
    ? msg(str`${n} in ${d} ${of}`, {id: 'gap-fraction', desc: 'As in “1 in 4 people”'})
    : msg(str`about ${n} in ${d} ${of}`, {id: 'gap-about', desc: 'As in “about 3 in 4 people”'});
};

/** What is said beside the per cent of a band. */
export const bandWords = (band: Band, dataset: Dataset, tag: string, msg: MsgFn): string => {
  if (dataset.measure !== 'score') return fractionWords(band.share, dataset.unit, tag, msg);
  const lost = formatPercent(tag, 100 - band.share);
  return band.share === 100
    ? msg('what the others are compared with', {id: 'gap-reference', desc: 'Beside the group that has 100%'})
    : msg(str`${lost} is lost`, {id: 'gap-lost', desc: 'How much less well something works; inserted is a per cent'});
};

/** What a band is called that has no name of its own. */
export const restWords = (rest: number | undefined, msg: MsgFn): string =>
  rest
    ? msg(str`Everyone else together (${rest} groups)`, {id: 'gap-rest-groups', desc: 'Two or more groups, summed up'})
    : msg('Everyone else together', {id: 'gap-rest', desc: 'All groups but the largest, summed up'});

/** What the empty rings are, as a key beside one. */
export const keyWords = ({measure}: Dataset, msg: MsgFn): string =>
  measure === 'score'
    ? msg('The empty rings are what is lost.', {id: 'gap-key-score', desc: 'Explains the drawing'})
    : msg('The empty rings are the gap between a group and the largest one.', {
        id: 'gap-key',
        desc: 'Explains the drawing: rings where people are missing',
      });

/** A day, a month, or a year. */
export const dateWords = (tag: string, iso: string): string => (iso[4] ? (formatDate(tag, iso) ?? iso) : iso);

/** The heads of the table. */
export const headWords = ({measure, groupsBy}: Dataset, msg: MsgFn) => ({
  first:
    measure === 'series'
      ? msg('Year', {id: 'gap-year', desc: 'Head of a column'})
      : groupsBy === 'ethnic-group'
        ? msg('Ethnic group', {id: 'gap-ethnic-group', desc: 'Head of a column: what people say of themselves'})
        : msg('Genetic ancestry group', {id: 'gap-ancestry', desc: 'Head of a column: groups made by DNA'}),
  share:
    measure === 'score'
      ? msg('Compared with the reference', {id: 'gap-compared', desc: 'Head of a column of per cents'})
      : msg('Share', {id: 'gap-share', desc: 'Head of a column of per cents'}),
  count: msg('Number', {id: 'gap-number', desc: 'Head of a column: how many are in a group'}),
});

/** What stands beside the figures and on the buttons. */
export const noteWords = (msg: MsgFn) => ({
  caveats: msg('Good to know', {id: 'gap-caveats', desc: 'Over what a reader must know not to be misled'}),
  method: msg('How it was counted', {id: 'gap-method', desc: 'Before a text on the method'}),
  source: msg('Source', {id: 'gap-source', desc: 'Before the name of who published the figures'}),
  asOf: msg('As at', {id: 'gap-as-of', desc: 'Before a date, a month or a year'}),
  total: msg('Counted in all', {id: 'gap-total', desc: 'Before a number, as of people'}),
  show: msg('Show the table', {id: 'gap-show', desc: 'Button: unfolds the table'}),
  hide: msg('Hide the table', {id: 'gap-hide', desc: 'Button: folds the table'}),
  copy: msg('Copy the table', {id: 'gap-copy', desc: 'Button'}),
  download: msg('Download the table (CSV)', {id: 'gap-download', desc: 'Link to a file for spreadsheets'}),
  copied: msg('The table is copied.', {id: 'gap-copied', desc: 'Said after the button'}),
  notCopied: msg('The table could not be copied. Download it.', {id: 'gap-not-copied', desc: 'Said after the button'}),
  partial: msg('part of the year', {id: 'gap-partial', desc: 'Beside a year whose data end before it does'}),
});
