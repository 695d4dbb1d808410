import {NotebookError} from "../../lib/notebook/notebook-error.js";
import {MAX_CHARACTERS} from "../../lib/notebook/parse.js";
import {MAX_CELLS} from "../../lib/notebook/read-cells.js";
import {MAX_YAML} from "../../lib/notebook/yaml-document.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {cellText} from "./cell-text.js";

/** Room for fences and blank lines, which are not counted. */
const MARKS = 80;

/** Throws a `NotebookError` where a notebook holds more than could be read again. */
export function checkLimits({header_source, cells}: NotebookDocument): void {
  if (cells.length > MAX_CELLS) throw new NotebookError(1, (t) => t.too_many_cells(MAX_CELLS));
  if (header_source.length > MAX_YAML) throw new NotebookError(1, (t) => t.front_matter_too_long(MAX_YAML));
  let characters = header_source.length;
  for (const {cell} of cells) characters += cellText(cell).length + MARKS;
  if (characters > MAX_CHARACTERS) throw new NotebookError(1, (t) => t.too_long(characters, MAX_CHARACTERS));
}
