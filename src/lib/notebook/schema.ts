import {z} from "zod";
import {LEVELS} from "../areas/area.js";
import {CHART_TYPES} from "../charts/spec.js";
import {LOCALES} from "../i18n/locale.js";

// Before the first schema: zod otherwise compiles functions, which the site's policy forbids.
z.config({jitless: true});

const text = z.string().trim().min(1, "must not be empty");
const column = z.string().regex(/^[A-Za-z_]\w*$/, "must be the name of a column");
/** Names of queries: also names of tables, so lower case and short. */
export const QUERY_NAME = /^[a-z][a-z0-9_]{0,47}$/;
/** A period code, the latest period of a kind, or every period of a kind. */
export const CHART_PERIOD =
  /^(?:(latest|each) (span|year|quarter|month)|\d{4}(?:JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2]))|\d{4}-\d{4})$/;

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, "must be an id in lower case");

/** The front matter. */
export const headerSchema = z.strictObject({
  title: text,
  language: z.enum(LOCALES),
  date: z.iso.date("must be a date like 2026-01-31"),
  authors: z.array(text).min(1, "must name at least one author"),
  description: text,
  purpose: text,
  /** Indicators without which the notebook is left out of a site. */
  requires: z.array(id).optional()
});
export type Header = z.infer<typeof headerSchema>;

const observed = z.strictObject({
  indicator: id,
  level: z.enum(LEVELS),
  period: z.string().regex(CHART_PERIOD, "must be like 2024JJ00, 2021-2025, latest year or each month")
});

/** What a chart of a query's answer must state itself; the snapshot is added by whoever draws it. */
const stated = z.strictObject({source: text, period: text, population: text, uncertainty: text});

const common = {
  type: z.enum(CHART_TYPES),
  title: text,
  description: text.optional(),
  alt: text.optional(),
  x: column.optional(),
  y: column.optional(),
  lower: column.optional(),
  upper: column.optional(),
  series: column.optional(),
  level: z.enum(LEVELS).optional(),
  decimals: z.int().min(0).max(6).optional()
};

/** A chart of a query's answer: says what its columns are, and what every chart must state. */
export const queryChartSchema = z.strictObject({
  ...common,
  data: z.string().regex(QUERY_NAME, "must be the name of a query"),
  value: column,
  /** Required, because a protected 0 is not nought but nought to four. */
  state: column,
  unit: text,
  provenance: stated
});

/** A chart of observations: intervals, states, unit and provenance come from the indicator's card. */
export const observedChartSchema = z.strictObject({
  ...common,
  data: observed,
  value: column.optional(),
  state: column.optional(),
  unit: text.optional()
});

export type QueryChart = z.infer<typeof queryChartSchema>;
export type ObservedChart = z.infer<typeof observedChartSchema>;
export type ChartCell = QueryChart | ObservedChart;
