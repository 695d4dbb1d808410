/**
 * Writes the links in a report so that they hold on any host and Framework leaves them as they are: the web and
 * post are marked as elsewhere, and a page of the site gets its extension and an address relative to the report's.
 */
export function settleLinks(root: Element, folder: string): void {
  for (const link of root.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href")!;
    const settled = settledLink(href, folder);
    if (leadsAway(href)) link.setAttribute("rel", "external noreferrer");
    else if (settled !== href) link.setAttribute("href", settled);
  }
}

/** Writes where a link leads, seen from a report; one to the web, or within the page, stays as it is. */
export function settledLink(href: string, folder: string): string {
  return leadsAway(href) || href.startsWith("#") ? href : toPage(href, folder);
}

function leadsAway(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href);
}

/** Makes links to other pages of the site plain text, for a report that stands by itself. */
export function withoutSite(root: Element): void {
  for (const link of root.querySelectorAll("a[href]")) {
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(link.getAttribute("href")!))
      link.replaceWith(...link.childNodes);
  }
}

/** `wonen.md`, as it works among the notebooks, `./wonen` and `/rapporten/wonen.html` lead to one page. */
function toPage(href: string, folder: string): string {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const up = "../".repeat(folder.split("/").length);
  const near = path.startsWith("/") ? up + path.slice(1) : /^\.{1,2}(?:\/|$)/.test(path) ? path : `./${path}`;
  const plain = near.replace(/(?:\.(?:nl|en))?\.md$|\.html$/, "").replace(/(^|\/)index$/, "$1");
  return `${/(?:\/|\.)$/.test(plain) || /\.[a-z0-9]+$/.test(plain) ? plain : `${plain}.html`}${rest}`;
}
