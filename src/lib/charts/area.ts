import * as Plot from "@observablehq/plot";
import {axisMarks} from "./axis-marks.js";
import type {ChartCell} from "./chart-cell.js";
import {lineAxis} from "./line-axis.js";
import {seriesLabels} from "./line-labels.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {type Segment, stack} from "./stack.js";
import {stateBlocks} from "./state-blocks.js";
import {textWidth} from "./text-width.js";
import {valueAxis} from "./value-axis.js";

const FEW = 6;
const COLOURS = 6;
/** Height of the block of a part without a value, and least height to point at. */
const BLOCK = 11;
const LEAST = 5;
const TOP = 10;
const BOTTOM = 24;

/**
 * Plans one total through time as an area from zero, or the parts of a whole on each other where the spec says that
 * they are. A period in which a part has no value is a gap in all areas: its known parts stand there as a narrow
 * column, with the block of each unknown part on top, so that it does not read as a fall.
 */
export function planArea(input: PlanInput): Plan {
  const {spec, cells, locale, width, prefix} = input;
  const series = [...new Set(cells.map((c) => c.series))];
  if (series.length > 1 && !spec.stacked)
    throw new Error(`the area chart "${spec.title}" has several series; say stacked: true or choose line`);
  const segments = stack(cells, series);
  const height = width < 400 ? 220 : 280;
  const tops = segments.map(({to}) => to);
  // The limits of parts on each other have no place of their own.
  const alone = series.length === 1;
  const measured = alone ? cells : cells.map(({value}) => ({value, lower: null, upper: null}));
  const axis = valueAxis(spec, measured, {count: 4, locale, also: [...tops, spec.reference?.value ?? 0]});
  const marginLeft = Math.ceil(Math.max(...axis.ticks.map((t) => textWidth(axis.format(t))))) + 14;
  const widest = alone ? 0 : Math.max(...series.map((s) => textWidth(s ?? "")));
  const marginRight = alone ? 6 : Math.ceil(Math.min(widest, width * 0.32)) + 18;
  const along = lineAxis(cells, locale, width - marginLeft - marginRight);
  const few = along.places <= FEW;
  const unit = (axis.domain[1] - axis.domain[0]) / (height - TOP - BOTTOM);
  const x = ({cell}: Segment) => along.position(cell);
  const half = along.step * 0.16;
  const valued = cells.filter((c) => c.value !== null);
  const colour = (s: string | null) => `var(--chart-line-${(series.indexOf(s) % COLOURS) + 1})`;
  const limits = alone ? valued.filter((c) => c.lower !== null && c.upper !== null) : [];
  const blocks = blocksOf();
  const blockOf = new Map(blocks.map((block) => [block.cell, block]));
  return {
    marks: segments.map(({cell}) => cell),
    options: {
      width,
      height,
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginLeft,
      marginRight,
      x: {type: "linear", domain: along.domain, axis: null, label: null},
      y: {domain: axis.domain, label: null},
      marks: [
        ...axisMarks(axis, along.ticks),
        ...series.flatMap((s) => {
          const own = segments.filter(({cell}) => cell.series === s).sort((a, b) => x(a) - x(b));
          const fill = alone ? "var(--chart-band)" : colour(s);
          return [
            Plot.areaY(own, {
              x,
              y1: (d: Segment) => (d.whole ? d.from : Number.NaN),
              y2: (d: Segment) => (d.whole ? d.to : Number.NaN),
              fill
            }),
            Plot.rect(
              own.filter((d, i) => d.cell.value !== null && stands(own, i)),
              {
                x1: (d) => x(d) - half,
                x2: (d) => x(d) + half,
                y1: "from",
                y2: "to",
                fill
              }
            ),
            // Paper between the parts, a line along the top of one alone: nothing rests on colour.
            Plot.line(own, {
              x,
              y: (d: Segment) => (d.whole ? d.to : Number.NaN),
              stroke: alone ? colour(s) : "var(--chart-paper)",
              strokeWidth: alone ? 1.75 : 1.5
            })
          ];
        }),
        ...(few
          ? [
              Plot.ruleX(limits, {
                x: along.position,
                y1: (c) => c.lower,
                y2: (c) => c.upper,
                stroke: "var(--chart-whisker)",
                strokeWidth: 1.5
              }),
              ...(alone
                ? [
                    Plot.dot(valued, {
                      x: along.position,
                      y: (c: ChartCell) => c.value,
                      r: 3,
                      fill: colour(series[0]!),
                      stroke: "var(--chart-paper)"
                    })
                  ]
                : [])
            ]
          : (["lower", "upper"] as const).map((limit) =>
              Plot.line(limits.length ? cells : [], {
                x: along.position,
                y: (c: ChartCell) => c[limit],
                stroke: "var(--chart-whisker)",
                strokeWidth: 0.75,
                strokeDasharray: "2,2"
              })
            )),
        stateBlocks(blocks, prefix),
        Plot.ruleY([0], {stroke: "var(--chart-axis)"}),
        ...(alone ? [] : [seriesLabels(ends(), colour, marginRight, unit, axis.domain)]),
        Plot.rect(segments, {
          className: MARKS,
          x1: (d) => x(d) - along.step / 2,
          x2: (d) => x(d) + along.step / 2,
          y1: (d) => reach(d)[0],
          y2: (d) => reach(d)[1],
          fill: "transparent"
        })
      ]
    }
  };

  /** From where to where a mark is pointed at: its part, or its block. */
  function reach(d: Segment): [number, number] {
    const block = blockOf.get(d.cell);
    if (alone) return axis.domain;
    return block ? [block.y1, block.y2] : [d.from, Math.max(d.to, d.from + LEAST * unit)];
  }

  /** A cell with a value stands by itself where its pile is incomplete, or both its neighbours' are. */
  function stands(own: readonly Segment[], i: number): boolean {
    return !own[i]!.whole || !(own[i - 1]?.whole || own[i + 1]?.whole);
  }

  function blocksOf() {
    const piled = new Map<ChartCell["x"], number>();
    return segments
      .filter(({cell}) => cell.value === null)
      .map((d) => {
        const top = Math.max(...segments.filter(({cell}) => cell.x === d.cell.x).map(({to}) => to));
        const from = piled.get(d.cell.x) ?? top;
        const to = from + BLOCK * unit;
        piled.set(d.cell.x, to);
        return {cell: d.cell, x1: x(d) - half * 2, x2: x(d) + half * 2, y1: from, y2: to};
      });
  }

  /** Names stand beside the middle of each part where it was last known. */
  function ends() {
    return series.flatMap((s) => {
      const last = segments
        .filter(({cell}) => cell.series === s && cell.value !== null)
        .sort((a, b) => x(a) - x(b))
        .at(-1);
      return last ? [{series: s, at: (last.from + last.to) / 2}] : [];
    });
  }
}
