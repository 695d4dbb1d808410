import {type SqlToken, sqlTokens} from "./sql-tokens.js";

/** What the words of a query show of how it counts. */
export interface QueryHabits {
  /** It adds up or averages. */
  adds: boolean;
  /** It chooses areas or a level, or keeps areas apart. */
  knowsArea: boolean;
  knowsPeriod: boolean;
  /** It chooses one indicator, or keeps indicators apart. */
  knowsIndicator: boolean;
  averagesRates: boolean;
  /** It holds a count against 0, and does not call it small. */
  takesZeroAsNought: boolean;
  takesMissingAsNought: boolean;
  /** It divides sums of rows that an outer join may have left empty. */
  dividesOuterSums: boolean;
}

/** Reads habits from the words of a query: what cannot be told is taken to be right. */
export function queryHabits(sql: string): QueryHabits {
  const tokens = sqlTokens(sql);
  const words = tokens.filter(({kind}) => kind === "name" || kind === "quoted").map(({text}) => text);
  const averages = callsOf(tokens, AVERAGES);
  const sums = callsOf(tokens, SUMS);
  const states = tokens.some(({kind, text}) => kind === "string" && text === "'small'");
  return {
    // A sum of cases counts rows, which is another thing than adding up what rows hold.
    adds:
      [...sums, ...averages].some((inside) => !inside.some(({text}) => text === "case")) &&
      !words.includes("pivot"),
    knowsArea: words.includes("level") || chooses(tokens, ["area", "cbs_code"]),
    knowsPeriod: words.includes("kind") || chooses(tokens, ["period", "year", "first_day"]),
    knowsIndicator: chooses(tokens, ["indicator"], true),
    averagesRates: averages.some(isRate),
    takesZeroAsNought: !states && tokens.some((_, i) => comparesWithZero(tokens, i)),
    takesMissingAsNought: callsOf(tokens, ["coalesce", "ifnull"]).some(
      (inside) => inside.some(({text}) => COUNTS.has(text)) && inside.at(-1)?.text === "0"
    ),
    dividesOuterSums:
      OUTER.some((word) => hasPair(tokens, word)) &&
      tokens.some((token, i) => token.text === "/" && isSumAfter(tokens, i)) &&
      sums.length > 1 &&
      !hasRow(words, ["is", "not", "null"])
  };
}

const SUMS = ["sum", "fsum", "kahan_sum", "sumkahan"];
const AVERAGES = ["avg", "mean", "favg", "median"];
const COUNTS = new Set(["n", "denominator"]);
const OUTER = ["left", "right", "full"];

/** What stands between the brackets of each call of a function. */
function callsOf(tokens: readonly SqlToken[], names: readonly string[]): SqlToken[][] {
  return tokens.flatMap(({kind, text}, i) =>
    kind === "name" && names.includes(text) && tokens[i + 1]?.text === "(" ? [between(tokens, i + 1)] : []
  );
}

function between(tokens: readonly SqlToken[], open: number): SqlToken[] {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === "(") depth++;
    if (tokens[i]!.text === ")" && --depth === 0) return tokens.slice(open + 1, i);
  }
  return tokens.slice(open + 1);
}

/**
 * Tells whether a query holds a column against something, or groups by it. A column that is held against itself joins
 * two tables and chooses nothing; `one` asks that not more than one value is chosen.
 */
function chooses(tokens: readonly SqlToken[], columns: readonly string[], one = false): boolean {
  const all = tokens.some(({text}, i) => text === "all" && tokens[i - 1]?.text === "by");
  return tokens.some(({text, kind}, i) => {
    if ((kind !== "name" && kind !== "quoted") || !columns.includes(text)) return false;
    if (isGrouped(tokens, i) || (all && isSelected(tokens, i))) return true;
    const next = tokens[i + 1]?.text ?? "";
    if (next === "in") {
      const list = between(tokens, i + 2);
      return !one || list.filter(({kind}) => kind === "string").length === 1 || list[0]?.kind === "name";
    }
    if (next === "=" || next === "==") {
      const other = tokens[i + 3]?.text === "." ? tokens[i + 4]?.text : tokens[i + 2]?.text;
      return !columns.includes(other ?? "");
    }
    if (tokens[i - 1]?.text === "=" && tokens[i - 2]?.kind === "string") return true;
    return !one && (HOLDS.has(next) || isPartOf(tokens, i));
  });
}

const HOLDS = new Set(["like", "ilike", "between", "similar", "not", "<", ">", "<=", ">=", "^"]);
const PARTS = new Set(["left", "starts_with", "prefix", "substr", "substring", "length", "regexp_matches"]);

/** `left(area, 2)`: a part of a code is held against something. */
function isPartOf(tokens: readonly SqlToken[], i: number): boolean {
  const open = tokens[i - 1]?.text === "." ? i - 3 : i - 1;
  return tokens[open]?.text === "(" && PARTS.has(tokens[open - 1]?.text ?? "");
}

const GROUPS_END = new Set([
  "having",
  "order",
  "limit",
  "qualify",
  "union",
  "select",
  "from",
  "where",
  ")",
  "window"
]);

/** Whether GROUP BY or PARTITION BY stands before a word, with nothing but other words between. */
function isGrouped(tokens: readonly SqlToken[], i: number): boolean {
  for (let j = i - 1; j > 0; j--) {
    const {text} = tokens[j]!;
    if (text === "by") return ["group", "partition"].includes(tokens[j - 1]!.text);
    if (GROUPS_END.has(text)) return false;
  }
  return false;
}

function isSelected(tokens: readonly SqlToken[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const {text} = tokens[j]!;
    if (text === "select") return true;
    if (text === "from" || text === "where" || text === "using" || text === "on") return false;
  }
  return false;
}

function isRate(inside: readonly SqlToken[]): boolean {
  return inside.some(
    ({text}) => text === "/" || /^(rate|share|aandeel|percentage)$|_pct$|^per_\d+$/.test(text)
  );
}

function comparesWithZero(tokens: readonly SqlToken[], i: number): boolean {
  if (tokens[i]?.text !== "n") return false;
  const [sign, number] = [tokens[i + 1]?.text ?? "", tokens[i + 2]?.text];
  if (number !== "0") return false;
  // `CASE WHEN n > 0` tells which cells can be read.
  const first = tokens[i - 1]?.text === "." ? i - 3 : i - 1;
  if (sign === ">") return tokens[first]?.text !== "when";
  return ["=", "==", "<>", "!="].includes(sign);
}

function hasPair(tokens: readonly SqlToken[], word: string): boolean {
  return tokens.some(
    ({text}, i) =>
      text === word &&
      [tokens[i + 1]?.text, tokens[i + 2]?.text].includes("join") &&
      tokens[i]!.kind === "name"
  );
}

/** A sum follows, in brackets, a cast or `nullif` or not. */
function isSumAfter(tokens: readonly SqlToken[], i: number): boolean {
  return tokens.slice(i + 1, i + 5).some(({text}) => SUMS.includes(text));
}

function hasRow(words: readonly string[], row: readonly string[]): boolean {
  return words.some((_, i) => row.every((word, j) => words[i + j] === word));
}
