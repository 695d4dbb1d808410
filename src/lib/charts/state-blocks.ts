import * as Plot from "@observablehq/plot";
import type {ChartCell} from "./chart-cell.js";
import {stateFill} from "./paint.js";

/** Where something stands, in the units of the scales of its chart. */
export interface Box {
  cell: ChartCell;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/**
 * Draws cells without a value as blocks with the pattern of their state, so that a gap is never read as zero. Where
 * several lines share the axis, `outline` gives the colour of the line that a block belongs to.
 */
export function stateBlocks(boxes: readonly Box[], prefix: string, outline?: (box: Box) => string) {
  return Plot.rect(boxes, {
    x1: "x1",
    x2: "x2",
    y1: "y1",
    y2: "y2",
    fill: {
      value: ({cell: {state}}: Box) => stateFill(state === "value" ? "missing" : state, prefix),
      scale: null
    },
    stroke: outline ? {value: outline, scale: null} : "var(--chart-outline)",
    strokeWidth: outline ? 1 : 0.5
  });
}
