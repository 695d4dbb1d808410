import {QUERY_LIMITS} from "./limits.js";
import type {Refusal} from "./refusal.js";
import {refusedFunction, refusedWord} from "./refused-names.js";
import {type SqlToken, sqlTokens} from "./sql-tokens.js";

/**
 * Refuses a query before the engine sees it: one that is too much for the engine's parser, that is not one SELECT, or
 * that asks for something else than the data; null where nothing is wrong with its words. What a query may not do is
 * prevented by the engine, which is locked; this is there for plain words, and for the same answer in the build and in
 * the browser.
 */
export function checkQuery(sql: string): Refusal | null {
  const {sql: most, depth, subqueries} = QUERY_LIMITS;
  if (sql.length > most) return {kind: "too_long", name: String(most)};
  const tokens = sqlTokens(sql);
  const statements = refusedStatement(tokens);
  if (statements) return statements;
  const deepest = nesting(tokens);
  if (deepest.brackets > depth || deepest.queries > subqueries) return {kind: "too_deep"};
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.text === "->>") return {kind: "not_in_browser", name: "->>", line: token.line};
    if (token.kind === "parameter") return {kind: "placeholder", line: token.line};
    if (token.kind !== "name" && token.kind !== "quoted") continue;
    const why =
      (tokens[i + 1]?.text === "(" ? refusedFunction(token.text) : null) ??
      (isColumn(tokens, i) ? null : refusedWord(token.text)) ??
      refusedPair(token, tokens[i + 1]) ??
      (token.text === "show" && token.kind === "name" && tokens[i - 1]?.text === "(" ? "about_engine" : null);
    if (why) return {kind: why, name: token.text, line: token.line};
  }
  return null;
}

const FIRST_WORDS = new Set([
  "select",
  "from",
  "with",
  "values",
  "table",
  "pivot",
  "unpivot",
  "summarize",
  "describe",
  "desc"
]);

/** What a text is instead of one SELECT; how a PIVOT is written, only the engine sees. */
function refusedStatement(tokens: readonly SqlToken[]): Refusal | null {
  const end = tokens.findIndex(({text}) => text === ";");
  const second = end < 0 ? undefined : tokens.slice(end).find(({text}) => text !== ";");
  if (second) return {kind: "several_statements", line: second.line};
  const first = tokens.find(({text}) => text !== "(");
  if (!first) return {kind: "syntax"};
  if (first.kind !== "name" || FIRST_WORDS.has(first.text) || !STATEMENTS.has(first.text)) return null;
  return {kind: "not_a_select", name: first.text.toUpperCase(), line: first.line};
}

/** First words of everything else that the engine knows; another first word is a slip, which it points at. */
const STATEMENTS = new Set(
  (
    "alter analyze attach begin call checkpoint comment commit copy create deallocate delete detach drop execute " +
    "explain export import insert install load merge pragma prepare reset rollback set show truncate update use vacuum"
  ).split(" ")
);

/** How deep brackets lie in each other, and queries; a CASE counts as a bracket. */
function nesting(tokens: readonly SqlToken[]): {brackets: number; queries: number} {
  const open: boolean[] = [];
  let [brackets, queries, within] = [0, 0, 0];
  tokens.forEach(({kind, text}, i) => {
    if (kind === "operator" ? "([{".includes(text) : kind === "name" && text === "case") {
      const query = text === "(" && QUERY_WORDS.has(tokens[i + 1]?.text ?? "");
      open.push(query);
      if (query) within++;
      brackets = Math.max(brackets, open.length);
      queries = Math.max(queries, within);
    } else if (kind === "operator" ? ")]}".includes(text) : kind === "name" && text === "end") {
      if (open.pop()) within--;
    }
  });
  return {brackets, queries};
}

const QUERY_WORDS = new Set(["select", "from", "with"]);

/** `t.word` and `AS word` are the author's own, unless a schema stands before the point. */
function isColumn(tokens: readonly SqlToken[], i: number): boolean {
  const before = tokens[i - 1]?.text;
  return before === "as" || (before === "." && !SCHEMAS.has(tokens[i - 2]?.text ?? ""));
}

const SCHEMAS = new Set(["main", "system", "temp", "pg_catalog", "information_schema", "memory", "snapshot"]);

function refusedPair({kind, text}: SqlToken, next: SqlToken | undefined): "not_fixed" | null {
  return kind === "name" && text === "using" && next?.kind === "name" && next.text === "sample"
    ? "not_fixed"
    : null;
}
