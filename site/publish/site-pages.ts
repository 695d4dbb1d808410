import {existsSync, readdirSync} from "node:fs";
import {LOCALES} from "../../src/lib/i18n/locale.js";
import type {OtherNotebook} from "../../src/lib/notebook/checks/finding.js";
import {REPORT_FOLDERS} from "../../src/lib/notebook/report/report-folders.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";

/** Lists the pages that a site will have, without extension: those written, one per phenomenon, and the reports. */
export function sitePages(
  root: string,
  {phenomena}: Pick<Manifest, "phenomena">,
  reports: readonly Pick<OtherNotebook, "slug" | "language">[]
): Set<string> {
  const written = existsSync(root) ? readdirSync(root, {recursive: true, encoding: "utf8"}) : [];
  const inBoth = ["notebook", ...phenomena.map(({id}) => `fenomeen/${id}`)];
  return new Set([
    ...written.filter((name) => name.endsWith(".md")).map((name) => name.replaceAll("\\", "/").slice(0, -3)),
    ...LOCALES.flatMap((locale) => inBoth.map((page) => (locale === "nl" ? page : `${locale}/${page}`))),
    ...reports.map(({slug, language}) => `${REPORT_FOLDERS[language]}/${slug}`)
  ]);
}
