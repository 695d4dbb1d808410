import type {Level} from "../../lib/areas/area.js";
import type {Cell, Chart, Figure} from "../../lib/notebook/notebook.js";
import type {FigureKind} from "../../lib/notebook/schema/figures.js";
import {PERIOD_KINDS, type PeriodKind, parsePeriod} from "../../lib/periods/period.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {YamlChange, YamlValue} from "./change-yaml.js";

/** A figure that clicks can change: of an indicator or a phenomenon, or a chart of observations. */
export type BuiltFigure = Figure | Chart;

/** What can be chosen of a figure. */
export type FigureKey =
  | "indicator"
  | "indicators"
  | "phenomenon"
  | "level"
  | "period"
  | "areas"
  | "area"
  | "with"
  | "value";

export type Held = string | readonly string[] | undefined;

/** Keys that each kind of figure has, in the order in which they are written. */
export const KEYS_OF: Readonly<Record<FigureKind | "chart", readonly FigureKey[]>> = {
  map: ["indicator", "level", "period", "value"],
  heatmap: ["indicator", "phenomenon", "level", "period", "areas"],
  trend: ["indicator", "level", "period", "areas", "value"],
  table: ["indicators", "level", "period", "areas"],
  compare: ["indicator", "area", "with", "period"],
  chart: ["indicator", "level", "period", "areas", "value"]
};

/** Says whether clicks can change a cell as a figure: a chart of a query has choices of its own. */
export function isBuilt(cell: Cell): cell is BuiltFigure {
  return cell.kind in KEYS_OF && !(cell.kind === "chart" && typeof cell.spec.data === "string");
}

/** Gives what is written of a key: a value, several, or the name of an input with a `$`. */
export function heldBy(cell: BuiltFigure, key: FigureKey): Held {
  const spec = cell.spec as Readonly<Record<string, unknown>>;
  const holder = cell.kind === "chart" && key !== "value" ? (spec.data as typeof spec) : spec;
  return holder[key] as Held;
}

/** Gives the values of a key; none where an input gives them. */
export function valuesOf(cell: BuiltFigure, key: FigureKey): string[] {
  const held = heldBy(cell, key);
  return held === undefined || isInput(held) ? [] : [held].flat();
}

export function isInput(held: Held): held is string {
  return typeof held === "string" && held.startsWith("$");
}

/** Says how to write another value of a key. */
export function changeOf(cell: BuiltFigure, key: FigureKey, value: YamlValue | undefined): YamlChange {
  const inside = cell.kind === "chart" && key !== "value";
  const order = KEYS_OF[cell.kind];
  const before = order.slice(0, order.indexOf(key)).reverse();
  return {
    path: inside ? ["data", key] : [key],
    value,
    after: [...before, ...(inside ? [] : ["data", "title"])]
  };
}

/** Lists the indicators that a figure shows, as far as no input gives them. */
export function indicatorsOf(cell: BuiltFigure, {phenomena}: Pick<Manifest, "phenomena">): string[] {
  const [phenomenon] = valuesOf(cell, "phenomenon");
  return [
    ...valuesOf(cell, "indicator"),
    ...valuesOf(cell, "indicators"),
    ...(phenomena.find(({id}) => id === phenomenon)?.indicators ?? [])
  ];
}

/** Gives the level of a figure's areas; null where an input gives it. */
export function levelOf(cell: BuiltFigure, {areas}: Pick<Manifest, "areas">): Level | null {
  const [level] = valuesOf(cell, "level");
  if (level) return level as Level;
  const [area] = valuesOf(cell, "area");
  return areas.find(({code}) => code === area)?.level ?? null;
}

/** Gives the kind of a figure's period; null where an input gives it. */
export function kindOf(cell: BuiltFigure): PeriodKind | null {
  const [period] = valuesOf(cell, "period");
  return period ? periodKind(period) : null;
}

/** The kind of a period's code, or of `latest year` and `each month`. */
export function periodKind(period: string): PeriodKind | null {
  const word = period.split(" ")[1];
  if (word) return PERIOD_KINDS.find((kind) => kind === word) ?? null;
  try {
    return parsePeriod(period).kind;
  } catch {
    return null;
  }
}
