/*
 * The frame around every page in the browser: the choice of light or dark. It is a script of its own, so that
 * reports and other pages without live charts have it too.
 */
const KEY = "buurtpeil:theme";

const chosen = document.documentElement.dataset.theme ?? "system";
for (const input of document.querySelectorAll<HTMLInputElement>('.theme input[name="theme"]')) {
  input.checked = input.value === chosen;
  input.addEventListener("change", () => choose(input.value));
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
