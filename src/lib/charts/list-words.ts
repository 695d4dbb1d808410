import {chartTypeTexts} from "../i18n/chart-types.js";
import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";

/** Writes a list in words, `a, b en c`; of a longer one than `most` says how many more there are. */
export function listWords(words: readonly string[], locale: Locale, most = Infinity): string {
  const t = chartTypeTexts[locale];
  if (words.length > most)
    return t.and_more(words.slice(0, most).join(", "), formatNumber(words.length - most, locale, 0));
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${t.and} ${words.at(-1)}`;
}
