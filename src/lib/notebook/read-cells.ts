import MarkdownIt from "markdown-it";
import {blankLinesBefore, trimBlankLines} from "./blank-lines.js";
import {CELL_KINDS, type CellKind, isNamed, schemaOf} from "./cell-kinds.js";
import {nearest} from "./nearest.js";
import type {Broken, Cell} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {readYaml} from "./read-yaml.js";
import {CELL_NAME} from "./schema/values.js";

/** A cell, or one that says something wrong. */
export type AnyCell = Cell | Broken;

/** Only the blocks of Markdown are read here, so that a fence is a fence exactly where the reader sees one. */
const blocks = new MarkdownIt("default", {html: false});
blocks.core.ruler.enableOnly(["normalize", "block"]);

/** More cells than anybody reads; a notebook with more is refused before any of them is looked at. */
const MAX_CELLS = 1000;

/** Reads prose and fenced cells from a line on; a cell that is wrong comes back as one. */
export function readCells(lines: readonly string[], start: number): AnyCell[] {
  const cells: AnyCell[] = [];
  let proseFrom = start;
  const prose = (to: number) => {
    const block = lines.slice(proseFrom, to);
    const text = trimBlankLines(block.join("\n"));
    if (text) cells.push({kind: "prose", line: proseFrom + blankLinesBefore(block) + 1, text});
  };
  for (const token of blocks.parse(lines.slice(start).join("\n"), {})) {
    if (token.type === "heading_open" && token.tag === "h1") {
      const line = start + token.map![0] + 1;
      throw new NotebookError(line, "the title is the only first heading of a page; begin sections with ##");
    }
    if (token.type !== "fence" || token.level !== 0) continue;
    const from = start + token.map![0];
    const to = start + token.map![1];
    const info = token.info.trim();
    if (!isCell(info)) continue;
    if (cells.length >= MAX_CELLS)
      throw new NotebookError(from + 1, `more than ${MAX_CELLS} cells; make several notebooks`);
    prose(from);
    cells.push(
      attempt(info, token.content, from + 1, () => {
        const cell = readCell(info, token.content, from + 1);
        const end = /^ {0,3}([`~]{3,})[ \t]*$/.exec(lines[to - 1]!)?.[1];
        if (to - from < 2 || !end?.startsWith(token.markup))
          throw new NotebookError(
            from + 1,
            `the ${cell.kind} cell is not closed; end it with a line ${token.markup}`
          );
        return cell;
      })
    );
    proseFrom = to;
  }
  prose(lines.length);
  return cells;
}

function attempt(info: string, text: string, line: number, read: () => Cell): AnyCell {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof NotebookError)
      return {kind: "broken", line, info, text: trimBlankLines(text), problem};
    throw problem;
  }
}

/** A fenced block of another language is prose, unless its word was surely meant to be a cell's. */
function isCell(info: string): boolean {
  const [word = ""] = info.split(/\s+/);
  return CELL_KINDS.some((kind) => kind === word) || nearest(word, CELL_KINDS) !== null;
}

function readCell(info: string, content: string, line: number): Cell {
  const [word = "", ...rest] = info.split(/\s+/);
  const kind = CELL_KINDS.find((known) => known === word);
  if (!kind)
    throw new NotebookError(line, `unknown cell "${word}"; did you mean "${nearest(word, CELL_KINDS)}"?`);
  const name = isNamed(kind) ? readName(kind, rest, line) : "";
  if (!name && rest.length)
    throw new NotebookError(line, `a ${kind} cell has no name; write only ${kind} after the fence`);
  const text = trimBlankLines(content);
  if (text === "") throw new NotebookError(line, `the ${kind} cell is empty`);
  if (kind === "query") return {kind, line, name, sql: text};
  if (kind === "note") return {kind, line, text};
  const spec = readYaml(content, {what: kind, line: line + 1}, schemaOf(kind)!);
  // The schema of a kind gives the spec of that kind.
  return {kind, line, ...(name ? {name} : {}), spec, source: content} as Cell;
}

function readName(kind: CellKind, words: readonly string[], line: number): string {
  const [name, ...rest] = words;
  if (name === undefined) {
    const example = kind === "query" ? "per_wijk" : "gebied";
    throw new NotebookError(
      line,
      `${kind === "query" ? "a query" : "an input"} cell needs a name: \`\`\`${kind} ${example}`
    );
  }
  if (rest.length || !CELL_NAME.test(name)) {
    const found = words.join(" ").slice(0, 60);
    const owner = kind === "query" ? "a query's" : "an input's";
    throw new NotebookError(line, `${owner} name is a-z, 0-9 and _, at most 48 characters, found "${found}"`);
  }
  return name;
}
