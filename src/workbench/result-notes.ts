import type {SelectResult} from "../engine/run-select.js";
import {LEVELS} from "../lib/areas/area.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import type {Locale} from "../lib/i18n/locale.js";
import {PERIOD_KINDS, parsePeriod} from "../lib/periods/period.js";
import {isOffered} from "../lib/selection/closed.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {ChartShape} from "./chart-shape.js";

type Answer = Pick<SelectResult, "columns" | "rows" | "tables">;

/**
 * Says what a reader must know of an answer: that its cells are too few to read one by one, as they would be on
 * pages, or why there are no rows of an indicator.
 */
export function resultNotes(
  sql: string,
  answer: Answer,
  shape: ChartShape | null,
  manifest: Manifest,
  locale: Locale
): string[] {
  return answer.rows.length > 0
    ? tooFew(answer, shape, manifest, locale)
    : nothingShown(sql, answer, manifest, locale);
}

/** Takes the gate's own rule to the rows of an answer from protected cubes: their mean count. */
function tooFew(answer: Answer, shape: ChartShape | null, manifest: Manifest, locale: Locale): string[] {
  const t = gateTexts[locale];
  const cubes = manifest.tables.filter(
    ({name, status}) => status === "protected" && name !== "figure" && answer.tables.includes(name)
  );
  if (cubes.length === 0 || answer.rows.length < 2 || !(shape?.area || shape?.period)) return [];
  const base = Math.max(...cubes.map((table) => table.base));
  const means = countColumns(answer, base).map(
    (values) => values.reduce((sum, n) => sum + n, 0) / values.length
  );
  const least = Math.max(manifest.protection.minimum_mean, 2 * base);
  const mean = Math.min(...means);
  if (means.length === 0 || mean >= least) return [];
  const level = shape.area && formatLevel(shape.area.level, locale);
  const kind = shape.period && parsePeriod(String(answer.rows[0]![shape.period])).kind;
  const where = !level ? "" : kind && kind !== "span" ? t.few_at(level, t[`way_${kind}`]) : t.few_span(level);
  return [t.few_rows(where, formatNumber(mean, locale, 1), formatNumber(least, locale))];
}

/** A count is a whole multiple of the base everywhere; rates and numbers of days are not. */
function countColumns({columns, rows}: Answer, base: number): number[][] {
  return columns
    .filter(({kind}) => kind === "number")
    .map(({name}) => rows.map((row) => row[name]).filter((value) => typeof value === "number"))
    .filter((values) => values.length > 0 && values.every((n) => n >= 0 && n % base === 0));
}

function nothingShown(sql: string, {tables}: Answer, manifest: Manifest, locale: Locale): string[] {
  if (!tables.includes("figure")) return [];
  const t = gateTexts[locale];
  const named = manifest.indicators.filter(({id}) => sql.includes(`'${id}'`));
  return named.slice(0, 2).map((card) => {
    const where = LEVELS.flatMap((level) => {
      const kinds = PERIOD_KINDS.filter((kind) => isOffered(manifest, card.id, level, kind));
      const names = kinds.map((kind) => t[`way_${kind}`]).join(", ");
      return kinds.length > 0 ? [`${formatLevel(level, locale)}: ${names}`] : [];
    });
    return t.nothing_shown(card.name[locale], where.join("; "));
  });
}
