import {z} from "zod";
import {CHART_TYPES} from "../../charts/spec.js";
import {cellName, column, id, level, period, text} from "./values.js";

const observed = z.strictObject({
  indicator: id,
  level,
  period
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
  level: level.optional(),
  decimals: z.int().min(0).max(6).optional()
};

/** A chart of a query's answer: says what its columns are, and what every chart must state. */
export const queryChartSchema = z.strictObject({
  ...common,
  data: cellName,
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

/** Gives the schema of a chart: of observations where `data` is a mapping, else of a query's answer. */
export function chartSchema(value: Readonly<Record<string, unknown>>) {
  return typeof value.data === "object" && value.data !== null ? observedChartSchema : queryChartSchema;
}
