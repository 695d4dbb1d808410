import type {ChartCell, Header} from "./schema.js";

/** One notebook as a value: what a Markdown file says, and where it says it. */
export interface Notebook {
  header: Header;
  /** The front matter as written, comments included; `header` is what it says. */
  header_source: string;
  cells: Cell[];
}

export type Cell = Prose | Query | Chart | Note;

interface CellBase {
  /** Line of the file on which the cell starts, counted from 1; for a fenced cell its opening fence. */
  line: number;
}

/** Markdown between the fenced cells, without blank lines around it. */
export interface Prose extends CellBase {
  kind: "prose";
  text: string;
}

/** One SELECT; later queries and charts read its answer under its name. */
export interface Query extends CellBase {
  kind: "query";
  name: string;
  sql: string;
}

/** One chart of a query's answer or of an indicator's observations. */
export interface Chart extends CellBase {
  kind: "chart";
  spec: ChartCell;
  /** The YAML as written, comments included; `spec` is what it says. */
  source: string;
}

/** Duiding: what the figures show and what they do not, in Markdown. */
export interface Note extends CellBase {
  kind: "note";
  text: string;
}

/** The words that open a fenced cell. */
export const CELL_KINDS = ["query", "chart", "note"] as const;
