import {originOf} from "../../lib/downloads/about-figure.js";
import {BYTE_ORDER_MARK, PLAIN_CSV, spreadsheetCsv} from "../../lib/downloads/csv.js";
import {figureCsv} from "../../lib/downloads/figure-csv.js";
import {fileName} from "../../lib/downloads/file-name.js";
import {standaloneSvg} from "../../lib/downloads/standalone-svg.js";
import {chartTexts} from "../../lib/i18n/charts.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {pageTexts} from "../../lib/i18n/pages.js";
import type {DownloadOptions} from "./download-options.js";
import {pictureOf} from "./picture-of.js";

export const FORMATS = ["svg", "png", "csv", "excel", "arrow"] as const;
export type Format = (typeof FORMATS)[number];

/** Makes one file of a figure as it is shown now; null where its numbers are not to be had here. */
export async function makeFile(
  format: Format,
  figure: Element,
  {data, locale, manifest: load}: DownloadOptions
): Promise<{name: string; content: Blob} | null> {
  const manifest = await load();
  const origin = originOf(manifest, locale);
  const name = fileName(titleOf(figure), periodOf(figure, locale), locale);
  const file = (content: BlobPart, type: string, ending: string) => ({
    name: `${name}${ending}`,
    content: new Blob([content], {type})
  });
  if (format === "svg" || format === "png") {
    const t = pageTexts[locale];
    const hints = [t.map_hint, t.trend_hint(manifest.municipality.name)];
    const svg = standaloneSvg(figure, {token, origin, hints});
    if (!svg) throw new Error("the figure has no drawing");
    if (format === "svg") return file(svg, "image/svg+xml", ".svg");
    return file(await pictureOf(svg), "image/png", ".png");
  }
  const told = await data?.();
  if (!told) return null;
  if (format === "arrow") {
    const {figureArrow} = await import("../../lib/downloads/figure-arrow.js");
    const bytes = figureArrow(told, origin, locale) as Uint8Array<ArrayBuffer>;
    return file(bytes, "application/vnd.apache.arrow.file", ".arrow");
  }
  if (format === "csv") return file(figureCsv(told, origin, locale, PLAIN_CSV), "text/csv", ".csv");
  const text = BYTE_ORDER_MARK + figureCsv(told, origin, locale, spreadsheetCsv(locale));
  return file(text, "text/csv", ".excel.csv");
}

function titleOf(figure: Element): string {
  return figure.querySelector(".chart-title, caption")?.textContent ?? "";
}

/** The line under a figure says its period, also where the build drew it. */
function periodOf(figure: Element, locale: Locale): string {
  const begin = `${chartTexts[locale].provenance.period}: `;
  const parts = [...figure.querySelectorAll(".chart-provenance > span")].map(
    (part) => part.textContent ?? ""
  );
  return parts.find((part) => part.startsWith(begin))?.slice(begin.length) ?? "";
}

/** Custom properties as this page has them, with the municipality's own tokens. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}
