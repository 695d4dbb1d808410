import {parseHTML} from "linkedom";
import {formatDate} from "../../src/lib/i18n/format.js";
import {reportTexts} from "../../src/lib/i18n/report.js";
import {shellTexts} from "../../src/lib/i18n/shell.js";
import type {Header} from "../../src/lib/notebook/schema/header.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {editionBanner} from "../edition-notice.js";
import {markup, raw} from "../markup.js";
import {sealLonePage} from "../seal/lone-page.js";
import {oneFileStyle} from "./one-file-style.js";
import {serialise} from "./serialise.js";
import {withoutSite} from "./settle-links.js";

/**
 * Makes a report one file that opens anywhere, without a server, the internet or scripts: drawings, tables, account
 * and the notebook's source are in it, and its policy lets it load nothing.
 */
export async function oneFile(header: Header, article: string, manifest: Manifest): Promise<string> {
  const {language: locale, title} = header;
  const {municipality, covers_until} = manifest;
  const texts = reportTexts[locale];
  const shell = shellTexts[locale];
  const {document} = parseHTML(`<!doctype html><html><body>${article}</body></html>`);
  const report = document.querySelector("article")!;
  withoutSite(report);
  const page = markup`<!DOCTYPE html><html lang="${locale}" data-sheet="${report.getAttribute("data-sheet")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title} | Buurtpeil ${municipality.name}</title><style>${raw(
    await oneFileStyle()
  )}</style></head><body class="one-file"><header><p class="masthead-name"><span>${municipality.name}</span> <span class="masthead-site">${shell.site}</span></p>${
    municipality.fictional
      ? markup`<p class="fictional"><strong>${shell.fictional}</strong> <span>${shell.fictional_more}</span></p>`
      : null
  }${editionBanner(manifest, locale)}</header><main>${raw(serialise(report as unknown as HTMLElement))}</main><footer><h2>${texts.file_origin}</h2><p>${texts.file_made(
    municipality.name,
    texts.until(formatDate(covers_until, locale))
  )}</p><p>${texts.file_reopen}</p></footer></body></html>`;
  return sealLonePage(page.toString()).html;
}
