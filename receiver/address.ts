// An email address as it is kept, and what it is counted by. Knows the forms of addresses; not who has one.
import {createHash} from 'node:crypto';
import {domainToASCII} from 'node:url';

/** What is wrong with an address, for the person who typed it. */
export class AddressError extends Error {}

// What fits in a path of SMTP: RFC 5321 section 4.5.3.1.3, erratum 1690 of RFC 3696.
const longest = 254;

// One @, and a dot between two parts of the domain. What stands before the @ is for its mail server to know.
// https://design-system.service.gov.uk/patterns/email-addresses/
const shape = /^[^@]+@[^@.]+(?:\.[^@.]+)+$/u;
const notInAddress = /[\p{Cc}\p{Z}\p{Bidi_Control}\uFFFD<>]/u;
/** The names of hosts, RFC 1123 section 2.1, with a dot, and with letters last. */
const domain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/;

/**
 * The address as it is kept, whichever way it was typed: letters that only look wide are narrow (NFKC), and the domain is that which is
 * looked up (IDNA): `ann@bücher.example` and `ann@xn--bcher-kva.example` are one inbox, and one person.
 * @throws {AddressError} that says what to mend, of an address at which nothing can arrive
 */
export function readAddress(typed: string): string {
  const address = typed
    .trim()
    .normalize('NFKC')
    .replace(/^mailto:/i, '');
  if (address === '') throw new AddressError('Enter your email address');
  const [local = '', host = '', ...more] = address.split('@');
  const ascii = domainToASCII(host);
  const isShaped = more.length === 0 && shape.test(`${local}@${ascii || host}`) && address.length <= longest;
  if (!isShaped || notInAddress.test(typed.trim()))
    throw new AddressError('Enter an email address in the correct format, like name@example.com');
  if (!domain.test(ascii) || local.length + ascii.length >= longest)
    throw new AddressError('Check what is after the @ of your email address, like example.com in name@example.com');
  return `${local}@${ascii}`;
}

/** What makes two addresses one person: the case of their letters does not. What is no address stands for itself. */
export function addressKey(typed: string): string {
  try {
    return readAddress(typed).toLowerCase();
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    return typed.trim().normalize('NFC').toLowerCase();
  }
}

/** A short name for an address, in names of files. */
export const addressHash = (address: string): string =>
  createHash('sha256').update(addressKey(address)).digest('hex').slice(0, 24);

/**
 * The inbox behind an address, for counting: what stands behind a plus leads to the same one, and so do the dots of Gmail
 * (https://support.google.com/mail/answer/7436150).
 */
export function mailboxOf(address: string): string {
  const [local = '', host = ''] = addressKey(address).split('@');
  const [name = ''] = local.split('+');
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : `${name || local}@${host}`;
}
