import {formatPeriod} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {periodRuns} from "../periods/period-runs.js";

/** Writes periods of one kind as a reader would: `januari 2024 – maart 2024, juni 2024`. */
export function periodsInWords(codes: readonly string[], locale: Locale): string {
  return periodRuns(codes)
    .map((run) => [...new Set([run[0]!, run.at(-1)!])].map((code) => formatPeriod(code, locale)).join(" – "))
    .join(", ");
}
