import type {ChartRow} from "../../charts/spec.js";
import type {Problem} from "../notebook-error.js";
import type {QueryChart} from "../schema/charts.js";

const MOST_LINES = 24;
const MOST_PARTS = 6;
const NEEDS: Partial<Record<QueryChart["type"], readonly ("x" | "y" | "series")[]>> = {
  line: ["x"],
  sparkline: ["x"],
  area: ["x"],
  multiples: ["x", "series"],
  slope: ["x", "series"],
  distribution: ["y"],
  heatmap: ["x", "y"]
};

/** Finds what makes a type of chart unfit for the answer of a query: the key that it is about, and why. */
export function unfit(
  spec: QueryChart,
  rows: readonly ChartRow[]
): {key: keyof QueryChart; problem: Problem} | null {
  const {type, x, series, stacked, mark, value} = spec;
  const missing = NEEDS[type]?.find((role) => spec[role] === undefined);
  if (missing) return {key: "type", problem: (t) => t.needs_column(type, missing)};
  if (stacked !== undefined && type !== "area")
    return {key: "stacked", problem: (t) => t.key_is_for("stacked", "area")};
  if (mark !== undefined && type !== "distribution")
    return {key: "mark", problem: (t) => t.key_is_for("mark", "distribution")};
  if (!rows.length) return null;
  if (mark !== undefined && rows.every((row) => row.area !== mark))
    return {key: "mark", problem: (t) => t.no_row_of(mark)};
  const distinct = (column: string) => new Set(rows.map((row) => row[column])).size;
  if (type === "slope" && distinct(x!) !== 2)
    return {key: "x", problem: (t) => t.slope_two_values(x!, distinct(x!))};
  if (type === "area" && series && distinct(series) > 1) {
    if (!stacked)
      return {
        key: "series",
        problem: (t) => t.series_overlap
      };
    if (distinct(series) > MOST_PARTS)
      return {
        key: "series",
        problem: (t) => t.too_many_apart(MOST_PARTS, distinct(series))
      };
    if (rows.some((row) => typeof row[value] === "number" && row[value] < 0))
      return {key: "value", problem: (t) => t.negative_part};
  }
  if ((type === "slope" || type === "multiples") && distinct(series!) > MOST_LINES + 1)
    return {key: "series", problem: (t) => t.too_many_apart(MOST_LINES, distinct(series!))};
  if (type === "area" || type === "slope" || type === "multiples") {
    const once = new Set(rows.map((row) => JSON.stringify([row[x!], series ? row[series] : null]))).size;
    if (once < rows.length)
      return {key: "x", problem: (t) => t.rows_alike([x!, ...(series ? [series] : [])].join(", "))};
  }
  return null;
}
