/**
 * Draws a page anew, and lets nobody lose the focus by it: an element that was moved gets it back, and where it was
 * taken away what stands nearest to it in the page does.
 */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || !root.contains(before) || before.closest("dialog, .wb-menu")) {
    draw();
    return;
  }
  const cell = before.closest(".wb-cell");
  const cells = [...root.querySelectorAll(".wb-cell")];
  const near = cell
    ? [cell, ...cells.slice(cells.indexOf(cell) + 1), ...cells.slice(0, cells.indexOf(cell)).reverse()]
    : cells;
  draw();
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const to = before.isConnected
    ? before
    : (near.find((one) => one.isConnected) ??
      root.querySelector(".wb-cell[data-current], .wb-cell, .wb-add, h2[tabindex], button"));
  if (to instanceof HTMLElement) to.focus({preventScroll: true});
}
