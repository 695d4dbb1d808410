import type {Locale} from "../../lib/i18n/locale.js";
import type {Finding} from "../../lib/notebook/checks/finding.js";
import {reads} from "../../lib/notebook/checks/reads.js";
import type {Notebook} from "../../lib/notebook/notebook.js";
import {withParameters} from "../../lib/notebook/with-parameters.js";
import {firstValues} from "../../live/first-values.js";
import {type NotebookDocument, writeDocument} from "../../live/notebook-document.js";
import {withLines} from "../document/cell-lines.js";
import type {Workspace} from "../document/workspace.js";

/** The notebook as it would be published: what its inputs hold now is what they hold at first. */
export interface Submission {
  /** With the lines of the file that it would be. */
  document: NotebookDocument;
  source: string;
  /** Null where it says something wrong, which `findings` tells. */
  notebook: Notebook | null;
  findings: readonly Finding[];
}

/** Makes the notebook on the desk what would be published. */
export function submission({document, live}: Workspace, locale: Locale): Submission {
  const first = firstValues(document).values;
  const chosen = Object.entries(live.values).filter(
    // An input of which everything was unticked holds nothing, which front matter cannot say.
    ([name, value]) => !same(value, first[name]) && !(Array.isArray(value) && value.length === 0)
  );
  const whole = chosen.length
    ? {...document, header_source: withParameters(document.header_source, Object.fromEntries(chosen))}
    : document;
  const written = withLines(whole);
  const source = writeDocument(written);
  return {document: written, source, ...reads(source, locale)};
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
