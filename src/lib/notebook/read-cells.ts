import MarkdownIt from "markdown-it";
import {blankLinesBefore, trimBlankLines} from "./blank-lines.js";
import {CELL_KINDS, type CellKind, isNamed, schemaOf} from "./cell-kinds.js";
import {checkSql} from "./check-sql.js";
import {nearestOrDutch, suggestion} from "./nearest.js";
import type {Broken, Cell} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {readYaml} from "./read-yaml.js";
import {shown} from "./schema/issue-in-words.js";
import {CELL_NAME} from "./schema/values.js";
import {MAX_YAML} from "./yaml-document.js";

/** A cell, or one that says something wrong. */
export type AnyCell = Cell | Broken;

/** Only the blocks of Markdown are read here, so that a fence is a fence exactly where the reader sees one. */
const blocks = new MarkdownIt("default", {html: false});
blocks.core.ruler.enableOnly(["normalize", "block"]);

/** More cells than anybody reads; a notebook with more is refused before any of them is looked at. */
export const MAX_CELLS = 1000;
/** More than any cell that a person wrote; what is longer is not read. */
const MAX_CHARACTERS = 50_000;

/** Reads prose and fenced cells from a line on; a cell that is wrong comes back as one. */
export function readCells(lines: readonly string[], start: number): AnyCell[] {
  const tokens = blocks.parse(lines.slice(start).join("\n"), {});
  const heading = tokens.find(({type, tag}) => type === "heading_open" && tag === "h1");
  const fences = tokens.filter(
    ({type, level, info}) => type === "fence" && level === 0 && isCell(info.trim())
  );
  const tooMany = fences[MAX_CELLS];
  if (tooMany) throw new NotebookError(start + tooMany.map![0] + 1, (t) => t.too_many_cells(MAX_CELLS));
  if (heading) throw new NotebookError(start + heading.map![0] + 1, (t) => t.first_heading);
  const cells: AnyCell[] = [];
  let proseFrom = start;
  const prose = (to: number) => {
    const block = lines.slice(proseFrom, to);
    const text = trimBlankLines(block.join("\n"));
    if (text) cells.push({kind: "prose", line: proseFrom + blankLinesBefore(block) + 1, text});
  };
  for (const {info, content, markup, map} of fences) {
    const [from, to] = [start + map![0], start + map![1]];
    prose(from);
    const closed = to - from > 1 && endsFence(lines[to - 1]!, markup);
    cells.push(
      attempt({info: info.trim(), text: content, line: from + 1, ...(!closed && {open: true})}, () => {
        const cell = readCell(info.trim(), content, from + 1);
        if (!closed) throw new NotebookError(from + 1, (t) => t.cell_open(cell.kind, markup));
        return cell;
      })
    );
    proseFrom = to;
  }
  prose(lines.length);
  return cells;
}

function endsFence(line: string, markup: string): boolean {
  return /^ {0,3}([`~]{3,})[ \t]*$/.exec(line)?.[1]?.startsWith(markup) ?? false;
}

function attempt(as: Omit<Broken, "kind" | "problem">, read: () => Cell): AnyCell {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof NotebookError)
      return {...as, kind: "broken", text: trimBlankLines(as.text), problem};
    throw problem;
  }
}

/** A fenced block of another language is prose, unless its word was surely meant to be a cell's. */
function isCell(info: string): boolean {
  const [word = ""] = info.split(/\s+/);
  return CELL_KINDS.some((kind) => kind === word) || nearestOrDutch(bare(word), CELL_KINDS) !== null;
}

/** Other programs write `{map}`. */
function bare(word: string): string {
  return word.replace(/^[{.]+|[},]+$/g, "");
}

function readCell(info: string, content: string, line: number): Cell {
  const [word = "", ...rest] = info.split(/\s+/);
  const kind = CELL_KINDS.find((known) => known === word);
  if (!kind)
    throw new NotebookError(
      line,
      (t, locale) => t.unknown_cell(shown(word)) + suggestion(bare(word), CELL_KINDS, locale)
    );
  const name = isNamed(kind) ? readName(kind, rest, line) : "";
  if (!name && rest.length) throw new NotebookError(line, (t) => t.nameless(kind));
  const schema = schemaOf(kind);
  const most = schema ? MAX_YAML : MAX_CHARACTERS;
  if (content.length > most) throw new NotebookError(line, (t) => t.cell_too_long(kind, most));
  const text = trimBlankLines(content);
  if (text === "") throw new NotebookError(line, (t) => t.empty_cell(kind));
  if (kind === "query") {
    checkSql(content, line + 1);
    return {kind, line, name, sql: text};
  }
  if (kind === "note") return {kind, line, text};
  const spec = readYaml(content, {what: kind, line: line + 1}, schema!);
  // The schema of a kind gives the spec of that kind.
  return {kind, line, ...(name ? {name} : {}), spec, source: content} as Cell;
}

function readName(kind: CellKind, words: readonly string[], line: number): string {
  const [name, ...rest] = words;
  if (name === undefined)
    throw new NotebookError(line, (t) => t.name_needed(kind, kind === "query" ? "per_wijk" : "gebied"));
  if (rest.length || !CELL_NAME.test(name))
    throw new NotebookError(
      line,
      (t, locale) =>
        t.bad_name(kind, shown(words.join(" "))) + suggestion(words.join(" "), asNames(words), locale)
    );
  return name;
}

/** Writes what somebody called a cell as a name, where only signs and capitals must change. */
function asNames(words: readonly string[]): string[] {
  const name = words.join("_").toLowerCase().replace(/[-.]/g, "_");
  return CELL_NAME.test(name) ? [name] : [];
}
