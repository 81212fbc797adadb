// Keeps an element supplied with the JSON resource that it names. Knows the element's life and the cache; not what a resource is
// or what is shown of it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {subscribe, unsubscribe, type CacheEntry, type Parsed, type ResourceType} from './resource-cache.js';
import {warn} from './warn.js';

export type {Parsed, ResourceType} from './resource-cache.js';

/** The controllers of elements in the page, which ask again when the reader comes back to the tab: one listener for all. */
const connected = new Set<ResourceController<Parsed>>();
const handleVisibility = (): void => {
  if (!document.hidden) connected.forEach((controller) => controller.ask());
};

export class ResourceController<Content extends Parsed> implements ReactiveController {
  /** The last resource that could be read. */
  content: Content | undefined;
  /** Whether an answer is awaited before anything can be shown. */
  pending = false;
  /** Why the last try failed, if it did. */
  failure: string | undefined;
  /** The URL of the resource, '' for the bundled one. */
  url?: string;
  /** Resolves when the current request settles or is superseded. */
  answered?: Promise<void>;

  readonly #host: ReactiveControllerHost & Element;
  readonly #type: ResourceType<Content>;
  #entry?: CacheEntry;

  constructor(host: ReactiveControllerHost & Element, type: ResourceType<Content>) {
    this.#host = host;
    this.#type = type;
    host.addController(this);
  }

  /**
   * Reads the resource at an absolute URL, or with `''` the one that ships with the package; with `undefined` it stops
   * waiting. Call it in `willUpdate`. No cookie and no referrer go with the request. It ends after 10 seconds, at 8 MiB, or
   * when the last subscriber has gone; one that cannot be read leaves the last one in place, with a warning.
   */
  read(url: string | undefined): void {
    if (url === this.url) return;
    this.url = url;
    this.pending = url !== undefined;
    this.ask();
  }

  /** Asks again for a resource that could not be read, or that was read more than ten minutes ago. */
  ask(): void {
    const last = this.#entry;
    const entry = this.url === undefined ? undefined : subscribe(this.#type, this.url);
    if (last) unsubscribe(last);
    this.#entry = entry;
    if (entry && entry !== last) this.answered = this.#follow(entry);
  }

  hostConnected(): void {
    if (!connected.size) document.addEventListener('visibilitychange', handleVisibility);
    connected.add(this);
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (!connected.size) document.removeEventListener('visibilitychange', handleVisibility);
    this.read(undefined);
  }

  async #follow(entry: CacheEntry): Promise<void> {
    const {content, problems, failure} = await entry.answer;
    if (entry !== this.#entry) return; // an answer to an earlier question
    if (!failure) this.content = content as Content;
    this.failure = failure;
    this.pending = false;
    const [first] = problems;
    if (first) {
      const name = this.url || 'of the package';
      warn(
        this.#host,
        `has faults in the ${this.#type.name} ${name}: ${problems.length}, first ${JSON.stringify(first)}`,
      );
    }
    this.#host.requestUpdate();
  }
}
