import {builderTexts} from "../../lib/i18n/builder.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {Input} from "../../lib/notebook/notebook.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {LiveCell} from "../../live/live-cell.js";
import {cell as fenced} from "../catalogue/figure-markdown.js";
import {freeName} from "../document/commands.js";
import {type BuiltFigure, type FigureKey, levelOf, periodKind, valuesOf} from "./figure-spec.js";

/** What a reader can choose in the place of a key, and of what type of input. */
const TYPES: Partial<Record<FigureKey, Input["spec"]["type"]>> = {
  indicator: "indicator",
  indicators: "indicator",
  phenomenon: "phenomenon",
  level: "level",
  period: "period",
  areas: "area",
  area: "area",
  with: "area"
};
const SEVERAL: readonly FigureKey[] = ["indicators", "areas", "with"];

/** Lists the inputs of a notebook that can give a key of a figure. */
export function fittingInputs(key: FigureKey, cells: readonly LiveCell[]): Input[] {
  return cells.flatMap(({cell}) => {
    if (cell.kind !== "input" || cell.spec.type !== TYPES[key]) return [];
    return SEVERAL.includes(key) || !("multiple" in cell.spec && cell.spec.multiple) ? [cell] : [];
  });
}

/** Writes an input that holds what a figure has now, with its name; null where a reader has nothing to choose there. */
export function inputFor(
  cell: BuiltFigure,
  key: FigureKey,
  manifest: Manifest,
  cells: readonly LiveCell[],
  locale: Locale
): {name: string; markdown: string} | null {
  const type = TYPES[key];
  const values = valuesOf(cell, key);
  // An input holds one period or several, not all that there will be.
  if (!type || (key === "period" && values[0]?.startsWith("each "))) return null;
  const t = builderTexts[locale];
  const asked = key as "indicator";
  const taken = new Set(manifest.tables.map(({name}) => name));
  const wanted = t[`input_name_${asked}`];
  const name = freeName(cells, taken.has(wanted) ? `${wanted}_1` : wanted);
  const level = levelOf(cell, manifest);
  const kind = key === "period" && values[0] ? periodKind(values[0]) : null;
  const value = SEVERAL.includes(key) ? `[${values.join(", ")}]` : values[0];
  const lines = [
    `type: ${type}`,
    `label: ${t[`input_label_${asked}`]}`,
    ...(type === "area" && level && key !== "with" ? [`level: ${level}`] : []),
    ...(kind ? [`kind: ${kind}`] : []),
    ...(SEVERAL.includes(key) ? ["multiple: true"] : []),
    ...(values.length > 0 ? [`value: ${value}`] : [])
  ];
  return {name, markdown: fenced(`input ${name}`, ...lines)};
}
