import type {ChartRow, Provenance} from "../../charts/spec.js";
import type {Drawn} from "./prepare-figure.js";

/** The numbers of a figure as a table, for whoever downloads them, compares them, or holds two drawings together. */
export interface FigureData {
  title: string;
  /** Unit of the numbers; empty where each column says its own. */
  unit: string;
  columns: string[];
  /** Unrounded numbers; null where nothing may be told, with the reason in a column of states. */
  rows: readonly ChartRow[];
  provenance: Provenance;
}

/** Takes the numbers out of what is drawn, in the order in which they are drawn. */
export function figureData(drawn: Drawn): FigureData {
  if ("table" in drawn) {
    const {title, data, provenance} = drawn.table;
    return {title, unit: "", ...data, provenance};
  }
  const {spec, rows, provenance} = drawn.chart;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {title: spec.title, unit: spec.unit, columns, rows, provenance};
}
