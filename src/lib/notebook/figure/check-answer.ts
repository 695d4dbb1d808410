import type {ChartRow} from "../../charts/spec.js";
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
): {key: keyof QueryChart; message: string} | null {
  const {type, x, series, stacked, mark, value} = spec;
  const missing = NEEDS[type]?.find((role) => spec[role] === undefined);
  if (missing) return {key: "type", message: `${type} needs a column as ${missing}`};
  if (stacked !== undefined && type !== "area") return {key: "stacked", message: "stacked is for an area"};
  if (mark !== undefined && type !== "distribution")
    return {key: "mark", message: "mark is for a distribution"};
  if (!rows.length) return null;
  if (mark !== undefined && rows.every((row) => row.area !== mark))
    return {key: "mark", message: `no row has ${mark} in its column area`};
  const distinct = (column: string) => new Set(rows.map((row) => row[column])).size;
  if (type === "slope" && distinct(x!) !== 2)
    return {key: "x", message: `a slope asks two values in ${x}, found ${distinct(x!)}`};
  if (type === "area" && series && distinct(series) > 1) {
    if (!stacked)
      return {
        key: "series",
        message: "series may overlap; write stacked: true where they are parts of one whole, else choose line"
      };
    if (distinct(series) > MOST_PARTS)
      return {
        key: "series",
        message: `at most ${MOST_PARTS} parts can be told apart, found ${distinct(series)}`
      };
    if (rows.some((row) => typeof row[value] === "number" && row[value] < 0))
      return {key: "value", message: "parts of a whole cannot be less than nothing"};
  }
  if ((type === "slope" || type === "multiples") && distinct(series!) > MOST_LINES + 1)
    return {key: "series", message: `at most ${MOST_LINES} can be told apart, found ${distinct(series!)}`};
  if (type === "area" || type === "slope" || type === "multiples") {
    const once = new Set(rows.map((row) => JSON.stringify([row[x!], series ? row[series] : null]))).size;
    if (once < rows.length)
      return {key: "x", message: `several rows have the same ${series ? `${x} and ${series}` : x}`};
  }
  return null;
}
