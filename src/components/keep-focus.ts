/** Replaces what is in an element without losing the reader's place: the focused control is focused again. */
export function keepFocus(element: Element, replace: () => void): void {
  const focused = element.ownerDocument.activeElement;
  const within = focused && element.contains(focused) ? (focused as HTMLElement) : null;
  const {control, selectArea} = within?.dataset ?? {};
  replace();
  const same = control
    ? `[data-control="${control}"]`
    : selectArea
      ? `[data-select-area="${selectArea}"]`
      : null;
  if (same) element.querySelector<HTMLElement>(same)?.focus({preventScroll: true});
}
