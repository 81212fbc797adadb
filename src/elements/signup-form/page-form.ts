// What the page has written of a sign-up form: the form, its button and its fields, each known by what it is for, never by where
// it stands. Knows the DOM; not what is missing or added.
import type {FieldName} from '../../signup/provider.js';
import {getAttribute, querySelectorAll} from '../../foundation/native.js';

/** What the list calls the fields that a person fills in. */
export type FieldNames = Readonly<Partial<Record<FieldName, string>>>;

/** The page's own nodes of a form. */
export interface PageForm {
  readonly form: HTMLFormElement | null;
  readonly button: HTMLElement | undefined;
  readonly email: HTMLInputElement | undefined;
  readonly name: HTMLInputElement | undefined;
  readonly consent: HTMLInputElement | undefined;
}

/** The page's own heading over the form. */
export const titleOf = (host: Element): HTMLElement | null =>
  host.querySelector<HTMLElement>(':is(h1, h2, h3, h4, h5, h6):not([data-mtg] *)');

type Control = HTMLInputElement | HTMLButtonElement;
type Test = (control: Control) => boolean;

const controlsIn = (element: Element): readonly Control[] =>
  [...querySelectorAll(element, 'input, button')].filter((control) => !control.matches('[data-mtg]')) as Control[];

/** Whether the page hides a control from people: a list's own fields against robots stand so. */
const isHidden = (host: Element, control: Control): boolean => {
  const hidden = control.closest('[hidden], [aria-hidden=true]');
  return control.type === 'hidden' || Boolean(hidden && hidden !== host && host.contains(hidden));
};

/** Whether a control is one of another form: in that form, or said to be its by a `form` attribute. */
const isForeign = (host: Element, form: Element | null, control: Control): boolean => {
  const {form: owner} = control;
  if (!owner || owner === form || getAttribute(owner, 'data-mtg')) return false;
  // Around the element there may be a form of the whole page, which has every control on it.
  return host.contains(owner) || control.hasAttribute('form');
};

const isCalled =
  (name: string | undefined): Test =>
  (control) =>
    Boolean(name) && control.name.toLowerCase() === name!.toLowerCase();

/** What `autocomplete` says a field is for: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill */
const isFilledWith =
  (detail: string): Test =>
  (control) =>
    (control.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/).includes(detail);

const isText: Test = ({type}) => type === 'text' || type === 'email';
const isEmail: Test = ({type}) => type === 'email';
const isBox: Test = ({type}) => type === 'checkbox';
const isUnnamedBox: Test = ({type, name}) => type === 'checkbox' && !name;
const isSubmit: Test = ({type}) => type === 'submit' || type === 'image';

/** The one control that passes; none where several do, since then only a name tells which. */
const onlyOne = (controls: readonly Control[], test: Test): Control | undefined => {
  const [first, second] = controls.filter(test);
  return second ? undefined : first;
};

/** The form that asks for an address, where the page has written several. */
const findForm = (host: Element): HTMLFormElement | null => {
  const forms = [...host.querySelectorAll<HTMLFormElement>('form:not([data-mtg])')];
  const asksForEmail = (control: Control): boolean => isEmail(control) || isCalled('email')(control);
  return forms.find((form) => controlsIn(form).some(asksForEmail)) ?? forms[0] ?? null;
};

/**
 * Finds what the page has written inside an element; nodes of ours are not the page's, and neither is what is hidden, disabled or
 * of another form. A part that was found `before` stays one while the page disables it for a moment.
 */
export const findPageForm = (host: Element, names: FieldNames, before?: PageForm): PageForm => {
  const form = findForm(host);
  const known = Object.values<unknown>({...before});
  const controls = controlsIn(host).filter(
    (control) =>
      !isHidden(host, control) &&
      !isForeign(host, form, control) &&
      (!control.matches(':disabled') || known.includes(control)),
  );
  const texts = controls.filter(isText);
  const boxes = controls.filter(isBox);
  const buttons = controls.filter(isSubmit);
  const called = (some: readonly Control[], name: FieldName) =>
    some.find(isCalled(names[name])) ?? some.find(isCalled(name));
  const email = called(texts, 'email') ?? texts.find(isFilledWith('email')) ?? onlyOne(texts, isEmail);
  const name = called(texts, 'name') ?? texts.find(isFilledWith('name'));
  const consent = called(boxes, 'consent') ?? onlyOne(boxes, isUnnamedBox);
  const button = buttons.find(isCalled('subscribe')) ?? buttons.find(({name}) => !name) ?? buttons[0];
  return {form, button, email, name, consent} as PageForm;
};
