import type {Pointed} from "./choose.js";

/** Where a mark is drawn, in the units of its drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The marks of a drawing in rows of areas and columns of periods, by what is written on them, so that a drawing that is
 * hidden at this width can be marked too. Lines have one row; a map has no columns.
 */
export interface MarkGrid {
  /** Periods from left to right, each with where its column begins and ends. */
  columns: readonly {period: string; from: number; to: number}[];
  /** Areas from top to bottom; empty where areas do not stand in rows. */
  rows: readonly {area: string; from: number; to: number}[];
  top: number;
  bottom: number;
}

export function pointedAt(mark: Element): Pointed {
  return {area: mark.getAttribute("data-area"), period: mark.getAttribute("data-period")};
}

const grids = new WeakMap<Element, MarkGrid | null>();

/** Finds how the marks of a drawing stand; null where periods do not run from left to right. */
export function gridOf(svg: Element): MarkGrid | null {
  const known = grids.get(svg);
  if (known !== undefined) return known;
  const grid = makeGrid(svg);
  grids.set(svg, grid);
  return grid;
}

function makeGrid(svg: Element): MarkGrid | null {
  const marks = [...svg.querySelectorAll("[data-key][data-period]")];
  const boxes = marks.map((mark) => ({...pointedAt(mark), box: boxOf(mark)}));
  const columns = spans(boxes, "period", "x", "width");
  if (columns.length < 2 || overlap(columns)) return null;
  const rows = spans(boxes, "area", "y", "height");
  const inRows = rows.length > 1 && boxes.length === rows.length * columns.length && !overlap(rows);
  const view = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const tops = boxes.map(({box}) => box.y);
  const bottoms = boxes.map(({box}) => box.y + box.height);
  const dots = marks[0]?.localName === "circle";
  return {
    columns: dots ? spread(columns) : columns,
    rows: inRows ? rows : [],
    top: dots ? 10 : Math.min(...tops),
    bottom: dots ? (view[3] ?? 0) - 24 : Math.max(...bottoms)
  };
}

/** Reads where a mark is from what Plot wrote on it. */
function boxOf(mark: Element): Box {
  const number = (name: string) => Number(mark.getAttribute(name) ?? 0);
  if (mark.localName !== "circle")
    return {x: number("x"), y: number("y"), width: number("width"), height: number("height")};
  const r = number("r");
  return {x: number("cx") - r, y: number("cy") - r, width: 2 * r, height: 2 * r};
}

function spans<K extends "area" | "period">(
  boxes: readonly (Pointed & {box: Box})[],
  of: K,
  at: "x" | "y",
  size: "width" | "height"
): ({[key in K]: string} & {from: number; to: number})[] {
  const found = new Map<string, {from: number; to: number}>();
  for (const {box, ...mark} of boxes) {
    const code = mark[of];
    if (code === null) continue;
    const span = found.get(code);
    const [from, to] = [box[at], box[at] + box[size]];
    if (span) {
      span.from = Math.min(span.from, from);
      span.to = Math.max(span.to, to);
    } else found.set(code, {from, to});
  }
  return [...found]
    .map(([code, span]) => ({[of]: code, ...span}) as {[key in K]: string} & {from: number; to: number})
    .sort((a, b) => a.from - b.from);
}

/** Points on lines are narrower than what stands between them. */
function spread<S extends {from: number; to: number}>(columns: readonly S[]): S[] {
  const middle = columns.map(({from, to}) => (from + to) / 2);
  return columns.map((column, i) => {
    const left = i > 0 ? (middle[i - 1]! + middle[i]!) / 2 : middle[i]! - (middle[1]! - middle[0]!) / 2;
    const last = middle.length - 1;
    const right =
      i < last ? (middle[i]! + middle[i + 1]!) / 2 : middle[i]! + (middle[i]! - middle[i - 1]!) / 2;
    return {...column, from: left, to: right};
  });
}

function overlap(spans: readonly {from: number; to: number}[]): boolean {
  return spans.some(({from, to}, i) => {
    const next = spans[i + 1];
    return next !== undefined && (from + to) / 2 >= next.from;
  });
}
