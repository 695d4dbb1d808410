import * as Plot from "@observablehq/plot";
import {axisMarks} from "./axis-marks.js";
import type {ChartCell} from "./chart-cell.js";
import {lineAxis} from "./line-axis.js";
import {lineReference, seriesLabels} from "./line-labels.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {stateBlocks} from "./state-blocks.js";
import {textWidth} from "./text-width.js";
import {valueAxis} from "./value-axis.js";

const FEW = 6;
const COLOURS = 6;
const DASHES = ["none", "6,3", "2,3", "8,3,2,3", "none", "6,3"];

/** Plans a trend from zero: points with whiskers for a few periods, a line in its band of uncertainty for many. */
export function planLine(input: PlanInput): Plan {
  const {spec, cells, locale, width, prefix} = input;
  const height = width < 400 ? 220 : 280;
  const series = [...new Set(cells.map((c) => c.series))];
  const valued = cells.filter((c) => c.value !== null);
  const values = valueAxis(spec, cells, {count: 4, locale, also: [spec.reference?.value ?? 0]});
  const [bottom, top] = values.domain;
  const marginLeft = Math.ceil(Math.max(...values.ticks.map((t) => textWidth(values.format(t))))) + 14;
  const named = series.length > 1;
  const widest = named ? Math.max(...series.map((s) => textWidth(s ?? ""))) : 0;
  const marginRight = named ? Math.ceil(Math.min(widest, width * 0.3)) + 14 : 6;
  const axis = lineAxis(cells, locale, width - marginLeft - marginRight);
  const few = axis.places <= FEW;
  const shift = (s: string | null) => (few && named ? (series.indexOf(s) - (series.length - 1) / 2) * 5 : 0);
  const x = axis.position;
  const banded = valued.filter((c) => c.lower !== null && c.upper !== null);
  const blocks = blocksOf();
  const blockOf = new Map(blocks.map((block) => [block.cell, block]));
  const colour = (s: string | null) => `var(--chart-line-${(series.indexOf(s) % COLOURS) + 1})`;
  return {
    marks: cells,
    options: {
      width,
      height,
      marginTop: 10,
      marginBottom: 24,
      marginLeft,
      marginRight,
      x: {type: "linear", domain: axis.domain, axis: null, label: null},
      y: {domain: values.domain, label: null},
      marks: [
        Plot.ruleX(axis.rules, {stroke: "var(--chart-grid)", strokeDasharray: "1,3"}),
        ...axisMarks(values, axis.ticks),
        ...series.flatMap((s) => {
          const own = cells.filter((c) => c.series === s);
          const band = banded.filter((c) => c.series === s);
          const dx = shift(s);
          return [
            few
              ? Plot.ruleX(band, {
                  x,
                  y1: (c) => c.lower,
                  y2: (c) => c.upper,
                  stroke: colour(s),
                  strokeWidth: 1.5,
                  dx
                })
              : Plot.areaY(own, {
                  x,
                  y1: (c) => c.lower,
                  y2: (c) => c.upper,
                  fill: colour(s),
                  fillOpacity: 0.16
                }),
            Plot.line(own, {
              x,
              y: (c: ChartCell) => c.value,
              stroke: colour(s),
              strokeWidth: few ? 1.25 : 1.75,
              strokeDasharray: named ? DASHES[series.indexOf(s) % COLOURS] : undefined,
              dx
            }),
            Plot.dot(few ? valued.filter((c) => c.series === s) : lonely(own), {
              x,
              y: (c: ChartCell) => c.value,
              r: few ? 3.5 : 2,
              fill: colour(s),
              stroke: "var(--chart-paper)",
              strokeWidth: few ? 1 : 0,
              dx
            })
          ];
        }),
        stateBlocks(blocks, prefix, named ? ({cell}) => colour(cell.series) : undefined),
        Plot.ruleY([0], {stroke: "var(--chart-axis)"}),
        ...lineReference(input),
        ...(named
          ? [seriesLabels(ends(), colour, marginRight, (top - bottom) / (height - 34), values.domain)]
          : []),
        named
          ? Plot.dot(cells, {
              className: MARKS,
              x,
              y: (c: ChartCell) => c.value ?? (blockOf.get(c)!.y1 + blockOf.get(c)!.y2) / 2,
              r: few ? 8 : 5,
              fill: "transparent",
              stroke: "none"
            })
          : Plot.rectX(cells, {
              className: MARKS,
              x1: (c) => x(c) - axis.step / 2,
              x2: (c) => x(c) + axis.step / 2,
              fill: "transparent"
            })
      ]
    }
  };

  /**
   * Cells without a value stand on the axis; those of several lines in a pile, each with the outline of its line.
   */
  function blocksOf() {
    const half = axis.step * 0.32;
    const high = (top - bottom) * (named ? 0.04 : 0.06);
    const piled = new Map<ChartCell["x"], number>();
    return cells
      .filter((c) => c.value === null)
      .map((cell) => {
        const below = piled.get(cell.x) ?? 0;
        piled.set(cell.x, below + 1);
        const y1 = bottom + below * high;
        return {cell, x1: x(cell) - half, x2: x(cell) + half, y1, y2: y1 + high};
      });
  }

  function ends() {
    return series.flatMap((s) => {
      const last = cells.findLast((c) => c.series === s && c.value !== null);
      return last ? [{series: s, at: last.value!}] : [];
    });
  }
}

/** Points whose neighbours have no value: a line alone would not show them. */
function lonely(cells: readonly ChartCell[]): ChartCell[] {
  return cells.filter(
    (c, i) =>
      c.value !== null && (cells[i - 1]?.value ?? null) === null && (cells[i + 1]?.value ?? null) === null
  );
}
