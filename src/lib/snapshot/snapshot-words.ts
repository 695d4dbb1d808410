import {chartTexts} from "../i18n/charts.js";
import {formatDate} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {Manifest} from "./manifest.js";

/** Says by what a snapshot is recognised and until when it goes, as it stands with figures. */
export function snapshotWords(
  {hash, covers_until}: Pick<Manifest, "hash" | "covers_until">,
  locale: Locale
): string {
  return `${hash.slice(0, 8)}, ${chartTexts[locale].until(formatDate(covers_until, locale))}`;
}
