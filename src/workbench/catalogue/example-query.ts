import type {Area, Level} from "../../lib/areas/area.js";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {PeriodKind} from "../../lib/periods/period.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";

/**
 * Writes a query on an indicator at a level × period kind that the gate offers: for the municipality its
 * course over time, for wijken and buurten the latest period, highest rate first.
 */
export function exampleQuery(
  manifest: Manifest,
  card: IndicatorCard,
  level: Level,
  kind: PeriodKind,
  locale: Locale
): string {
  const t = catalogueTexts[locale];
  const name = card.name[locale];
  const rate = `${card.per}.0 * n / nullif(denominator, 0) AS rate`;
  const notes = [
    t.comment_rate(String(card.per), card.denominator[locale]),
    ...(card.base > 1 ? [t.comment_base(String(card.base))] : [])
  ];
  if (level === "gemeente" && kind !== "span")
    return lines(
      [t.comment_trend(name, t[`period_${kind}`]), ...notes],
      "SELECT period, n, denominator,",
      `       ${rate}`,
      "FROM figure",
      "JOIN period USING (period)",
      `WHERE indicator = '${card.id}'`,
      `  AND area = '${manifest.municipality.code}'`,
      `  AND kind = '${kind}'`,
      "ORDER BY first_day"
    );
  const period = latestPeriod(manifest, kind);
  return lines(
    [t.comment_area(name, formatLevel(level, locale), formatPeriod(period, locale)), ...notes],
    "SELECT area, name, n, denominator,",
    `       ${rate}`,
    "FROM figure",
    "JOIN area USING (area)",
    `WHERE indicator = '${card.id}'`,
    `  AND period = '${period}'`,
    `  AND level = '${level}'`,
    "ORDER BY rate DESC"
  );
}

/** Writes the query that shows what a table holds. */
export function tableQuery(table: string): string {
  return `SELECT *\nFROM ${quoted(table)}\nLIMIT 100`;
}

/** Writes the query that shows what a column holds, and how much of each. */
export function columnQuery({name, columns}: Pick<TableEntry, "name" | "columns">, column: string): string {
  const counts =
    column !== "n" && columns.some((one) => one.name === "n") ? "sum(n) AS n" : "count(*) AS rows";
  return `SELECT ${quoted(column)}, ${counts}\nFROM ${quoted(name)}\nGROUP BY ALL\nORDER BY ALL\nLIMIT 1000`;
}

/** Writes the query that shows every figure of an area. */
export function areaQuery({code, name}: Pick<Area, "code" | "name">): string {
  return lines(
    [name.replace(/\s+/g, " ")],
    "SELECT indicator, period, n, denominator",
    "FROM figure",
    `WHERE area = '${code}'`,
    "ORDER BY ALL"
  );
}

/** Returns the last period of a kind; the snapshot lists periods in order of kind and time. */
export function latestPeriod(manifest: Manifest, kind: PeriodKind): string {
  const period = manifest.periods.filter((p) => p.kind === kind).at(-1);
  if (!period) throw new Error(`the snapshot offers ${kind}, but has no such period`);
  return period.code;
}

function lines(comments: readonly string[], ...statement: string[]): string {
  return [...comments.map((comment) => `-- ${comment}`), ...statement].join("\n");
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
