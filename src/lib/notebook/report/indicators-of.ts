import type {Manifest} from "../../snapshot/manifest.js";
import {isFigure} from "../draw/content.js";
import {fillIn, fillInChart} from "../fill-in.js";
import type {InputValues} from "../input-values.js";
import type {Cell} from "../notebook.js";

/** Lists the indicators of which a cell shows figures, once inputs are filled in. */
export function indicatorsOf(cell: Cell, values: InputValues, phenomena: Manifest["phenomena"]): string[] {
  if (cell.kind === "chart") {
    const {data} = fillInChart(cell, values).spec;
    return typeof data === "object" ? [data.indicator] : [];
  }
  if (!isFigure(cell)) return [];
  const {spec} = fillIn(cell, values);
  if ("indicators" in spec) return [spec.indicators].flat();
  if ("phenomenon" in spec && spec.phenomenon !== undefined)
    return phenomena.find(({id}) => id === spec.phenomenon)?.indicators ?? [];
  return spec.indicator === undefined ? [] : [spec.indicator];
}
