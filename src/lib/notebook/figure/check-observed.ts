import type {ChartType} from "../../charts/spec.js";
import {type PeriodKind, parsePeriod} from "../../periods/period.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {Chart} from "../notebook.js";
import type {Problem} from "../notebook-error.js";
import type {ObservedChart} from "../schema/charts.js";
import {checkAreas} from "./check-areas.js";
import {figureError} from "./figure-error.js";

/** More lines or panels than these cannot be told apart. */
const MOST: Partial<Record<ChartType, number>> = {multiples: 24, slope: 24};
const ONE: readonly ChartType[] = ["distribution", "map"];
const EACH: readonly ChartType[] = ["area", "multiples"];
const MANY_AREAS: readonly ChartType[] = ["distribution", "multiples"];

/** Throws at the line of a key where a type of chart cannot show the figures that are asked. */
export function checkObserved(cell: Chart, spec: ObservedChart, data: SnapshotData): void {
  const {type, mark} = spec;
  const {level, period, areas} = spec.data;
  const refuse = (path: readonly string[], problem: Problem): never => {
    throw figureError(cell, path, problem);
  };
  const list = Array.isArray(period);
  const pair = list && type === "slope";
  const each = list ? type !== "slope" || period.some(isEach) : isEach(period);
  const at = ["data", "period"];
  if (type === "slope" && (!pair || period.length !== 2 || each)) refuse(at, (t) => t.slope_two_periods);
  if (pair && new Set(period.map(kindOf)).size > 1) refuse(at, (t) => t.slope_one_kind);
  if (ONE.includes(type) && each && !list) refuse(at, (t) => t.type_one_period(type));
  if (EACH.includes(type) && !each) refuse(at, (t) => t.type_each_period(type));
  if (MANY_AREAS.includes(type) && level === "gemeente")
    refuse(["data", "level"], (t) => t.type_many_areas(type));
  checkAreas(cell, ["data", "areas"], areas ?? [], data);
  const count = data.manifest.areas.filter(
    (area) => area.level === level && (!areas || areas.includes(area.code))
  ).length;
  if (type === "area" && count > 1) refuse(["data", "level"], (t) => t.area_one_total);
  const most = MOST[type] ?? Infinity;
  if (count > most) refuse(["data", areas ? "areas" : "level"], (t) => t.too_many_areas(type, count, most));
  if (mark && type !== "distribution") refuse(["mark"], (t) => t.key_is_for("mark", "distribution"));
  if (mark) checkAreas(cell, "mark", [mark], data);
  if (mark && data.manifest.areas.find(({code}) => code === mark)!.level !== level)
    refuse(["mark"], (t) => t.not_of_level(mark!, level));
}

function isEach(period: string): boolean {
  return period.startsWith("each ");
}

function kindOf(period: string): PeriodKind {
  const [which, kind] = period.split(" ") as [string, PeriodKind | undefined];
  return kind ?? parsePeriod(which).kind;
}
