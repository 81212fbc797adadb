// Who is asking, as far as a request can be believed. Knows headers and sockets; not what is asked for.
import type {IncomingHttpHeaders} from 'node:http';
import type {Asked} from './answer.ts';

/** Whether a host, with its port if it has one, is this computer. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);

/**
 * Whether a request comes from this computer and means it. A loopback Host as well: a stranger's page can point its own
 * name at 127.0.0.1 (DNS rebinding), but cannot choose the header. A proxy on this computer speaks for somebody else.
 */
export const isFromThisComputer = (remoteAddress: string | undefined, headers: IncomingHttpHeaders): boolean =>
  /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/.test(remoteAddress ?? '') &&
  isLoopback(headers.host ?? '') &&
  ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].every((name) => headers[name] === undefined);

/**
 * The address that a request came from. Each of our own proxies adds one to the end of X-Forwarded-For; what stands before
 * those was written by whoever sent the request, and is believed by nobody. Undefined where a proxy of ours said nothing.
 */
export function remoteAddressOf(
  {headers, remoteAddress}: Pick<Asked, 'headers' | 'remoteAddress'>,
  proxies: number,
): string | undefined {
  if (proxies === 0) return remoteAddress;
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  return withoutPort(hops.at(-proxies)?.trim() ?? '') || undefined;
}

/** Some proxies write a port behind the address, and brackets around one of IPv6. */
const withoutPort = (hop: string): string =>
  hop.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');

let hasWarned = false;

/** Says once that a proxy does not say who it speaks for. */
export const warnOfProxy = (): void => {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    'PROXIES is set, and a request came without X-Forwarded-For: sign-ups are limited by connection. Let the proxy send it; receiver/README.md has the lines.',
  );
};
