import {isFigure} from "../../src/lib/notebook/draw/content.js";
import {fillIn, fillInChart} from "../../src/lib/notebook/fill-in.js";
import type {InputValues} from "../../src/lib/notebook/input-values.js";
import type {Cell} from "../../src/lib/notebook/notebook.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";

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
