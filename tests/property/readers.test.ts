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
import {readBoundaries} from "../../data-loaders/sources/cbs-boundaries/read.js";
import {cbsKeyFigures} from "../../data-loaders/sources/cbs-key-figures/contract.js";
import type {FileContract} from "../../data-loaders/sources/contract.js";
import {crosswalk} from "../../data-loaders/sources/crosswalk/contract.js";
import {police} from "../../data-loaders/sources/police/contract.js";
import {rivm} from "../../data-loaders/sources/rivm/contract.js";
import {validate} from "../../data-loaders/stages/validate.js";
import {CliError} from "../../src/lib/cli-error.js";
import {quoted} from "../../src/lib/sql-text.js";
import {byteChange, changeBytes, changeRows, rowChange} from "../fixtures/sources/damage.js";
import {geojson, square} from "../fixtures/sources/deliveries.js";
import {meaningOf} from "../fixtures/sources/meaning.js";
import {CANARY, LATEST, validRows} from "../fixtures/sources/registers.js";
import {type Delivery, writeDelivery} from "../fixtures/sources/write-delivery.js";

const ROWS = 12;

/** Fixed, so that a failure comes back; another one for a longer hunt is `BUURTPEIL_FUZZ=<runs>:<seed>`. */
const [RUNS, SEED] = (process.env.BUURTPEIL_FUZZ ?? "20:20250101").split(":").map(Number);

/** Sources whose reader makes another table of its files: that it refuses or reads is all that is asked here. */
const DERIVED = ["energy-postcode"];

const CROSSWALK = {file: "", old_code: "oud", new_code: "nieuw", share: "aandeel"};

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

/** Open data is asked for in ways of its own; here its files are held against their contracts. */
const OPEN = [cbsKeyFigures, police, rivm, crosswalk(CROSSWALK)].map(
  (contract): Register => ({
    contract,
    read: async (engine, paths, latest) => {
      const [[file, path]] = Object.entries(paths) as [[string, string]];
      return {[file]: await validate(engine, contract, {file, path, latest})};
    }
  })
);

const FILES = [...REGISTERS, ...OPEN].flatMap((register) =>
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

/** Rows without the letters that the encoding of their file, or a workbook's XML, does not have. */
function asWritten({header, rows}: Delivery, {format}: FileContract): Delivery {
  const write = (text: string) => {
    if (format.type === "excel") return text.replace(NOT_IN_XML, "");
    if (format.type !== "csv") return text;
    return iconv.decode(iconv.encode(text, format.encoding), format.encoding);
  };
  return {header, rows: rows.map((row) => row.map(write))};
}

const NOT_IN_XML = /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffc\u{10000}-\u{10fffd}]/gu;

describe("the reader of cbs-boundaries", () => {
  const properties = {buurt_code: "buurtcode", buurt_name: "buurtnaam", wijk_code: "wijkcode"};
  const map = Buffer.from(
    geojson(
      Array.from({length: 6}, (_, i) => [
        {buurtcode: `BU9999010${i}`, buurtnaam: `Kanarie ${i}`, wijkcode: "WK999901"},
        square(110_000 + 1000 * i, 490_000)
      ])
    )
  );

  it("given changed bytes, reads every buurt in them or says what is wrong without a value", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(byteChange, {minLength: 1, maxLength: 2}), async (changes) => {
        const path = join(folder, "kaart.geojson");
        const bytes = changes.reduce(changeBytes, map);
        writeFileSync(path, bytes);
        const read = await readBoundaries(path, "GM9999", {properties}).catch((error: unknown) => error);
        if (Array.isArray(read)) {
          const {features} = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, "")) as {
            features: {properties: typeof properties}[];
          };
          const own = features.filter((f) => String(Object.values(f.properties)[0]).startsWith("BU9999"));
          expect(read.length).toBe(own.length);
          return;
        }
        expect(read).toBeInstanceOf(CliError);
        expect((read as Error).message).toContain("cbs-boundaries, kaart.geojson");
        expect(inspect(read)).not.toMatch(/kanarie|BU9999|WK9999/i);
      }),
      {numRuns: RUNS! * 5, seed: SEED!}
    );
  });
});

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
  const rows = await engine.all(`SELECT ${columns.join(", ")} FROM ${quoted(table)} ORDER BY file_row`);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unsigned(value)]))
  );
}

/** Zero has no sign. */
function unsigned(value: unknown): unknown {
  return Object.is(value, -0) ? 0 : value;
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
