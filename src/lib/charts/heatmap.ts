import * as Plot from "@observablehq/plot";
import {formatNumber} from "../i18n/format.js";
import {cellFill} from "./cell-fill.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {writtenClassOf} from "./class-breaks.js";
import {type ColumnHeads, columnHeads} from "./column-heads.js";
import {columnTicks} from "./column-ticks.js";
import {isPeriodCode} from "./period-column.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {shorten, textWidth} from "./text-width.js";

const TOP = 22;

/** Plans a grid of coloured cells: y down, x across, both in the order in which the rows name them. */
export function planHeatmap(input: PlanInput): Plan {
  const {spec, cells, locale, width} = input;
  const rows = [...new Set(cells.map((c) => String(c.y)))];
  const columns = [...new Set(cells.map((c) => String(c.x)))];
  const labels = new Map(cells.map((c) => [String(c.y), writeLabel(c.y, locale)]));
  const widest = Math.max(...[...labels.values()].map(textWidth), 0);
  const marginLeft = Math.ceil(Math.min(widest, width * 0.36)) + 8;
  const row = rows.length > 30 ? 16 : 20;
  const cell = (width - marginLeft) / Math.max(columns.length, 1);
  const inTime = columns.every(isPeriodCode);
  const heads = inTime ? periodHeads(input, columns, cell) : columnHeads(columns, columns, cell);
  const gap = cell < 6 ? 0.25 : 0.5;
  return {
    marks: cells,
    options: {
      width,
      height: heads.height + rows.length * row + 2,
      marginTop: heads.height,
      marginBottom: 2,
      marginLeft,
      marginRight: 1,
      x: {type: "band", domain: columns, padding: 0, axis: null},
      y: {type: "band", domain: rows, padding: 0, axis: null, label: null},
      marks: [
        heads.mark,
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
        }),
        ...(spec.midpoint === undefined ? [] : numbers(input, spec.midpoint, cell))
      ]
    }
  };
}

function periodHeads({locale}: PlanInput, columns: readonly string[], cell: number): ColumnHeads {
  const ticks = columnTicks(columns, locale, cell);
  const all = ticks.length === columns.length;
  const mark = Plot.text(ticks, {
    x: "column",
    text: "label",
    frameAnchor: "top",
    textAnchor: all ? "middle" : "start",
    lineAnchor: "bottom",
    dx: all ? 0 : -cell / 2 + 1,
    dy: -6,
    fill: "var(--chart-soft)"
  });
  return {height: TOP, mark};
}

/** Both ends of a scale with a middle are dark, so that its numbers are written; bold where the interval leaves it out. */
function numbers({cells, breaks, locale, decimals}: PlanInput, midpoint: number, cell: number) {
  const text = (c: ChartCell) => formatNumber(c.value!, locale, decimals);
  const shown = cells.filter((c) => c.value !== null && textWidth(text(c)) + 4 <= cell);
  const differs = (c: ChartCell) =>
    c.lower !== null && c.upper !== null && (c.lower > midpoint || c.upper < midpoint);
  const end = (c: ChartCell) => [0, breaks.length].includes(writtenClassOf(c.value!, breaks, decimals));
  return [false, true].flatMap((bold) =>
    Plot.text(
      shown.filter((c) => differs(c) === bold),
      {
        x: (c: ChartCell) => String(c.x),
        y: (c: ChartCell) => String(c.y),
        text,
        fontWeight: bold ? 700 : undefined,
        pointerEvents: "none",
        fill: {value: (c: ChartCell) => (end(c) ? "var(--chart-paper)" : "var(--chart-ink)"), scale: null}
      }
    )
  );
}
