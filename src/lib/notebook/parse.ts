import {checkNames} from "./check-names.js";
import {hiddenProblem} from "./hidden-characters.js";
import type {Cell, Notebook} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {type AnyCell, readCells} from "./read-cells.js";
import {readHeader} from "./read-header.js";
import {MAX_YAML} from "./yaml-document.js";

/** A notebook as an editor holds it: cells that are wrong are there too, and say what is wrong. */
export interface Draft extends Omit<Notebook, "cells"> {
  cells: AnyCell[];
}

/**
 * Parses a notebook; the first mistake is thrown as a `NotebookError` with its line.
 * Line ends may be of any kind; fenced cells stand at the left margin of the Markdown, not in a list or quote.
 */
export function parse(source: string): Notebook {
  const draft = parseDraft(source);
  const cells: Cell[] = [];
  for (const cell of draft.cells) {
    if (cell.kind === "broken") throw cell.problem;
    cells.push(cell);
  }
  checkNames(cells);
  return {...draft, cells};
}

/**
 * Parses a notebook of which cells may be wrong; only what the whole file breaks throws: a mistake in the front matter,
 * its length, characters that hide something.
 */
export function parseDraft(source: string): Draft {
  if (source.length > MAX_CHARACTERS)
    throw new NotebookError(1, (t) => t.too_long(source.length, MAX_CHARACTERS));
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const hidden = hiddenProblem(text);
  if (hidden) throw new NotebookError(text.slice(0, hidden.offset).split("\n").length, hidden.problem);
  const lines = text.split("\n");
  const {header, header_source, bodyLine} = splitHeader(lines);
  return {header, header_source, cells: readCells(lines, bodyLine)};
}

/** More than any notebook that a person wrote, and little enough to be refused at once. */
export const MAX_CHARACTERS = 300_000;

function splitHeader(lines: readonly string[]) {
  if (lines[0]?.trimEnd() !== "---") throw new NotebookError(1, (t) => t.front_matter_first);
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  if (end < 0) throw new NotebookError(1, (t) => t.front_matter_open);
  const header_source = lines.slice(1, end).join("\n");
  if (header_source.length > MAX_YAML) throw new NotebookError(1, (t) => t.front_matter_too_long(MAX_YAML));
  return {header: readHeader(header_source), header_source, bodyLine: end + 1};
}
