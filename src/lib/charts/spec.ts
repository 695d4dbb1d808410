import type {Level} from "../areas/area.js";
import type {Locale} from "../i18n/locale.js";

export const CHART_TYPES = ["bar", "line", "dot", "map", "heatmap", "sparkline"] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** One row under a chart: an observation, or a row that a notebook's query gave. */
export type ChartRow = Readonly<Record<string, string | number | null>>;

/** A chart in words and column names; the same spec draws in the browser, in the build and on paper. */
export interface ChartSpec {
  type: ChartType;
  title: string;
  /** One sentence under the title: what to see. */
  description?: string;
  /** Text alternative; default a summary made from the rows. */
  alt?: string;
  /** Columns of the rows by role. */
  x?: string;
  y?: string;
  /** Column with the number shown. */
  value: string;
  lower?: string;
  upper?: string;
  /** Column that splits lines or bars into series. */
  series?: string;
  /** Column with a `CellState`; default every non-null number is a value. */
  state?: string;
  /** Level of the areas on a map. */
  level?: Level;
  /** Unit of the number: `%`, `per 1.000 inwoners`. */
  unit: string;
  /** Decimals of the number; default by its size. */
  decimals?: number;
}

/** What every chart must state under it. */
export interface Provenance {
  source: string;
  period: string;
  population: string;
  uncertainty: string;
  /** Short hash and last day of the snapshot. */
  snapshot: string;
}

export interface ChartContext {
  document: Document;
  locale: Locale;
  /** Charts come in two fixed widths, so that the pre-drawn and the live one are the same. */
  width: "narrow" | "wide";
}
