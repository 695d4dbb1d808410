import {editionTexts} from "../src/lib/i18n/edition.js";
import type {Locale} from "../src/lib/i18n/locale.js";
import {markup} from "../src/lib/markup.js";
import {isCoarsened} from "../src/lib/snapshot/edition.js";
import type {Manifest} from "../src/lib/snapshot/manifest.js";

type Edition = Pick<Manifest, "audience" | "editions">;

/** Writes what stands under every page: for whom this edition is. `root` is where the pages of the language begin. */
export function editionLine({audience, editions}: Edition, locale: Locale, root: string) {
  const t = editionTexts[locale];
  if (audience === "intern") return markup`<p class="edition"><strong>${t.intern}</strong></p>`;
  const coarser = (editions ?? []).some(isCoarsened)
    ? markup` ${t.openbaar_coarser} <a href="${root}/methode#deel-uitgave">${t.which}</a>`
    : null;
  return markup`<p class="edition"><strong>${t.openbaar}</strong> ${t.openbaar_more}${coarser}</p>`;
}
