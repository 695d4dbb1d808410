import type {Draft} from "../lib/notebook/parse.js";
import {parseDraft} from "../lib/notebook/parse.js";
import {write} from "../lib/notebook/write.js";
import {identify, type LiveCell} from "./live-cell.js";

/** A notebook as it is opened: its front matter and its cells, each with an id that stays with it. Never changed. */
export interface NotebookDocument extends Omit<Draft, "cells"> {
  readonly cells: readonly LiveCell[];
}

/**
 * Reads a notebook; cells that were there before keep their ids. Only a mistake in the front matter, or one that hides
 * something, throws: a `NotebookError`.
 */
export function readDocument(source: string, before: readonly LiveCell[] = []): NotebookDocument {
  const {header, header_source, cells} = parseDraft(source);
  return {header, header_source, cells: identify(cells, before)};
}

/** Writes a notebook in its one form. */
export function writeDocument({header, header_source, cells}: NotebookDocument): string {
  return write({header, header_source, cells: cells.map(({cell}) => cell)});
}
