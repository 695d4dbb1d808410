import {LEVELS, type Level} from "../areas/area.js";
import {formatLevel, formatNumber} from "../i18n/format.js";
import {gateTexts} from "../i18n/gate.js";
import type {Locale} from "../i18n/locale.js";
import {queryNotes} from "../i18n/query-notes.js";
import {PERIOD_KINDS, parsePeriod} from "../periods/period.js";
import {isOffered} from "../selection/closed.js";
import type {Manifest, TableEntry} from "../snapshot/manifest.js";
import {queryHabits} from "./query-habits.js";

/** An answer, as the build and the browser have it. */
export interface NotedAnswer {
  columns: readonly {name: string; kind: string}[];
  rows: readonly Readonly<Record<string, unknown>>[];
  /** Tables that the query names. */
  tables: readonly string[];
}

/**
 * Says what a reader must know of an answer: that it adds what may not be added, that its cells are too few to read one
 * by one, or why there are no rows of an indicator. It reads the words of the query, for not every engine gives its
 * parsed form: a query that hides what it does behind a cell that it reads is told of at that cell.
 */
export function answerNotes(sql: string, answer: NotedAnswer, manifest: Manifest, locale: Locale): string[] {
  const tables = manifest.tables.filter(({name}) => answer.tables.includes(name));
  if (answer.rows.length === 0) return nothingShown(sql, answer, manifest, locale);
  return [...wrongSums(sql, tables, manifest, locale), ...tooFew(answer, tables, manifest, locale)];
}

function wrongSums(sql: string, tables: readonly TableEntry[], manifest: Manifest, locale: Locale): string[] {
  const t = queryNotes[locale];
  const counted = tables.filter(({status}) => status !== "code list");
  const has = (column: string) => counted.find(({columns}) => columns.some(({name}) => name === column));
  const habits = queryHabits(sql);
  const counts = has("n");
  // Cubes hold one level and one kind of period; figures hold all of them, and public tables say their level.
  const figure = counted.find(({name}) => name === "figure");
  const areas = figure ?? has("level");
  const base = baseOf(sql, tables, manifest);
  return [
    habits.adds && areas && !habits.knowsArea ? t.levels_added(areas.name) : "",
    habits.adds && figure && !habits.knowsPeriod ? t.periods_added(figure.name) : "",
    habits.adds && figure && !habits.knowsIndicator ? t.indicators_added : "",
    habits.averagesRates && counted.length > 0 ? t.rates_averaged : "",
    habits.takesZeroAsNought && counts && base > 1
      ? t.zero_is_small(formatNumber(base, locale), formatNumber(base - 1, locale))
      : "",
    habits.takesMissingAsNought && counts ? t.missing_as_nought : "",
    habits.dividesOuterSums && counts ? t.sums_divided : ""
  ].filter(Boolean);
}

/** The rounding of what a query counts: of the indicators that it names, else of its tables. */
function baseOf(sql: string, tables: readonly TableEntry[], {indicators}: Manifest): number {
  const named = indicators.filter(({id}) => sql.includes(`'${id}'`)).map(({base}) => base);
  const every = named.length ? named : indicators.map(({base}) => base);
  const bases = tables.flatMap(({name, status, base}) =>
    name === "figure" ? every : status === "protected" ? [base] : []
  );
  return Math.max(1, ...bases);
}

/** Takes the gate's own rule to the rows of an answer from protected cubes: their mean count. */
function tooFew(
  answer: NotedAnswer,
  tables: readonly TableEntry[],
  manifest: Manifest,
  locale: Locale
): string[] {
  const t = gateTexts[locale];
  const cubes = tables.filter(({name, status}) => status === "protected" && name !== "figure");
  const level = levelOf(answer);
  const period = columnWhere(answer, isPeriod);
  if (cubes.length === 0 || answer.rows.length < 2 || !(level || period)) return [];
  const base = Math.max(...cubes.map((table) => table.base));
  const means = countColumns(answer, base).map(
    (values) => values.reduce((sum, n) => sum + n, 0) / values.length
  );
  const least = Math.max(manifest.protection.minimum_mean, 2 * base);
  const mean = Math.min(...means);
  if (means.length === 0 || mean >= least) return [];
  const name = level && formatLevel(level, locale);
  const kind = period && parsePeriod(String(answer.rows[0]![period])).kind;
  const where = !name ? "" : kind && kind !== "span" ? t.few_at(name, t[`way_${kind}`]) : t.few_span(name);
  return [t.few_rows(where, formatNumber(mean, locale, 1), formatNumber(least, locale))];
}

function isPeriod(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(parsePeriod(value));
  } catch {
    return false;
  }
}

const CODES: readonly (readonly [Level, RegExp])[] = [
  ["gemeente", /^GM\d{4}$/],
  ["wijk", /^WK\d{6}$/],
  ["buurt", /^BU\d{8}$/]
];

function levelOf(answer: NotedAnswer): Level | undefined {
  return CODES.find(([, code]) =>
    columnWhere(answer, (value) => typeof value === "string" && code.test(value))
  )?.[0];
}

/** Finds a column of text of which every value is of a kind. */
function columnWhere({columns, rows}: NotedAnswer, holds: (value: unknown) => boolean): string | undefined {
  return columns.find(({name, kind}) => kind === "text" && rows.every((row) => holds(row[name])))?.name;
}

/** A count is a whole multiple of the base everywhere; rates and numbers of days are not. */
function countColumns({columns, rows}: NotedAnswer, base: number): number[][] {
  return columns
    .filter(({kind}) => kind === "number")
    .map(({name}) => rows.map((row) => row[name]).filter((value) => typeof value === "number"))
    .filter((values) => values.length > 0 && values.every((n) => n >= 0 && n % base === 0));
}

function nothingShown(sql: string, {tables}: NotedAnswer, manifest: Manifest, locale: Locale): string[] {
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
