import {LOCALES, type Locale, type Localized} from "../../lib/i18n/locale.js";
import type {Synonyms} from "../../lib/i18n/synonyms.js";

/** Lists what else something is called: in this language first, then in the other. */
export function otherNames(name: Localized, synonyms: Synonyms | undefined, locale: Locale): string[] {
  const others = LOCALES.filter((one) => one !== locale);
  return [
    ...(synonyms?.[locale] ?? []),
    ...others.flatMap((other) => [name[other], ...(synonyms?.[other] ?? [])])
  ];
}
