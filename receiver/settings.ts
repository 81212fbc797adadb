// What can be set from outside, read once from the environment. receiver/README.md has the same as a table.
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Limits} from './limits.ts';

export interface Settings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** `postgres://…`, or the file of an embedded database. */
  readonly database: string;
  /** The folder that emails are written to, where there is no mail server. */
  readonly outbox: string;
  /** The file that says who was erased, by hashes. */
  readonly erasedList: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Where people reach the server, without a slash at the end. Undefined: where it listens. */
  readonly publicUrl: string | undefined;
  /** How many proxies of ours stand in front, each of which adds to X-Forwarded-For. */
  readonly proxies: number;
  /** Whether `/signups` can be read and `/outbox` exists: for who tries it, with neither a proxy nor a public address. */
  readonly showLists: boolean;
  readonly limits: Limits;
}

export const defaultLimits: Limits = {
  // Enough for typing mistakes, too little to fill somebody's inbox.
  perAddress: {most: 5, seconds: 60 * 60},
  // A hospital has one address for everybody in it.
  perNetwork: {most: 300, seconds: 60 * 60},
};

type Environment = Readonly<Record<string, string | undefined>>;

function whole(environment: Environment, name: string, usual: number, most: number): number {
  const value = Number(environment[name] || usual);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`${name} must be a number from 0 to ${most}`);
  }
  return value;
}

function url(environment: Environment, name: string, protocols: readonly string[]): string | undefined {
  const value = environment[name] || undefined;
  if (value !== undefined && !protocols.includes(URL.parse(value)?.protocol ?? '')) {
    // Without the value: it may hold a password.
    throw new RangeError(`${name} must begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  }
  return value;
}

/** Reads the settings. Throws a RangeError that names the one that cannot be. */
export function readSettings(environment: Environment): Settings {
  const file = environment.DATABASE || fileURLToPath(new URL('data/receiver.db', import.meta.url));
  return {
    port: whole(environment, 'PORT', 4173, 65535),
    host: environment.HOST || '127.0.0.1',
    database: url(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']) ?? file,
    outbox: environment.OUTBOX || join(dirname(file), 'outbox'),
    erasedList: environment.ERASED_LIST || join(dirname(file), 'erased.txt'),
    smtpUrl: url(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: environment.MAIL_FROM || 'Mind The Gap <mind-the-gap@localhost>',
    publicUrl: url(environment, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/(?<!\/)\/+$/, ''),
    proxies: whole(environment, 'PROXIES', 0, 10),
    showLists: environment.SHOW_LISTS === '1',
    limits: {
      perAddress: {
        ...defaultLimits.perAddress,
        most: whole(environment, 'HOURLY_PER_ADDRESS', defaultLimits.perAddress.most, 1e6),
      },
      perNetwork: {
        ...defaultLimits.perNetwork,
        most: whole(environment, 'HOURLY_PER_NETWORK', defaultLimits.perNetwork.most, 1e6),
      },
    },
  };
}
