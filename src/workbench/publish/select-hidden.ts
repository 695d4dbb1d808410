import {hiddenProblem} from "../../lib/notebook/hidden-characters.js";

/** Selects the first character of a field that nobody sees, so that a key takes it away. */
export function selectHidden(field: HTMLInputElement | HTMLTextAreaElement): void {
  const hidden = hiddenProblem(field.value);
  if (!hidden) return;
  const length = String.fromCodePoint(field.value.codePointAt(hidden.offset)!).length;
  field.setSelectionRange(hidden.offset, hidden.offset + length);
}
