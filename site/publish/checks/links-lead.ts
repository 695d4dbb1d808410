import {parseHTML} from "linkedom";
import {checkTexts} from "../../../src/lib/i18n/publish-checks.js";
import {renderProse} from "../../../src/lib/notebook/prose.js";
import {REPORT_FOLDERS} from "../../reports/report-folders.js";
import {settleLinks} from "../../reports/settle-links.js";
import {type Finding, refusal, remark, type Submitted} from "./finding.js";

/** Links lead to pages of this site, as the build writes them; one that leads away is remarked. */
export function linksLead({slug, notebook, pages, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const folder = REPORT_FOLDERS[locale];
  const at = `${SITE}/${folder}/${slug}.html`;
  return notebook.cells.flatMap((cell) => {
    if (cell.kind !== "prose" && cell.kind !== "note") return [];
    return linksIn(cell.text, folder).flatMap(({written, href}) => {
      if (/^mailto:/i.test(href)) return [];
      const {origin, pathname} = new URL(href, at);
      if (origin !== SITE) return [remark("links", cell.line, t.link_outside, t.link_outside_out)];
      const page = decodeURI(pathname)
        .slice(1)
        .replace(/\.html$/, "")
        .replace(/(^|\/)$/, "$1index");
      return pages.has(page) ? [] : [refusal("links", cell.line, t.link_dead(written), t.link_dead_out)];
    });
  });
}

/** A site that is nowhere: only what stands after its name is looked at. */
const SITE = "https://site.invalid";

function linksIn(markdown: string, folder: string): {written: string; href: string}[] {
  const {document} = parseHTML(`<!doctype html><html><body>${renderProse(markdown)}</body></html>`);
  const links = [...document.querySelectorAll("a[href]")];
  const written = links.map((link) => decodeURI(link.getAttribute("href")!));
  settleLinks(document.body, folder);
  return links.map((link, i) => ({written: written[i]!, href: link.getAttribute("href")!}));
}
