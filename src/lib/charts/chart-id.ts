import type {ChartRow, ChartSpec} from "./spec.js";

/** Returns a short name for a chart from all that is in it (FNV-1a): equal charts have equal ids, in any engine. */
export function chartId(spec: ChartSpec, rows: readonly ChartRow[], ...more: string[]): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([spec, rows, more])) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `chart-${hash.toString(36)}`;
}
