import type {ChartType} from "../../charts/spec.js";
import {type PeriodKind, parsePeriod} from "../../periods/period.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {Chart} from "../notebook.js";
import {NotebookError} from "../notebook-error.js";
import {yamlLine} from "../read-yaml.js";
import type {ObservedChart} from "../schema/charts.js";
import {checkAreas} from "./check-areas.js";

/** More lines or panels than these cannot be told apart. */
const MOST: Partial<Record<ChartType, number>> = {multiples: 24, slope: 24};
const ONE: readonly ChartType[] = ["distribution", "map"];
const EACH: readonly ChartType[] = ["area", "multiples"];
const MANY_AREAS: readonly ChartType[] = ["distribution", "multiples"];

/** Throws at the line of a key where a type of chart cannot show the figures that are asked. */
export function checkObserved(cell: Chart, spec: ObservedChart, data: SnapshotData): void {
  const {type, mark, title} = spec;
  const {level, period, areas} = spec.data;
  const refuse = (path: readonly string[], message: string): never => {
    throw new NotebookError(
      yamlLine(cell.source, cell.line + 1, path),
      `${cell.kind} "${title}": ${message}`
    );
  };
  const pair = Array.isArray(period);
  const each = pair ? period.some(isEach) : isEach(period);
  const at = ["data", "period"];
  if (type === "slope" && (!pair || each))
    refuse(at, "a slope asks two periods, such as [2021JJ00, latest year]");
  if (type !== "slope" && pair) refuse(at, `two periods are for a slope; a ${type} takes one, or each year`);
  if (pair && new Set(period.map(kindOf)).size > 1) refuse(at, "a slope asks two periods of one kind");
  if (ONE.includes(type) && each) refuse(at, `a ${type} asks one period, such as 2024JJ00 or latest year`);
  if (EACH.includes(type) && !each) refuse(at, `${type} asks all periods of a kind, such as each year`);
  if (MANY_AREAS.includes(type) && level === "gemeente")
    refuse(["data", "level"], `${type} shows several areas; choose wijk or buurt`);
  checkAreas(cell, ["data", "areas"], areas ?? [], data);
  const count = data.manifest.areas.filter(
    (area) => area.level === level && (!areas || areas.includes(area.code))
  ).length;
  if (type === "area" && count > 1)
    refuse(
      ["data", "level"],
      "an area shows one total; choose gemeente, name one of areas, or choose multiples"
    );
  const most = MOST[type] ?? Infinity;
  if (count > most)
    refuse(
      ["data", areas ? "areas" : "level"],
      `${count} areas are more than a ${type} can show; name at most ${most} in areas`
    );
  if (mark && type !== "distribution") refuse(["mark"], "mark is for a distribution");
  if (mark) checkAreas(cell, "mark", [mark], data);
  if (mark && data.manifest.areas.find(({code}) => code === mark)!.level !== level)
    refuse(["mark"], `${mark} is no ${level}`);
}

function isEach(period: string): boolean {
  return period.startsWith("each ");
}

function kindOf(period: string): PeriodKind {
  const [which, kind] = period.split(" ") as [string, PeriodKind | undefined];
  return kind ?? parsePeriod(which).kind;
}
