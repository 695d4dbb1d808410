import type {Pointed} from "./choose.js";
import {gridOf, type MarkGrid} from "./marks-of.js";

/** What dragging over a figure does. */
export interface DragDeeds {
  /** Whether dragging chooses anything in a figure. */
  may(figure: Element): boolean;
  /** Hears what is dragged over, at most once a frame, and in a drawing of which width. */
  over(figure: Element, marks: readonly Pointed[], adding: boolean, width: "narrow" | "wide"): void;
  end(): void;
}

/** Less than this is a click with an unsteady hand. */
const STEADY_PX = 4;

interface Drag {
  figure: Element;
  svg: SVGSVGElement;
  grid: MarkGrid;
  pointer: number;
  /** Where it began, in the units of the drawing: the page may scroll or move under a drag. */
  start: DOMPoint;
  from: {x: number; y: number};
  to: {x: number; y: number};
  adding: boolean;
  moved: boolean;
  last: string;
}

/**
 * Follows a pointer that is dragged over the periods of a figure. A move is told at once, so that what follows can be in
 * the frame of that move; of more moves in one frame the newest is told, and what is the same as before not at all.
 */
export function followDrag(root: HTMLElement, {may, over, end}: DragDeeds): void {
  let drag: Drag | null = null;
  let frame = 0;
  let late = false;

  /** Tells the first move of a frame, and the last of the others in the next. */
  function follow(): void {
    if (frame) {
      late = true;
      return;
    }
    tell();
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (late) follow();
      late = false;
    });
  }

  function tell(): void {
    if (!drag) return;
    const marks = marksIn(drag);
    const said = JSON.stringify(marks);
    if (said === drag.last || marks.length === 0) return;
    drag.last = said;
    const wide = drag.svg.parentElement!.classList.contains("chart-wide");
    over(drag.figure, marks, drag.adding, wide ? "wide" : "narrow");
  }

  root.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    const figure = target.closest("figure[data-selects]");
    const svg = target.closest<SVGSVGElement>(".chart-drawing > svg");
    const grid = svg && gridOf(svg);
    if (event.button !== 0 || !figure || !grid || !may(figure)) return;
    const at = {x: event.clientX, y: event.clientY};
    const adding = event.ctrlKey || event.metaKey;
    const start = inDrawing(svg, at);
    if (!start) return;
    drag = {
      figure,
      svg,
      grid,
      start,
      pointer: event.pointerId,
      from: at,
      to: at,
      adding,
      moved: false,
      last: ""
    };
  });
  root.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    drag.to = {x: event.clientX, y: event.clientY};
    if (!drag.moved && Math.hypot(drag.to.x - drag.from.x, drag.to.y - drag.from.y) < STEADY_PX) return;
    if (!drag.moved) {
      drag.moved = true;
      // From now on the drag is ours, also outside the figure.
      root.setPointerCapture(event.pointerId);
    }
    event.preventDefault();
    follow();
  });
  const stop = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const {moved} = drag;
    if (moved) {
      cancelAnimationFrame(frame);
      late = false;
      tell();
    }
    drag = null;
    frame = 0;
    if (!moved) return;
    end();
    // The click that follows a drag is no click.
    const swallow = (click: Event) => click.stopPropagation();
    root.addEventListener("click", swallow, {capture: true, once: true});
    setTimeout(() => root.removeEventListener("click", swallow, {capture: true}));
  };
  root.addEventListener("pointerup", stop);
  root.addEventListener("pointercancel", stop);
  root.addEventListener("dragstart", (event) => {
    if (drag) event.preventDefault();
  });
}

/** What lies between where the drag began and where it is. */
function marksIn({svg, grid, start, to}: Drag): Pointed[] {
  const end = inDrawing(svg, to);
  if (!end) return [];
  const columns = inside(grid.columns, start.x, end.x);
  const rows = grid.rows.length > 0 ? inside(grid.rows, start.y, end.y) : [{area: null}];
  return rows.flatMap(({area}) => columns.map(({period}) => ({area, period})));
}

/** A place on the screen in the units of a drawing. */
function inDrawing(svg: SVGSVGElement, {x, y}: {x: number; y: number}): DOMPoint | null {
  const matrix = svg.getScreenCTM()?.inverse();
  return matrix ? new DOMPoint(x, y).matrixTransform(matrix) : null;
}

/** Spans that a stretch touches; at least the nearest one. */
function inside<S extends {from: number; to: number}>(spans: readonly S[], a: number, b: number): S[] {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const touched = spans.filter(({from, to}) => from < high && to > low);
  if (touched.length > 0) return touched;
  return (low < spans[0]!.from ? spans.slice(0, 1) : spans.slice(-1)) as S[];
}
