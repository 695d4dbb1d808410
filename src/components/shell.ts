/*
 * The frame around every page in the browser: the choice of light or dark, places on the page, and paper. It is a
 * script of its own, so that reports and other pages without live charts have it too.
 */
const KEY = "buurtpeil:theme";

const chosen = document.documentElement.dataset.theme ?? "system";
for (const input of document.querySelectorAll<HTMLInputElement>('.theme input[name="theme"]')) {
  input.checked = input.value === chosen;
  input.addEventListener("change", () => choose(input.value));
}

// The fragment holds what is selected: going to a place on the page must not take that out of the address.
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (goTo(link.hash)) event.preventDefault();
});
// A link from elsewhere to a card that is folded.
goTo(location.hash);

// Paper shows what is folded, in browsers that cannot say so in a style sheet too.
let folded: HTMLDetailsElement[] = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll<HTMLDetailsElement>("[data-view] details:not([open])")];
  for (const details of folded) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});

/** Shows a place on the page, folded open, and puts the keyboard there; false where there is no such place. */
function goTo(fragment: string): boolean {
  const place = fragment ? document.getElementById(fragment.slice(1)) : null;
  if (!place) return false;
  if (place instanceof HTMLDetailsElement) place.open = true;
  const target = place.querySelector<HTMLElement>(":scope > summary") ?? place;
  if (target === place && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.scrollIntoView();
  target.focus({preventScroll: true});
  return true;
}

function choose(theme: string): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
}
