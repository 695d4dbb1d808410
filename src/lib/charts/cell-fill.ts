import type {ChartCell} from "./chart-cell.js";
import {classOf, writtenClassOf} from "./class-breaks.js";
import {classFill, stateFill} from "./paint.js";
import type {PlanInput} from "./plan.js";

/** Returns what fills a cell of a map or heatmap: the colour of its class, or the pattern of its state. */
export function cellFill({
  spec,
  breaks,
  decimals,
  prefix
}: Pick<PlanInput, "spec" | "breaks" | "decimals" | "prefix">): (cell: ChartCell) => string {
  const middle = spec.midpoint !== undefined;
  return ({value, state}) => {
    if (value === null) return stateFill(state === "value" ? "missing" : state, prefix);
    const at = middle ? writtenClassOf(value, breaks, decimals) : classOf(value, breaks);
    return classFill(at, breaks.length + 1, middle);
  };
}
