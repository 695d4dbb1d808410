import type {NotebookError} from "./notebook-error.js";
import type {ChartCell} from "./schema/charts.js";
import type {FigureKind, FigureSpec} from "./schema/figures.js";
import type {Header} from "./schema/header.js";
import type {InputSpec} from "./schema/inputs.js";

/** One notebook as a value: what a Markdown file says, and where it says it. */
export interface Notebook {
  header: Header;
  /** The front matter as written, comments included; `header` is what it says. */
  header_source: string;
  cells: Cell[];
}

export type Cell = Prose | Query | Chart | Figure | Input | Note;

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

/** Something that the reader chooses; queries read it as a table of its name, figures as `$name`. */
export interface Input extends CellBase {
  kind: "input";
  name: string;
  spec: InputSpec;
  /** The YAML as written, comments included; `spec` is what it says. */
  source: string;
}

/** One chart of a query's answer or of an indicator's observations. */
export interface Chart extends CellBase {
  kind: "chart";
  spec: ChartCell;
  source: string;
}

/** A figure of an indicator that needs no SQL. */
export type Figure = {
  [K in FigureKind]: CellBase & {kind: K; spec: FigureSpec<K>; source: string};
}[FigureKind];

/** Duiding: what the figures show and what they do not, in Markdown. */
export interface Note extends CellBase {
  kind: "note";
  text: string;
}

/** A fenced cell that says something wrong: it is kept as it was written, and the rest goes on without it. */
export interface Broken extends CellBase {
  kind: "broken";
  /** The word, and what follows it, after the opening fence. */
  info: string;
  text: string;
  /** Whether its fence is not closed, so that it holds the rest of the file. */
  open?: true;
  problem: NotebookError;
}
