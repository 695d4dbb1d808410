/** A piece of SQL: what it is, what it says, and where. */
export interface SqlToken {
  /** `name` is a bare word, lower-cased; `quoted` a name between double quotes, as it is meant. */
  kind: "name" | "quoted" | "string" | "number" | "parameter" | "operator";
  text: string;
  /** Line, counted from 1. */
  line: number;
  /** Offset of its first character. */
  at: number;
}

/**
 * Splits SQL into tokens as the engine's own lexer does: comments, which may hold others, are left out, and so is what
 * strings say. It takes time in proportion to the length, whatever stands there.
 */
export function sqlTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let line = 1;
  for (let at = 0; at < sql.length; ) {
    const [kind, end] = next(sql, at);
    const text = sql.slice(at, end);
    if (kind) tokens.push({kind, text: meant(kind, text), line, at});
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) line++;
    at = end;
  }
  return tokens;
}

function next(sql: string, at: number): [SqlToken["kind"] | null, number] {
  if (sql.startsWith("/*", at)) return [null, afterComment(sql, at)];
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    if (pattern.test(sql)) return [kind, pattern.lastIndex];
  }
  const dollar = matchAt(/\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y, sql, at);
  if (dollar) {
    const end = sql.indexOf(dollar, at + dollar.length);
    return ["string", end < 0 ? sql.length : end + dollar.length];
  }
  const parameter = matchAt(/\$\w+|\?/y, sql, at);
  return parameter ? ["parameter", at + parameter.length] : ["operator", at + 1];
}

/** In this order; what is not closed goes on to the end. */
const PATTERNS: readonly (readonly [SqlToken["kind"] | null, RegExp])[] = [
  // The engine reads every space of Unicode as a space, the one of no width among them.
  [null, /[\s\u180e\u200b-\u200f\u2060]+|--[^\n]*/y],
  ["string", /[eE]'(?:[^'\\]|\\[\s\S]|'')*'?|'(?:[^']|'')*'?/y],
  ["quoted", /"(?:[^"]|"")*"?/y],
  [
    "name",
    /(?:[A-Za-z_]|[^\0-\x7f\s\u180e\u200b-\u200f\u2060])(?:\w|[^\0-\x7f\s\u180e\u200b-\u200f\u2060])*/y
  ],
  ["number", /\d[\w.]*|\.\d[\w]*/y],
  ["operator", /->>|->|::|[<>!=]=|<>/y]
];

function matchAt(pattern: RegExp, sql: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0] ?? null;
}

function afterComment(sql: string, start: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start;
  for (let depth = 0; ; ) {
    const mark = marks.exec(sql);
    if (!mark) return sql.length;
    depth += mark[0] === "/*" ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
}

function meant(kind: SqlToken["kind"], text: string): string {
  if (kind === "name") return text.toLowerCase();
  return kind === "quoted" ? text.replace(/^"|"$/g, "").replaceAll('""', '"').toLowerCase() : text;
}
