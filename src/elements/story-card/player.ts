// Controls to listen or watch in place: the platform's own. Pure.
import {html, nothing, type TemplateResult} from 'lit';
import type {Facts} from './story-card.text.js';

/** Captions are shown from the first moment. A track that is there by `default` is loaded with the page, before anybody plays it. */
const showCaptions = {
  handleEvent({currentTarget}: Event): void {
    const [track] = (currentTarget as HTMLVideoElement).textTracks;
    if (track) track.mode = 'showing';
  },
  // Whoever switches them off later has their way.
  once: true,
};

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
  if (sound)
    return html`<div class="player" part="player">
      <audio controls preload="none" src=${sound} aria-label=${title}></audio>
    </div>`;
  const film = find('video/');
  const captions = find('text/vtt');
  if (!film) return undefined;
  const track = captions ? html`<track kind="captions" src=${captions} />` : nothing;
  return html`<div class="player" part="player">
    <video
      controls
      preload="none"
      playsinline
      crossorigin=${captions ? 'anonymous' : nothing}
      src=${film}
      aria-label=${title}
      @play=${showCaptions}
    >
      ${track}
    </video>
  </div>`;
};
