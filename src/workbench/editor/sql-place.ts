import {type SqlToken, sqlTokens} from "../../lib/queries/sql-tokens.js";

/** A table that a query names, with the name under which its columns are written. */
export interface NamedTable {
  table: string;
  alias: string;
}

/** Where in a query a caret stands, as far as it matters to what may be written there. */
export interface SqlPlace {
  /** Start of the word, or of what a text between quotes says. */
  from: number;
  /** End of what is replaced, a quote that closes it too. */
  to: number;
  typed: string;
  /** Whether it stands between single quotes, and whether those are closed. */
  string: "open" | "closed" | null;
  /** Whether it is a number so far. */
  number: boolean;
  /** Name before a point, right before the word. */
  of: string | null;
  /** Whether a table is to be named. */
  table: boolean;
  /** Column with which a value is held: before `=`, `IN (` and the like. */
  column: string | null;
  /** Sign or word that holds it so; null where none does. */
  compares: string | null;
  /** Tables that the query names, wherever. */
  tables: NamedTable[];
  /** Names that WITH gives. */
  own: string[];
}

/** Finds where in a query a caret stands; null in a comment and where a new name is given. */
export function sqlPlace(sql: string, at: number): SqlPlace | null {
  const tokens = sqlTokens(sql);
  const inside = tokens.find((token) => token.at < at && at <= token.at + token.text.length);
  const string = inside?.kind === "string" && inside.text.startsWith("'") ? stateOf(inside, at) : null;
  if (inside?.kind === "string" && string === null) return null;
  const number = inside?.kind === "number";
  const word = number
    ? sql.slice(inside.at, at)
    : string === null
      ? (WORD.exec(sql.slice(0, at))?.[0] ?? "")
      : "";
  const from = string === null ? at - word.length : inside!.at + 1;
  const before = tokens.filter((token) => token.at + token.text.length <= from);
  const gap = sql.slice(before.at(-1) ? before.at(-1)!.at + before.at(-1)!.text.length : 0, from);
  // A name that is given after AS is its author's; in CAST a type comes.
  if (before.at(-1)?.kind === "name" && before.at(-1)!.text === "as" && string === null) return null;
  // What is neither space nor a word yet is a comment.
  if (/--[^\n]*$|\/\*(?:(?!\*\/)[\s\S])*$/.test(gap)) return null;
  const held = comparison(before);
  return {
    from,
    to: string === "closed" ? inside!.at + inside!.text.length : at,
    typed: sql.slice(from, at),
    string,
    number,
    of: before.at(-1)?.text === "." && sql[from - 1] === "." ? (before.at(-2)?.text ?? null) : null,
    table: isTablePlace(before),
    column: held?.column ?? null,
    compares: held?.sign ?? null,
    ...namedIn(tokens)
  };
}

const WORD = /(?:\$[A-Za-z]?|[\p{L}_])[\p{L}\p{N}_]*$|\$$/u;

function stateOf({at: start, text}: SqlToken, at: number): "open" | "closed" | null {
  const closed = text.length > 1 && text.endsWith("'");
  if (!closed) return "open";
  return at < start + text.length ? "closed" : null;
}

const CLAUSES = new Set(
  "select from where group order by having limit join on using union except intersect qualify with case when then else and or not".split(
    " "
  )
);

/** Whether a table may begin after these: after FROM or JOIN, or a comma in such a list. */
function isTablePlace(before: readonly SqlToken[]): boolean {
  const last = before.at(-1);
  if (!last) return false;
  if (TABLE_WORDS.has(last.text) && last.kind === "name") return true;
  return last.text === "," && clauseOf(before) === "from";
}

const TABLE_WORDS = new Set(["from", "join", "describe", "summarize", "pivot", "unpivot"]);

/** The word that governs a place, in the same brackets. */
function clauseOf(before: readonly SqlToken[]): string | null {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const {text, kind} = before[i]!;
    if (text === ")") depth++;
    else if (text === "(" && --depth < 0) return null;
    else if (depth === 0 && kind === "name" && CLAUSES.has(text)) return text;
  }
  return null;
}

const SIGNS = new Set(["=", "<", ">", "<=", ">=", "<>", "!=", "==", "in", "like", "ilike"]);

/** What is compared with what comes: `area =`, `area IN (`, `area IN ('a',`. */
function comparison(before: readonly SqlToken[]): {column: string; sign: string} | null {
  let i = before.length - 1;
  // Over the values of a list that stand there already.
  while (before[i]?.text === "," || (before[i]?.kind === "string" && before[i + 1]?.text === ",")) i--;
  if (before[i]?.text === "(") i--;
  const sign = before[i];
  if (!sign || !SIGNS.has(sign.text)) return null;
  if (before.length - 1 > i && sign.text !== "in") return null;
  let left = i - 1;
  if (before[left]?.text === "not") left--;
  const column = before[left];
  return column?.kind === "name" || column?.kind === "quoted" ? {column: column.text, sign: sign.text} : null;
}

function namedIn(tokens: readonly SqlToken[]): {tables: NamedTable[]; own: string[]} {
  const tables: NamedTable[] = [];
  const own: string[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== "name" && token.kind !== "quoted") return;
    const [next, after] = [tokens[i + 1], tokens[i + 2]];
    if (next?.text === "as" && after?.text === "(" && startsOwn(tokens[i - 1])) own.push(token.text);
    else if (mayBegin(tokens[i - 1]) && isTablePlace(tokens.slice(0, i)) && !CLAUSES.has(token.text)) {
      const alias = next?.text === "as" ? after : next;
      const named = alias && (alias.kind === "name" || alias.kind === "quoted") && !NO_ALIAS.has(alias.text);
      tables.push({table: token.text, alias: named ? alias.text : token.text});
    }
  });
  return {tables, own};
}

function mayBegin(before: SqlToken | undefined): boolean {
  return before !== undefined && (before.text === "," || TABLE_WORDS.has(before.text));
}

function startsOwn(before: SqlToken | undefined): boolean {
  return before?.text === "with" || before?.text === "recursive" || before?.text === ",";
}

const NO_ALIAS = new Set([
  ...CLAUSES,
  ..."left right inner full cross natural positional asof desc asc".split(" ")
]);
