import {withParameters} from "../../lib/notebook/with-parameters.js";
import {firstValues} from "../../live/first-values.js";
import {writeDocument} from "../../live/notebook-document.js";
import type {Workspace} from "../document/workspace.js";

/** Writes the notebook of a workspace with what its inputs hold now as its parameters. */
export function chosenSource({document, live}: Workspace): string {
  const first = firstValues(document).values;
  const chosen = Object.entries(live.values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(first[name])
  );
  // An input of which everything was unticked holds nothing, which front matter cannot say.
  const sayable = chosen.filter(([, value]) => !Array.isArray(value) || value.length > 0);
  if (sayable.length === 0) return writeDocument(document);
  const header_source = withParameters(document.header_source, Object.fromEntries(sayable));
  return writeDocument({...document, header_source});
}
