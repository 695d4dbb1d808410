import {createReadStream} from "node:fs";
import {readFile} from "node:fs/promises";
import {createInterface} from "node:readline/promises";
import {readXlsx} from "hucre/xlsx";
import {literal} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {brokenRule} from "../stages/broken-rule.js";
import {plainPath} from "../stages/formats/plain-path.js";
import type {Detected} from "./detected.js";

/** Collects the keys of all lines of JSON, nested ones as `outer.inner`, in the order in which they first come. */
export async function jsonHeader(source: string, path: string): Promise<Detected> {
  const kinds = new Map<string, "value" | "list">();
  let row = 0;
  for await (const line of createInterface({input: createReadStream(path)})) {
    row++;
    if (line.trim() && !collect(line, kinds)) {
      throw brokenRule({
        problem: "line that is not one object of JSON",
        source,
        file: path,
        rows: 1,
        first: [row],
        wayOut: "export JSON Lines: one object a line, whole"
      });
    }
  }
  const header = [...kinds.keys()];
  const lists = header.filter((name) => kinds.get(name) === "list");
  return {format: {type: "json_lines"}, header, lists, doubts: []};
}

function collect(line: string, kinds: Map<string, "value" | "list">): boolean {
  try {
    const object: unknown = JSON.parse(line);
    if (!isPlain(object)) return false;
    walk(object, "", kinds);
    return true;
  } catch {
    return false;
  }
}

function walk(object: Record<string, unknown>, before: string, kinds: Map<string, "value" | "list">): void {
  for (const [key, value] of Object.entries(object)) {
    const name = `${before}${key}`;
    if (isPlain(value)) walk(value, `${name}.`, kinds);
    else if (Array.isArray(value)) kinds.set(name, "list");
    else if (!kinds.has(name)) kinds.set(name, "value");
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the columns of a Parquet file from its footer. */
export async function parquetHeader(engine: PrivateEngine, source: string, path: string): Promise<Detected> {
  const columns = await engine
    .all<{column_name: string; column_type: string}>(
      `DESCRIBE FROM read_parquet(${literal(plainPath(path))}, hive_partitioning = false)`
    )
    .catch(() => {
      throw brokenRule({
        problem: "not readable as Parquet",
        source,
        file: path,
        wayOut: "the file is damaged, cut off, encrypted or of another format: ask for it again"
      });
    });
  const lists = columns.filter(({column_type}) => NESTED.test(column_type));
  return {
    format: {type: "parquet"},
    header: columns.map(({column_name}) => column_name),
    lists: lists.map(({column_name}) => column_name),
    doubts: []
  };
}

const NESTED = /\]$|^(STRUCT|MAP|UNION|BLOB|BIT|INTERVAL|TIMESTAMP WITH TIME ZONE|TIME WITH TIME ZONE)/;

/** Reads the first row of a workbook's first worksheet. */
export async function workbookHeader(source: string, path: string): Promise<Detected> {
  let sheets = 0;
  const first = (_: unknown, index: number) => {
    sheets = Math.max(sheets, index + 1);
    return index === 0;
  };
  const workbook = await readXlsx(await readFile(path), {sheets: first}).catch(() => {
    throw brokenRule({
      problem: "not readable as a workbook (.xlsx)",
      source,
      file: path,
      wayOut: "the file is damaged, locked with a password or of another format: ask for it again"
    });
  });
  const names = (workbook.sheets[0]?.rows[0] ?? []).map((value) => String(value ?? "").trim());
  const doubts = sheets > 1 ? [`the workbook has ${sheets} sheets: the draft is of the first`] : [];
  return {format: {type: "excel"}, header: names.slice(0, names.findLastIndex(Boolean) + 1), doubts};
}
