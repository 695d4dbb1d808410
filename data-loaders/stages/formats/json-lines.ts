import {createReadStream} from "node:fs";
import {scanBytes} from "../scan-bytes.js";
import {checkText} from "./check-text.js";
import type {Delivery, Loaded} from "./delivery.js";
import {Flaws} from "./flaws.js";
import {checkHeader, letIn} from "./header.js";
import {type Flaw, jsonRows} from "./json-rows.js";
import {TextRows} from "./text-rows.js";

/** Loads one JSON object a line, strictly; a key that a line lacks is a missing value. */
export async function loadJsonLines(delivery: Delivery): Promise<Loaded> {
  const {path, contract} = delivery;
  const bytes = await scanBytes(path, "utf-8");
  checkText(delivery, bytes, "utf-8");
  const names = Object.keys(contract.columns);
  const {read, seen} = jsonRows(contract);
  const flaws = new Flaws<Flaw>(FLAWS);
  const table = await TextRows.open(delivery, letIn(contract, names));
  let number = 0;
  for await (const line of linesOf(path)) {
    if (++number > bytes.rows) break;
    const row = read(number === 1 ? line.replace(/^\uFEFF/, "") : line);
    if (typeof row === "string") flaws.add(row, number);
    else if (!flaws.any) await table.add((name) => row.get(name) ?? null);
  }
  flaws.report(delivery);
  await table.close();
  const present = names.filter((name) => seen.has(name));
  checkHeader(delivery, present);
  return {columns: letIn(contract, present), rows: bytes.rows, row: "rowid + 1"};
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

const FLAWS: Record<Flaw, [string, string]> = {
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
