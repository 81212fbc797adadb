// What a person has typed into fields of ours goes into those that take their place: text, tick, focus and caret.
// Knows fields; not the form.
import type {PageNodes} from '../../foundation/page-nodes.js';
import type {FieldName} from '../../signup/provider.js';

type Fields = Partial<Record<FieldName, HTMLInputElement | undefined>>;

/** What a person has done in a field. */
interface FieldState {
  readonly value: string;
  readonly checked: boolean;
  readonly hasFocus: boolean;
  readonly caret: number | null;
}

/** What a person has done in some fields. */
export type Typed = ReadonlyMap<FieldName, FieldState>;

const activeElementOf = (node: Element): Element | null => (node.getRootNode() as Document | ShadowRoot).activeElement;

/** What stands in those fields that are ours. */
export const typedIn = (fields: Fields, ours: PageNodes): Typed => {
  const typed = new Map<FieldName, FieldState>();
  for (const [name, field] of Object.entries(fields) as [FieldName, HTMLInputElement | undefined][]) {
    if (!field || ours.get(name) !== field) continue;
    // Fields for email addresses have no selection: https://html.spec.whatwg.org/multipage/input.html#do-not-apply
    const {value, checked, selectionStart: caret} = field;
    typed.set(name, {value, checked, caret, hasFocus: activeElementOf(field) === field});
  }
  return typed;
};

/** Puts it into other fields, unless a person has been there before. */
export const carryOver = (typed: Typed, fields: Fields): void => {
  for (const [name, {value, checked, hasFocus, caret}] of typed) {
    const field = fields[name];
    if (!field) continue;
    if (field.type === 'checkbox') field.checked ||= checked;
    else field.value ||= value;
    if (hasFocus) field.focus();
    if (hasFocus && caret !== null && field.selectionStart !== null) field.setSelectionRange(caret, caret);
  }
};
