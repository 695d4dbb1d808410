import type {ChartRow} from "../charts/spec.js";
import type {SnapshotData} from "../snapshot/snapshot-data.js";
import {figureIndex} from "./figure-index.js";
import type {Observation} from "./observation.js";

/**
 * Turns observations into rows for a chart: the same columns and `area_name`. Charts know `area` and `period` by
 * name, put them on the marks, and write period codes in words.
 */
export function chartRows(data: SnapshotData, observations: readonly Observation[]): ChartRow[] {
  const index = figureIndex(data);
  return observations.map((o) => ({...o, area_name: index.area(o.area)?.name ?? o.area}));
}
