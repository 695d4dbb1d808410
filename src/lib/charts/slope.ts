import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {formatNumber, formatState} from "../i18n/format.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";
import {lineOf, slopePairs, slopeTimes} from "./slope-pairs.js";
import {spread} from "./spread.js";
import {stateBlocks} from "./state-blocks.js";
import {shorten, textWidth} from "./text-width.js";
import {valueAxis} from "./value-axis.js";

const TOP = 30;
const LABEL = 16;
const LEADER = 12;
const BLOCK = 22;

const SIDES = [
  ["left", false],
  ["left", true],
  ["right", false],
  ["right", true]
] as const;

/** One end of a line: where its dot stands and where its label. */
interface End {
  cell: ChartCell;
  side: "left" | "right";
  x: number;
  y: number;
  label: number;
  words: string;
  strong: boolean;
}

/**
 * Plans two times side by side: a line per series between them, an interval and a label at both its ends. Lines whose
 * intervals do not overlap are solid and dark, the others dashed and grey. What has no number stands under the axis.
 */
export function planSlope(input: PlanInput): Plan {
  const {spec, cells, locale, width, prefix, decimals} = input;
  const pairs = slopePairs(cells);
  const times = slopeTimes(cells);
  const values = valueAxis(spec, cells, {count: 4, locale, nice: false});
  const narrow = width < 400;
  const number = (value: number) => formatNumber(value, locale, decimals);
  const numbers = Math.max(...cells.map((c) => (c.value === null ? 0 : textWidth(number(c.value)))), 0);
  const names = Math.max(...pairs.map(({name}) => textWidth(writeLabel(name, locale))));
  const states = cells
    .filter((c) => c.value === null)
    .map((c) => textWidth(formatState(c.state, locale, c.base)));
  // A name that stands on the left is not said again on a narrow screen.
  const left = Math.ceil(Math.min(names + numbers + 10, width * 0.36)) + LEADER;
  const right =
    Math.ceil(
      narrow
        ? Math.max(numbers, Math.min(Math.max(...states, 0), width * 0.2))
        : Math.min(names + numbers + 10, width * 0.36)
    ) + LEADER;
  const sides = {left: cells.filter((c) => c.x === times[0]), right: cells.filter((c) => c.x === times[1])};
  const most = Math.max(...Object.values(sides).map((of) => of.filter((c) => c.value !== null).length));
  const body = Math.max(narrow ? 200 : 240, most * LABEL);
  const under = Math.max(...Object.values(sides).map((of) => of.filter((c) => c.value === null).length));
  const height = TOP + body + (under ? under * LABEL + 14 : 8);
  const up = scaleLinear(values.domain, [TOP + body, TOP]);
  const differs = new Map(
    pairs.flatMap(({first, last, differs: d}) => [first, last].map((c) => [c, d !== null] as const))
  );
  /** Intervals stand side by side, so that each can be seen. */
  const gutter = Math.min((width - left - right) * 0.2, pairs.length * 4);
  const ends = (["left", "right"] as const).flatMap((side) => endsOf(side));
  const endOf = new Map(ends.map((end) => [end.cell, end]));
  const valued = ends.filter(({cell}) => cell.value !== null);
  const lines = pairs.flatMap(({first, last, differs: d}) => {
    const [a, b] = [first && endOf.get(first), last && endOf.get(last)];
    return a && b && a.cell.value !== null && b.cell.value !== null ? [{a, b, strong: d !== null}] : [];
  });
  // What differs is drawn over what does not.
  const inOrder = [...lines].sort((a, b) => Number(a.strong) - Number(b.strong));
  const weak = "var(--chart-axis)";
  const strong = "var(--chart-line-1)";
  return {
    marks: ends.map(({cell}) => cell),
    options: {
      width,
      height,
      margin: 0,
      x: {type: "identity", axis: null},
      y: {type: "identity", axis: null},
      marks: [
        Plot.ruleX([left, width - right], {y1: TOP - 6, y2: TOP + body, stroke: "var(--chart-grid)"}),
        Plot.ruleY([up(0)], {x1: left, x2: width - right, stroke: "var(--chart-axis)"}),
        Plot.text(
          [
            {x: left, side: "start", text: times[0]},
            {x: width - right, side: "end", text: times[1]}
          ].filter(({text}) => text !== null),
          {
            x: "x",
            y: 10,
            text: (t: {text: ChartCell["x"]}) => writeLabel(t.text, locale),
            textAnchor: "middle",
            fontWeight: 600,
            fill: "var(--chart-ink)"
          }
        ),
        ...([false, true] as const).map((of) =>
          Plot.link(
            inOrder.filter((line) => line.strong === of),
            {
              x1: (l) => l.a.x,
              y1: (l) => l.a.y,
              x2: (l) => l.b.x,
              y2: (l) => l.b.y,
              stroke: of ? strong : weak,
              strokeWidth: of ? 2.25 : 1.25,
              ...(of ? {} : {strokeDasharray: "4,3"})
            }
          )
        ),
        Plot.ruleX(
          valued.filter(({cell}) => cell.lower !== null && cell.upper !== null),
          {
            x: "x",
            y1: ({cell}: End) => up(cell.lower!),
            y2: ({cell}: End) => up(cell.upper!),
            stroke: {value: (end: End) => (end.strong ? strong : weak), scale: null},
            strokeWidth: 1.25
          }
        ),
        Plot.link(valued, {
          x1: (end) => (end.side === "left" ? left - LEADER + 2 : width - right + LEADER - 2),
          y1: "label",
          x2: "x",
          y2: "y",
          stroke: "var(--chart-axis)",
          strokeWidth: 0.5
        }),
        Plot.dot(valued, {
          x: "x",
          y: "y",
          r: 3,
          fill: {value: (end: End) => (end.strong ? strong : "var(--chart-paper)"), scale: null},
          stroke: {value: (end: End) => (end.strong ? strong : weak), scale: null},
          strokeWidth: 1.25
        }),
        stateBlocks(
          ends
            .filter(({cell}) => cell.value === null)
            .map(({cell, side, label}) => {
              const x1 = side === "left" ? left : width - right - BLOCK;
              return {cell, x1, x2: x1 + BLOCK, y1: label - 6, y2: label + 6};
            }),
          prefix
        ),
        ...SIDES.flatMap(([side, strong]) =>
          Plot.text(
            ends.filter((end) => end.side === side && end.strong === strong),
            {
              fontWeight: strong ? 600 : undefined,
              x: side === "left" ? left - LEADER : width - right + LEADER,
              y: "label",
              text: "words",
              textAnchor: side === "left" ? "end" : "start",
              fill: "var(--chart-ink)"
            }
          )
        ),
        Plot.rect(ends, {
          className: MARKS,
          x1: (end) => (end.side === "left" ? 0 : Math.min(end.x - 5, width - right)),
          x2: (end) => (end.side === "left" ? Math.max(end.x + 5, left) : width),
          y1: (end) => end.label - LABEL / 2,
          y2: (end) => end.label + LABEL / 2,
          fill: "transparent"
        })
      ]
    }
  };

  function endsOf(side: End["side"]): End[] {
    const of = sides[side];
    const known = of.filter((c) => c.value !== null);
    const labels = spread(
      known.map((c) => up(c.value!)),
      LABEL,
      [TOP + 4, TOP + body]
    );
    const order = [...known].sort((a, b) => a.value! - b.value!);
    const shift = (cell: ChartCell) =>
      6 + (order.length > 1 ? (Math.max(order.indexOf(cell), 0) / (order.length - 1)) * gutter : 0);
    const end = (cell: ChartCell, y: number, label: number): End => ({
      cell,
      side,
      x: side === "left" ? left + shift(cell) : width - right - shift(cell),
      y,
      label,
      words: labelOf(cell, side),
      strong: differs.get(cell) ?? false
    });
    return [
      ...known.map((cell, i) => end(cell, up(cell.value!), labels[i]!)),
      ...of
        .filter((c) => c.value === null)
        .map((cell, i) => end(cell, TOP + body + 14 + i * LABEL, TOP + body + 14 + i * LABEL))
    ];
  }

  /** The number stands nearest to the line and is never cut; the name is where there is room. */
  function labelOf(cell: ChartCell, side: End["side"]): string {
    const name = writeLabel(lineOf(cell), locale);
    const said = cell.value === null ? formatState(cell.state, locale, cell.base) : number(cell.value);
    const room = (side === "left" ? left : right) - LEADER - textWidth(said) - 8;
    if (cell.value === null) return shorten(name, (side === "left" ? left : right) - LEADER);
    if (side === "right" && narrow) return said;
    return side === "left" ? `${shorten(name, room)}  ${said}` : `${said}  ${shorten(name, room)}`;
  }
}
