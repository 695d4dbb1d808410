/*
 * The frame around every page in the browser: the choice of light or dark, and the navigation. It is a script of its own, so that
 * reports and other pages without live charts have it too.
 */
const KEY = "buurtpeil:theme";

const chosen = document.documentElement.dataset.theme ?? "system";
for (const input of document.querySelectorAll<HTMLInputElement>('.theme input[name="theme"]')) {
  input.checked = input.value === chosen;
  input.addEventListener("change", () => choose(input.value));
}

// On a narrow screen the navigation scrolls sideways: show where one is.
const here = document.querySelector<HTMLElement>('.navigation [aria-current="page"]');
if (here) {
  const row = here.closest(".navigation")!;
  row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
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
