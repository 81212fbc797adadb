// Reads the dates that feeds write, strictly: what can be read in two ways is no date. It must not know what is dated.
import {readHtml} from './html.ts';

/**
 * Zones by name, in minutes east of UTC: those of RFC 822, section 5, and those that publishers write besides. Names that mean several
 * zones have the one of most of their speakers: IST is India's, CST and EST are America's, BST is Britain's.
 */
const zones: Readonly<Record<string, number>> = {
  ...{z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120},
  ...{eet: 120, eest: 180, msk: 180, sast: 120, cat: 120, eat: 180, wat: 60, trt: 180},
  ...{gst: 240, pkt: 300, ist: 330, npt: 345, bdt: 360, ict: 420, wib: 420},
  ...{sgt: 480, hkt: 480, pht: 480, awst: 480, jst: 540, kst: 540, acst: 570, aest: 600, acdt: 630, aedt: 660},
  ...{nzst: 720, nzdt: 780, nst: -210, ndt: -150, ast: -240, adt: -180, est: -300, edt: -240},
  ...{cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420},
  ...{akst: -540, akdt: -480, hst: -600, brt: -180, art: -180, clt: -240, cot: -300, pet: -300},
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?(?: ?(?<half>[ap])\.?m\.?)?`;
const zone = String.raw`(?<zone>[a-z]{1,5}|(?:utc|gmt)?[+-]\d\d?(?::?\d\d)?)`;
const time = String.raw`(?:[ ,]+(?:at )?${clock}(?: ?${zone})?)?`;
const weekday = String.raw`(?:[a-z]{3,9}\.?,? )?`;

/** The forms in use. White space is single in what they are tried on, comments are taken out, and letters are small. */
const forms: readonly RegExp[] = [
  // RFC 3339, W3CDTF and what databases print: 2026-11-02T09:30:00Z, 2026-11-02 09:30:00 +0000
  new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[t ]${clock}(?: ?${zone})?)?$`),
  // RFC 822 and RFC 5322: Mon, 02 Nov 2026 09:30:00 GMT
  new RegExp(`^${weekday}(?<day>\\d{1,2})[ -](?<month>[a-z]{3,9})\\.?[ -](?<year>\\d{4}|\\d{2,3})${time}$`),
  // With dots the day is first wherever they are used: 02.11.2026 09:30
  new RegExp(`^${weekday}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})${time}$`),
  // Mon, November 2, 2026 9:30 PM
  new RegExp(`^${weekday}(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})${time}$`),
  // asctime of C: Mon Nov  2 09:30:00 2026, with or without a zone before the year
  new RegExp(`^${weekday}(?<month>[a-z]{3}) (?<day>\\d{1,2}) ${clock}(?: ${zone})? (?<year>\\d{4})$`),
];

/** Longer than any date; what is longer is not tried. */
const longest = 100;

/**
 * A date as the schema of feeds takes it: ISO 8601, in UTC unless it was ISO 8601 already. A day without a time stays a day. A time
 * without a zone is taken for UTC, so that it is the same on every computer.
 * @param written a date, or HTML around one, as Drupal writes it: `<time datetime="…">`
 * @returns undefined where it is none of the forms above, or names a day, a time or a zone that there is not
 */
export function isoDate(written: string): string | undefined {
  const plain = (written.includes('<') ? dateInHtml(written) : written).replace(/\s+/g, ' ').trim();
  if (plain.length > longest) return undefined;
  const text = plain
    .toLowerCase()
    .replace(/ ?\([^()]*\)/g, '')
    .trim();
  const parts = forms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const day = dayOf(parts);
  if (!day || parts['hour'] === undefined) return day;
  return isInternetDate.test(plain) && timeOf(parts) !== undefined ? plain : utc(day, parts);
}

function dateInHtml(html: string): string {
  const {dates, blocks} = readHtml(html);
  return dates[0] ?? blocks[0]?.text ?? '';
}

/** RFC 3339 as the schema takes it. */
const isInternetDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

type Parts = Readonly<Record<string, string | undefined>>;

const monthOf = (month: string): number => {
  if (/^\d/.test(month)) return Number(month);
  const short = month === 'sept' ? 'sep' : month;
  return months.indexOf(short) + 1 || monthNames.indexOf(short) + 1;
};

/** RFC 5322, section 4.3: two digits are of this century up to 49, three count from 1900. */
const yearOf = (year: string): number => {
  const number = Number(year);
  if (year.length === 4) return number;
  return number + (year.length === 2 && number < 50 ? 2000 : 1900);
};

/** YYYY-MM-DD; undefined of a day that no calendar has. */
function dayOf({year = '', month = '', day = ''}: Parts): string | undefined {
  const date = new Date(Date.UTC(yearOf(year), monthOf(month) - 1, Number(day)));
  return monthOf(month) && date.getUTCMonth() === monthOf(month) - 1 && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** Minutes after midnight; undefined of a time that no clock shows. */
function timeOf({hour = '', minute = '', second = '0', half}: Parts): number | undefined {
  const hours = Number(hour);
  if (Number(minute) > 59 || Number(second) > 60) return undefined;
  if (!half) return hours < 24 ? hours * 60 + Number(minute) : undefined;
  return hours >= 1 && hours <= 12 ? ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(minute) : undefined;
}

/** Minutes east of UTC; undefined of a zone that is not known. */
function offsetOf(name = 'utc'): number | undefined {
  // Letters of the military are UTC: many wrote them the wrong way round (RFC 5322, section 4.3).
  if (/^[a-z]$/.test(name)) return 0;
  const offset = /^(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?$/.exec(name);
  if (!offset) return Object.hasOwn(zones, name) ? zones[name] : undefined;
  const [, sign, hours, minutes = '0'] = offset;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function utc(day: string, parts: Parts): string | undefined {
  const minutes = timeOf(parts);
  const offset = offsetOf(parts['zone']);
  if (minutes === undefined || offset === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMinutes(minutes - offset, Number(parts['second'] ?? 0));
  return date.toISOString().replace('.000Z', 'Z');
}
