import type {CellState} from "../disclosure/cell-state.js";
import {svgElement} from "./svg-element.js";

/** Side of a pattern in user units. */
const SIZE = 8;

const CLASS_COLOURS: Record<number, number[]> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5]
};

/** Returns the fill of a class out of so many, lightest first; of a scale with a middle from one side to the other. */
export function classFill(at: number, classes: number, middle = false): string {
  if (middle) return `var(--chart-div-${at + 1})`;
  return `var(--chart-seq-${CLASS_COLOURS[classes]![at]})`;
}

/** Returns the fill of a state without a value: a pattern, so that it never rests on colour alone. */
export function stateFill(state: Exclude<CellState, "value">, prefix: string): string {
  return `url(#${prefix}-${state})`;
}

/**
 * Makes the patterns that `stateFill` points to: dots for 0…b−1, stripes for not published, a lattice for a
 * missing source; where there is nothing to count the paper stays blank, with a single faint dash.
 */
export function statePatterns(
  document: Document,
  prefix: string,
  states: readonly Exclude<CellState, "value">[]
): SVGElement {
  const svg = (name: string, attributes: Record<string, string | number>) =>
    svgElement(document, name, attributes);
  const line = (d: string) =>
    svg("path", {d, fill: "none", stroke: "var(--chart-hatch)", "stroke-width": 0.8});
  const dot = (at: number) => svg("circle", {cx: at, cy: at, r: 0.9, fill: "var(--chart-hatch)"});
  const marks: Record<Exclude<CellState, "value">, () => SVGElement[]> = {
    small: () => [dot(SIZE / 4), dot((SIZE / 4) * 3)],
    not_published: () => [line("M-2,2l4,-4M0,8l8,-8M6,10l4,-4")],
    missing: () => [line("M0,0l8,8M0,8l8,-8")],
    empty: () => [line("M2,4h4")]
  };
  return svgElement(
    document,
    "defs",
    {},
    ...states.map((state) =>
      svgElement(
        document,
        "pattern",
        {id: `${prefix}-${state}`, width: SIZE, height: SIZE, patternUnits: "userSpaceOnUse"},
        svg("rect", {
          width: SIZE,
          height: SIZE,
          fill: `var(--chart-${state === "small" ? "small" : "paper"})`
        }),
        ...marks[state]()
      )
    )
  );
}
