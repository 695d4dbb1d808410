/**
 * The notebook that the page's address names: `#n=` and a key that says nothing. A fragment, so that no server hears
 * of it.
 */
export function notebookInAddress(hash: string): string | null {
  return /^#n=([a-z0-9]{6,40})$/.exec(hash)?.[1] ?? null;
}

/** Lets the address name a notebook, or none; a step back in the browser goes to what it named before. */
export function nameInAddress(key: string | null, how: "push" | "replace" = "push"): void {
  if (notebookInAddress(location.hash) === key && (key !== null || location.hash === "")) return;
  const address = location.pathname + location.search + (key === null ? "" : `#n=${key}`);
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
