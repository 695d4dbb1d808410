/** Moves the focus to the title of the notebook that was opened, once it is drawn. */
export function focusTitle(): void {
  setTimeout(() => document.querySelector<HTMLElement>(".nb-title")?.focus());
}
