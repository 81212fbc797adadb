// Controls to listen or watch in place: the platform's own. Pure.
import {html, nothing, type TemplateResult} from 'lit';
import type {Facts} from './story-facts.js';

/**
 * The first recording among a story's files. Nothing of it is loaded before somebody plays it. A sound may be on any host; a
 * film and its captions only where `mayLoad` says so, else the way to it is the card's link.
 */
export const renderPlayer = (
  {attachments = [], title}: Facts,
  mayLoad: (url: string) => boolean,
): TemplateResult | undefined => {
  const find = (type: string, allowed = mayLoad) =>
    attachments.find(({mimeType, url}) => mimeType.startsWith(type) && allowed(url))?.url;
  const sound = find('audio/', () => true);
  if (sound) return html`<audio controls preload="none" src=${sound} aria-label=${title}></audio>`;
  const film = find('video/');
  const captions = find('text/vtt');
  return film
    ? html`<video controls preload="none" playsinline crossorigin=${captions ? 'anonymous' : nothing} src=${film} aria-label=${title}>
        ${captions ? html`<track kind="captions" default src=${captions} />` : nothing}
      </video>`
    : undefined;
};
