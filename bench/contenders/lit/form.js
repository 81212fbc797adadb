// A form in as little Lit as there can be.
import {LitElement, html, unsafeCSS} from 'lit';
import styles from '../plain/form.css';

class LitForm extends LitElement {
  static properties = {action: {}};
  static styles = unsafeCSS(`:host{display:block}${styles}`);

  render() {
    return html`<form class="form" action=${this.action}>
      <h3>Stay in touch</h3>
      <label for="e">Email address</label>
      <p class="hint" id="h">We write once a month.</p>
      <input id="e" type="email" name="email" autocomplete="email" required aria-describedby="h" />
      <p><input id="c" type="checkbox" name="consent" required /> <label for="c">I agree to receive the newsletter</label></p>
      <button>Sign up</button>
    </form>`;
  }
}

customElements.define('lit-form', LitForm);
