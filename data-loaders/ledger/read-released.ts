import {DuckDBInstance} from "@duckdb/node-api";
import type {Area} from "../../src/lib/areas/area.js";
import type {TableEntry} from "../../src/lib/snapshot/manifest.js";
import type {MeanRow} from "../../src/lib/snapshot/mean-entry.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import type {Released} from "../stages/types.js";

/** An area of an earlier release: a code says which area it is only together with its members. */
export type EarlierArea = Pick<Area, "code" | "level" | "parent" | "members">;

/** What a release said: its protected tables, and the areas that their codes stood for. */
export interface Said {
  areas: EarlierArea[];
  tables: Released[];
  /** Means by the name of their table. */
  means: ReadonlyMap<string, readonly MeanRow[]>;
}

/** Periods that need not be read of a table, by its name. */
export type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the protected cells of a released database, and its areas; cells of periods that are known stay unread. */
export async function readReleased(
  file: string,
  tables: readonly Pick<TableEntry, "name" | "base" | "columns">[],
  known: Known = new Map()
): Promise<Said> {
  const instance = await DuckDBInstance.create(file, {access_mode: "READ_ONLY"});
  try {
    const connection = await instance.connect();
    const columnsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getColumnsJS();
    const read: Released[] = [];
    for (const {name, base, columns} of tables) {
      const periods = [...(known.get(name) ?? [])].map(literal);
      const fresh = periods.length ? ` WHERE CAST(period AS VARCHAR) NOT IN (${periods.join(", ")})` : "";
      const values = await columnsOf(`SELECT * FROM ${quoted(name)}${fresh}`);
      const filled = columns.map((column, i) => ({...column, values: values[i] ?? []}));
      read.push({name, status: "protected", base, columns: filled} as unknown as Released);
    }
    const [codes, levels, parents, members] = await columnsOf(`
      SELECT CAST(a.area AS VARCHAR), any_value(CAST(level AS VARCHAR)), any_value(parent),
        list(CAST(cbs_code AS VARCHAR) ORDER BY cbs_code)
      FROM area AS a JOIN area_member AS m ON CAST(m.area AS VARCHAR) = CAST(a.area AS VARCHAR)
      GROUP BY a.area ORDER BY 1`);
    const means = await readMeans(columnsOf);
    connection.closeSync();
    const areas = codes!.map((code, i) => {
      return {code, level: levels![i], parent: parents![i], members: members![i]} as unknown as EarlierArea;
    });
    return {areas, tables: read, means};
  } finally {
    instance.closeSync();
  }
}

/** Tables of means have area, period, one category and the mean, in this order. */
async function readMeans(columnsOf: (sql: string) => Promise<unknown[][]>): Promise<Map<string, MeanRow[]>> {
  const [names] = await columnsOf(
    "SELECT table_name FROM duckdb_columns() WHERE column_name = 'mean' ORDER BY 1"
  );
  const means = new Map<string, MeanRow[]>();
  for (const name of (names ?? []).map(String)) {
    const [area, period, category, mean] = await columnsOf(`SELECT * FROM ${quoted(name)}`);
    const rows = (area ?? []).map((code, i) => ({
      area: String(code),
      period: String(period![i]),
      category: String(category![i]),
      mean: Number(mean![i])
    }));
    means.set(name, rows);
  }
  return means;
}
