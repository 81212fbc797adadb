// The ways to a story in other languages. Pure: knows translations; no element.
import {html, type TemplateResult} from 'lit';
import type {Translation} from '../../content/story.js';
import {directionOf} from '../../language/direction.js';
import {formatEndonym} from '../../language/format.js';

/** Each in its own language, as those who read it find it best. */
const renderTranslation = ({language, url, title}: Translation): TemplateResult => {
  const text = [formatEndonym(language), title].filter(Boolean).join(': ');
  return html`<li><a href=${url} hreflang=${language} lang=${language} dir=${directionOf(language)}>${text}</a></li>`;
};

/** A list of links. */
export const renderTranslations = (translations: readonly Translation[]): TemplateResult =>
  html`<div class="translations" part="translations">
    <ul role="list">${translations.map(renderTranslation)}</ul>
  </div>`;
