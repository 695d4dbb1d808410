import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import type {Refusal} from "../lib/queries/explain-refusal.js";

/** Why there is no answer: the engine refused, or the query was stopped or never written. */
export type NoAnswer = Refusal | {kind: "cancelled" | "time" | "stuck" | "empty_query"; engine?: undefined};

/** Says in plain words why there is no answer, and what was probably meant. */
export function refusalWords(reason: NoAnswer, locale: Locale, seconds: number): string {
  const t = workbenchTexts[locale];
  if (reason.kind === "time") return t.time(String(seconds));
  const text = t[reason.kind];
  if (typeof text === "string") return text;
  const {name, nearest} = reason as {name?: string; nearest?: string};
  if (!name) return reason.kind === "not_a_select" ? t.syntax : t.other;
  return nearest ? `${text(name)} ${t.nearest(nearest)}` : text(name);
}
