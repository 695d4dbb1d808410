import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {CELL_STATES} from "../disclosure/cell-state.js";
import {formatNumber} from "../i18n/format.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {type Box, stateBlocks} from "./state-blocks.js";
import {stateInWords} from "./state-words.js";
import {swarm} from "./swarm.js";
import {shorten, textWidth} from "./text-width.js";
import {valueAxis} from "./value-axis.js";

const SIDE = 14;
const ROW = 22;
const TALLEST = 190;
const SQUARE = 10;
const STEP = 13;

/** A cell that is named above the dots, with its interval. */
interface Named {
  cell: ChartCell;
  kind: "whole" | "mark";
  y: number;
}

/**
 * Plans how areas lie along the axis of the number: a dot each, piled where they meet, in no order of rank. The whole
 * and one chosen area are named above with their intervals. Areas without a number stand under the axis, by state.
 */
export function planDistribution(input: PlanInput): Plan {
  const {spec, cells, locale, width, prefix, decimals} = input;
  const named = namedCells(input);
  const whole = named.find(({kind}) => kind === "whole")?.cell;
  const mark = named.find(({kind}) => kind === "mark")?.cell;
  // Only those that are named show their interval.
  const shown = cells.map((c) => (c === whole || c === mark ? c : {...c, lower: null, upper: null}));
  const values = valueAxis(spec, shown, {count: width < 400 ? 4 : 7, locale});
  const across = scaleLinear(values.domain, [SIDE, width - SIDE]);
  const dots = cells.filter((c) => c !== whole && c.value !== null);
  const places = dots.map((c) => across(c.value!));
  const radius = [5, 4, 3.5, 3, 2.5, 2].find((r) => tallest(places, r) <= TALLEST) ?? 1.5;
  const heights = swarm(places, radius);
  const floor = 6 + named.length * ROW + Math.max(...heights, radius) + radius + 8;
  const at = dots.map((cell, i) => ({cell, x: places[i]!, y: floor - heights[i]!}));
  const {boxes, titles, bottom} = without();
  const plain = at.filter(({cell}) => cell !== mark);
  const marked = at.filter(({cell}) => cell === mark);
  const marks: Box[] = [
    ...named
      .filter(({kind}) => kind === "whole")
      .map(({cell, y}) => ({cell, x1: 0, x2: width, y1: y - 11, y2: y + 11})),
    ...at.map(({cell, x, y}) => square(cell, x, y, Math.max(radius, 4))),
    ...boxes
  ].sort((a, b) => cells.indexOf(a.cell) - cells.indexOf(b.cell));
  return {
    marks: marks.map(({cell}) => cell),
    options: {
      width,
      height: bottom,
      margin: 0,
      x: {type: "identity", axis: null},
      y: {type: "identity", axis: null},
      marks: [
        Plot.ruleX(values.ticks, {
          x: (t: number) => across(t),
          y1: named.length * ROW + 4,
          y2: floor,
          stroke: "var(--chart-grid)"
        }),
        Plot.ruleY([floor], {x1: SIDE, x2: width - SIDE, stroke: "var(--chart-axis)"}),
        Plot.text(values.ticks, {
          x: (t: number) => across(t),
          y: floor + 13,
          text: (t: number) => values.format(t),
          fill: "var(--chart-soft)"
        }),
        Plot.ruleX(named, {
          x: ({cell}: Named) => across(cell.value!),
          y1: "y",
          y2: floor,
          stroke: {value: colourOf, scale: null},
          strokeDasharray: "4,3"
        }),
        Plot.ruleY(
          named.filter(({cell}) => cell.lower !== null && cell.upper !== null),
          {
            y: "y",
            x1: ({cell}: Named) => across(cell.lower!),
            x2: ({cell}: Named) => across(cell.upper!),
            stroke: {value: colourOf, scale: null},
            strokeWidth: 2
          }
        ),
        Plot.dot(plain, {
          x: "x",
          y: "y",
          r: radius - 0.5,
          fill: "var(--chart-bar)",
          stroke: "var(--chart-paper)",
          strokeWidth: 0.75
        }),
        Plot.dot(
          [...marked, ...named.map(({cell, y}) => ({cell, x: across(cell.value!), y}))].filter(
            ({cell}) => cell === mark
          ),
          {
            x: "x",
            y: "y",
            r: radius + 1,
            symbol: "diamond",
            fill: "var(--chart-reference)",
            stroke: "var(--chart-paper)"
          }
        ),
        Plot.dot(
          named.filter(({kind}) => kind === "whole"),
          {
            x: ({cell}: Named) => across(cell.value!),
            y: "y",
            r: 4,
            fill: "var(--chart-paper)",
            stroke: "var(--chart-whisker)",
            strokeWidth: 2
          }
        ),
        Plot.text(named.map(labelled), {
          x: "x",
          y: "y",
          text: "text",
          textAnchor: "start",
          fontWeight: 600,
          fill: "var(--chart-ink)",
          stroke: "var(--chart-paper)",
          strokeWidth: 4
        }),
        Plot.text(titles, {x: 0, y: "y", text: "text", textAnchor: "start", fill: "var(--chart-soft)"}),
        stateBlocks(boxes, prefix),
        Plot.rect(marks, {
          className: MARKS,
          x1: "x1",
          x2: "x2",
          y1: "y1",
          y2: "y2",
          fill: "transparent"
        })
      ]
    }
  };

  /** A name stands beside its interval, on the side away from the other one where it fits there. */
  function labelled({cell, y}: Named) {
    const text = `${shorten(nameOf(cell), width * 0.5)}  ${formatNumber(cell.value!, locale, decimals)}`;
    const room = textWidth(text) + 4;
    const right = Math.max(across(cell.upper ?? cell.value!), across(cell.value!) + radius + 2) + 8;
    const left = Math.min(across(cell.lower ?? cell.value!), across(cell.value!) - radius - 2) - 8;
    const other = named.find((one) => one.cell !== cell)?.cell;
    const leftward = other ? cell.value! < other.value! : right + room > width;
    if (leftward ? left - room >= 0 : right + room > width && left - room >= 0)
      return {x: left - room, y, text};
    return {x: Math.max(0, Math.min(right, width - room)), y, text};
  }

  function nameOf(cell: ChartCell): string {
    return writeLabel(cell.row.area_name ?? cell.y, locale) || cell.name;
  }

  function without() {
    let y = floor + 24;
    const found: Box[] = [];
    const said: {y: number; text: string}[] = [];
    const perRow = Math.floor(width / STEP);
    for (const state of CELL_STATES) {
      const of = cells.filter((c) => c.state === state && c.value === null);
      if (!of.length) continue;
      said.push({y: y + 12, text: stateInWords(state, spec, of, locale)});
      y += 22;
      of.forEach((cell, i) => {
        const x1 = (i % perRow) * STEP;
        const y1 = y + Math.floor(i / perRow) * STEP;
        found.push({cell, x1, x2: x1 + SQUARE, y1, y2: y1 + SQUARE});
      });
      y += Math.ceil(of.length / perRow) * STEP;
    }
    return {boxes: found, titles: said, bottom: y + 2};
  }
}

/** The whole and the chosen area, where they have a number. */
function namedCells({spec, cells}: PlanInput): Named[] {
  const of = (kind: Named["kind"], code: string | undefined) =>
    cells
      .filter((c) => code !== undefined && c.area === code && c.value !== null)
      .slice(0, 1)
      .map((cell) => ({cell, kind}));
  const mark = spec.mark === spec.whole ? [] : of("mark", spec.mark);
  return [...of("whole", spec.whole), ...mark].map((one, i) => ({...one, y: (i + 1) * ROW - 8}));
}

function colourOf({kind}: Named): string {
  return kind === "whole" ? "var(--chart-whisker)" : "var(--chart-reference)";
}

function square(cell: ChartCell, x: number, y: number, half: number): Box {
  return {cell, x1: x - half, x2: x + half, y1: y - half, y2: y + half};
}

function tallest(places: readonly number[], radius: number): number {
  return Math.max(...swarm(places, radius), 0) + radius;
}
