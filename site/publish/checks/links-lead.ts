import {parseFragment} from "parse5";
import {checkTexts} from "../../../src/lib/i18n/publish-checks.js";
import {renderProse} from "../../../src/lib/notebook/prose.js";
import {attribute, elementsUnder} from "../../html-tree.js";
import {REPORT_FOLDERS} from "../../reports/render-report.js";
import {type Finding, refusal, remark, type Submitted} from "./finding.js";

/** Links lead to pages of this site, written as seen from the report, so that they hold wherever the site stands. */
export function linksLead(submitted: Submitted): Finding[] {
  const {notebook, locale} = submitted;
  return notebook.cells.flatMap((cell) =>
    cell.kind === "prose" || cell.kind === "note"
      ? linksIn(cell.text).flatMap((href) => judge(href, cell.line, submitted, locale))
      : []
  );
}

function linksIn(markdown: string): string[] {
  return [...elementsUnder(parseFragment(renderProse(markdown)))]
    .filter(({tagName}) => tagName === "a")
    .map((link) => attribute(link, "href") ?? "");
}

function judge(href: string, line: number, {slug, pages}: Submitted, locale: Submitted["locale"]): Finding[] {
  const t = checkTexts[locale];
  const target = decodeURI(href);
  if (/^mailto:/i.test(href)) return [];
  if (/^(?:https?:|\/\/)/i.test(href)) return [remark("links", line, t.link_outside, t.link_outside_out)];
  const folder = REPORT_FOLDERS[locale];
  const up = "../".repeat(folder.split("/").length);
  if (href.startsWith("/"))
    return [
      refusal(
        "links",
        line,
        t.link_absolute(target),
        t.link_absolute_out(`${up}${target.replace(/^\/+/, "")}`)
      )
    ];
  const {pathname} = new URL(href, `https://site.invalid/${folder}/${slug}.html`);
  const page = decodeURI(pathname)
    .slice(1)
    .replace(/\.html$/, "")
    .replace(/(^|\/)$/, "$1index");
  return pages.has(page) ? [] : [refusal("links", line, t.link_dead(target), t.link_dead_out)];
}
