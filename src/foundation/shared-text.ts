// What several elements say. Pure: knows no element.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import {WebUrl} from '../content/web-url.js';

/** The domain of a web address, without its `www.`. */
export const domainOf = ({host}: Pick<URL, 'host'>): string => host.replace(/^www\./, '');

/** The link to where there is more. */
export const elsewhereText = (href: string, msg: MsgFn): string =>
  msg(str`More on ${domainOf(new WebUrl(href))}`, {
    id: 'list-elsewhere',
    desc: 'Link to another site; inserted is its domain',
  });

/** The button after a failure. */
export const retryText = (msg: MsgFn): string => msg('Try again', {id: 'list-retry', desc: 'Button after a failure'});
