// How the form reaches its list: the provider that it names, with its settings. Knows providers; not what the form looks like.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {warn} from '../../foundation/warn.js';
import {form} from '../../signup/form.js';
import type {FieldName, Provider, Settings} from '../../signup/provider.js';
import {providerNames, providerOf} from '../../signup/providers.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly provider?: string;
  readonly fallbackHref?: string;
}

export class ProviderController implements ReactiveController {
  /** The provider, once it is there. */
  provider: Provider | undefined;
  /** Whether it cannot be had as it is written, and there is another page to sign up on. */
  isBlocked = false;

  readonly #host: Host;
  #wanted?: string;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The name of the provider that the page asks for. */
  get name(): string {
    return this.#host.provider || 'form';
  }

  /** What the attributes say that carry the provider's name. */
  get settings(): Settings {
    const start = `${this.name}-`;
    return Object.fromEntries(
      [...this.#host.attributes]
        .filter(({name}) => name.startsWith(start))
        .map(({name, value}) => [name.slice(start.length), value.trim()]),
    );
  }

  /** What the list calls the fields. */
  get names(): Readonly<Partial<Record<FieldName, string>>> {
    return this.provider?.names?.(this.settings) ?? {};
  }

  /** Where the provider's settings say that the form goes. */
  get actionUrl(): string | undefined {
    return this.provider?.actionUrl?.(this.settings);
  }

  /** The provider, for a form that is being sent; a warning where its script has not come. */
  take(): Provider | undefined {
    const {name} = this;
    if (!this.provider && !this.isBlocked)
      warn(this.#host, `has no provider="${name}" yet: put its script, cdn/signup-${name}.js, on the page.`);
    return this.provider;
  }

  hostUpdate(): void {
    if (this.name !== this.#wanted) void this.#find((this.#wanted = this.name));
  }

  async #find(name: string): Promise<void> {
    // The usual one is there at once.
    this.provider = name === 'form' ? form : undefined;
    const found = await providerOf(name);
    if (name !== this.#wanted) return;
    const missing = found?.needs?.filter((need) => !this.settings[need]) ?? [];
    if (!found) warn(this.#host, `provider must be ${providerNames.join(' or ')}, not ${name}.`);
    if (missing.length) warn(this.#host, `needs ${missing.map((need) => `${name}-${need}`).join(' and ')}.`);
    if (found?.carriesConsent === false)
      warn(this.#host, `cannot send the consent's words with provider="${name}": keep a record of them yourself.`);
    const usable = missing.length ? undefined : found;
    this.isBlocked = !usable && Boolean(this.#host.fallbackHref);
    // Where there is no other page, the browser posts the form to where it says.
    const fallback = this.isBlocked ? undefined : form;
    this.provider = usable ?? fallback;
    this.#host.requestUpdate();
  }
}
