import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {PlanInput} from "./plan.js";
import {spread} from "./spread.js";
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

/** Where a series ends, in the unit of the number. */
export interface SeriesEnd {
  series: string | null;
  at: number;
}

/** Names each series at its end, in the right margin; names that would touch are pushed apart. */
export function seriesLabels(
  ends: readonly SeriesEnd[],
  colour: (s: string | null) => string,
  margin: number,
  /** One user unit, in the unit of the number. */
  unit: number,
  domain: [number, number]
) {
  const places = spread(
    ends.map(({at}) => at),
    14 * unit,
    domain
  );
  return Plot.text(ends, {
    y: (_, i: number) => places[i]!,
    text: ({series}: SeriesEnd) => shorten(series ?? "", margin - 12),
    frameAnchor: "right",
    textAnchor: "start",
    dx: 8,
    fontWeight: 600,
    fill: {value: ({series}: SeriesEnd) => colour(series), scale: null}
  });
}
