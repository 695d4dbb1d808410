import {drawRings} from "./rings.js";

/**
 * Marks what is selected in a chart, by a ring and for screen readers. In a grid of areas and periods the cell
 * where both meet is ringed; where only one of them has marks, all its marks are.
 */
export function showSelection(
  figure: Element,
  selection: {area?: string | null; period?: string | null}
): void {
  for (const svg of figure.querySelectorAll(".chart-drawing > svg")) {
    const marks = [...svg.querySelectorAll("[data-key]")];
    const selected = choose(marks, selection.area ?? null, selection.period ?? null);
    for (const mark of marks) {
      const is = selected.includes(mark);
      mark.classList.toggle("chart-selected", is);
      if (mark.getAttribute("role") === "option") mark.setAttribute("aria-selected", String(is));
    }
    drawRings(svg, "chart-selected", selected);
  }
}

function choose(marks: Element[], area: string | null, period: string | null): Element[] {
  const several = (name: string) => new Set(marks.map((m) => m.getAttribute(name))).size > 1;
  const byArea = area !== null && several("data-area");
  const byPeriod = period !== null && several("data-period");
  if (!byArea && !byPeriod) return [];
  return marks.filter(
    (m) =>
      (!byArea || m.getAttribute("data-area") === area) &&
      (!byPeriod || m.getAttribute("data-period") === period)
  );
}
