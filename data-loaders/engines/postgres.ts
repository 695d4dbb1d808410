import {createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import pg from "pg";
import {to} from "pg-copy-streams";
import {postgresError} from "./postgres-error.js";

/** A PostgreSQL database that is only read, as it was at one moment. */
export interface Postgres {
  /** Returns all rows of a query, for what is small: counts, names of columns. */
  all<Row>(sql: string, values?: readonly string[]): Promise<Row[]>;
  /** Writes the result of a query to a new file as CSV (separator `;`) with a header; gives the number of rows. */
  copy(sql: string, path: string): Promise<number>;
  close(): Promise<void>;
}

export interface PostgresOptions {
  /** What errors name: never the address. */
  what: string;
  /** Longest time a statement may take, ms; default half an hour. */
  timeout_ms?: number;
}

/** Opens one transaction that writes nothing, sees no later change, and is refused rather than given fewer rows. */
export async function openPostgres(address: string, options: PostgresOptions): Promise<Postgres> {
  const guarded = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw postgresError(error, options.what);
    });
  const client = await guarded(
    (async () =>
      new pg.Client({
        connectionString: address,
        application_name: "buurtpeil",
        connectionTimeoutMillis: 15_000,
        keepAlive: true
      }))()
  );
  // A connection that breaks is told by the statement under way; without a listener it would end the process.
  client.on("error", () => {});
  await guarded(client.connect());
  const close = () => client.end().catch(() => {});
  try {
    await guarded(client.query(settings(options.timeout_ms ?? 30 * 60_000)));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    all: async <Row>(sql: string, values: readonly string[] = []) =>
      (await guarded(client.query(sql, [...values]))).rows as Row[],
    copy: async (sql, path) => {
      const rows = client.query(to(`COPY (${sql}) TO STDOUT (FORMAT csv, DELIMITER ';', HEADER true)`));
      await guarded(pipeline(rows, createWriteStream(path, {mode: 0o600})));
      return rows.rowCount;
    },
    close
  };
}

/** Texts must not depend on the settings of a server or a role; nor may a policy on rows leave some out. */
function settings(timeout_ms: number): string {
  return `
    BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
    SET LOCAL row_security = off;
    SET LOCAL statement_timeout = ${timeout_ms};
    SET LOCAL lock_timeout = 30000;
    SET LOCAL search_path = pg_catalog;
    SET LOCAL DateStyle = 'ISO, YMD';
    SET LOCAL TimeZone = 'UTC';
    SET LOCAL extra_float_digits = 1;
    SET LOCAL standard_conforming_strings = on`;
}
