import {
  type Completion,
  type CompletionSource,
  pickedCompletion,
  snippet,
  startCompletion
} from "@codemirror/autocomplete";
import {matching} from "./matching.js";
import type {Suggest, Suggestion} from "./suggestion.js";

/** More than anybody looks through. */
const MOST = 100;

/** Made once per suggestion: the same ones come back with every key press. */
const made = new WeakMap<Suggestion, Completion>();

/** Offers suggestions to CodeMirror. */
export function suggestionSource(suggest: () => Suggest | null): CompletionSource {
  return ({state, pos, explicit}) => {
    const found = suggest()?.(state.doc.toString(), pos, explicit);
    if (!found) return null;
    const options = matching(found.options, state.sliceDoc(found.from, pos)).slice(0, MOST);
    const [only] = options;
    if (!only) return null;
    // What stands there already need not be offered.
    if (options.length === 1 && (only.insert ?? only.label) === state.sliceDoc(found.from, pos)) return null;
    return {
      from: found.from,
      ...(found.to !== undefined && {to: found.to}),
      options: options.map(completion),
      filter: false
    };
  };
}

function completion(suggestion: Suggestion): Completion {
  const known = made.get(suggestion);
  if (known) return known;
  const {label, shown, insert, detail, info, kind} = suggestion;
  const one: Completion = {
    label,
    type: kind,
    ...(shown !== undefined && {displayLabel: shown}),
    ...(detail !== undefined && {detail}),
    ...(info !== undefined && {info: () => infoBox(info)}),
    ...(insert !== undefined && {apply: kind === "key" ? thenValues(insert) : written(insert)})
  };
  made.set(suggestion, one);
  return one;
}

function written(insert: string): string | Apply {
  return insert.includes("§") ? snippet(escaped(insert).replace("§", "#{}")) : insert;
}

type Apply = Exclude<Completion["apply"], string | undefined>;

/** After a key comes its value, of which the list opens at once. */
function thenValues(insert: string): Apply {
  return (view, picked, from, to) => {
    view.dispatch({
      annotations: pickedCompletion.of(picked),
      changes: {from, to, insert},
      selection: {anchor: from + insert.length},
      userEvent: "input.complete"
    });
    startCompletion(view);
  };
}

/** What means a field to CodeMirror is only text to us. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, "\\$&");
}

function infoBox(info: string): Node {
  const box = document.createElement("div");
  for (const line of info.split("\n")) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    box.append(paragraph);
  }
  return box;
}
