import {reportTexts} from "../../src/lib/i18n/report.js";
import {markup} from "../../src/lib/markup.js";
import type {NotebookFile} from "./read-notebooks.js";

/** Makes what stands above a report on its page: back to the list, on to the workbench, or keep it. */
export function reportTools({slug, notebook}: NotebookFile): string {
  const texts = reportTexts[notebook.header.language];
  return markup`<p class="report-tools"><a href="./">${texts.all_reports}</a> <a href="../werkbank.html#rapport=${slug}">${texts.open_live}</a> <a download="${slug}.html" href="./bestand/${slug}.html">${texts.save}</a></p>`.toString();
}
