/**
 * What one query of a reader or an author may take. The build and the browser share it, so that what runs in one runs
 * in the other.
 */
export const QUERY_LIMITS = {
  /** Rows of an answer: enough for any chart; more is a query that forgot to add up. */
  rows: 10_000,
  seconds: 30,
  /** As the engine writes it. */
  memory: "1GB"
} as const;
