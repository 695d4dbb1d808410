import {matching} from "../../../../src/workbench/editor/matching.js";
import type {Suggest, Suggestion} from "../../../../src/workbench/editor/suggestion.js";

/** What an editor would list where `|` stands, best first. */
export function listed(suggest: Suggest, marked: string, asked = false): string[] {
  return options(suggest, marked, asked).options.map(({label, shown}) => shown ?? label);
}

/** The text after the first suggestion at `|` is taken, with `|` where the caret comes. */
export function taken(suggest: Suggest, marked: string, shown?: string): string {
  const {options: all, from, to, text} = options(suggest, marked, true);
  const chosen = shown === undefined ? all[0] : all.find((one) => (one.shown ?? one.label) === shown);
  if (!chosen) throw new Error(`not offered: ${shown}; offered: ${all.map(({label}) => label).join(", ")}`);
  const insert = chosen.insert ?? chosen.label;
  return (
    text.slice(0, from) + (insert.includes("§") ? insert.replace("§", "|") : `${insert}|`) + text.slice(to)
  );
}

function options(
  suggest: Suggest,
  marked: string,
  asked: boolean
): {options: Suggestion[]; from: number; to: number; text: string} {
  const at = marked.indexOf("|");
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const found = suggest(text, at, asked);
  if (!found) return {options: [], from: at, to: at, text};
  return {
    options: matching(found.options, text.slice(found.from, at)),
    from: found.from,
    to: found.to ?? at,
    text
  };
}
