import {nearestName} from "./nearest-name.js";
import {bareSql} from "./referenced-tables.js";

export const REFUSALS = [
  "several_statements",
  "not_a_select",
  "pivot_needs_in",
  "no_files",
  "no_extension",
  "unknown_table",
  "unknown_column",
  "unknown_function",
  "unknown_value",
  "syntax",
  "placeholder",
  "memory",
  "too_many_rows",
  "name_taken",
  "conversion",
  "other"
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

/** Why the engine refused a query, sorted so that it can be told in plain words. */
export interface Refusal {
  kind: RefusalKind;
  /** The name or word that it is about. */
  name?: string;
  /** A known name that was probably meant. */
  nearest?: string;
  /** What the engine said, without the wrapping that the reader did not write; left out where it was not asked. */
  engine?: string;
}

/** Sorts an engine message about a query; `tables` are the names that exist. */
export function explainRefusal(message: string, sql: string, tables: readonly string[]): Refusal {
  const engine = withoutWrapping(message);
  const found = RULES.find(([, pattern]) => pattern.test(message));
  if (!found) return {kind: "other", engine};
  const [kind, pattern] = found;
  if (kind === "not_a_select") return {...refusedStatement(sql), engine};
  const name = pattern.exec(message)?.[1];
  if (kind === "unknown_table" && name) {
    const nearest = nearestName(name.replace(/^.*\./, ""), tables);
    return {kind, name, ...(nearest ? {nearest} : {}), engine};
  }
  if (kind === "unknown_column" && name) {
    const nearest = nearestName(name, candidates(message));
    return {kind, name, ...(nearest ? {nearest} : {}), engine};
  }
  return {kind, ...(name ? {name} : {}), engine};
}

/** The first pattern that matches decides; its first group is the name that it is about. */
const RULES: readonly (readonly [RefusalKind, RegExp])[] = [
  ["not_a_select", /Expected a single SELECT statement/i],
  ["no_files", /^Permission Error|file system operations are disabled/],
  ["no_files", /it exists in the (?:parquet|httpfs|excel|spatial|sqlite|postgres) extension/],
  ["no_extension", /(?:it exists in the|required extension) '?(\w+)/],
  ["unknown_table", /Table with name "?(.+?)"? does not exist/],
  ["unknown_function", /Function with name "?(.+?)"? does not exist/],
  ["unknown_column", /(?:Referenced column|does not have a column named) "(.+?)"/],
  ["placeholder", /Could not find parameter|Values were not provided for/],
  ["syntax", /^Parser Error/],
  ["memory", /^Out of Memory Error/],
  ["unknown_value", /^Conversion Error: Could not convert string '(.*?)' to (?:UINT|ENUM)/],
  ["conversion", /^Conversion Error/]
];

function candidates(message: string): string[] {
  const line = /Candidate bindings: (.*)/.exec(message)?.[1] ?? "";
  return [...line.matchAll(/"(?:[^".]+\.)?([^"]+)"/g)].map((match) => match[1]!);
}

/** Tells apart the ways in which a text is not one SELECT; comments and strings do not count. */
function refusedStatement(sql: string): {kind: RefusalKind; name?: string} {
  const bare = bareSql(sql).trim();
  if (/;\s*\S/.test(bare)) return {kind: "several_statements"};
  const word = /^\(*\s*([a-z]+)/i.exec(bare)?.[1]?.toUpperCase();
  if (
    /\bPIVOT\b/i.test(bare) &&
    (word === "PIVOT" || word === "SELECT" || word === "FROM" || word === "WITH")
  )
    return {kind: "pivot_needs_in"};
  return {kind: "not_a_select", ...(word ? {name: word} : {})};
}

/** Cuts the excerpt of our own wrapper and the advice to install what cannot be installed here. */
function withoutWrapping(message: string): string {
  return message
    .replace(/\n+LINE \d+: (?:DESCRIBE )?SELECT [^\n]* ?FROM query\([\s\S]*$/, "")
    .replace(/\n+Please try installing[\s\S]*?(?=\n\nLINE|$)/, "")
    .trim();
}
