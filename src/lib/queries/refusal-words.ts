import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {refusalTexts} from "../i18n/refusals.js";
import {QUERY_LIMITS} from "./limits.js";
import type {NoAnswer} from "./refusal.js";

/** Says in plain words why there is no answer, and what was probably meant. */
export function refusalWords(
  reason: NoAnswer,
  locale: Locale,
  seconds: number = QUERY_LIMITS.seconds
): string {
  const t = refusalTexts[locale];
  if (reason.kind === "time" || reason.kind === "recursion") return t[reason.kind](String(seconds));
  const text = t[reason.kind];
  if (typeof text === "string") return text;
  const {name, nearest} = reason as {name?: string; nearest?: string};
  if (!name) return reason.kind === "not_a_select" ? t.syntax : t.other;
  const said = text(/^too_/.test(reason.kind) ? formatNumber(Number(name), locale) : name);
  return nearest ? `${said} ${t.nearest(nearest)}` : said;
}
