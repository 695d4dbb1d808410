import {checkTexts} from "../../i18n/publish-checks.js";
import {type Finding, refusal, remark, type Submitted} from "./finding.js";
import {saysNothing} from "./says-nothing.js";

/** A report says what its figures show and what they do not. */
export function hasNote({notebook, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const notes = notebook.cells.filter((cell) => cell.kind === "note");
  if (!notes.length) return [refusal("note", 1, t.no_note, t.no_note_out)];
  const empty = notes.filter(({text}) => saysNothing(text));
  if (empty.length) return empty.map(({line}) => refusal("note", line, t.note_says_nothing, t.no_note_out));
  const told = notes.some(({text}) => DENIES.test(text));
  return told ? [] : [remark("note", notes[0]!.line, t.note_one_sided, t.note_one_sided_out)];
}

const DENIES = /\b(?:niet|geen|nooit|not|no|never|cannot|nothing)\b/i;
