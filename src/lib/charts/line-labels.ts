import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {PlanInput} from "./plan.js";
import {shorten} from "./text-width.js";

/** Draws the value to compare with as a thin line, named at its right end. */
export function lineReference({spec}: PlanInput): Markish[] {
  if (!spec.reference) return [];
  const {value, label} = spec.reference;
  return [
    Plot.ruleY([value], {stroke: "var(--chart-reference)", strokeDasharray: "4,3"}),
    Plot.text([label], {
      y: value,
      text: (d: string) => d,
      frameAnchor: "right",
      textAnchor: "end",
      lineAnchor: "bottom",
      dy: -3,
      fill: "var(--chart-soft)",
      stroke: "var(--chart-paper)",
      strokeWidth: 4
    })
  ];
}

/** Names each line at its end; names that would touch are pushed apart. */
export function endLabels(
  {cells}: PlanInput,
  series: readonly (string | null)[],
  colour: (s: string | null) => string,
  margin: number,
  height: number,
  [bottom, top]: [number, number]
) {
  const unit = (top - bottom) / (height - 34);
  const ends = series
    .map((s) => ({s, at: cells.findLast((c) => c.series === s && c.value !== null)?.value}))
    .filter((end): end is {s: string | null; at: number} => end.at !== undefined && end.at !== null)
    .sort((a, b) => a.at - b.at);
  ends.forEach((end, i) => {
    const below = ends[i - 1];
    if (below) end.at = Math.max(end.at, below.at + 14 * unit);
  });
  return Plot.text(ends, {
    y: "at",
    text: (end: {s: string | null}) => shorten(end.s ?? "", margin - 12),
    frameAnchor: "right",
    textAnchor: "start",
    dx: 8,
    fontWeight: 600,
    fill: {value: (end: {s: string | null}) => colour(end.s), scale: null}
  });
}
