import type {ChartRow, ChartSpec, Provenance} from "./spec.js";
import type {TableFigure} from "./table-figure.js";

/** What a figure was drawn from. */
export type DrawnFrom =
  | {chart: {spec: ChartSpec; rows: readonly ChartRow[]; provenance: Provenance}}
  | {table: TableFigure};

const origins = new WeakMap<Element, DrawnFrom>();

/** Remembers what a figure was drawn from, for as long as the figure is there, and returns the figure. */
export function remember<Figure extends Element>(figure: Figure, from: DrawnFrom): Figure {
  origins.set(figure, from);
  return figure;
}

/** Returns what a figure was drawn from; undefined for one that the build drew and the page only shows. */
export function drawnFrom(figure: Element): DrawnFrom | undefined {
  return origins.get(figure);
}
