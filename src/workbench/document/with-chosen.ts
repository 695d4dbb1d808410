import {withParameters} from "../../lib/notebook/with-parameters.js";
import {firstValues} from "../../live/first-values.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import type {Workspace} from "./workspace.js";

/** Gives a notebook as its parameters what its inputs hold now. */
export function withChosen({document, live}: Pick<Workspace, "document" | "live">): NotebookDocument {
  const first = firstValues(document).values;
  const chosen = Object.entries(live.values).filter(
    // An input of which everything was unticked holds nothing, which front matter cannot say.
    ([name, value]) => !same(value, first[name]) && !(Array.isArray(value) && value.length === 0)
  );
  if (chosen.length === 0) return document;
  return {...document, header_source: withParameters(document.header_source, Object.fromEntries(chosen))};
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
