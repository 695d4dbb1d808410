import type {EngineStatus} from "../engine/engine-session.js";
import type {SelectResult} from "../engine/run-select.js";
import type {NoAnswer} from "../lib/queries/refusal.js";
import type {ChartShape, ResultChartType} from "./chart-shape.js";

export type Run =
  | {status: "none"}
  | {status: "running"; seconds: number; cancelling: boolean}
  | {status: "done"; sql: string; result: SelectResult; shape: ChartShape | null; notes: string[]}
  | {status: "refused"; reason: NoAnswer};

/** A query of this session; a draft is text that was replaced before it ran. */
export interface HistoryEntry {
  sql: string;
  outcome: {rows: number} | "refused" | "draft";
}

export interface ChartChoice {
  type: ResultChartType;
  value: string;
}

/** All that the workbench shows; the text in the box is kept in the page's own element. */
export interface WorkbenchState {
  search: string;
  engine: EngineStatus;
  run: Run;
  /** Rows of the result that stand in the table. */
  rows_shown: number;
  chart: ChartChoice | null;
  /** The chart as drawn; null while it is being drawn or where there is none. */
  drawing: Element | null;
  history: HistoryEntry[];
  /** What a screen reader hears next. */
  announcement: string;
}

/** What a reader can do. */
export interface WorkbenchActions {
  search(text: string): void;
  insert(sql: string): void;
  start(): void;
  run(): void;
  cancel(): void;
  more(): void;
  choose(choice: Partial<ChartChoice>): void;
  copy(): void;
  download(): void;
  typed(): void;
}

export const FIRST_ROWS = 100;
export const MORE_ROWS = 500;

export const INITIAL_STATE: WorkbenchState = {
  search: "",
  engine: {status: "off"},
  run: {status: "none"},
  rows_shown: FIRST_ROWS,
  chart: null,
  drawing: null,
  history: [],
  announcement: ""
};
