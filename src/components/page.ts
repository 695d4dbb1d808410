import type {Locale} from "../lib/i18n/locale.js";

/** What a page says of itself in its head, for the build and the browser alike. */
export interface PageFacts {
  locale: Locale;
  /** Options that hold for every view of the page. */
  options: Record<string, string>;
}

/** Reads the facts that the shell wrote into a page. */
export function readPage(document: Document): PageFacts {
  const meta = document.querySelector('meta[name="buurtpeil:page"]');
  if (!meta)
    throw new Error('the page lacks <meta name="buurtpeil:page">; is it rendered without the shell?');
  const phenomenon = meta.getAttribute("data-phenomenon");
  const reports = document.getElementById("buurtpeil-reports")?.textContent;
  return {
    locale: meta.getAttribute("content") === "en" ? "en" : "nl",
    options: {...(phenomenon && {phenomenon}), ...(reports && {reports})}
  };
}
