import {DuckDBInstance} from "@duckdb/node-api";
import {aboutFigure} from "../../src/lib/downloads/about-figure.js";
import {downloadColumns} from "../../src/lib/downloads/download-columns.js";
import type {Locale} from "../../src/lib/i18n/locale.js";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import {literal, quoted} from "../../src/lib/sql-text.js";

/** Writes the numbers of figures as Parquet files; where they come from is the key-value metadata of the file. */
export async function writeParquet(
  files: readonly {path: string; data: FigureData}[],
  origin: string,
  locale: Locale
): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  try {
    for (const {path, data} of files) {
      const columns = downloadColumns(data, locale);
      const types = columns.map(({id, type}) => `${quoted(id)} ${type === "number" ? "DOUBLE" : "VARCHAR"}`);
      await connection.run(`CREATE OR REPLACE TABLE figure (${types.join(", ")})`);
      const appender = await connection.createAppender("figure");
      for (let row = 0; row < data.rows.length; row++) {
        for (const {values, type} of columns) {
          const value = values[row] ?? null;
          if (value === null) appender.appendNull();
          else if (type === "number") appender.appendDouble(value as number);
          else appender.appendVarchar(value as string);
        }
        appender.endRow();
      }
      appender.closeSync();
      const about = aboutFigure(data, origin, locale).map(
        ({key, words}) => `${quoted(key)}: ${literal(words)}`
      );
      await connection.run(
        `COPY figure TO ${literal(path)} (FORMAT parquet, KV_METADATA {${about.join(", ")}})`
      );
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
