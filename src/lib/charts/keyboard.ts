import type {ChartMark} from "./mark.js";
import {MARKS} from "./plan.js";
import {drawRings} from "./rings.js";

/** Tells the tooltip which mark the keyboard is on. */
export const ACTIVE = "chart-active";

/** More than any two marks are apart. */
const FAR = 1e5;

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/**
 * Makes the marks of a chart reachable by keyboard and pointer; browser only. The drawing becomes a list box
 * with one tab stop: arrows go to the nearest mark that way, Page Up and Page Down to the one before and after in the
 * order of the table, so that none is out of reach, Home and End to the first and last, and Enter, Space or a click
 * selects. Without scripts the drawing stays what it is in the page: an image with words.
 */
export function enableKeyboard(figure: Element, onSelect: (mark: ChartMark, cause: Event) => void): void {
  for (const drawing of figure.querySelectorAll<HTMLElement>(".chart-drawing")) {
    const svg = drawing.querySelector("svg");
    const list = svg?.querySelector<SVGGElement>(`.${MARKS}`);
    if (!svg || !list || list.getAttribute("role") === "listbox") continue;
    const marks = [...list.querySelectorAll<SVGGraphicsElement>("[data-key]")];
    if (!marks.length) continue;
    list.setAttribute("role", "listbox");
    list.setAttribute("tabindex", "0");
    list.setAttribute("aria-label", svg.getAttribute("aria-label") ?? "");
    svg.setAttribute("role", "group");
    marks.forEach((mark, i) => {
      mark.id = `${drawing.dataset.chart}-${i}`;
      mark.setAttribute("role", "option");
      mark.setAttribute("aria-label", mark.dataset.label ?? "");
      mark.setAttribute("aria-selected", String(mark.classList.contains("chart-selected")));
    });
    listen(svg, list, marks, onSelect);
  }
}

function listen(
  svg: SVGElement,
  list: SVGGElement,
  marks: SVGGraphicsElement[],
  onSelect: (mark: ChartMark, cause: Event) => void
): void {
  let active: SVGGraphicsElement | null = null;
  const placeOf = (mark: SVGGraphicsElement | null) => (mark ? marks.indexOf(mark) : -1);
  const move = (to: SVGGraphicsElement) => {
    active = to;
    list.setAttribute("aria-activedescendant", to.id);
    drawRings(svg, ACTIVE, [to]);
    to.dispatchEvent(new CustomEvent(ACTIVE, {bubbles: true}));
  };
  list.addEventListener("focus", () => {
    if (!list.matches(":focus-visible")) return;
    move(active ?? marks.find((m) => m.classList.contains("chart-selected")) ?? marks[0]!);
  });
  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) move((active && nearest(active, marks, direction)) ?? active ?? marks[0]!);
    else if (event.key === "PageDown") move(marks[Math.min(placeOf(active) + 1, marks.length - 1)]!);
    else if (event.key === "PageUp") move(marks[Math.max(placeOf(active) - 1, 0)]!);
    else if (event.key === "Home") move(marks[0]!);
    else if (event.key === "End") move(marks.at(-1)!);
    else if ((event.key === "Enter" || event.key === " ") && active) onSelect(markOf(active), event);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const mark = (event.target as Element).closest<SVGGraphicsElement>("[data-key]");
    if (!mark) return;
    active = mark;
    onSelect(markOf(mark), event);
  });
}

/**
 * Returns the closest mark in a direction, one straight ahead before one aside; a step aside counts double, so that
 * rows and columns are kept.
 */
function nearest(
  from: SVGGraphicsElement,
  marks: SVGGraphicsElement[],
  [dx, dy]: [number, number]
): SVGGraphicsElement | null {
  const start = centre(from);
  let best: SVGGraphicsElement | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const at = centre(mark);
    const ahead = (at.x - start.x) * dx + (at.y - start.y) * dy;
    const aside = Math.abs((at.x - start.x) * dy) + Math.abs((at.y - start.y) * dx);
    const distance = ahead + 2 * aside + (aside > ahead ? FAR : 0);
    if (mark !== from && ahead > 0.5 && distance < least) {
      best = mark;
      least = distance;
    }
  }
  return best;
}

function centre(mark: SVGGraphicsElement): {x: number; y: number} {
  const {x, y, width, height} = mark.getBBox();
  return {x: x + width / 2, y: y + height / 2};
}

function markOf(mark: SVGGraphicsElement): ChartMark {
  const {key, area, period} = mark.dataset;
  return {key: key!, area: area ?? null, period: period ?? null};
}
