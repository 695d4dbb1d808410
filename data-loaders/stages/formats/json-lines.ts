import {createReadStream} from "node:fs";
import {quoted} from "../../../src/lib/sql-text.js";
import {ROWS_NAMED} from "../broken-rule.js";
import {scanBytes} from "../scan-bytes.js";
import {checkText} from "./check-text.js";
import {type Delivery, type Loaded, refused} from "./delivery.js";
import {checkHeader, letIn} from "./header.js";
import {type Flaw, jsonRows} from "./json-rows.js";

const BATCH = 8192;

/** Loads one JSON object a line, strictly; a key that a line lacks is a missing value. */
export async function loadJsonLines(delivery: Delivery): Promise<Loaded> {
  const {engine, table, path, contract} = delivery;
  const bytes = await scanBytes(path, "utf-8");
  checkText(delivery, bytes, "utf-8");
  const names = letIn(contract, Object.keys(contract.columns));
  const flaws = new Map<Flaw, {rows: number; first: number[]}>();
  const {read, seen} = jsonRows(contract);
  const batch: (string | null)[][] = names.map(() => []);
  let rows = 0;
  const flush = async () => {
    if (!batch[0]?.length || flaws.size) return;
    await engine.append(
      table,
      names.map((name, i) => ({name, type: "VARCHAR", values: batch[i]!}))
    );
    for (const values of batch) values.length = 0;
  };
  if (names.length) {
    await engine.run(
      `CREATE TABLE ${quoted(table)} (${names.map((name) => `${quoted(name)} VARCHAR`).join(", ")})`
    );
  }
  for await (const line of linesOf(path)) {
    if (rows++ >= bytes.rows) break;
    const row = read(rows === 1 ? line.replace(/^\uFEFF/, "") : line);
    if (typeof row === "string") note(flaws, row, rows);
    else for (const [i, name] of names.entries()) batch[i]!.push(row.get(name) ?? null);
    if (rows % BATCH === 0) await flush();
  }
  await flush();
  report(delivery, flaws);
  const present = Object.keys(contract.columns).filter((name) => seen.has(name));
  checkHeader(delivery, present);
  return {
    columns: names.filter((name) => seen.has(name)),
    rows: Math.min(rows, bytes.rows),
    row: "rowid + 1"
  };
}

/** Lines of a text file; `scanBytes` saw to it that none is long. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  const blocks = createReadStream(path, {encoding: "utf8", highWaterMark: 1 << 20}) as AsyncIterable<string>;
  for await (const block of blocks) {
    const lines = (rest + block).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

function note(flaws: Map<Flaw, {rows: number; first: number[]}>, flaw: Flaw, row: number): void {
  const found = flaws.get(flaw) ?? {rows: 0, first: []};
  found.rows++;
  if (found.first.length < ROWS_NAMED) found.first.push(row);
  flaws.set(flaw, found);
}

function report(delivery: Delivery, flaws: ReadonlyMap<Flaw, {rows: number; first: number[]}>): void {
  for (const [flaw, [problem, wayOut]] of Object.entries(PROBLEMS) as [Flaw, [string, string]][]) {
    const found = flaws.get(flaw);
    if (found) throw refused(delivery, {problem, wayOut, ...found});
  }
}

const PROBLEMS: Record<Flaw, [string, string]> = {
  broken: ["not JSON", "the line is cut off or damaged: one object a line, whole"],
  not_object: ["line that is not one object", "export JSON Lines: one object a line, no list around them"],
  twice: ["key twice in a line", "remove one of the two"],
  unknown: ["unknown key", "leave it out of the export, or declare it in the contract"],
  shape: [
    "list or object where the contract expects a value, or the other way round",
    "export as the contract says; columns of a nested object are named outer.inner"
  ],
  not_text: ["text with a zero byte or half a character", "correct it at the source"]
};
