/**
 * Draws a page anew, and lets nobody lose the focus by it: an element that was moved gets it back, and where it was
 * taken away what stands nearest to it in the page does.
 */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  if (!isFocusable(before) || !root.contains(before) || before.closest("dialog, .wb-menu")) {
    draw();
    return;
  }
  const cell = before.closest(".wb-cell");
  const inMarks = before.matches(MARKS);
  // The page is large, and this is asked at each key press: cells stand beside each other.
  const cells = cell
    ? [...cell.parentElement!.children].filter((one) => one.matches(".wb-cell"))
    : [...root.querySelectorAll(".wb-cell")];
  const near = cell
    ? [cell, ...cells.slice(cells.indexOf(cell) + 1), ...cells.slice(0, cells.indexOf(cell)).reverse()]
    : cells;
  draw();
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  // A figure that was drawn anew has marks again, in which its reader was.
  const marks = inMarks && cell?.isConnected ? cell.querySelector(MARKS) : null;
  const to = before.isConnected
    ? before
    : (marks ??
      near.find((one) => one.isConnected) ??
      NEXT_BEST.map((one) => root.querySelector(one)).find((one) => one !== null));
  if (isFocusable(to)) to.focus({preventScroll: true});
}

/** What takes the focus where nothing near is left, the best first: buttons above a notebook are further than its own. */
const NEXT_BEST = [".wb-cell[data-current]", ".wb-cell", ".wb-add", "h2[tabindex]", "button"];

/** The marks of a chart, between which arrows move; they are SVG. */
const MARKS = '[role="listbox"]';

function isFocusable(element: Element | null | undefined): element is HTMLElement | SVGElement {
  return element instanceof HTMLElement || element instanceof SVGElement;
}
