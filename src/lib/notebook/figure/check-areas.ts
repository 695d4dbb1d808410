import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {FilledFigure} from "../fill-in.js";
import {nearest} from "../nearest.js";
import type {Chart} from "../notebook.js";
import {figureError} from "./figure-error.js";

/** Throws at the line of a key where it names an area that the snapshot does not have. */
export function checkAreas(
  cell: FilledFigure | Chart,
  key: string | readonly string[],
  codes: readonly string[],
  {manifest}: SnapshotData
): void {
  const known = new Set(manifest.areas.map(({code}) => code));
  for (const code of codes) {
    if (known.has(code)) continue;
    const near = nearest(code, known);
    throw figureError(cell, [key].flat(), (t) => t.no_area(code) + (near ? t.did_you_mean(near) : ""));
  }
}
