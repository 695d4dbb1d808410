import {join} from "node:path";
import {LOCALES, type Locale} from "../src/lib/i18n/locale.js";
import {notebookTexts} from "../src/lib/i18n/notebook.js";
import {renderProse} from "../src/lib/notebook/prose.js";
import {notebookReference} from "../src/lib/notebook/reference.js";
import {frameworkPage} from "./reports/framework-page.js";
import {replacePages} from "./reports/replace-pages.js";

const PAGES: Record<Locale, {path: string; styles: string}> = {
  nl: {path: "notebook.md", styles: "styles/report.css"},
  en: {path: join("en", "notebook.md"), styles: "../styles/report.css"}
};

/** Writes the page on the format of a notebook, in every language, from the definitions that check one. */
export async function writeReferencePages(root: string): Promise<void> {
  const pages = LOCALES.map((locale): [string, string] => {
    const html = `<div class="report-prose reference">\n${renderProse(notebookReference(locale))}</div>`;
    return [PAGES[locale].path, frameworkPage(notebookTexts[locale].reference, html, PAGES[locale].styles)];
  });
  await replacePages(root, [], new Map(pages));
}
