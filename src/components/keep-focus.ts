/**
 * Replaces what is in an element without losing the reader's place: the control, the area in a table or the mark
 * in a chart that was focused is focused again. `replace` must leave charts ready for the keyboard.
 */
export function keepFocus(element: Element, replace: () => void): void {
  const focused = element.ownerDocument.activeElement;
  const within = focused && element.contains(focused) ? focused : null;
  const found =
    within &&
    [controlIn(within), areaIn(within), markIn(within), wayOutIn(within)].find((find) => find !== null);
  replace();
  found?.(element);
}

type Restore = (element: Element) => void;

function controlIn(focused: Element): Restore | null {
  const control = focused.getAttribute("data-control");
  return control === null
    ? null
    : (element) => focus(element.querySelector(`[data-control="${control}"]:is(select, :checked)`));
}

function areaIn(focused: Element): Restore | null {
  const area = focused.getAttribute("data-select-area");
  return area === null ? null : (element) => focus(element.querySelector(`[data-select-area="${area}"]`));
}

/** A way out is gone once it was taken; then what it changed is focused, which says what it is now. */
function wayOutIn(focused: Element): Restore | null {
  if (!focused.matches(".way-out")) return null;
  return (element) => {
    const next = element.querySelector<HTMLElement>('[data-control="level"], [role="listbox"], .chart');
    if (next && !next.matches("select, [role]")) next.tabIndex = -1;
    focus(next);
  };
}

/** Another level or period may have no such mark; then the chart itself is focused. */
function markIn(focused: Element): Restore | null {
  const chart = focused.closest("[data-chart]")?.getAttribute("data-chart");
  if (!chart) return null;
  const active = focused.getAttribute("aria-activedescendant");
  const key = active && focused.querySelector(`#${CSS.escape(active)}`)?.getAttribute("data-key");
  return (element) => {
    const list = element.querySelector(`[data-chart="${CSS.escape(chart)}"] [role="listbox"]`);
    // A focused chart begins at its selected mark; what is selected is marked anew right after this.
    if (key) list?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.classList.add("chart-selected");
    focus(list);
  };
}

function focus(element: Element | null | undefined): void {
  (element as HTMLElement | SVGElement | null | undefined)?.focus({preventScroll: true});
}
