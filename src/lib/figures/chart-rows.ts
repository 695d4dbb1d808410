import {otherMembers} from "../areas/other-members.js";
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
  return observations.map((o) => {
    const area = index.area(o.area);
    const others = area ? otherMembers(area) : [];
    return {
      ...o,
      area_name: area?.name ?? o.area,
      ...(others.length > 0 && {area_members: others.join(", ")})
    };
  });
}
