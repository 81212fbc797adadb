// What readers or partners would trip over in our tags on a page. Knows what an element needs and what stands in it; not the feed.
import type {Finding} from './finding.ts';
import {isEmptyLinkText} from './house-style.ts';
import {elements as known, isGlobalAttribute, nearest} from './manifest.ts';
import {figures} from '@mind-the-gap/elements/figures.js';
import {streams, topics} from '@mind-the-gap/elements/programme.js';
import {providerNames} from '../../dist/signup/names.js';
import {ancestors, attribute, inside, isOurs, lineOf, wordsOf, type Page, type PageElement} from '../page.ts';

type Say = (severity: Finding['severity'], rule: string, message: string, help: string, at?: PageElement) => void;

/** What an attribute may say that names one of ours; with a `src` it may name another. */
const named: Readonly<Record<string, readonly [attribute: string, values: readonly string[]]>> = {
  'mtg-about': ['topic', topics],
  'mtg-data-gap': ['figures', Object.keys(figures)],
  'mtg-signup-form': ['provider', providerNames],
  'mtg-stream': ['stream', streams.map(({slug}) => slug)],
};

const isHeading = ({tagName}: PageElement): boolean => /^h[1-6]$/.test(tagName);

const name = (element: PageElement, say: Say): void => {
  const {tagName, attrs} = element;
  const {attributes} = known.get(tagName) ?? {};
  if (!attributes) {
    const meant = nearest(tagName, [...known.keys()]);
    const help = meant ? `Write <${meant}>, if that is meant.` : `There are ${[...known.keys()].join(', ')}.`;
    return say('error', 'unknown-tag', `There is no element <${tagName}>.`, help);
  }
  const names = attributes.map((one) => one.name);
  const [naming, ours = []] = (!attribute(element, 'src') && named[tagName]) || [];
  for (const {name, value} of attrs) {
    const values = name === naming ? ours : (attributes.find((one) => one.name === name)?.values ?? []);
    if (values.length && !values.includes(value.trim())) {
      say(
        'error',
        'attribute-value',
        `${name}="${value}" means nothing to <${tagName}>.`,
        `Write ${values.join(' or ')}.`,
      );
    }
    if (names.includes(name) || isGlobalAttribute(name)) continue;
    if (/^on/.test(name)) {
      const help = 'Take it out, and listen from a script.';
      say('warning', 'inline-handler', `${name}="…" does not run under a strict security policy.`, help);
      continue;
    }
    const meant = nearest(name, names);
    const message = `<${tagName}> has no attribute ${name}, and takes no notice of it.`;
    if (meant) say('error', 'unknown-attribute', message, `Write ${meant}, if that is meant.`);
    else say('warning', 'unknown-attribute', message, `Take it out. There are ${names.join(', ')}.`);
  }
};

/** What stands in a slot that there is not: with script, nobody sees it. */
const slots = (element: PageElement, say: Say): void => {
  const {tagName} = element;
  const names = known.get(tagName)!.slots.filter(Boolean);
  for (const one of inside(element)) {
    const slot = one.parentNode === element && attribute(one, 'slot')?.trim();
    if (!slot || names.includes(slot)) continue;
    const meant = nearest(slot, names);
    const there = names.length ? `There are ${names.join(', ')}.` : 'Take its slot attribute out.';
    const help = meant ? `Write slot="${meant}", if that is meant.` : there;
    const message = `<${tagName}> has no slot ${slot}: with script, nobody sees what is in it.`;
    say('error', 'unknown-slot', message, help, one);
  }
};

/** Whether people get anything without script. */
const baseline = (element: PageElement, say: Say): void => {
  const {tagName, sourceCodeLocation: place} = element;
  if (place && !place.endTag) {
    const help = `Write </${tagName}> where it ends; a slash in the first tag does not end it.`;
    return say('error', 'unclosed', `<${tagName}> is never closed: the rest of the page is inside it.`, help);
  }
  const all = inside(element);
  const link = all.find((one) => one.tagName === 'a' && attribute(one, 'href'));
  if (tagName === 'mtg-story-card' && !link && !attribute(element, 'story-id') && !attribute(element, 'href')) {
    const help = 'Write the story’s link inside: <h3><a href="https://…">Title</a></h3>.';
    return say('error', 'card-without-link', 'The card has no link, so it is of no story.', help);
  }
  if (!wordsOf(element) && !all.some((one) => /^(input|video|audio)$/.test(one.tagName))) {
    const message = `<${tagName}> is empty without script: before it comes, or where it is refused, readers see nothing.`;
    return say('error', 'no-baseline', message, 'Run mtg snapshot on the page.');
  }
  if (tagName === 'mtg-story-card' && !link) {
    const help = 'Write the story’s link inside: <h3><a href="https://…">Title</a></h3>.';
    say('error', 'card-without-link', 'Without script the card has no link: its story cannot be reached.', help);
  }
};

const links = (element: PageElement, say: Say): void => {
  for (const name of ['src', 'action', 'image']) {
    const value = attribute(element, name) ?? '';
    if (/^http:/i.test(value) && !/^http:\/\/(localhost|127\.)/i.test(value)) {
      say(
        'error',
        'https',
        `${name}="${value}" is not https: browsers block it, or send it open to read.`,
        'Write an https: address.',
      );
    }
  }
  for (const one of inside(element)) {
    if (one.tagName !== 'a' || ancestors(one).find(isOurs) !== element) continue;
    const words = wordsOf(one);
    const href = attribute(one, 'href') ?? '';
    if (/^http:/i.test(href)) {
      say('warning', 'https', `The link to ${href} is not https.`, 'Write https:// if it answers there.', one);
    }
    if (attribute(one, 'href') !== undefined && !words && !attribute(one, 'aria-label')) {
      say(
        'error',
        'link-text',
        'The link has no words: nobody can tell where it goes.',
        'Write the title of what it leads to.',
        one,
      );
    }
    if (isEmptyLinkText(words)) {
      say(
        'warning',
        'link-text',
        `“${words}” says nothing of where the link goes.`,
        'Write the title of what it leads to.',
        one,
      );
    }
    const told = `${words} ${attribute(one, 'aria-label') ?? ''}`;
    if (attribute(one, 'target')?.toLowerCase() === '_blank' && !/\b(new|another) (tab|window)\b/i.test(told)) {
      const help = 'Take target="_blank" out. If it has to be, write “(opens in new tab)” in the link.';
      say('warning', 'new-tab', 'The link opens a new tab without saying so.', help, one);
    }
  }
};

const consent = (element: PageElement, box: PageElement | undefined, say: Say): void => {
  if (!attribute(element, 'controller')?.trim()) {
    const help = 'Write controller="…": the organisation that will hold the addresses.';
    say(box ? 'warning' : 'error', 'controller', 'The form does not say who will hold the address.', help);
  }
  if (box && attribute(box, 'checked') !== undefined) {
    const message = 'The consent box is ticked beforehand: that is no consent.';
    say('error', 'consent', message, 'Take its checked attribute out.', box);
  }
};

/** What sends a form elsewhere than its `action` says, or otherwise than by POST, where no script minds it. */
const overrides: readonly (readonly [attribute: string, message: string])[] = [
  ['formaction', 'sends the form to another place than its action without script'],
  ['formmethod', 'may put the address into the page’s URL without script'],
  ['formenctype', 'sends the form in a format that lists may not read without script'],
  ['formtarget', 'opens the answer elsewhere without script, where this page cannot tell of it'],
];

const wayOfForm = (one: PageElement, say: Say): void => {
  if (!attribute(one, 'action')?.trim()) {
    const message = 'Without script the form is sent nowhere: it has no action.';
    say('error', 'form-action', message, 'Write action="…" on the form.', one);
  }
  if (attribute(one, 'method')?.toLowerCase() !== 'post') {
    const message = 'Without script the address would stand in the page’s URL.';
    say('error', 'form-method', message, 'Write method="post" on the form.', one);
  }
  const enctype = attribute(one, 'enctype')?.toLowerCase() ?? 'application/x-www-form-urlencoded';
  const charset = attribute(one, 'accept-charset') ?? 'utf-8';
  if (enctype !== 'application/x-www-form-urlencoded' || !/^utf-?8$/i.test(charset.trim())) {
    const message = 'Without script the form is sent in a format that lists may not read.';
    say('error', 'form-override', message, 'Take enctype and accept-charset out of the form.', one);
  }
  if (attribute(one, 'target')) {
    const message = 'Without script the answer opens elsewhere, where this page cannot tell of it.';
    say('warning', 'form-override', message, 'Take target out of the form.', one);
  }
};

const wayOfButton = (one: PageElement, say: Say): void => {
  for (const [name, message] of overrides) {
    if (attribute(one, name) === undefined) continue;
    const severity = name === 'formtarget' ? 'warning' : 'error';
    say(severity, 'form-override', `${name} on the <${one.tagName}> ${message}.`, `Take ${name} out.`, one);
  }
};

const emailField = (one: PageElement, all: readonly PageElement[], say: Say): void => {
  const id = attribute(one, 'id');
  const isLabelled =
    ['aria-label', 'aria-labelledby'].some((name) => attribute(one, name)?.trim()) ||
    ancestors(one).some(({tagName}) => tagName === 'label') ||
    (id && all.some((label) => label.tagName === 'label' && attribute(label, 'for') === id && wordsOf(label)));
  if (!isLabelled) {
    const help = 'Write <label for="…">Email address</label> before it.';
    say('error', 'label', 'The email field has no label.', help, one);
  }
  if (!attribute(one, 'name'))
    say('error', 'form-name', 'Without script the address is not sent.', 'Write name="email" on the field.', one);
  if (attribute(one, 'autocomplete')?.toLowerCase() !== 'email') {
    const help = 'Write autocomplete="email" on the field.';
    say('warning', 'autocomplete', 'Browsers do not offer people their address, to save them typing it.', help, one);
  }
};

const isInput = (one: PageElement, type: string): boolean =>
  one.tagName === 'input' && attribute(one, 'type')?.toLowerCase() === type;

const form = (element: PageElement, say: Say): void => {
  const all = inside(element);
  consent(
    element,
    all.find((one) => isInput(one, 'checkbox')),
    say,
  );
  for (const one of all) {
    if (one.tagName === 'form') wayOfForm(one, say);
    wayOfButton(one, say);
    if (isInput(one, 'email')) emailField(one, all, say);
  }
};

/** Headings in our tags that skip a level, seen from the heading before them on the page. */
const headings = ({elements, whole}: Page, say: Say): void => {
  let last = whole ? 0 : 6;
  for (const one of elements.filter(isHeading)) {
    const level = Number(one.tagName[1]);
    if (level > last + 1 && ancestors(one).some(isOurs)) {
      const help = last
        ? `Write <h${last + 1}>; where mtg snapshot wrote it, heading-level="${last + 1}" on the tag.`
        : 'Give the page an <h1> before it.';
      const before = last ? `under an <h${last}>` : 'with no heading before it';
      say(
        'warning',
        'heading-level',
        `The heading “${wordsOf(one)}” is an <h${level}> ${before}: a level is skipped.`,
        help,
        one,
      );
    }
    last = level;
  }
};

/** Everything found in the tags of ours on a page. */
export const elementFindings = (page: Page): Finding[] => {
  const found: Finding[] = [];
  for (const element of page.elements.filter(isOurs)) {
    const say: Say = (severity, rule, message, help, at = element) =>
      found.push({severity, rule, message, help, line: lineOf(at)});
    name(element, say);
    if (!known.has(element.tagName)) continue;
    slots(element, say);
    baseline(element, say);
    links(element, say);
    if (element.tagName === 'mtg-signup-form') form(element, say);
  }
  headings(page, (severity, rule, message, help, at) =>
    found.push({severity, rule, message, help, line: at && lineOf(at)}),
  );
  return found;
};
