// Fetches only what anybody on the internet can: an address in a feed or a page of somebody else must not reach what only this computer
// and its network see. Knows the ranges of IP addresses; not what is fetched.
import {lookup, type LookupAddress} from 'node:dns';
import type {LookupFunction} from 'node:net';
import ipaddr from 'ipaddr.js';
import {Agent, fetch as undiciFetch} from 'undici';

/** Why an address is not asked, as what follows its name. */
export class PrivateAddress extends Error {}

/** Whether an IP address is one of the internet: https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

const refusal = (address: string): PrivateAddress =>
  new PrivateAddress(`leads to ${address}, which only this computer or its network can reach.`);

/** What a name stands for is looked at where the connection is made, so that it cannot be another afterwards. */
const lookupPublic: LookupFunction = (hostname, options, done) =>
  lookup(hostname, {...options, all: true}, (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
    const hidden = found?.find(({address}) => !isPublic(address));
    if (error ?? hidden) done(error ?? refusal(hidden!.address), '', 0);
    else if (options.all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  });

const publicOnly = new Agent({connect: {lookup: lookupPublic}}).compose((dispatch) => (options, handler) => {
  // Nothing is looked up of what is an IP address already. Each redirect comes here by itself.
  const {hostname} = new URL(String(options.origin));
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublic(literal)) throw refusal(literal);
  return dispatch(options, handler);
});

/** As `fetch`, but rejects with a `PrivateAddress` as its cause where an address or a redirect leads to a private network. */
export const fetchPublic = ((url: string, options: object) =>
  undiciFetch(url, {...options, dispatcher: publicOnly})) as unknown as typeof fetch;
