import {LOCALES} from "../../src/lib/i18n/locale.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

const TEXTS = ["id", "phenomenon", "kind", "status", "audience"] as const;
const LOCALIZED = [
  "name",
  "definition",
  "unit",
  "denominator",
  "reference_date",
  "legal_ground",
  "known_bias",
  "does_not_show"
] as const;

/**
 * Throws where a field of a card is empty in any language: nobody may publish a figure that is not explained.
 * `thresholds` may be an empty list, for figures that use none; each threshold given must be complete.
 */
export function checkCard(card: IndicatorCard): void {
  const empty = [
    ...TEXTS.filter((field) => blank(card[field])),
    ...LOCALIZED.flatMap((field) => untranslated(field, card[field])),
    ...(card.sources?.length && !card.sources.some(blank) ? [] : ["sources"]),
    ...(card.per > 0 ? [] : ["per"]),
    ...(card.base > 0 ? [] : ["base"]),
    ...(card.thresholds ?? []).flatMap((threshold, i) => [
      ...(["name", "unit", "source"] as const).flatMap((field) =>
        untranslated(`thresholds.${i}.${field}`, threshold[field])
      ),
      ...(Number.isFinite(threshold.value) ? [] : [`thresholds.${i}.value`])
    ])
  ];
  if (empty.length)
    throw new Error(
      `indicator card not complete: ${card.id || "(no id)"} lacks ${empty.join(", ")}; fill it in`
    );
}

function untranslated(field: string, text: IndicatorCard["name"] | undefined): string[] {
  return LOCALES.filter((locale) => blank(text?.[locale])).map((locale) => `${field}.${locale}`);
}

function blank(value: unknown): boolean {
  return typeof value !== "string" || !value.trim();
}
