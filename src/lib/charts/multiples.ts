import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {formatNumber} from "../i18n/format.js";
import type {ChartCell} from "./chart-cell.js";
import {lineAxis} from "./line-axis.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {stateBlocks} from "./state-blocks.js";
import {shorten, textWidth} from "./text-width.js";
import {valueAxis} from "./value-axis.js";

const FEW = 6;
const GAP = 16;
const NAME = 20;
const UNDER = 22;
const BLOCK = 8;
const BETWEEN = 14;

interface Panel {
  series: string | null;
  cells: ChartCell[];
  left: number;
  top: number;
  /** Last of its column, so that the times stand under it. */
  lowest: boolean;
  first: boolean;
  whole: boolean;
}

/**
 * Plans a small line per series in a panel of its own, all on the same axes, with the line of the whole grey behind
 * each. Its name and its latest number stand above a panel. Panels follow the rows, in two columns on a narrow screen.
 */
export function planMultiples(input: PlanInput): Plan {
  const {spec, cells, locale, width, prefix, decimals} = input;
  const narrow = width < 400;
  const values = valueAxis(spec, cells, {count: 3, locale, nice: false});
  const series = [...new Set(cells.map((c) => c.series))];
  const columns = columnsFor(series.length, narrow);
  const marginLeft = Math.ceil(Math.max(...values.ticks.map((t) => textWidth(values.format(t))))) + 8;
  const wide = (width - marginLeft - 2 - GAP * (columns - 1)) / columns;
  const high = narrow ? 68 : 78;
  const lines = Math.ceil(series.length / columns);
  const panels = series.map((s, i): Panel => {
    const line = Math.floor(i / columns);
    const own = cells.filter((c) => c.series === s);
    return {
      series: s,
      cells: own,
      left: marginLeft + (i % columns) * (wide + GAP),
      top: NAME + line * (high + NAME + BETWEEN),
      lowest: i + columns >= series.length,
      first: i % columns === 0,
      whole: own.some(isWhole)
    };
  });
  const height = lines * (high + NAME + BETWEEN) - BETWEEN + UNDER;
  const along = lineAxis(cells, locale, wide);
  const across = scaleLinear(along.domain, [0, wide]);
  const up = scaleLinear(values.domain, [high, 0]);
  const few = along.places <= FEW;
  const panelOf = new Map(panels.flatMap((panel) => panel.cells.map((cell) => [cell, panel])));
  const x = (cell: ChartCell, panel = panelOf.get(cell)!) => panel.left + across(along.position(cell));
  const y = (value: number | null, {top}: Panel) => (value === null ? Number.NaN : top + up(value));
  const half = across(along.domain[0] + along.step / 2);
  const wholes = cells.filter(isWhole);
  const behind = panels
    .filter(({whole}) => !whole)
    .flatMap((panel) => wholes.map((cell) => ({panel, x: x(cell, panel), y: y(cell.value, panel)})));
  const banded = cells.filter((c) => c.lower !== null && c.upper !== null);
  const valued = cells.filter((c) => c.value !== null);
  const latest = panels.flatMap(({cells: own}) => own.filter((c) => c.value !== null).slice(-1));
  const ticks = panels.flatMap((panel) =>
    values.ticks.map((tick) => ({panel, tick, y: panel.top + up(tick)}))
  );
  const stroke = {
    value: (cell: ChartCell) => (isWhole(cell) ? "var(--chart-axis)" : "var(--chart-line-1)"),
    scale: null
  };
  return {
    marks: cells,
    options: {
      width,
      height,
      margin: 0,
      x: {type: "identity", axis: null},
      y: {type: "identity", axis: null},
      marks: [
        Plot.ruleY(
          ticks.filter(({tick}) => tick !== 0),
          {y: "y", x1: (t) => t.panel.left, x2: (t) => t.panel.left + wide, stroke: "var(--chart-grid)"}
        ),
        Plot.ruleY(panels, {
          y: (p: Panel) => p.top + up(0),
          x1: (p) => p.left,
          x2: (p) => p.left + wide,
          stroke: "var(--chart-axis)"
        }),
        Plot.text(
          ticks.filter(({panel}) => panel.first),
          {
            x: (t) => t.panel.left - 6,
            y: "y",
            text: (t) => values.format(t.tick),
            textAnchor: "end",
            fill: "var(--chart-soft)"
          }
        ),
        Plot.text(
          panels.filter(({lowest}) => lowest).flatMap((panel) => ends().map((end) => ({panel, ...end}))),
          {
            x: (t) => t.panel.left + t.x,
            y: (t) => t.panel.top + high + 13,
            text: "label",
            textAnchor: "start",
            fill: "var(--chart-soft)"
          }
        ),
        Plot.line(behind, {
          x: "x",
          y: "y",
          z: ({panel}: {panel: Panel}) => panels.indexOf(panel),
          stroke: "var(--chart-axis)",
          strokeWidth: 1.5
        }),
        few
          ? Plot.ruleX(banded, {
              x: (c: ChartCell) => x(c),
              y1: (c) => y(c.lower, panelOf.get(c)!),
              y2: (c) => y(c.upper, panelOf.get(c)!),
              stroke
            })
          : Plot.areaY(cells, {
              x: (c: ChartCell) => x(c),
              y1: (c: ChartCell) => y(c.lower, panelOf.get(c)!),
              y2: (c: ChartCell) => y(c.upper, panelOf.get(c)!),
              z: (c: ChartCell) => series.indexOf(c.series),
              fill: stroke,
              fillOpacity: 0.18
            }),
        Plot.line(cells, {
          x: (c: ChartCell) => x(c),
          y: (c: ChartCell) => y(c.value, panelOf.get(c)!),
          z: (c: ChartCell) => series.indexOf(c.series),
          stroke,
          strokeWidth: few ? 1.25 : 1.5
        }),
        Plot.dot(few ? valued : [...new Set([...latest, ...lonely()])], {
          x: (c: ChartCell) => x(c),
          y: (c: ChartCell) => y(c.value, panelOf.get(c)!),
          r: 2.5,
          fill: stroke
        }),
        stateBlocks(
          cells
            .filter((c) => c.value === null)
            .map((cell) => {
              const foot = panelOf.get(cell)!.top + up(0);
              const box = {x1: x(cell) - half * 0.7, x2: x(cell) + half * 0.7, y1: foot - BLOCK, y2: foot};
              return {cell, ...box};
            }),
          prefix
        ),
        Plot.text(panels, {
          x: "left",
          y: (p) => p.top - 10,
          text: (p: Panel) => shorten(p.series ?? "", wide - 8 - textWidth(numberOf(p))),
          textAnchor: "start",
          fontWeight: 600,
          fill: "var(--chart-ink)"
        }),
        Plot.text(panels, {
          x: (p) => p.left + wide,
          y: (p) => p.top - 10,
          text: numberOf,
          textAnchor: "end",
          fill: "var(--chart-ink)"
        }),
        Plot.rect(cells, {
          className: MARKS,
          x1: (c) => x(c) - half,
          x2: (c) => x(c) + half,
          y1: (c) => panelOf.get(c)!.top,
          y2: (c) => panelOf.get(c)!.top + high,
          fill: "transparent"
        })
      ]
    }
  };

  function isWhole(cell: ChartCell): boolean {
    return spec.whole !== undefined && cell.area === spec.whole;
  }

  /** The number at the end of the axis; where there is none, nothing stands for it. */
  function numberOf({cells: own}: Panel): string {
    const last = own.at(-1);
    return last && last.value !== null && last.x === cells.at(-1)!.x
      ? formatNumber(last.value, locale, decimals)
      : "";
  }

  /** First and last time under a panel, each within it. */
  function ends(): {x: number; label: string}[] {
    const {ticks: all} = along;
    const two = all.length > 1 ? [all[0]!, all.at(-1)!] : all;
    return two.map(({at, label}) => {
      const middle = across(at) - textWidth(label) / 2;
      return {x: Math.max(0, Math.min(middle, wide - textWidth(label))), label};
    });
  }

  /** Points whose neighbours have no value: a line alone would not show them. */
  function lonely(): ChartCell[] {
    return panels.flatMap(({cells: own}) =>
      own.filter(
        (c, i) =>
          c.value !== null && (own[i - 1]?.value ?? null) === null && (own[i + 1]?.value ?? null) === null
      )
    );
  }
}

/** Returns in how many columns so many panels stand without a lonely last one where that can be helped. */
function columnsFor(panels: number, narrow: boolean): number {
  if (narrow || panels < 3) return Math.min(2, panels);
  return panels % 4 === 0 || panels > 9 ? 4 : 3;
}
