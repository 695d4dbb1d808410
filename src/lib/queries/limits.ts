/**
 * What one query of a reader or an author may take. The build and the browser share it, so that what runs in one runs
 * in the other.
 */
export const QUERY_LIMITS = {
  /** Rows of an answer: enough for any chart; more is a query that forgot to add up. */
  rows: 10_000,
  /** Characters of text in an answer, all rows together. */
  text: 2_000_000,
  columns: 200,
  /** Bytes that an answer is fetched in; the page does not take more. */
  bytes: 32_000_000,
  seconds: 30,
  /** As the engine writes it. */
  memory: "1GB",
  /** Characters of SQL. */
  sql: 20_000,
  /** Brackets within brackets. */
  depth: 50,
  /** Queries within queries: the engine's work doubles with each. */
  subqueries: 12
} as const;
