import type {Locale} from "../../lib/i18n/locale.js";
import type {Finding} from "../../lib/notebook/checks/finding.js";
import {reads} from "../../lib/notebook/checks/reads.js";
import type {Notebook} from "../../lib/notebook/notebook.js";
import {type NotebookDocument, writeDocument} from "../../live/notebook-document.js";
import {withLines} from "../document/cell-lines.js";
import {withChosen} from "../document/with-chosen.js";
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
export function submission(workspace: Workspace, locale: Locale): Submission {
  const document = withLines(withChosen(workspace));
  const source = writeDocument(document);
  return {document, source, ...reads(source, locale)};
}
