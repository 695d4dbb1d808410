export const REFUSALS = [
  "too_long",
  "too_deep",
  "several_statements",
  "not_a_select",
  "pivot_needs_in",
  "no_files",
  "about_engine",
  "nested_query",
  "not_fixed",
  "not_in_browser",
  "no_extension",
  "unknown_table",
  "unknown_column",
  "unknown_function",
  "unknown_value",
  "syntax",
  "placeholder",
  "memory",
  "too_many_rows",
  "too_many_columns",
  "too_much_text",
  "lists",
  "name_taken",
  "not_for_notebooks",
  "conversion",
  "other"
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

/** Why a query was refused, sorted so that it can be told in plain words. */
export interface Refusal {
  kind: RefusalKind;
  /** The name or word that it is about. */
  name?: string;
  /** A known name that was probably meant. */
  nearest?: string;
  /** Line of the SQL that it is about, counted from 1. */
  line?: number;
  /** What the engine said, without the wrapping that the reader did not write; left out where it was not asked. */
  engine?: string;
}

/** Why there is no answer: refused, stopped, or never written. */
export type NoAnswer = Refusal | {kind: Stopped | "empty_query"; engine?: undefined};
export type Stopped = "cancelled" | "time" | "recursion" | "stuck";
