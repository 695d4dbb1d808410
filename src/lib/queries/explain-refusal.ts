import {literal} from "../sql-text.js";
import {nearestName} from "./nearest-name.js";
import type {Refusal, RefusalKind} from "./refusal.js";
import {sqlTokens} from "./sql-tokens.js";

/** Sorts an engine message about a query that `checkQuery` let pass; `tables` are the names that exist. */
export function explainRefusal(message: string, sql: string, tables: readonly string[]): Refusal {
  const engine = withoutWrapping(message);
  const found = RULES.find(([, pattern]) => pattern.test(message));
  if (!found) return {kind: "other", engine};
  const [kind, pattern] = found;
  // A PIVOT without IN becomes several statements in the engine, and nothing else gets as far as this.
  if (kind === "not_a_select") {
    const pivot = sqlTokens(sql).find((token) => token.kind === "name" && token.text.endsWith("pivot"));
    return pivot ? {kind: "pivot_needs_in", line: pivot.line, engine} : {kind, engine};
  }
  const name = pattern.exec(message)?.[1];
  if (name === undefined) return {kind, ...lineIn(message), engine};
  // Named between single quotes, a table is a file.
  if (kind === "unknown_table" && sqlTokens(sql).some(({text}) => text === literal(name)))
    return {kind: "no_files", ...lineOf(name, sql), engine};
  const known =
    kind === "unknown_table" ? tables : kind === "unknown_column" ? candidates(message) : ([] as string[]);
  const nearest = nearestName(name.replace(/^.*\./, ""), known);
  return {kind, name, ...(nearest && {nearest}), ...lineOf(name, sql), engine};
}

/** The line on which a text names something: the engine counts lines of our own statement. */
function lineOf(name: string, sql: string): {line?: number} {
  const last = name.toLowerCase().replace(/^.*\./, "");
  const token = sqlTokens(sql).find(
    ({kind, text}) => text === last || (kind === "string" && text.toLowerCase() === `'${last}'`)
  );
  return token ? {line: token.line} : {};
}

/** The line in a message about the text as it was typed. */
function lineIn(message: string): {line?: number} {
  const line = AS_TYPED.test(message) ? /\n+LINE (\d+):/.exec(message)?.[1] : undefined;
  return line ? {line: Number(line)} : {};
}

const AS_TYPED = /^Parser Error: syntax error/;

/** The first pattern that matches decides; its first group is the name that it is about. */
const RULES: readonly (readonly [RefusalKind, RegExp])[] = [
  ["not_a_select", /Expected a single SELECT statement|PIVOT statements without explicit IN/i],
  ["too_deep", /Max expression depth|^Parser Error: memory exhausted/],
  ["no_files", /^Permission Error|file system operations are disabled/],
  ["no_files", /it exists in the (?:parquet|httpfs|excel|spatial|sqlite|postgres) extension/],
  ["no_extension", /(?:it exists in the|required extension) '?(\w+)/],
  ["unknown_table", /Table with name "?(.+?)"? does not exist/],
  ["unknown_function", /Function with name "?(.+?)"? does not exist/],
  ["unknown_column", /(?:Referenced column|does not have a column named) "(.+?)"/],
  [
    "placeholder",
    /Could not find parameter|Values were not provided for|prepared statement parameter|parameters? in/i
  ],
  ["syntax", /^Parser Error/],
  ["memory", /^Out of Memory Error/],
  ["unknown_value", /^Conversion Error: Could not convert string '(.*?)' to (?:UINT|ENUM)/],
  ["conversion", /^Conversion Error/]
];

function candidates(message: string): string[] {
  const line = /Candidate bindings: (.*)/.exec(message)?.[1] ?? "";
  return [...line.matchAll(/"(?:[^".]+\.)?([^"]+)"/g)].map((match) => match[1]!);
}

/** Cuts the excerpt of our own wrapper and the advice to install what cannot be installed here. */
function withoutWrapping(message: string): string {
  const advised = message.replace(/\n+Please try installing[\s\S]*?(?=\n\nLINE|$)/, "");
  const typed = AS_TYPED.test(message) && !/LINE \d+: [^\n]*query\(/.test(message);
  return (typed ? advised : advised.replace(/\n+LINE \d+:[\s\S]*$/, "")).trim();
}
