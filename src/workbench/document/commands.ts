import {hiddenProblem} from "../../lib/notebook/hidden-characters.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import {readCells} from "../../lib/notebook/read-cells.js";
import {readHeader} from "../../lib/notebook/read-header.js";
import {writeBetween, writeCell} from "../../lib/notebook/write.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {withLines} from "./cell-lines.js";
import {withText} from "./cell-text.js";
import {checkLimits} from "./check-limits.js";
import {withoutTitles} from "./without-titles.js";

/** One thing that an analyst does to a notebook. */
export type Command =
  /** Puts cells, written as Markdown, before the cell at a place; at the length, after the last. */
  | {do: "insert"; at: number; markdown: string}
  /** Gives a cell another text: SQL, YAML or Markdown, without its fence. */
  | {do: "write"; id: string; text: string}
  /** Puts cells, written as Markdown, in the place of one; the first keeps its id. */
  | {do: "turn"; id: string; markdown: string}
  | {do: "remove"; id: string}
  | {do: "duplicate"; id: string}
  /** Puts a cell at another place, counted without it. */
  | {do: "move"; id: string; to: number}
  /** Gives the notebook another front matter, as YAML. */
  | {do: "front"; source: string}
  /** Several of these as one step. */
  | {do: "together"; commands: readonly Command[]};

/** What a command made: the notebook, and the cells that it is about. */
export interface Commanded {
  document: NotebookDocument;
  /** Ids of cells that are new or changed; of the neighbour where one was removed. */
  about: string[];
}

/**
 * Carries out a command. A cell that says something wrong becomes a broken one, and keeps what was written. What
 * no notebook may hold throws a `NotebookError`: wrong front matter, hidden characters, too much of anything.
 */
export function carryOut(document: NotebookDocument, command: Command): Commanded {
  const made = changed(document, command);
  checkLimits(made.document);
  return made;
}

function changed(document: NotebookDocument, command: Command): Commanded {
  switch (command.do) {
    case "insert": {
      const cells = cellsOf(withoutTitles(command.markdown), document.cells);
      return {document: spliced(document, command.at, 0, cells), about: cells.map(({id}) => id)};
    }
    case "write":
      return put(document, command.id, (live) => withText(live.cell, command.text));
    case "turn":
      return put(document, command.id, () => withoutTitles(command.markdown));
    case "remove": {
      const at = placeOf(document, command.id);
      const next = document.cells[at + 1] ?? document.cells[at - 1];
      return {document: spliced(document, at, 1, []), about: next ? [next.id] : []};
    }
    case "duplicate": {
      const at = placeOf(document, command.id);
      const cells = cellsOf(writeCell(renamed(document.cells, document.cells[at]!)), document.cells);
      return {document: spliced(document, at + 1, 0, cells), about: cells.map(({id}) => id)};
    }
    case "move": {
      const at = placeOf(document, command.id);
      const cells = document.cells.filter((_, i) => i !== at);
      cells.splice(command.to, 0, document.cells[at]!);
      return {document: withLines({...document, cells: closed(cells)}), about: [command.id]};
    }
    case "together":
      return command.commands.reduce<Commanded>(
        (made, one) => {
          const next = changed(made.document, one);
          return {document: next.document, about: [...made.about, ...next.about]};
        },
        {document, about: []}
      );
    case "front": {
      const {source} = command;
      refuseHidden(source);
      const header = readHeader(source);
      return {document: withLines({...document, header_source: source, header}), about: []};
    }
  }
}

function put(document: NotebookDocument, id: string, markdown: (live: LiveCell) => string): Commanded {
  const at = placeOf(document, id);
  const before = document.cells[at]!;
  const cells = cellsOf(markdown(before), document.cells);
  // Who deletes all text to write another has not deleted the cell.
  if (cells.length === 0 && before.cell.kind === "prose")
    cells.push({id, cell: {kind: "prose", line: before.cell.line, text: ""}});
  if (cells[0]) cells[0] = {...cells[0], id};
  return {document: spliced(document, at, 1, cells), about: cells.map((one) => one.id)};
}

function spliced(
  document: NotebookDocument,
  at: number,
  without: number,
  added: readonly LiveCell[]
): NotebookDocument {
  const cells = [...document.cells];
  cells.splice(at, without, ...added);
  return withLines({...document, cells: closed(cells)});
}

/** A cell without its closing marks ends where the next begins. */
function closed(cells: readonly LiveCell[]): LiveCell[] {
  return cells.map((live, at) => {
    if (at === cells.length - 1 || live.cell.kind !== "broken" || !live.cell.open) return live;
    const [cell] = readCells(writeBetween(live.cell).split("\n"), 0);
    return {id: live.id, cell: cell!};
  });
}

/** Reads cells, with ids that no cell has, or had before in this page. */
function cellsOf(markdown: string, others: readonly LiveCell[]): LiveCell[] {
  const text = markdown.replace(/\r\n?/g, "\n");
  refuseHidden(text);
  last = Math.max(last, ...others.map(({id}) => Number(id.slice("cell-".length))));
  return readCells(text.split("\n"), 0).map((cell) => ({id: `cell-${++last}`, cell}));
}
/** A cell that comes back by undo keeps its id, so no other may get it. */
let last = 0;

/** What is written and cannot be read again would be lost. */
function refuseHidden(text: string): void {
  const hidden = hiddenProblem(text);
  if (hidden) throw new NotebookError(1, hidden.problem);
}

function placeOf({cells}: NotebookDocument, id: string): number {
  const at = cells.findIndex((one) => one.id === id);
  if (at < 0) throw new Error(`there is no cell ${id}`);
  return at;
}

/** A copy of a named cell has a name of its own: `per_wijk` becomes `per_wijk_2`. */
function renamed(cells: readonly LiveCell[], {cell}: LiveCell): LiveCell["cell"] {
  return cell.kind === "query" || cell.kind === "input" ? {...cell, name: freeName(cells, cell.name)} : cell;
}

/** Finds a name that no cell has, beginning with what is asked. */
export function freeName(cells: readonly LiveCell[], wanted: string): string {
  const names = new Set(cells.flatMap(({cell}) => ("name" in cell ? [cell.name] : [])));
  if (!names.has(wanted)) return wanted;
  const stem = wanted.replace(/_\d+$/, "").slice(0, 44);
  let number = 2;
  while (names.has(`${stem}_${number}`)) number++;
  return `${stem}_${number}`;
}
