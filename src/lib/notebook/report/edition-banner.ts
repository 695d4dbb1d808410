import {editionTexts} from "../../i18n/edition.js";
import type {Locale} from "../../i18n/locale.js";
import {type Markup, markup} from "../../markup.js";
import type {Manifest} from "../../snapshot/manifest.js";

/** Writes what stands above every page that stays within the municipality, on paper too; null for a public one. */
export function editionBanner({audience}: Pick<Manifest, "audience">, locale: Locale): Markup | null {
  const t = editionTexts[locale];
  return audience === "intern"
    ? markup`\n<p class="edition edition-intern"><strong>${t.intern}</strong> <span>${t.intern_more}</span></p>`
    : null;
}
