import {type SqlToken, sqlTokens} from "../../lib/queries/sql-tokens.js";
import type {TableEntry} from "../../lib/snapshot/manifest.js";
import {filtersOf, isChoice, measuresOf, splitsOf} from "./choice-rules.js";
import {
  type Filter,
  type FilterValue,
  type Measure,
  type QueryChoice,
  type QuerySchema,
  tableOf
} from "./query-choice.js";
import {allSql, columnSql, type Join, measureSql, splitSql, sqlOf} from "./sql-of.js";

/** Why clicks cannot go on with a query: what stands in the way, and on which line of it. */
export interface Misfit {
  why:
    | "empty"
    | "start"
    | "table"
    | "join"
    | "clause"
    | "subquery"
    | "function"
    | "column"
    | "filter"
    | "other";
  /** The word that it is about. */
  word: string;
  line: number;
}

/**
 * Reads a query as clicks would have made it, or says why they cannot. It is never read as something else than it says:
 * what is read is written again, and must have the same words, white space, capitals and comments aside.
 */
export function choiceOf(sql: string, schema: QuerySchema): QueryChoice | Misfit {
  const tokens = sqlTokens(sql);
  while (tokens.at(-1)?.text === ";") tokens.pop();
  const read = readChoice(tokens, schema);
  if ("why" in read) return read;
  const again = isChoice(read, schema) ? sqlTokens(sqlOf(read, schema)) : [];
  const at = tokens.findIndex((token, i) => !same(token, again[i]));
  if (at < 0 && again.length === tokens.length) return read;
  return misfit("other", tokens.at(at)!);
}

export function isMisfit(read: QueryChoice | Misfit): read is Misfit {
  return "why" in read;
}

const CLAUSES = ["select", "from", "where", "group", "order", "limit"] as const;
type Clause = (typeof CLAUSES)[number];
const OTHER_CLAUSES = new Set(
  "having union intersect except qualify offset window with distinct using".split(" ")
);

function readChoice(tokens: readonly SqlToken[], schema: QuerySchema): QueryChoice | Misfit {
  const [first] = tokens;
  if (!first) return {why: "empty", word: "", line: 1};
  if (!isWord(first, "select")) return misfit("start", first);
  const found = clausesOf(tokens);
  if ("why" in found) return found;
  const {from = [], select = [], where = [], order = [], limit = []} = found;
  const source = readSource(from, first, schema);
  if ("why" in source) return source;
  const {table, joins} = source;
  const columns = readColumns(select, table, joins);
  if ("why" in columns) return columns;
  const filters = readFilters(where, table, joins);
  if ("why" in filters) return filters;
  const [, by, down] = order;
  return {
    table: table.name,
    ...columns,
    filters,
    order: by ? {by: by.text, down: down?.text === "desc"} : null,
    limit: limit[0] ? Number(limit[0].text) : null
  };
}

/** Divides a query into its clauses, each without its own word. */
function clausesOf(tokens: readonly SqlToken[]): Partial<Record<Clause, SqlToken[]>> | Misfit {
  const found: Partial<Record<Clause, SqlToken[]>> = {};
  let now: SqlToken[] = [];
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (isWord(token, "select") && i > 0) return misfit(depth > 0 ? "subquery" : "clause", token);
    if (depth === 0 && token.kind === "name") {
      const clause = CLAUSES.find((one) => one === token.text);
      if (clause && found[clause]) return misfit("clause", token);
      // USING stands in a join, and there alone.
      if (!clause && OTHER_CLAUSES.has(token.text) && token.text !== "using") return misfit("clause", token);
      if (clause) {
        now = found[clause] = [];
        continue;
      }
    }
    if (token.text === "(" && token.kind === "operator") depth++;
    if (token.text === ")" && token.kind === "operator") depth--;
    now.push(token);
  }
  return found;
}

function readSource(
  from: readonly SqlToken[],
  first: SqlToken,
  schema: QuerySchema
): {table: TableEntry; joins: Join[]} | Misfit {
  const [named] = from;
  if (!named) return misfit("start", first);
  if (named.text === "(") return misfit("subquery", named);
  const table = tableOf(schema, named.text);
  if (!table) return misfit("table", named);
  const joins: Join[] = [];
  let rest = from.slice(1);
  while (rest.length > 0) {
    const known = KNOWN_JOINS.find(([, words]) => words.every((word, i) => rest[i]?.text === word));
    if (!known) return misfit("join", rest.find(({text}) => text !== "join") ?? rest[0]!);
    joins.push(known[0]);
    rest = rest.slice(known[1].length);
  }
  return {table, joins};
}

const KNOWN_JOINS: readonly (readonly [Join, readonly string[]])[] = [
  ["area", ["join", "area", "using", "(", "area", ")"]],
  ["wijk", ["join", "area", "as", "wijk", "on", "wijk", ".", "area", "=", "area", ".", "parent"]],
  ["period", ["join", "period", "using", "(", "period", ")"]]
];

type Columns = Pick<QueryChoice, "splits" | "measures" | "state">;

/** Reads the columns of the answer from the left, each as the longest thing that a click could have put there. */
function readColumns(
  select: readonly SqlToken[],
  table: TableEntry,
  joins: readonly Join[]
): Columns | Misfit {
  const all = sqlTokens(allSql(table, joins));
  if (select.length === all.length && all.every((word, i) => same(word, select[i])))
    return {splits: [], measures: [], state: null};
  const splits = splitsOf(table).map((split) => ({split, words: sqlTokens(splitSql(split, table, joins))}));
  const measures = measuresOf(table).map((measure) => ({measure, words: sqlTokens(measureSql(measure))}));
  const chosen: {splits: string[]; measures: Measure[]; state: QueryChoice["state"]} = {
    splits: [],
    measures: [],
    state: null
  };
  for (let at = 0; at < select.length; ) {
    const fits = (words: readonly SqlToken[]) =>
      words.every((word, i) => same(word, select[at + i])) &&
      (at + words.length === select.length || select[at + words.length]!.text === ",");
    const split = splits.find(({words}) => fits(words));
    const measure = measures.find(({words}) => fits(words));
    if (split) chosen.splits.push(split.split);
    else if (measure) chosen.measures.push(measure.measure);
    else if (isWord(select[at]!, "case") && select.at(-1)!.text === "state") {
      const rest = select.slice(at);
      chosen.state = rest.some(({text}) => text === "'small'") ? "rounded" : "exact";
      at = select.length;
      continue;
    } else return columnMisfit(select.slice(at), table);
    at += (split ?? measure)!.words.length + 1;
  }
  return chosen;
}

function columnMisfit(rest: readonly SqlToken[], table: TableEntry): Misfit {
  const [token, next] = rest;
  const known = table.columns.some(({name}) => name === token!.text);
  if (token!.kind === "name" && next?.text === "(") return misfit("function", token!);
  return misfit(known && next && next.text !== "," ? "other" : "column", token!);
}

function readFilters(
  where: readonly SqlToken[],
  table: TableEntry,
  joins: readonly Join[]
): Filter[] | Misfit {
  const columns = filtersOf(table).map((column) => ({
    column,
    words: sqlTokens(columnSql(column, table, joins))
  }));
  const filters: Filter[] = [];
  for (const one of conditionsOf(where)) {
    const [first] = one;
    if (!first) return misfit("filter", where[0]!);
    const found = columns.find(
      ({words}) => words.every((word, i) => same(word, one[i])) && endsAt(one, words.length)
    );
    if (!found) {
      const call = one.find(
        (token, i) => token.kind === "name" && one[i + 1]?.text === "(" && token.text !== "in"
      );
      return call ? misfit("function", call) : misfit("filter", first);
    }
    const test = readTest(one.slice(found.words.length));
    if (!test) return misfit("filter", first);
    filters.push({column: found.column, ...test});
  }
  return filters;
}

/** `area` is a column, and the beginning of `area.level`. */
function endsAt(condition: readonly SqlToken[], length: number): boolean {
  return condition[length]?.text === "=" || condition[length]?.text === "in";
}

/** Divides conditions at the ANDs between them. */
function conditionsOf(where: readonly SqlToken[]): SqlToken[][] {
  const all: SqlToken[][] = where.length > 0 ? [[]] : [];
  for (const token of where) {
    if (isWord(token, "and")) all.push([]);
    else all.at(-1)!.push(token);
  }
  return all;
}

function readTest(tokens: readonly SqlToken[]): {values: readonly FilterValue[]} | {input: string} | null {
  const [sign, ...rest] = tokens;
  if (sign?.text === "=") return rest.length === 1 ? valuesOf(rest) : null;
  if (rest[0]?.text !== "(" || rest.at(-1)?.text !== ")") return null;
  const inside = rest.slice(1, -1);
  if (inside[0] && isWord(inside[0], "from")) return inside[1] ? {input: inside[1].text} : null;
  return valuesOf(inside.filter((_, i) => i % 2 === 0));
}

function valuesOf(tokens: readonly SqlToken[]): {values: readonly FilterValue[]} | null {
  const values = tokens.map(({kind, text}): FilterValue | null => {
    if (kind === "string" && text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
    if (kind === "number") return Number(text);
    return text === "true" || text === "false" ? text === "true" : null;
  });
  return values.includes(null) || values.length === 0 ? null : {values: values as FilterValue[]};
}

function isWord({kind, text}: SqlToken, word: string): boolean {
  return kind === "name" && text === word;
}

function same(a: SqlToken | undefined, b: SqlToken | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;
}

function misfit(why: Misfit["why"], {text, line}: SqlToken): Misfit {
  return {why, word: text, line};
}
