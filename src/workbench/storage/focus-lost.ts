/** Puts the focus where it makes sense, if what had it is gone; nobody is taken away from where he is. */
export function focusLost(selector: string): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(selector)?.focus();
}
