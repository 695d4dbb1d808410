import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {inspect} from "node:util";
import {dsvFormat} from "d3";
import * as fc from "fast-check";
import iconv from "iconv-lite";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {openPrivateEngine} from "../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../data-loaders/engines/private-engine.js";
import {REGISTERS, type Register} from "../../data-loaders/registers.js";
import type {FileContract} from "../../data-loaders/sources/contract.js";
import {CliError} from "../../src/lib/cli-error.js";
import {quoted} from "../../src/lib/sql-text.js";
import {meaningOf} from "../fixtures/sources/meaning.js";
import {CANARY, LATEST, validRows} from "../fixtures/sources/registers.js";
import {type Delivery, writeDelivery} from "../fixtures/sources/write-delivery.js";

const ROWS = 12;

/** Fixed, so that a failure comes back; another one for a longer hunt is `BUURTPEIL_FUZZ=<runs>:<seed>`. */
const [RUNS, SEED] = (process.env.BUURTPEIL_FUZZ ?? "12:20250101").split(":").map(Number);

/** Sources whose reader makes another table of its files: that it refuses or reads is all that is asked here. */
const DERIVED = ["energy-postcode"];

let engine: PrivateEngine;
let folder: string;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-fuzz-"));
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true});
});

const FILES = REGISTERS.flatMap((register) =>
  Object.entries(register.contract.files)
    .filter(([, {format}]) => format.type !== "table")
    .map(([file, contract]) => ({name: `${register.contract.id}.${file}`, register, file, contract}))
);

describe.each(FILES)("the reader of $name", ({register, file, contract}) => {
  it("reads a valid delivery as its contract means it", async () => {
    const delivery = valid(register, file);
    const outcome = await read(register, file, {rows: delivery});
    expect(outcome.error).toBeNull();
    expect(outcome.rows ?? []).toEqual(outcome.rows ? meaningOf(delivery, contract) : []);
  });

  it("given changed rows, reads every one as it means or says what is wrong without a value", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowChange, {minLength: 1, maxLength: 2}), async (changes) => {
        const delivery = asWritten(changes.reduce(changeRows, valid(register, file)), contract);
        const outcome = await read(register, file, {rows: delivery});
        judge(outcome, register, delivery, () => meaningOf(delivery, contract));
      }),
      {numRuns: RUNS!, seed: SEED!}
    );
  });

  it("given changed bytes, reads all that they mean or says what is wrong without a value", async () => {
    const delivery = valid(register, file);
    const path = join(folder, "valid");
    await writeDelivery(path, contract, delivery);
    const bytes = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.array(byteChange, {minLength: 1, maxLength: 2}), async (changes) => {
        const changed = changes.reduce(changeBytes, bytes);
        const outcome = await read(register, file, {bytes: changed});
        const meant = plainly(changed, contract);
        judge(outcome, register, delivery, () =>
          meant ? meaningOf(meant, contract) : outcome.rows!.length === ROWS ? outcome.rows! : []
        );
      }),
      {numRuns: RUNS!, seed: SEED!}
    );
  });
});

type RowChange =
  | {how: "field"; row: number; column: number; text: string}
  | {how: "swap headers" | "swap columns"; a: number; b: number}
  | {how: "remove column" | "repeat column"; column: number}
  | {how: "remove row" | "repeat row"; row: number};

const at = fc.nat({max: 999});

/** Texts that spreadsheets, parsers and databases have stumbled over. */
const EVIL = [
  ...'=HYPERLINK("http://kanarie.example","kanarie")|+cmd|\' /C kanarie\'!A0|@SUM(1+kanarie)|-kanarie'.split(
    "|"
  ),
  ...'"|""|"kanarie|kanarie"|ka"na"rie|\\"|\'; DROP TABLE kanarie; --'.split("|"),
  ...[
    "\0",
    "kanarie\0kanarie",
    "kana\nrie",
    "kana\r\nrie",
    "\r",
    ";",
    ",",
    "\t",
    "|",
    "\uFEFF",
    "\uFFFD",
    "\u2028"
  ],
  ...[
    "kanarië €",
    "ＫＡＮＡＲＩＥ",
    "٣٤",
    "👩‍👩‍👧",
    "\u202Ekanarie",
    "e\u0301".repeat(50),
    " ",
    "  7 ",
    "-0",
    "0x1F",
    "1e999"
  ],
  ...[
    "1e5",
    "NaN",
    "Infinity",
    "NULL",
    "null",
    "true",
    "1_000",
    "1.000,5",
    "1,5",
    "1.5",
    "999999999999999999999"
  ],
  ...[
    "2024-02-30",
    "0000-00-00",
    "31-02-2024",
    "20240230",
    "-2024-01-01",
    "2024-1-1",
    "infinity",
    "epoch",
    "{}",
    "[]"
  ],
  "kanarie".repeat(20_000),
  "kanarie".repeat(200_000)
];

const rowChange: fc.Arbitrary<RowChange> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      how: fc.constant("field" as const),
      row: at,
      column: at,
      text: fc.constantFrom(...EVIL)
    })
  },
  fc.record({
    how: fc.constant("field" as const),
    row: at,
    column: at,
    text: fc.string({unit: "binary", maxLength: 12})
  }),
  fc.record({how: fc.constantFrom("swap headers" as const, "swap columns" as const), a: at, b: at}),
  fc.record({how: fc.constantFrom("remove column" as const, "repeat column" as const), column: at}),
  fc.record({how: fc.constantFrom("remove row" as const, "repeat row" as const), row: at})
);

function changeRows({header, rows}: Delivery, change: RowChange): Delivery {
  const swapped = <T>(list: readonly T[], a: number, b: number) => {
    const copy = [...list];
    [copy[a % list.length], copy[b % list.length]] = [copy[b % list.length]!, copy[a % list.length]!];
    return copy;
  };
  const twice = <T>(list: readonly T[], i: number) => [...list, list[i % list.length]!];
  const without = <T>(list: readonly T[], i: number) => list.filter((_, nth) => nth !== i % list.length);
  switch (change.how) {
    case "field": {
      const {row, column, text} = change;
      const replaced = rows.map((fields, i) =>
        i === row % rows.length
          ? fields.map((field, j) => (j === column % header.length ? text : field))
          : fields
      );
      return {header, rows: replaced};
    }
    case "swap headers":
      return {header: swapped(header, change.a, change.b), rows};
    case "swap columns":
      return {
        header: swapped(header, change.a, change.b),
        rows: rows.map((fields) => swapped(fields, change.a, change.b))
      };
    case "remove column":
      if (header.length === 1) return {header, rows};
      return {
        header: without(header, change.column),
        rows: rows.map((fields) => without(fields, change.column))
      };
    case "repeat column":
      return {header: twice(header, change.column), rows: rows.map((fields) => twice(fields, change.column))};
    case "remove row":
      return {header, rows: without(rows, change.row)};
    case "repeat row":
      return {header, rows: twice(rows, change.row)};
  }
}

/** Rows without the letters that the encoding of their file does not have. */
function asWritten({header, rows}: Delivery, {format}: FileContract): Delivery {
  if (format.type !== "csv") return {header, rows};
  const {encoding} = format;
  return {
    header,
    rows: rows.map((row) => row.map((text) => iconv.decode(iconv.encode(text, encoding), encoding)))
  };
}

/** Where a change falls, as a share of the file. */
const share = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true});

const byteChange = fc.oneof(
  fc.record({
    how: fc.constant("flip" as const),
    where: fc.array(share, {minLength: 1, maxLength: 8}),
    mask: fc.integer({min: 1, max: 255})
  }),
  fc.record({how: fc.constant("cut" as const), where: share}),
  fc.record({
    how: fc.constantFrom("remove" as const, "repeat" as const),
    where: share,
    length: fc.integer({min: 1, max: 300})
  }),
  fc.record({
    how: fc.constant("insert" as const),
    where: share,
    bytes: fc.uint8Array({minLength: 1, maxLength: 6})
  }),
  fc.record({
    how: fc.constant("insert" as const),
    where: share,
    bytes: fc.constantFrom(
      ...["\n", "\r\n", "\r", '"', '""', "\n\n", ";", "\t", "\0", "\uFEFF", "é"].map((t) => Buffer.from(t)),
      Buffer.from([0xe9]),
      Buffer.from([0xff, 0xfe])
    )
  }),
  fc.record({
    how: fc.constantFrom("remove line" as const, "repeat line" as const, "cut line" as const),
    where: share
  }),
  fc.record({
    how: fc.constant("encode" as const),
    encoding: fc.constantFrom("latin1", "utf-16le", "utf-16be", "utf-8", "cp850")
  }),
  fc.record({
    how: fc.constant("replace" as const),
    pair: fc.constantFrom([";", ","], [",", ";"], ["\n", "\r\n"], ["\n", "\r"], ["|", ";"], ["\t", " "])
  })
);
type ByteChange = typeof byteChange extends fc.Arbitrary<infer T> ? T : never;

function changeBytes(bytes: Buffer, change: ByteChange): Buffer {
  const offset = (where: number) => Math.floor(where * bytes.length);
  switch (change.how) {
    case "flip": {
      const copy = Buffer.from(bytes);
      for (const where of change.where) if (copy.length) copy[offset(where)]! ^= change.mask;
      return copy;
    }
    case "cut":
      return bytes.subarray(0, offset(change.where));
    case "remove":
      return Buffer.concat([
        bytes.subarray(0, offset(change.where)),
        bytes.subarray(offset(change.where) + change.length)
      ]);
    case "repeat": {
      const end = offset(change.where) + change.length;
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(offset(change.where))]);
    }
    case "insert":
      return Buffer.concat([
        bytes.subarray(0, offset(change.where)),
        change.bytes,
        bytes.subarray(offset(change.where))
      ]);
    case "encode":
      return iconv.encode(bytes.toString("utf8"), change.encoding);
    case "replace":
      return Buffer.from(bytes.toString("latin1").replaceAll(change.pair[0]!, change.pair[1]!), "latin1");
    default: {
      const lines = bytes.toString("latin1").split("\n");
      const nth = Math.floor(change.where * lines.length);
      const line = lines[nth]!;
      const now = {
        "remove line": [],
        "repeat line": [line, line],
        "cut line": [line.slice(0, line.length / 2)]
      }[change.how];
      lines.splice(nth, 1, ...now);
      return Buffer.from(lines.join("\n"), "latin1");
    }
  }
}

interface Outcome {
  error: unknown;
  /** What the reader made of the file, null where it refused or the file has no column that is loaded. */
  rows: Record<string, unknown>[] | null;
  /** Names of the source's files: a row that went lost shows in the file that needs it. */
  files: string[];
  /** Whatever went to the terminal. */
  printed: string;
}

/** Writes every file of a register, one of them as given, and reads them all. */
async function read(
  {contract, read}: Register,
  file: string,
  given: {rows: Delivery} | {bytes: Buffer}
): Promise<Outcome> {
  const at = mkdtempSync(join(folder, "delivery-"));
  mkdirSync(at, {recursive: true});
  const paths: Record<string, string> = {};
  for (const [name, of] of Object.entries(contract.files)) {
    paths[name] = join(at, `levering-${name}.dat`);
    if (name !== file) await writeDelivery(paths[name], of, valid({contract, read}, name));
    else if ("bytes" in given) writeFileSync(paths[name], given.bytes);
    else await writeDelivery(paths[name], of, given.rows);
  }
  const printed: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => Boolean(printed.push(String(text))))
  );
  const files = Object.values(paths).map((path) => basename(path));
  const outcome: Outcome = {error: null, rows: null, files, printed: ""};
  try {
    const tables = await read(engine, paths, LATEST);
    const table = DERIVED.includes(contract.id) ? undefined : tables[file]?.table;
    outcome.rows = await rowsOf(table, contract.files[file]!);
  } catch (error) {
    outcome.error = error;
  } finally {
    for (const spy of spies) spy.mockRestore();
    rmSync(at, {recursive: true});
    const left = await engine.all<{name: string}>("SELECT table_name AS name FROM duckdb_tables()");
    for (const {name} of left) await engine.run(`DROP TABLE ${quoted(name)}`);
  }
  return {...outcome, printed: printed.join("")};
}

async function rowsOf(table: string | undefined, contract: FileContract): Promise<Outcome["rows"]> {
  const columns = Object.values(contract.columns).flatMap(({as, fate, type}) => {
    if (fate === "dropped") return [];
    if (type === "rd_point") return [quoted(`${as}_x`), quoted(`${as}_y`)];
    return type === "date" ? [`CAST(${quoted(as)} AS VARCHAR) AS ${quoted(as)}`] : [quoted(as)];
  });
  if (!table || !columns.length) return null;
  return engine.all(`SELECT ${columns.join(", ")} FROM ${quoted(table)} ORDER BY file_row`);
}

/** The one property: all of what was delivered, as it is meant, or an error that tells where but not what. */
function judge(
  {error, rows, files, printed}: Outcome,
  {contract}: Register,
  delivery: Delivery,
  meant: () => unknown[]
): void {
  if (error === null) {
    if (rows !== null) expect(rows).toEqual(meant());
    return;
  }
  expect(error).toBeInstanceOf(CliError);
  const told = `${inspect(error, {depth: 10})} ${(error as Error).stack} ${printed}`;
  expect((error as Error).message).toContain(contract.id);
  expect(files.filter((name) => (error as Error).message.includes(name))).not.toEqual([]);
  const known = JSON.stringify(contract);
  const secrets = delivery.rows.flat().filter((text) => text.trim().length > 4 && !known.includes(text));
  expect([CANARY, ...secrets].filter((secret) => told.includes(secret))).toEqual([]);
}

/** What bytes of a text format mean, read in the plainest way; null for formats that cannot be read so. */
function plainly(bytes: Buffer, {format, columns}: FileContract): Delivery | null {
  if (format.type === "csv") {
    const text = iconv.decode(bytes, format.encoding);
    const [header, ...rows] = dsvFormat(format.separator).parseRows(text);
    const whole = rows.filter((row) => row.length > 1 || row[0] !== "");
    return {header: (header ?? []).map((name) => name.trim()), rows: whole};
  }
  if (format.type !== "json_lines") return null;
  const header = Object.keys(columns);
  const lines = bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim());
  const rows = lines.map((line) => {
    const whole: unknown = tryParse(line);
    return header.map((name) => {
      const field = name
        .split(".")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], whole);
      return field === null || field === undefined ? "" : String(field);
    });
  });
  return {header, rows};
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function valid({contract}: Register, file: string): Delivery {
  const header = Object.keys(contract.files[file]!.columns);
  return {header, rows: validRows(contract, file, ROWS).map((row) => header.map((name) => row[name]!))};
}
