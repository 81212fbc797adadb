// How often one address and one network may sign up. Counts in memory, under keyed hashes: neither is kept in clear, and
// nothing is left of them when the process ends. Knows no HTTP.
//
// Not rate-limiter-flexible: it reads the clock itself and keeps a timer for each key, so a test would have to wait.
import {createHmac, randomBytes} from 'node:crypto';
import ipaddr from 'ipaddr.js';
import {mailboxOf} from './address.ts';

/** At most so many in a window of so many seconds. 0 is without limit. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/**
 * The network that an address is in: the /24 of IPv4, the /48 of IPv6, which is what one site gets (RFC 6177). Whoever
 * has one has every address in it.
 */
export function networkOf(remoteAddress = ''): string {
  if (!ipaddr.isValid(remoteAddress)) return 'unknown';
  // An IPv4 address as IPv6 sockets say it is one of IPv4.
  const address = ipaddr.process(remoteAddress);
  const bits = address.kind() === 'ipv4' ? 24 : 48;
  const Kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${Kind.networkAddressFromCIDR(`${address.toString().replace(/%.*/, '')}/${bits}`).toString()}/${bits}`;
}

/** Counts in windows that begin with the first of their keys. */
class Window {
  readonly #limit: Limit;
  readonly #counts = new Map<string, {count: number; readonly endsAt: number}>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Counts one more, and gives the seconds to wait: 0 when it is within the limit. */
  take(key: string, now: number): number {
    const {most, seconds} = this.#limit;
    if (most === 0) return 0;
    const known = this.#counts.get(key);
    if (known === undefined || known.endsAt <= now) {
      // A map keeps the order in which keys came, and every window is as long: those that have ended stand first.
      this.#counts.delete(key);
      for (const [old, {endsAt}] of this.#counts) {
        if (endsAt > now) break;
        this.#counts.delete(old);
      }
      this.#counts.set(key, {count: 1, endsAt: now + seconds * 1000});
      return 0;
    }
    known.count++;
    return known.count > most ? Math.ceil((known.endsAt - now) / 1000) : 0;
  }

  get size(): number {
    return this.#counts.size;
  }
}

export interface Limits {
  readonly perAddress: Limit;
  readonly perNetwork: Limit;
}

/** Says how often is too often. */
export interface Limiter {
  /** Counts a sign-up, and gives the seconds until another one is taken: 0 when this one is. */
  take(email: string, network: string): number | Promise<number>;
}

export class RateLimiter implements Limiter {
  readonly #secret = randomBytes(32);
  readonly #address: Window;
  readonly #network: Window;
  readonly #now: () => Date;

  /** @param now of a clock that nobody sets, back or forward */
  constructor({perAddress, perNetwork}: Limits, now: () => Date) {
    this.#address = new Window(perAddress);
    this.#network = new Window(perNetwork);
    this.#now = now;
  }

  take(email: string, network: string): number {
    const now = this.#now().getTime();
    // The network first: who is over its limit cannot use up the limit of somebody else's address.
    return this.#network.take(this.#hash(network), now) || this.#address.take(this.#hash(mailboxOf(email)), now);
  }

  /** How many hashes are held, for who wants to see that they are let go. */
  get size(): number {
    return this.#address.size + this.#network.size;
  }

  #hash(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}
