import type {Markish, PlotOptions} from "@observablehq/plot";
import type {Topology} from "topojson-specification";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import type {ChartSpec} from "./spec.js";

/** What a type of chart draws from. */
export interface PlanInput {
  spec: ChartSpec;
  cells: readonly ChartCell[];
  locale: Locale;
  /** User units: 340 or 680. */
  width: number;
  /** Begins the ids of patterns. */
  prefix: string;
  /** Lower limits of the second and later colour classes. */
  breaks: readonly number[];
  decimals: number;
  shapes?: Topology;
}

/** Options for Plot, and the cells behind the elements of the mark with class `chart-marks`, in its data order. */
export interface Plan {
  options: Omit<PlotOptions, "document" | "marks"> & {marks: Markish[]};
  marks: readonly ChartCell[];
}

/** Class of the mark whose elements stand for cells: they are focused, selected and pointed at. */
export const MARKS = "chart-marks";
