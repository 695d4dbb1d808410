import {answerTexts} from "../i18n/downloads.js";
import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {Manifest} from "../snapshot/manifest.js";
import {snapshotWords} from "../snapshot/snapshot-words.js";
import {type AboutEntry, aboutFigure, originOf} from "./about-figure.js";

/**
 * Lists what is known for certain of the answer to a reader's own query, of all tables that it reads by way of other
 * queries too: which of the snapshot's they are, to what their counts are rounded, and whose they are. What its numbers
 * mean only its author can tell. Empty where it reads no table of the snapshot: then nothing in it comes from there.
 */
export function aboutAnswer(
  {name, tables}: {name: string; tables: readonly string[]},
  manifest: Manifest,
  locale: Locale
): AboutEntry[] {
  const named = new Set(tables.map((table) => table.toLowerCase()));
  const read = manifest.tables.filter((table) => named.has(table.name));
  if (read.length === 0) return [];
  const t = answerTexts[locale];
  const list = (type: "conjunction" | "disjunction", words: string[]) =>
    new Intl.ListFormat(locale, {type}).format(words);
  const bases = read.flatMap((table) => basesOf(table, manifest)).filter((base) => base > 1);
  const numbers = [...new Set(bases)].sort((a, b) => a - b).map((base) => formatNumber(base, locale, 0));
  const provenance = {
    source: t.own_query(
      name,
      list(
        "conjunction",
        read.map((table) => table.name)
      )
    ),
    period: "",
    population: "",
    uncertainty: numbers.length > 0 ? t.rounded(list("disjunction", numbers)) : "",
    snapshot: snapshotWords(manifest, locale)
  };
  return aboutFigure({title: "", unit: "", provenance}, originOf(manifest, locale), locale);
}

/** Figures hold counts of every indicator, each rounded as its card says. */
function basesOf({name, status, base}: Manifest["tables"][number], {indicators}: Manifest): number[] {
  if (status !== "protected") return [];
  return name === "figure" ? [base, ...indicators.map((card) => card.base)] : [base];
}
