import * as Plot from "@observablehq/plot";
import {formatNumber, formatState} from "../i18n/format.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {stateFill} from "./paint.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {shorten, textWidth} from "./text-width.js";
import {valueAxis} from "./value-axis.js";

const ROW = 24;
const TOP = 26;
/** Width of the pattern that stands for a cell without a value. */
const BLOCK = 24;

/** Plans horizontal bars, or dots, with their intervals: one row per cell, in the order of the rows. */
export function planRows(input: PlanInput): Plan {
  const {spec, cells, locale, width, prefix, decimals} = input;
  const labels = new Map(cells.map((c) => [c.key, rowLabel(c, locale)]));
  const widest = Math.max(...[...labels.values()].map(textWidth), 0);
  const marginLeft = Math.ceil(Math.min(widest, width * 0.36)) + 12;
  const valued = cells.filter((c) => c.value !== null);
  const other = cells.filter((c) => c.value === null);
  const written = valued.map((c) => formatNumber(c.value!, locale, decimals));
  const marginRight = Math.ceil(Math.max(...written.map(textWidth), 0)) + 16;
  const axis = valueAxis(spec, cells, {
    count: width < 400 ? 3 : 5,
    locale,
    nice: false,
    also: [spec.reference?.value ?? 0]
  });
  const {domain} = axis;
  const block = domain[0] + ((domain[1] - domain[0]) * BLOCK) / (width - marginLeft - marginRight);
  const y = (c: ChartCell) => c.key;
  const bars = spec.type === "bar";
  return {
    marks: cells,
    options: {
      width,
      height: TOP + cells.length * ROW + 6,
      marginTop: TOP,
      marginBottom: 6,
      marginLeft,
      marginRight,
      x: {domain, nice: false, label: null},
      y: {type: "band", domain: cells.map(y), padding: bars ? 0.32 : 0, label: null, axis: null},
      marks: [
        Plot.gridX(axis.ticks, {stroke: "var(--chart-grid)", strokeOpacity: 1}),
        Plot.axisX(axis.ticks, {
          anchor: "top",
          tickSize: 0,
          tickFormat: axis.format,
          fill: "var(--chart-soft)"
        }),
        ...(bars
          ? [Plot.barX(valued, {y, x: (c) => c.value, fill: "var(--chart-bar)"})]
          : [Plot.ruleY(cells, {y, stroke: "var(--chart-grid)"})]),
        Plot.barX(other, {
          y,
          x1: domain[0],
          x2: block,
          insetTop: bars ? 0 : 7,
          insetBottom: bars ? 0 : 7,
          fill: {value: (c: ChartCell) => stateFill(c.state as "small", prefix), scale: null},
          stroke: "var(--chart-outline)",
          strokeWidth: 0.5
        }),
        Plot.ruleX([0], {stroke: "var(--chart-axis)"}),
        ...reference(input),
        Plot.text(other, {
          y,
          x: block,
          text: (c: ChartCell) => formatState(c.state, locale, c.base),
          textAnchor: "start",
          dx: 6,
          fill: "var(--chart-soft)",
          stroke: "var(--chart-paper)",
          strokeWidth: 4
        }),
        Plot.ruleY(
          valued.filter((c) => c.lower !== null && c.upper !== null),
          {y, x1: (c) => c.lower, x2: (c) => c.upper, stroke: "var(--chart-whisker)", strokeWidth: 1.5}
        ),
        ...(bars
          ? []
          : [
              Plot.dot(valued, {
                y,
                x: (c) => c.value,
                r: 4,
                fill: "var(--chart-bar)",
                stroke: "var(--chart-paper)"
              })
            ]),
        Plot.text(cells, {
          y,
          text: (c: ChartCell) => shorten(labels.get(c.key)!, marginLeft - 12),
          frameAnchor: "left",
          textAnchor: "start",
          dx: -marginLeft,
          fill: "var(--chart-ink)"
        }),
        Plot.text(valued, {
          y,
          text: (c: ChartCell) => formatNumber(c.value!, locale, decimals),
          frameAnchor: "right",
          textAnchor: "end",
          dx: marginRight - 2,
          fontWeight: 600,
          fill: "var(--chart-ink)"
        }),
        Plot.cell(cells, {
          className: MARKS,
          y,
          fill: "transparent",
          insetLeft: 1 - marginLeft,
          insetRight: 1 - marginRight,
          inset: 0.5
        })
      ]
    }
  };
}

function rowLabel(cell: ChartCell, locale: PlanInput["locale"]): string {
  const parts = [cell.y ?? cell.x, cell.series].filter((v) => v !== null);
  return parts.map((v) => writeLabel(v, locale)).join(" · ") || cell.name;
}

function reference({spec}: PlanInput) {
  if (!spec.reference) return [];
  return [
    Plot.ruleX([spec.reference.value], {
      stroke: "var(--chart-reference)",
      strokeWidth: 1.25,
      strokeDasharray: "4,3"
    })
  ];
}
