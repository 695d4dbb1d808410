import {type SpawnOptions, spawn, spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateDemo} from "../../data-loaders/demo/generate.js";

const VBO = "bag/verblijfsobjecten.csv";
const PERSONS = "brp/personen.csv";
const STAYS = "brp/verblijfplaatsen.csv";
const WATER = "water/jaarverbruik.csv";
const FIGURES = "cbs/kerncijfers_2025.csv";
const OFFENCES = "politie/47022NED_UntypedDataSet.csv";
const MAP = "cbs/buurten_2025.geojson";

const CODES_WAY_OUT = "correct the codes, or add them to the code list with its version";
const VINTAGE_WAY_OUT = "take key figures and boundaries of one year, and areas.vintage with them";
const MISSING_WAY_OUT = "put it in the data folder, or correct its name in the config";

/** What is wrong · the file · how it is spoilt (null: left out) · the whole message · values that must not be told. */
type Case = [
  what: string,
  file: string,
  spoil: ((text: string) => string | Buffer) | null,
  message: string | RegExp,
  offending?: string[]
];

const CASES: Case[] = [
  ["a missing file", WATER, null, `file missing: water, jaarverbruik.csv; ${MISSING_WAY_OUT}`],
  ["a missing map", MAP, null, `file missing: cbs-boundaries, buurten_2025.geojson; ${MISSING_WAY_OUT}`],
  [
    "a file cut off in a line",
    STAYS,
    (text) => text.slice(0, -7),
    "last line cut off: brp, verblijfplaatsen.csv; the file does not end with a line end: deliver it again, whole"
  ],
  [
    "a file cut off after a line",
    PERSONS,
    (text) => text.split("\n").slice(0, 2001).join("\n").concat("\n"),
    /^person not in the file of persons: brp, verblijfplaatsen\.csv, column burgerservicenummer, \d+ rows \(first \d+, \d+, \d+; the header is row 1\); deliver persons and residences of one and the same day, whole$/
  ],
  [
    "a map cut off",
    MAP,
    (text) => text.slice(0, 5000),
    "not a feature collection: cbs-boundaries, buurten_2025.geojson; download the file again, whole, as GeoJSON"
  ],
  ["an empty file", VBO, () => "", "file empty: bag, verblijfsobjecten.csv; ask for the delivery again"],
  [
    "columns in another order than their names",
    WATER,
    (text) => text.replace("jaar;verbruik_m3", "verbruik_m3;jaar"),
    /^not a whole number: water, jaarverbruik\.csv, column jaar, \d+ rows \(first 2, 3, 4; the header is row 1\); export digits only, without separators; a shifted column gives this as well$/
  ],
  [
    "another separator",
    VBO,
    (text) => text.replaceAll(";", "\t"),
    "wrong separator (expected semicolon, found tab): bag, verblijfsobjecten.csv; export with a semicolon, or correct the contract"
  ],
  [
    "another encoding",
    PERSONS,
    (text) => Buffer.from(setField(text, 4, 3, "Kanariën"), "latin1"),
    /^not UTF-8: brp, personen\.csv, \d+ rows? \(.*4.*; the header is row 1\); export as UTF-8, or declare the encoding that it has in the contract$/,
    ["Kanari"]
  ],
  [
    "another decimal sign",
    WATER,
    (text) => setField(setField(text, 3, 4, "777.25"), 9, 4, "888.5"),
    "wrong decimal sign (expected a comma): water, jaarverbruik.csv, column verbruik_m3, 2 rows " +
      "(3, 9; the header is row 1); export with a decimal comma and no thousands separator",
    ["777.25", "888.5"]
  ],
  [
    "an unknown column",
    WATER,
    (text) => text.replaceAll("\n", ";0612345678\n").replace(";0612345678", ";telefoon"),
    "unknown column: water, jaarverbruik.csv, column number 7; leave it out of the export, or declare it in the contract",
    ["0612345678", "telefoon"]
  ],
  [
    "an unknown code",
    WATER,
    (text) => setField(text, 5, 6, "kanariegeel"),
    `code not in soort meting (1): water, jaarverbruik.csv, column soortMeting, 1 row (5; the header is row 1); ${CODES_WAY_OUT}`,
    ["kanariegeel"]
  ],
  [
    "a key twice",
    VBO,
    (text) => setField(text, 4, 1, text.split("\n")[1]!.split(";")[0]!),
    "key occurs twice: bag, verblijfsobjecten.csv, column identificatie, 1 row (4; the header is row 1); " +
      "remove the doubles at the source; two deliveries in one file give this as well; " +
      "rows repeated whole may be left out by the contract (duplicates)"
  ],
  [
    "dates outside their range",
    STAYS,
    (text) => [3, 4, 6, 8].reduce((changed, row) => setField(changed, row, 5, "2077-07-07"), text),
    "date outside 1880-01-01 to 2026-12-31: brp, verblijfplaatsen.csv, column datumVan, 4 rows (first 3, 4, 6; " +
      "the header is row 1); correct the dates at the source, or the range in the contract",
    ["2077"]
  ],
  [
    "key figures with an area of another vintage",
    FIGURES,
    (text) => text.replace(/"BU9999\d{4}"/, '"BU99990799"'),
    `buurt not in the boundaries of 2025: cbs-key-figures, kerncijfers_2025.csv, column Regioaanduiding/Codering (code), 1 row (4; the header is row 1); ${VINTAGE_WAY_OUT}`,
    ["BU99990799"]
  ],
  [
    "police data with an area of another vintage",
    OFFENCES,
    (text) => setField(text, 7, 3, '"BU99990799"'),
    "buurt not in the boundaries of 2025: police, 47022NED_UntypedDataSet.csv, column WijkenEnBuurten, 1 row " +
      "(7; the header is row 1); the police restate all years to the newest division: take boundaries of that year",
    ["BU99990799"]
  ]
];

const place = mkdtempSync(join(tmpdir(), "buurtpeil-bad-"));
// In the repository, so that the configs find what they import; the command line keeps its own files there too.
const id = `bad-input-${process.pid}`;
const work = makeFolder(resolve(".buurtpeil", id));
const raw = join(place, "raw");
const output = join(place, "snapshot/data");
let planted: string[];
let before: Map<string, string>;

beforeAll(async () => {
  await generateDemo(place, {scale: 0.02});
  planted = Object.values(
    JSON.parse(readFileSync(join(place, "truth/canaries.json"), "utf8")) as Record<string, string[]>
  ).flat();
  const good = await snapshot(writeConfig("good.config.ts", output, join(place, "keys.json")));
  expect(good).toEqual({code: 0, said: ""});
  before = contents(output);
});
afterAll(() => {
  rmSync(place, {recursive: true, force: true});
  rmSync(work, {recursive: true, force: true});
});

describe("buurtpeil snapshot", () => {
  it.each(CASES)("refuses %s, and leaves the previous snapshot", async (...args) => {
    const [, file, spoil, message, offending = []] = args;
    const path = join(raw, file);
    const original = readFileSync(path);
    try {
      if (spoil) writeFileSync(path, spoil(original.toString("utf8")));
      else rmSync(path);
      if (spoil) expect(readFileSync(path).equals(original)).toBe(false);
      const {code, said} = await snapshot(join(work, "good.config.ts"));
      expect(code).toBe(1);
      refusedWith(said, message);
      for (const value of [...planted, ...offending]) expect(said).not.toContain(value);
      untouched();
    } finally {
      writeFileSync(path, original);
    }
  });

  it("refuses to start without a key, in its first line", async () => {
    const config = writeConfig("keyless.config.ts", output, null);
    const {code, said} = await snapshot(config);
    expect(code).toBe(1);
    refusedWith(
      said,
      "no key for woonfraude: set BUURTPEIL_KEY_WOONFRAUDE, or name a key file outside the repository in " +
        "protection.keys; make one with: openssl rand -hex 32"
    );
    untouched();
  });

  it("refuses a key file inside the repository", async () => {
    cpSync(join(place, "keys.json"), join(work, "keys.json"));
    const {code, said} = await snapshot(writeConfig("inside.config.ts", output, join(work, "keys.json")));
    expect(code).toBe(1);
    refusedWith(said, "key file inside a git repository: keys.json; move it to where no repository is");
    untouched();
  });

  it("refuses a data folder that is not there", async () => {
    const {code, said} = await snapshot(join(work, "good.config.ts"), join(place, "nowhere"));
    expect(code).toBe(1);
    refusedWith(
      said,
      `the data folder of ${id} does not exist: name another with --data <folder> or BUURTPEIL_DATA`
    );
    untouched();
  });

  it("refuses a previous snapshot whose manifest.json is cut off: it says which release it is", async () => {
    const broken = cutOff("manifest.json");
    const spoilt = contents(broken);
    const {code, said} = await snapshot(writeConfig("broken.config.ts", broken, join(place, "keys.json")));
    refusedWith(
      said,
      "the previous snapshot cannot be read, and what it said of a cell must stay: put it back from a backup, " +
        "or remove the folder in output.data to start anew"
    );
    expect(code).toBe(1);
    expect(contents(broken)).toEqual(spoilt);
  });

  it("makes a previous snapshot whose snapshot.duckdb is cut off again, from the ledger", async () => {
    const broken = cutOff("snapshot.duckdb");
    const config = writeConfig("broken.config.ts", broken, join(place, "keys.json"));
    expect(await snapshot(config)).toEqual({code: 0, said: ""});
    expect(contents(broken)).toEqual(before);
  });

  it("refuses to go on when the ledger is lost, and leaves the previous snapshot", async () => {
    const ledger = join(work, "ledger");
    const aside = join(place, "ledger-aside");
    cpSync(ledger, aside, {recursive: true});
    rmSync(ledger, {recursive: true});
    const {code, said} = await snapshot(join(work, "good.config.ts"));
    rmSync(ledger, {recursive: true, force: true});
    cpSync(aside, ledger, {recursive: true});
    refusedWith(
      said,
      "the ledger of releases is damaged: the snapshot in the output folder is of release 1, and the ledger ends " +
        "at release 0; what was said of a cell must stay, so put the ledger folder (output.ledger) back from a backup"
    );
    expect(code).toBe(1);
    untouched();
  });

  it("on a full disk says so, and leaves the previous snapshot", async (context) => {
    const disk = makeFolder(join(place, "disk"));
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]).status === 0;
    if (!mounted) context.skip("needs the right to mount a small disk");
    try {
      cpSync(output, join(disk, "data"), {recursive: true});
      fill(join(disk, "filler"));
      const config = writeConfig("full.config.ts", join(disk, "data"), join(place, "keys.json"));
      const {code, said} = await snapshot(config);
      refusedWith(
        said,
        "snapshot not written: no space left on the disk; the previous snapshot is untouched; " +
          "free some space and run again"
      );
      expect(code).toBe(1);
      expect(contents(join(disk, "data"))).toEqual(before);
      expect(readdirSync(disk).sort()).toEqual(["data", "filler"]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });

  it("makes the same snapshot again once the delivery is mended", async () => {
    expect(await snapshot(join(work, "good.config.ts"))).toEqual({code: 0, said: ""});
    expect(contents(output)).toEqual(before);
  });
});

/** Copies the good snapshot, with one file of it cut off. */
function cutOff(file: string): string {
  const broken = join(place, "broken/data");
  rmSync(broken, {recursive: true, force: true});
  cpSync(output, broken, {recursive: true});
  truncateSync(join(broken, file), 5000);
  return broken;
}

/** Runs the command line as a user does; quiet, so that it says nothing but errors. */
function snapshot(config: string, data = raw): Promise<{code: number | null; said: string}> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("BUURTPEIL_"));
  const options: SpawnOptions = {
    env: Object.fromEntries(own),
    stdio: ["ignore", "pipe", "pipe"]
  };
  const args = ["bin/buurtpeil.mjs", "snapshot", "--quiet", "--config", config, "--data", data];
  const child = spawn(process.execPath, args, options);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return new Promise((done) => child.once("close", (code) => done({code, said})));
}

function refusedWith(said: string, message: string | RegExp): void {
  const [line, ...more] = said.split("\n");
  expect(more).toEqual([""]);
  expect(line!.slice(0, 11)).toBe("buurtpeil: ");
  if (typeof message === "string") expect(line!.slice(11)).toBe(message);
  else expect(line!.slice(11)).toMatch(message);
}

function untouched(): void {
  expect(contents(output)).toEqual(before);
  expect(readdirSync(join(output, ".."))).toEqual(["data"]);
}

/** The fictional registers as those of a municipality that is not: with keys of its own and with a ledger. */
function writeConfig(name: string, data: string, keys: string | null): string {
  const file = join(work, name);
  const changes = JSON.stringify({id, data: null, output: {data, site: join(place, "dist")}});
  writeFileSync(
    file,
    `import demo from "../../buurtpeil.config.js";
export default {
  ...demo,
  ...${changes},
  truth: undefined,
  municipality: {...demo.municipality, fictional: false},
  protection: {...demo.protection, keys: ${JSON.stringify(keys)}}
};
`
  );
  return file;
}

/** Replaces one field; rows and columns are counted as in a spreadsheet. */
function setField(text: string, row: number, column: number, value: string): string {
  const lines = text.split("\n");
  const fields = lines[row - 1]!.split(";");
  fields[column - 1] = value;
  lines[row - 1] = fields.join(";");
  return lines.join("\n");
}

function contents(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")])
  );
}

function makeFolder(path: string): string {
  if (!existsSync(path)) mkdirSync(path, {recursive: true});
  return path;
}

function fill(file: string): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(16384), {flag: "a"});
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
  }
}
