import {editorTexts} from "../../lib/i18n/editor.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {sqlFunctionTexts} from "../../lib/i18n/sql-words.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {literal} from "../../lib/sql-text.js";
import {type KnownValues, knownValues} from "./known-values.js";
import {type SqlPlace, sqlPlace} from "./sql-place.js";
import {columnsOf, type SqlTable, snapshotTables} from "./sql-tables.js";
import {SQL_KEYWORDS} from "./sql-words.js";
import type {Suggest, Suggestion} from "./suggestion.js";

/**
 * Makes what is suggested in a query. Areas, periods and indicators go by their names, and are written as their code
 * between quotes. `cells` are the tables that other cells make, asked at each key press.
 */
export function sqlCompletion(manifest: Manifest, locale: Locale, cells: () => readonly SqlTable[]): Suggest {
  const values = knownValues(manifest, locale);
  const quoted = quotedValues(values);
  const tables = snapshotTables(manifest, locale);
  const words = [...functionsOf(locale), ...keywords(locale)];
  return (sql, at, asked) => {
    const place = sqlPlace(sql, at);
    if (!place) return null;
    const all = [...tables, ...cells()];
    if (place.string) return inString(place, values);
    if (!asked && place.typed === "" && place.of === null) return null;
    if (place.typed.startsWith("$")) return found(place, inputsOf(all, place));
    if (place.of !== null) return found(place, columnsOf(tablesNamed(place, all, place.of), locale));
    if (place.table) return found(place, [...tablesOf(all, place, locale)]);
    const scope = tablesNamed(place, all, null);
    const fits = place.column === null ? null : valuesOf(place.column);
    if (place.number && !fits) return null;
    const some = (kind: keyof KnownValues) => (fits === kind ? quoted[kind].map(boosted) : quoted[kind]);
    return found(place, [
      ...(fits ? some(fits) : []),
      ...(place.column === null ? [] : inputsOf(all, place).map(bare)),
      ...columnsOf(scope, locale),
      ...words,
      // Where nothing says what is asked, a name finds its code all the same.
      ...(fits || place.typed.length < 2 ? [] : [...some("area"), ...some("indicator"), ...some("period")])
    ]);
  };
}

function found(place: SqlPlace, options: readonly Suggestion[]) {
  return {from: place.from, options};
}

/** Between quotes a code is written, with the quote that ends it. */
function inString(place: SqlPlace, values: KnownValues) {
  const kind = place.column === null ? null : valuesOf(place.column);
  const fitting = kind ? values[kind] : [...values.area, ...values.indicator, ...values.period];
  return {from: place.from, to: place.to, options: fitting.map(closed)};
}

const closings = new WeakMap<Suggestion, Suggestion>();

function closed(one: Suggestion): Suggestion {
  const known = closings.get(one) ?? {...one, insert: `${one.insert ?? one.label}'`};
  closings.set(one, known);
  return known;
}

/** Which code list the values of a column are from. */
function valuesOf(column: string): keyof KnownValues | null {
  return VALUES[column] ?? null;
}

const VALUES: Readonly<Record<string, keyof KnownValues>> = {
  area: "area",
  cbs_code: "area",
  parent: "area",
  period: "period",
  indicator: "indicator",
  phenomenon: "phenomenon",
  level: "level",
  kind: "kind"
};

function quotedValues(values: KnownValues): KnownValues {
  const entries = Object.entries(values).map(([kind, list]) => [
    kind,
    (list as readonly Suggestion[]).map((one) => ({
      ...one,
      insert: literal(one.insert ?? one.label),
      boost: (one.boost ?? 0) / 10 - 20
    }))
  ]);
  return Object.fromEntries(entries) as unknown as KnownValues;
}

const boosts = new WeakMap<Suggestion, Suggestion>();

function boosted(one: Suggestion): Suggestion {
  const known = boosts.get(one) ?? {...one, boost: 50 + (one.boost ?? 0)};
  boosts.set(one, known);
  return known;
}

/** Inputs as they are used: `(FROM gebied)`, with the column where none stands before it. */
function inputsOf(tables: readonly SqlTable[], {compares, column}: SqlPlace): Suggestion[] {
  return tables
    .filter(({input}) => input)
    .map(({name, columns, suggestion}) => ({
      ...suggestion,
      label: `$${name}`,
      insert:
        compares !== null && column !== null ? `(FROM ${name})` : `${columns[0]!.name} IN (FROM ${name})`,
      boost: 60
    }));
}

/** Without a `$` an input goes by its name. */
function bare(one: Suggestion): Suggestion {
  return {...one, label: one.label.slice(1), shown: one.insert ?? one.label};
}

function tablesOf(all: readonly SqlTable[], {own}: SqlPlace, locale: Locale): Suggestion[] {
  const detail = editorTexts[locale].own_table;
  return [
    ...all.map(({suggestion}) => suggestion),
    ...own.map((name) => ({label: name, detail, kind: "table" as const, boost: 25}))
  ];
}

/** The tables that a query names, or the one that goes by a name. */
function tablesNamed({tables}: SqlPlace, all: readonly SqlTable[], name: string | null): SqlTable[] {
  const named = tables.filter(({alias, table}) => name === null || alias === name || table === name);
  const names = new Set(named.map(({table}) => table));
  return all.filter((table) => names.has(table.name));
}

function functionsOf(locale: Locale): Suggestion[] {
  return Object.entries(sqlFunctionTexts[locale]).map(([name, info]) => ({
    label: name,
    shown: `${name}()`,
    insert: NO_ARGUMENTS.has(name) ? `${name}()` : `${name}(§)`,
    info,
    kind: "function"
  }));
}

const NO_ARGUMENTS = new Set(["row_number", "rank", "dense_rank", "percent_rank", "cume_dist"]);

function keywords(locale: Locale): Suggestion[] {
  const detail = editorTexts[locale].keyword;
  return SQL_KEYWORDS.map((label) => ({label, detail, kind: "keyword"}));
}
