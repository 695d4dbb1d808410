import {formatDate} from "../../i18n/format.js";
import {reportTexts} from "../../i18n/report.js";
import {shellTexts} from "../../i18n/shell.js";
import {markup, raw} from "../../markup.js";
import type {Manifest} from "../../snapshot/manifest.js";
import type {Header} from "../schema/header.js";
import {editionBanner} from "./edition-banner.js";
import {sealLonePage} from "./lone-page.js";

export interface LoneReport {
  header: Header;
  /** The article, in which nothing leads to other pages of a site. */
  article: string;
  /** What stands at the foot of every printed sheet. */
  sheet: string;
  manifest: Manifest;
  /** The styles, which make up the whole of what the page may use. */
  style: string;
  /** Whether nobody but its author has read it; default false. */
  concept?: boolean;
}

/**
 * Makes a report one file that opens anywhere, without a server, the internet or scripts: drawings, tables, account
 * and the notebook's source are in it, and its policy lets it load nothing. The same in the build and the browser.
 */
export function loneReport({header, article, sheet, manifest, style, concept = false}: LoneReport): string {
  const {language: locale, title} = header;
  const {municipality, covers_until} = manifest;
  const texts = reportTexts[locale];
  const shell = shellTexts[locale];
  const named = concept ? `${texts.concept}: ${title}` : title;
  const page = markup`<!DOCTYPE html><html lang="${locale}" data-sheet="${sheet}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${named} | Buurtpeil ${municipality.name}</title><style>${raw(
    style
  )}</style></head><body class="one-file"><header><p class="masthead-name"><span>${municipality.name}</span> <span class="masthead-site">${shell.site}</span></p>${
    municipality.fictional
      ? markup`<p class="fictional"><strong>${shell.fictional}</strong> <span>${shell.fictional_more}</span></p>`
      : null
  }${editionBanner(manifest, locale)}</header><main>${raw(article)}</main><footer><h2>${texts.file_origin}</h2>${
    concept ? markup`<p>${texts.concept_more}</p>` : null
  }<p>${texts.file_made(
    municipality.name,
    texts.until(formatDate(covers_until, locale))
  )}</p><p>${texts.file_reopen}</p></footer></body></html>`;
  return sealLonePage(page.toString()).html;
}
