import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {ColumnContract, ColumnType, FileContract} from "../sources/contract.js";
import {rulesOf} from "../stages/column-rules.js";
import {textOf} from "../stages/typed-column.js";

/** What can be said of a column without saying what stands in it. */
export interface ColumnProfile {
  name: string;
  rows: number;
  /** Rows with a value. */
  filled: number;
  distinct: number;
  /** Types that every value fits, the most telling first. */
  fits: Candidate[];
  /** An id that nearly every value fits: the others are mistakes, and the column is about somebody all the same. */
  almost: Candidate | null;
  /** What values look like that no type covers: mail, phone, postcode, account, web address, time. */
  looks: Look | null;
  /** Values that occur often enough to be told, where all of them do and they are few; else null. */
  codes: string[] | null;
  /** Few different values, so a code list, whether or not they may be told. */
  few: boolean;
  /** Some values differ in capitals or outer blanks only. */
  spellings: boolean;
  /** Rows of which the value is four digits from 1990 to 2100. */
  years: number;
}

/** A type to try, and the decimal sign that it takes. */
export interface Candidate {
  type: ColumnType;
  decimal?: "." | ",";
}

export type Look = "mail" | "phone" | "postcode" | "account" | "web address" | "time";

/**
 * Measures every column of a table of texts in the engine: a type fits when its own rules, those that a delivery
 * is held against, find no row that breaks them.
 */
export async function profileColumns(
  engine: PrivateEngine,
  table: string,
  names: readonly string[],
  file: FileContract
): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const name of names) profiles.push(await profileColumn(engine, table, name, file));
  return profiles;
}

const CANDIDATES: readonly Candidate[] = [
  {type: {type: "citizen_number"}},
  {type: {type: "bag_id", kinds: ["01", "02", "03"]}},
  {type: {type: "bag_id", kinds: ["10"]}},
  {type: {type: "bag_id", kinds: ["20"]}},
  {type: {type: "rd_point"}},
  {type: {type: "period"}},
  {type: {type: "area"}},
  ...(["iso", "dd-mm-yyyy", "yyyymmdd"] as const).map(
    (written): Candidate => ({type: {type: "date", min: "1850-01-01", max: "2150-12-31", written}})
  ),
  {type: {type: "integer"}},
  {type: {type: "decimal"}, decimal: ","},
  {type: {type: "decimal"}, decimal: "."}
];

const LOOKS: readonly {look: Look; pattern: string}[] = [
  {look: "mail", pattern: "[^@ ]+@[^@ ]+[.][a-zA-Z]+"},
  {look: "phone", pattern: "([+]31|0031|0)[ (-]*[1-9]([ )-]*[0-9]){8}"},
  {look: "postcode", pattern: "[1-9][0-9]{3} ?[A-Z]{2}"},
  {look: "account", pattern: "[A-Z]{2}[0-9]{2} ?([A-Z0-9]{4} ?){2,7}[A-Z0-9]{0,4}"},
  {look: "web address", pattern: "(https?://|www[.]).*"},
  {look: "time", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}.*"}
];

/** A code list is short, and a value of it is told only when so many rows have it. */
const MOST_CODES = 20;
const LONGEST_CODE = 60;
const LEAST_ROWS = 10;

/** Share of the values from which an id, or a look, is no coincidence. */
const NEARLY = 0.8;
const LOOKS_LIKE = 0.05;

async function profileColumn(
  engine: PrivateEngine,
  table: string,
  name: string,
  file: FileContract
): Promise<ColumnProfile> {
  const broken = CANDIDATES.map(({type, decimal}, i) => {
    const column = {as: "t", fate: "used", ...type} as ColumnContract;
    const rules = rulesOf(column, decimal ? {...file, decimal} : file, "2150-12-31");
    return `count(*) FILTER (WHERE ${rules.map((rule) => `(${rule.broken("t")})`).join(" OR ")}) AS b${i}`;
  });
  const looks = LOOKS.map(
    ({pattern}, i) => `count(*) FILTER (WHERE regexp_full_match(trim(t), ${literal(pattern)})) AS l${i}`
  );
  const [found] = await engine.all<Record<string, number>>(`
    SELECT count(*) AS rows, count(t) AS filled, count(DISTINCT t) AS distinct_values, count(DISTINCT lower(trim(t))) AS spoken, ${broken.join(", ")},
      count(*) FILTER (WHERE regexp_full_match(t, '(199|20[0-9]|210)[0-9]')) AS years, ${looks.join(", ")}
    FROM (SELECT ${textOf(name, file)} AS t FROM ${quoted(table)})`);
  const [rows, filled, distinct] = [found!.rows!, found!.filled!, found!.distinct_values!];
  const few = filled > 0 && found!.spoken! <= MOST_CODES && filled >= found!.spoken! * 5;
  const ids = CANDIDATES.slice(0, 4);
  return {
    name,
    rows,
    filled,
    distinct,
    fits: filled ? CANDIDATES.filter((_, i) => found![`b${i}`] === 0) : [],
    almost: filled >= 5 ? (ids.find((_, i) => found![`b${i}`]! <= filled * (1 - NEARLY)) ?? null) : null,
    looks: LOOKS.find((_, i) => found![`l${i}`]! > filled * LOOKS_LIKE)?.look ?? null,
    codes: few ? await codesOf(engine, table, name, file) : null,
    spellings: distinct > found!.spoken!,
    few,
    years: found!.years!
  };
}

/**
 * Values of a short list that each stand in at least ten rows, null where one does not, so that none is told. Of
 * spellings that differ in capitals or outer blanks only, the commonest stands for all.
 */
async function codesOf(
  engine: PrivateEngine,
  table: string,
  name: string,
  file: FileContract
): Promise<string[] | null> {
  const codes = await engine.all<{t: string; n: number}>(`
    SELECT arg_max(trim(t), n) AS t, sum(n) AS n
    FROM (SELECT t, count(*) AS n FROM (SELECT ${textOf(name, file)} AS t FROM ${quoted(table)}) GROUP BY t ORDER BY t)
    WHERE t IS NOT NULL GROUP BY lower(trim(t)) ORDER BY 1`);
  const tellable = codes.every(({t, n}) => n >= LEAST_ROWS && t.length <= LONGEST_CODE);
  return tellable ? codes.map(({t}) => t) : null;
}
