// A card in as little Lit as there can be: attributes in, shadow DOM out.
import {LitElement, html, unsafeCSS} from 'lit';
import styles from '../plain/card.css';

class LitCard extends LitElement {
  static properties = {heading: {}, summary: {}, author: {}, href: {}, image: {}};
  static styles = unsafeCSS(`:host{display:block}${styles}`);

  render() {
    // In one line, since white space would be nodes.
    return html`<article class="card"><img class="card-img" src=${this.image} alt="" width="320" height="180" /><div class="card-body"><h3 class="card-title">${this.heading}</h3><p class="card-text">${this.summary}</p><p class="card-author">${this.author}</p><a class="card-link" href=${this.href}>Read the story</a></div></article>`;
  }
}

customElements.define('lit-card', LitCard);
