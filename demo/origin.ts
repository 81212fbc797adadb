// Who is asking, as far as a request can be believed. Knows headers and sockets; not what is asked for.
import type {IncomingMessage} from 'node:http';

/**
 * Whether a request comes from this computer and means it. A loopback Host as well: a stranger's page can point its own
 * name at 127.0.0.1 (DNS rebinding), but cannot choose the header. A proxy on this computer speaks for somebody else.
 */
export const isFromThisComputer = (remoteAddress: string | undefined, headers: IncomingMessage['headers']): boolean =>
  /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/.test(remoteAddress ?? '') &&
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(headers.host ?? '') &&
  headers.forwarded === undefined &&
  headers['x-forwarded-for'] === undefined;

/**
 * The address that a request came from. Each of our own proxies adds one to the end of X-Forwarded-For; what stands before
 * those was written by whoever sent the request, and is believed by nobody.
 */
export function remoteAddressOf({headers, socket}: IncomingMessage, proxies: number): string | undefined {
  if (proxies === 0) return socket.remoteAddress;
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  return hops.at(-proxies)?.trim() || socket.remoteAddress;
}
