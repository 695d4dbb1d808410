import type {Level} from "../areas/area.js";
import type {Locale} from "../i18n/locale.js";

export const CHART_TYPES = [
  "bar",
  "line",
  "area",
  "dot",
  "distribution",
  "slope",
  "multiples",
  "map",
  "heatmap",
  "sparkline"
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/**
 * One row under a chart: an observation, or a row that a notebook's query gave. Columns `area` (code) and
 * `period` (code) are known by name: they go on the marks, so that a click selects. `area_members` holds the names of
 * what is united in the area, so that a reader who knows only those finds it, and `base` the rounding base of a row
 * where figures of several bases stand together.
 */
export type ChartRow = Readonly<Record<string, string | number | null>>;

/** A chart in words and column names; the same spec draws in the browser, in the build and on paper. */
export interface ChartSpec {
  type: ChartType;
  title: string;
  /** One sentence under the title: what to see. */
  description?: string;
  /** Text alternative; default a summary made from the rows. */
  alt?: string;
  /**
   * Columns of the rows by role. What runs through time needs x, bars, dots and distributions y, heatmaps both;
   * multiples have a panel, and slopes a line, per series.
   */
  x?: string;
  y?: string;
  /** Column with the number shown. */
  value: string;
  lower?: string;
  upper?: string;
  /** Column that splits lines, bars or areas into series. */
  series?: string;
  /** Whether the series are parts of one whole that do not overlap; only such areas are put on each other. */
  stacked?: boolean;
  /** Area code of the whole, the municipality: grey behind every panel, marked in a distribution. */
  whole?: string;
  /** Area code that is marked in a distribution. */
  mark?: string;
  /** Number in the middle of a heatmap's scale of multiples: colours run from it to both sides. */
  midpoint?: number;
  /** Column with a `CellState`; default every non-null number is a value. */
  state?: string;
  /** What a cell says in full that is not published: why, and what to choose; default in a few words. */
  closed?: string;
  /** Level of the areas on a map. */
  level?: Level;
  /** Unit of the number: `%`, `per 1.000 inwoners`. */
  unit: string;
  /** Decimals of the number; default by its size. */
  decimals?: number;
  /** Rounding base b of the counts, for the words `0 tot b−1`; default 5. */
  base?: number;
  /** A value to compare with, the municipality's: a thin line in bars, dots and lines. */
  reference?: {value: number; label: string};
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
  /**
   * Charts come in two fixed widths, so that the pre-drawn and the live one are the same. `both` draws one
   * figure with two drawings, of which charts.css shows the one that fits: legend and table exist once.
   */
  width: "narrow" | "wide" | "both";
  /** Begins the ids inside the chart; needed only where a page has the same chart twice. */
  prefix?: string;
  /** While somebody drags, only what is in sight is drawn at once. */
  hurry?: ChartHurry;
}

/** What of a chart is drawn at once, and who is told how to draw the rest. */
export interface ChartHurry {
  width: "narrow" | "wide";
  later(draw: () => void): void;
}
