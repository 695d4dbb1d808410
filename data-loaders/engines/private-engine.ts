/** A DuckDB that may see people: it lives in memory and the OS's temp folder, and only as long as one run. */
export interface PrivateEngine {
  /** A folder for temporary files that nobody else may read, removed at close. */
  readonly folder: string;
  /** Runs one or more statements. */
  run(sql: string): Promise<void>;
  /** Returns all rows of a query; integers beyond 2^53 and decimals come as numbers. */
  all<Row = Record<string, unknown>>(sql: string): Promise<Row[]>;
  /** Hands a query's result over column by column, a few thousand rows at a time. */
  eachChunk(sql: string, take: (columns: readonly (readonly unknown[])[]) => void): Promise<void>;
  /** Adds rows to a table, made where there is none; the fastest way in for values computed in Node. */
  append(table: string, columns: readonly AppendColumn[]): Promise<void>;
  /** Ends the engine and removes its temp folder. Closing twice is allowed. */
  close(): Promise<void>;
}

export type AppendColumn =
  | {name: string; type: "VARCHAR"; values: readonly (string | null)[]}
  | {name: string; type: "INTEGER"; values: readonly (number | null)[]};
