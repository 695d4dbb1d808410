import MarkdownIt from "markdown-it";
import {blankLinesBefore, trimBlankLines} from "./blank-lines.js";
import {nearest, suggestion} from "./nearest.js";
import {CELL_KINDS, type Cell, type Notebook} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {readYaml, yamlLine} from "./read-yaml.js";
import {headerSchema, observedChartSchema, QUERY_NAME, queryChartSchema} from "./schema.js";

/**
 * Parses a notebook; the first mistake is thrown as a `NotebookError` with its line.
 * Line ends may be of any kind; fenced cells stand at the left margin of the Markdown, not in a list or quote.
 */
export function parse(source: string): Notebook {
  if (source.length > MAX_CHARACTERS) {
    throw new NotebookError(
      1,
      `the notebook is too long: ${source.length} characters, at most ${MAX_CHARACTERS}`
    );
  }
  const lines = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "\uFFFD")
    .split("\n");
  const {header, header_source, bodyLine} = readHeader(lines);
  const cells = readCells(lines, bodyLine);
  checkNames(cells);
  return {header, header_source, cells};
}

/** More than any notebook that a person wrote, and little enough to be refused at once. */
const MAX_CHARACTERS = 1_000_000;

function readHeader(lines: readonly string[]) {
  if (lines[0]?.trimEnd() !== "---") {
    throw new NotebookError(
      1,
      "a notebook starts with front matter: a line ---, keys and values, a line ---"
    );
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  if (end < 0) throw new NotebookError(1, "the front matter is not closed; end it with a line ---");
  const header_source = lines.slice(1, end).join("\n");
  const header = readYaml(header_source, {what: "front matter", line: 2}, () => headerSchema);
  return {header, header_source, bodyLine: end + 1};
}

/** Only the blocks of Markdown are read here, so that a fence is a fence exactly where the reader sees one. */
const blocks = new MarkdownIt("default", {html: false});
blocks.core.ruler.enableOnly(["normalize", "block"]);

function readCells(lines: readonly string[], start: number): Cell[] {
  const cells: Cell[] = [];
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
    const cell = readCell(token.info.trim(), token.content, from + 1);
    if (!cell) continue;
    const end = /^ {0,3}([`~]{3,})[ \t]*$/.exec(lines[to - 1]!)?.[1];
    if (to - from < 2 || !end?.startsWith(token.markup)) {
      throw new NotebookError(
        from + 1,
        `the ${cell.kind} cell is not closed; end it with a line ${token.markup}`
      );
    }
    prose(from);
    cells.push(cell);
    proseFrom = to;
  }
  prose(lines.length);
  return cells;
}

/** Reads a fenced block as a cell; null for a block of another language, which is prose. */
function readCell(info: string, content: string, line: number): Cell | null {
  const [kind = "", ...rest] = info.split(/\s+/);
  if (kind === "query") {
    return {kind, line, name: readName(rest, line), sql: required(content, kind, line)};
  }
  if (kind === "chart" || kind === "note") {
    if (rest.length)
      throw new NotebookError(line, `a ${kind} cell has no name; write only ${kind} after the fence`);
    const text = required(content, kind, line);
    if (kind === "note") return {kind, line, text};
    const spec = readYaml(content, {what: "chart", line: line + 1}, chartSchema);
    return {kind, line, spec, source: content};
  }
  const near = nearest(kind, CELL_KINDS);
  if (near) throw new NotebookError(line, `unknown cell "${kind}"; did you mean "${near}"?`);
  return null;
}

function chartSchema(value: Readonly<Record<string, unknown>>) {
  return typeof value.data === "object" && value.data !== null ? observedChartSchema : queryChartSchema;
}

function readName(words: readonly string[], line: number): string {
  const [name, ...rest] = words;
  if (name === undefined) throw new NotebookError(line, "a query cell needs a name: ```query per_wijk");
  if (rest.length || !QUERY_NAME.test(name)) {
    const found = words.join(" ").slice(0, 60);
    throw new NotebookError(
      line,
      `a query's name is a-z, 0-9 and _, at most 48 characters, found "${found}"`
    );
  }
  return name;
}

function required(content: string, kind: string, line: number): string {
  const text = trimBlankLines(content);
  if (text === "") throw new NotebookError(line, `the ${kind} cell is empty`);
  return text;
}

function checkNames(cells: readonly Cell[]): void {
  const lineOf = new Map<string, number>();
  for (const cell of cells) {
    if (cell.kind !== "query") continue;
    const before = lineOf.get(cell.name);
    if (before)
      throw new NotebookError(cell.line, `the name "${cell.name}" is taken by the query on line ${before}`);
    lineOf.set(cell.name, cell.line);
  }
  for (const cell of cells) {
    if (cell.kind !== "chart" || typeof cell.spec.data !== "string" || lineOf.has(cell.spec.data)) continue;
    const name = cell.spec.data;
    const hint = lineOf.size ? suggestion(name, lineOf.keys()) : "; there is no query in this notebook";
    throw new NotebookError(
      yamlLine(cell.source, cell.line + 1, ["data"]),
      `no query is named "${name}"${hint}`
    );
  }
}
