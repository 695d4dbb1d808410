import {LEVELS} from "../../src/lib/areas/area.js";
import {CliError} from "../../src/lib/cli-error.js";
import {LOCALES, type Localized} from "../../src/lib/i18n/locale.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import {checkPurpose} from "./check-card/purpose.js";
import {crossCardRules} from "./check-card/relations.js";
import {checkSensitivity} from "./check-card/sensitivity.js";
import type {CubeRecipe, Indicator} from "./indicator.js";

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

/** Fields with a few values. */
const ONE_OF: readonly (readonly [keyof IndicatorCard, readonly unknown[]])[] = [
  ["kind", ["stock", "event", "effort"]],
  ["status", ["protected", "public"]],
  ["audience", ["openbaar", "intern"]],
  ["finest_level", LEVELS],
  ["per", [100, 1000]]
];

/**
 * Throws where a field of a card is empty in any language or still to be written: nobody may publish a figure that
 * is not explained. `thresholds` may be an empty list, for figures that use none; each threshold given must be
 * complete, its source included. Throws as well where purpose, phenomenon and sources do not go together, where a
 * count of effort does not say that it is one, and where its sources ask for a higher base or its figure for no areas.
 */
export function checkCard(card: IndicatorCard): void {
  const empty = [
    ...(["id", "phenomenon"] as const).filter((field) => blank(card[field])),
    ...ONE_OF.filter(([field, values]) => !values.includes(card[field])).map(([field]) => field),
    ...LOCALIZED.flatMap((field) => untranslated(field, card[field])),
    ...(card.existence_sensitive ? untranslated("existence_sensitive", card.existence_sensitive) : []),
    ...(card.sources?.length && !card.sources.some(blank) ? [] : ["sources"]),
    ...(["purpose", "category_of", "beside"] as const).filter(
      (field) => card[field] !== null && blank(card[field])
    ),
    ...(card.base > 0 ? [] : ["base"]),
    ...(card.thresholds ?? []).flatMap((threshold, i) => [
      ...(["name", "unit", "source"] as const).flatMap((field) =>
        untranslated(`thresholds.${i}.${field}`, threshold[field])
      ),
      ...(Number.isFinite(threshold.value) ? [] : [`thresholds.${i}.value`])
    ])
  ];
  if (empty.length)
    throw new CliError(
      `indicator card not complete: ${card.id || "(no id)"} lacks ${empty.join(", ")}; fill it in`
    );
  checkPurpose(card);
  checkSensitivity(card);
  if (card.kind === "effort") checkEffort(card);
}

/**
 * Checks every card, and what cards say of each other and of the cubes they are counted in. `known` are the cards
 * that may be referred to; default those given.
 */
export function checkCards(
  indicators: readonly Indicator[],
  cubes: readonly CubeRecipe[],
  known: readonly Indicator[] = indicators
): void {
  for (const {card} of indicators) checkCard(card);
  const broken = crossCardRules(indicators, cubes, known);
  if (broken.length) throw new CliError(`indicator cards do not fit together: ${broken.join("; ")}`);
}

/** A count of what the government did depends on how hard it looked, and a reader must be told so. */
function checkEffort({id, definition, known_bias}: IndicatorCard): void {
  const says: Record<string, RegExp> = {
    nl: /\binzet\b|meet wat de (gemeente|politie) doet/i,
    en: /\beffort\b|measures what the (municipality does|police do)/i
  };
  const silent = LOCALES.filter(
    (locale) => !says[locale]!.test(`${definition[locale]} ${known_bias[locale]}`)
  );
  if (silent.length)
    throw new CliError(
      `effort not named: ${id}, ${silent.join(" and ")}; say in known_bias that the figure measures effort (inzet)`
    );
}

function untranslated(field: string, text: Localized | undefined): string[] {
  return LOCALES.filter((locale) => blank(text?.[locale])).map((locale) => `${field}.${locale}`);
}

/** Empty, or a note to write it later. */
function blank(value: unknown): boolean {
  return (
    typeof value !== "string" || !value.trim() || /\b(todo|tbd|fixme|lorem ipsum|n\.t\.b)\b/i.test(value)
  );
}
