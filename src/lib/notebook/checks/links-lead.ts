import {checkTexts} from "../../i18n/publish-checks.js";
import {linksInProse} from "../prose.js";
import {REPORT_FOLDERS} from "../report/report-folders.js";
import {settledLink} from "../report/settle-links.js";
import {type Finding, refusal, remark, type Submitted} from "./finding.js";

/**
 * Links lead to pages of this site, as the build writes them; one that leads away is remarked. Where nobody knows the
 * pages, only the last is.
 */
export function linksLead({slug, notebook, pages, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const folder = REPORT_FOLDERS[notebook.header.language];
  const at = `${SITE}/${folder}/${slug}.html`;
  return notebook.cells.flatMap((cell) => {
    if (cell.kind !== "prose" && cell.kind !== "note") return [];
    return linksInProse(cell.text).flatMap((link) => {
      const href = settledLink(link, folder);
      if (/^mailto:/i.test(href)) return [];
      const {origin, pathname} = new URL(href, at);
      if (origin !== SITE) return [remark("links", cell.line, t.link_outside, t.link_outside_out)];
      if (!pages) return [];
      const page = decodeURI(pathname)
        .slice(1)
        .replace(/\.html$/, "")
        .replace(/(^|\/)$/, "$1index");
      return pages.has(page)
        ? []
        : [refusal("links", cell.line, t.link_dead(decodeURI(link)), t.link_dead_out)];
    });
  });
}

/** A site that is nowhere: only what stands after its name is looked at. */
const SITE = "https://site.invalid";
