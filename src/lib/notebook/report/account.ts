import {element} from "../../charts/element.js";
import type {Provenance} from "../../charts/spec.js";
import {formatDate, formatNumber} from "../../i18n/format.js";
import type {Locale} from "../../i18n/locale.js";
import {reportTexts} from "../../i18n/report.js";
import type {IndicatorCard} from "../../snapshot/card.js";
import type {Manifest} from "../../snapshot/manifest.js";

/** Makes the foot of a report: where its figures come from, and by what they can be recognised. */
export function account(
  document: Document,
  options: {
    manifest: Manifest;
    told: readonly Provenance[];
    /** Cards of the indicators that the report names; none means that it may hold any. */
    cards: readonly IndicatorCard[];
    notebookHash: string;
    locale: Locale;
  }
): HTMLElement {
  const {manifest, told, cards, notebookHash, locale} = options;
  const texts = reportTexts[locale];
  const code = (text: string) => element(document, "code", {class: "report-hash"}, text);
  const entry = (term: string, description: Node | string) =>
    element(document, "div", {}, element(document, "dt", {}, term), element(document, "dd", {}, description));
  return element(
    document,
    "footer",
    {class: "report-account"},
    element(document, "h2", {}, texts.footer),
    element(
      document,
      "dl",
      {},
      entry(texts.sources, distinct(told.flatMap((of) => of.source.split("; "))).join("; ")),
      entry(texts.period, distinct(told.map((of) => of.period)).join("; ")),
      entry(texts.snapshot_date, texts.until(formatDate(manifest.covers_until, locale))),
      entry(texts.protection, protection(cards.length ? cards : manifest.indicators, locale)),
      entry(texts.snapshot_hash, code(manifest.hash)),
      entry(texts.notebook_hash, code(notebookHash))
    )
  );
}

function protection(cards: readonly IndicatorCard[], locale: Locale): string {
  const texts = reportTexts[locale];
  const bases = [...new Set(cards.map((c) => c.base).filter((base) => base > 1))].sort((a, b) => a - b);
  const numbers = bases.map((base) => formatNumber(base, locale));
  const sentences = [];
  if (bases.length) {
    sentences.push(texts.rounded(numbers.join(` ${texts.or} `)));
    sentences.push(texts.small(bases.map((base) => formatNumber(base - 1, locale)).join(` ${texts.or} `)));
  }
  if (cards.some((c) => c.status === "public")) sentences.push(texts.exact);
  return sentences.join(" ");
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}
