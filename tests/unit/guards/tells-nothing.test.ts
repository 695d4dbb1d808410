import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {inspect} from "node:util";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import config from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {REGISTERS} from "../../../data-loaders/registers.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import type {ColumnContract} from "../../../data-loaders/sources/contract.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {pseudonym} from "../../../data-loaders/stages/pseudonym.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {LATEST, validRows} from "../../fixtures/sources/registers.js";
import {writeDelivery} from "../../fixtures/sources/write-delivery.js";
import {startSnapshot, temporary} from "./snapshot-process.js";

vi.setConfig({testTimeout: 180_000, hookTimeout: 180_000});

const place = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const raw = join(place, "raw");
const demo = {...config, protection: {...config.protection, keys: join(place, "keys.json")}};
/** What stands in a spoilt field; what an error or a log may never repeat. */
const DEFECT = "kanarie4711";
let secrets: string[];
let values: string[];

beforeAll(async () => {
  await generateDemo(place, {scale: 0.02});
  const {keys, seed} = JSON.parse(readFileSync(demo.protection.keys, "utf8")) as {
    keys: Record<string, string>;
    seed: string;
  };
  secrets = [...Object.values(keys), seed].flatMap(spellings);
  const canaries = JSON.parse(readFileSync(join(place, "truth/canaries.json"), "utf8")) as Record<
    string,
    string[]
  >;
  values = Object.values(canaries).flat();
  expect(values.length).toBeGreaterThan(300);
});
afterAll(() => rmSync(place, {recursive: true, force: true}));

describe("a run of the whole snapshot", () => {
  test("tells no value, key or pseudonym on its way out, in a file name, or in the manifest", async () => {
    const run = startSnapshot(place);
    const names = new Set<string>();
    let code: Awaited<typeof run.ended> | null = null;
    void run.ended.then((ended) => {
      code = ended;
    });
    while (code === null) {
      for (const folder of [temporary(place), join(place, "out")])
        for (const name of namesIn(folder)) names.add(name);
      await wait(10);
    }
    expect(code, run.said()).toBe(0);
    expect([...names].some((name) => name.startsWith("buurtpeil-private-"))).toBe(true);
    expect([...names].some((name) => name.includes(".data.new-"))).toBe(true);
    const manifest = readFileSync(join(place, "out/data/manifest.json"), "utf8");
    const told = {said: run.said(), names: [...names].join("\n"), manifest};
    expect(told.said).toContain("writing the snapshot");
    for (const [where, text] of Object.entries(told))
      expect(found(text, [...values, ...secrets, ...pseudonyms()]), where).toEqual([]);
  });
});

describe("a delivery with a defect", () => {
  const files = REGISTERS.flatMap((register) => {
    const given = config.sources.registers?.[register.contract.id] ?? {};
    return Object.entries(given).map(
      ([file, location]): [string, (typeof REGISTERS)[number], string, string] => [
        `${register.contract.id}, ${file}`,
        register,
        file,
        location
      ]
    );
  });

  test("can be in every register", () => {
    expect(new Set(files.map(([, {contract}]) => contract.id))).toEqual(
      new Set(REGISTERS.map(({contract}) => contract.id))
    );
  });

  test.each(files)(
    "in %s is refused without the value that is wrong, or any other",
    async (_, register, file, location) => {
      // A file that comes once a year is described once.
      const described = file.replace(/_\d{4}$/, "");
      const contract = register.contract.files[described]!;
      const column = Object.entries(contract.columns).find(([, declared]) => isTyped(declared))?.[0];
      expect(column, "a column with a type to break").toBeDefined();
      const path = join(raw, location);
      const aside = `${path}.aside`;
      mkdirSync(dirname(path), {recursive: true});
      if (existsSync(path)) renameSync(path, aside);
      try {
        const rows = validRows(register.contract, described, 12);
        rows[4]![column!] = DEFECT;
        const header = Object.keys(contract.columns);
        await writeDelivery(path, contract, {
          header,
          rows: rows.map((row) => header.map((name) => row[name]!))
        });
        const lines: string[] = [];
        // Nothing but this register, so that it is read at once.
        const sources = {
          ...config.sources,
          registers: {[register.contract.id]: config.sources.registers![register.contract.id]!}
        };
        const error = await snapshot(
          {...demo, sources},
          {
            data: raw,
            output: join(place, "spoilt/data"),
            today: LATEST,
            progress: (message) => lines.push(message)
          }
        ).then(
          () => null,
          (thrown: unknown) => thrown
        );
        expect(error).toBeInstanceOf(CliError);
        const {message} = error as CliError;
        expect(message).toContain(register.contract.id);
        expect(message).toContain(location.split("/").at(-1));
        const told = [inspect(error, {depth: null, showHidden: true}), ...lines].join("\n");
        const delivered = rows.flatMap((row) => Object.values(row)).filter((text) => text.length > 8);
        expect(found(told, [DEFECT, "kanarie", ...delivered, ...values, ...secrets])).toEqual([]);
        expect(namesIn(join(place, "spoilt"))).toEqual([]);
      } finally {
        rmSync(path, {force: true});
        if (existsSync(aside)) renameSync(aside, path);
      }
    }
  );
});

/** Ways in which a secret might be printed: hexadecimal, base64, as bytes. */
function spellings(hex: string): string[] {
  const bytes = Buffer.from(hex, "hex");
  return [
    hex,
    hex.toUpperCase(),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
    [...bytes].slice(0, 6).join(", "),
    [...bytes].slice(0, 6).join(","),
    hex.match(/../g)!.slice(0, 8).join(" ")
  ];
}

/** Pseudonyms that the canaries have in this run. */
function pseudonyms(): string[] {
  const keys = loadKeys(demo, {})!;
  return Object.keys(config.purposes).flatMap((purpose) =>
    values
      .filter((value) => /^\d{9}$|^\d{16}$/.test(value))
      .map((value) =>
        pseudonym(keys.pseudonymKey(purpose), purpose, value.length === 9 ? "person" : "object", value)
      )
  );
}

function found(text: string, needles: readonly string[]): string[] {
  return needles.filter((needle) => text.includes(needle));
}

/** Names of all files and folders in a folder that may be changing. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: "utf8"});
  } catch {
    return [];
  }
}

function isTyped(column: ColumnContract): boolean {
  return !["text"].includes(column.type) && column.fate !== "dropped";
}
