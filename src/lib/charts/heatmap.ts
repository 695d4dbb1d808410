import * as Plot from "@observablehq/plot";
import {cellFill} from "./cell-fill.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {columnTicks} from "./column-ticks.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {shorten, textWidth} from "./text-width.js";

const TOP = 22;

/** Plans a grid of coloured cells: y down, x across, both in the order in which the rows name them. */
export function planHeatmap(input: PlanInput): Plan {
  const {cells, locale, width} = input;
  const rows = [...new Set(cells.map((c) => String(c.y)))];
  const columns = [...new Set(cells.map((c) => String(c.x)))];
  const labels = new Map(cells.map((c) => [String(c.y), writeLabel(c.y, locale)]));
  const widest = Math.max(...[...labels.values()].map(textWidth), 0);
  const marginLeft = Math.ceil(Math.min(widest, width * 0.36)) + 8;
  const row = rows.length > 30 ? 16 : 20;
  const cell = (width - marginLeft) / Math.max(columns.length, 1);
  const ticks = columnTicks(columns, locale, cell);
  const all = ticks.length === columns.length;
  const gap = cell < 6 ? 0.25 : 0.5;
  return {
    marks: cells,
    options: {
      width,
      height: TOP + rows.length * row + 2,
      marginTop: TOP,
      marginBottom: 2,
      marginLeft,
      marginRight: 1,
      x: {type: "band", domain: columns, padding: 0, axis: null},
      y: {type: "band", domain: rows, padding: 0, axis: null, label: null},
      marks: [
        Plot.text(ticks, {
          x: "column",
          text: "label",
          frameAnchor: "top",
          textAnchor: all ? "middle" : "start",
          lineAnchor: "bottom",
          dx: all ? 0 : -cell / 2 + 1,
          dy: -6,
          fill: "var(--chart-soft)"
        }),
        Plot.text(rows, {
          y: (name: string) => name,
          text: (name: string) => shorten(labels.get(name)!, marginLeft - 8),
          frameAnchor: "left",
          textAnchor: "start",
          dx: -marginLeft,
          fill: "var(--chart-ink)"
        }),
        Plot.cell(cells, {
          className: MARKS,
          x: (c: ChartCell) => String(c.x),
          y: (c: ChartCell) => String(c.y),
          inset: gap,
          fill: {value: cellFill(input), scale: null}
        })
      ]
    }
  };
}
