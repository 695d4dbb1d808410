import {spawnSync} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {type DraftReport, draftSource} from "../../../data-loaders/draft-source/draft-source.js";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {FileContract, SourceContract} from "../../../data-loaders/sources/contract.js";
import {checkFinished} from "../../../data-loaders/stages/check-finished.js";
import {checkContract} from "../../../data-loaders/stages/forbidden.js";
import {validate} from "../../../data-loaders/stages/validate.js";
import {writeDelivery} from "../../fixtures/sources/write-delivery.js";

let folder: string;
let sources: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-draft-"));
  sources = join(folder, "sources");
  mkdirSync(sources);
});
afterEach(() => rmSync(folder, {recursive: true}));

const HEADER = [
  ..."meldnummer meldDatum adresseerbaarObjectIdentificatie soortLeegstand duurMaanden oppervlakte_m2".split(
    " "
  ),
  ..."melderNaam toelichting nationaliteit bsn telefoon ligging".split(" ")
];
const CITIZENS = ["999990019", "999990020", "999990032", "999990044"];

/** Sixty vacancy reports of nowhere; every text that is nobody's business holds `kanarie`. */
const ROWS = Array.from({length: 60}, (_, i) => [
  `LM-kanarie-${i}`,
  `${String(1 + (i % 28)).padStart(2, "0")}-11-2024`,
  `9999010000000${String(100 + (i % 40))}`,
  ["leegstaand", "in gebruik", "sloop"][i % 3]!,
  String(1 + (i % 30)),
  `${40 + i},5`,
  `Kanarieë ${i}`,
  'kanarie; "gezien" bij de buren',
  i % 2 ? "kanarisch" : "elders",
  CITIZENS[i % 4]!,
  "06-12345678",
  i === 7 ? "kanarie" : "binnen"
]);

const PIPES: FileContract["format"] = {type: "csv", separator: "|", encoding: "windows-1252"};

/** Writes a sample in a format, only the columns named, and drafts a source of it. */
async function draft(
  format: FileContract["format"] = PIPES,
  names: readonly string[] = HEADER,
  name = "leegstand"
): Promise<DraftReport> {
  const from = join(folder, "leegstandmeldingen_2025.dat");
  const rows = ROWS.map((row) => names.map((column) => row[HEADER.indexOf(column)]!));
  await writeDelivery(from, {format, decimal: ",", columns: {}} as unknown as FileContract, {
    header: names,
    rows
  });
  return draftSource({name, from, sources});
}

const fates = ({proposals}: DraftReport) =>
  Object.fromEntries(proposals.map(({name, column}) => [name, [column.as, column.fate, column.type]]));

describe("draftSource(options)", () => {
  it("lets in ids as pseudonyms, dates, measures and codes, and drops everything else", async () => {
    expect(fates(await draft())).toEqual({
      meldnummer: ["meldnummer", "checked", "text"],
      meldDatum: ["meld_datum", "used", "date"],
      adresseerbaarObjectIdentificatie: ["object_id", "pseudonymised", "bag_id"],
      soortLeegstand: ["soort_leegstand", "used", "code"],
      duurMaanden: ["duur_maanden", "used", "integer"],
      oppervlakte_m2: ["oppervlakte_m2", "used", "decimal"],
      melderNaam: ["melder_naam", "dropped", "text"],
      toelichting: ["toelichting", "dropped", "text"],
      nationaliteit: ["nationaliteit", "dropped", "text"],
      bsn: ["person_id", "pseudonymised", "citizen_number"],
      telefoon: ["telefoon", "dropped", "text"],
      ligging: ["ligging", "used", "code"]
    });
  });

  it("finds separator, encoding, decimal sign, how dates are written and the key", async () => {
    const {contract, file, rows} = await draft();
    expect(contract.format).toEqual(PIPES);
    expect(contract.decimal).toBe(",");
    expect(contract.columns.meldDatum).toMatchObject({written: "dd-mm-yyyy", required: true});
    expect(contract.key).toEqual(["meldnummer"]);
    expect([file, rows]).toEqual(["leegstandmeldingen", 60]);
  });

  it.each([
    [{type: "csv", separator: ";", encoding: "utf-8"}],
    [{type: "csv", separator: "\t", encoding: "utf-16le"}],
    [{type: "csv", separator: ",", encoding: "utf-8"}],
    [{type: "excel"}],
    [{type: "parquet"}],
    [{type: "json_lines"}]
  ] as [FileContract["format"]][])("knows %o", async (format) => {
    const {contract} = await draft(format);
    expect(contract.format).toEqual(format);
    expect(contract.columns.bsn).toMatchObject({as: "person_id", fate: "pseudonymised"});
  });

  it("writes codes only where every one of them stands in ten rows", async () => {
    const {contract} = await draft();
    expect(contract.columns.soortLeegstand).toMatchObject({
      codes: {values: ["in gebruik", "leegstaand", "sloop"]}
    });
    const text = readFileSync(join(sources, "leegstand", "contract.ts"), "utf8");
    expect(text).toContain("TODO: the supplier's list");
    expect(text).not.toContain("binnen");
  });

  it("takes spellings that differ in capitals only for one code", async () => {
    const from = join(folder, "x.csv");
    const kinds = ["sloop", "sloop", "Sloop", "overig", "SLOOP"];
    writeFileSync(
      from,
      `soort;aantal\n${Array.from({length: 60}, (_, i) => `${kinds[i % 5]};3\n`).join("")}`
    );
    const {contract} = await draftSource({name: "spelling", from, sources});
    expect(contract.columns.soort).toMatchObject({codes: {values: ["overig", "sloop"], variants: {}}});
  });

  it("writes no other value of the sample", async () => {
    await draft();
    const written = readdirSync(join(sources, "leegstand")).map((name) =>
      readFileSync(join(sources, "leegstand", name), "utf8")
    );
    const values = ROWS.flatMap((row) => row.filter((_, column) => column !== 3)).filter((v) => v.length > 2);
    expect(values.filter((value) => written.some((text) => text.includes(value)))).toEqual([]);
    expect(written.join("").toLowerCase()).not.toContain("kanarie");
  });

  it("gives a second id of one kind no place of its own accord", async () => {
    const from = join(folder, "x.csv");
    writeFileSync(from, `bsn;bsnPartner2;aantal\n${CITIZENS.map((c) => `${c};${c};1`).join("\n")}\n`);
    const report = await draftSource({name: "paren", from, sources});
    expect(fates(report)).toMatchObject({bsn: ["person_id", "pseudonymised", "citizen_number"]});
    expect(report.proposals[1]!.column.fate).toBe("dropped");
  });

  it("drops a column in which nearly all values are citizen numbers", async () => {
    const from = join(folder, "x.csv");
    const numbers = [...CITIZENS, ...CITIZENS, "123456789"];
    writeFileSync(from, `verwijzing;aantal\n${numbers.map((n) => `${n};3`).join("\n")}\n`);
    const {proposals} = await draftSource({name: "bijna", from, sources});
    expect(proposals[0]!.column).toMatchObject({fate: "dropped", type: "text"});
  });

  it("refuses a name that is taken, and writes nothing", async () => {
    mkdirSync(join(sources, "leegstand"));
    await expect(draft()).rejects.toThrow("source leegstand exists already");
    expect(readdirSync(join(sources, "leegstand"))).toEqual([]);
  });

  it.each(["../x", "Water", "a b", "class", ""])("refuses %o for a name", async (name) => {
    await expect(draft(PIPES, HEADER, name)).rejects.toThrow("not a name for a source");
    expect(readdirSync(sources)).toEqual([]);
  });

  it.each([
    ["no file", null, "file not readable"],
    ["an empty file", "", "file empty"],
    ["rows without a header", "999990019;2024-01-01\n999990020;2024-01-02\n", "first row looks like data"],
    ["one column", "kanarie\nkanarie\n", "no separator found"],
    ["a header without rows", "a;b\n", "no rows"],
    ["column names among the values", "a;b\nkanarie;2\na;b\n", "column names among the values"],
    ["two columns of one name", "a;a\nkanarie;2\n", "two columns of one name"],
    ["a list of JSON", '[{"a": "kanarie"}]', "one list of JSON"],
    ["a line that is not JSON", '{"a": "kanarie"}\n{"a": \n', "line that is not one object of JSON"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "a workbook of before 2007"]
  ])("refuses %s without telling a value", async (_what, content, problem) => {
    const from = join(folder, "x.dat");
    if (content !== null) writeFileSync(from, content);
    const error = await draftSource({name: "mis", from, sources}).catch((e: Error) => e);
    expect((error as Error).message).toContain(problem);
    expect((error as Error).message).toContain("x.dat");
    expect((error as Error).message).not.toMatch(/kanarie|9999900/);
    expect(existsSync(join(sources, "mis"))).toBe(false);
  });
});

describe("the drafted contract", () => {
  it("accepts its sample, is allowed, and is refused until every TODO is written", async () => {
    await draft(PIPES, HEADER.slice(0, -1));
    const module = await import(pathToFileURL(join(sources, "leegstand", "contract.ts")).href);
    const contract: SourceContract = module.leegstand;
    const engine = await openPrivateEngine({threads: 1});
    const path = join(folder, "leegstandmeldingen_2025.dat");
    const valid = await validate(engine, contract, {
      file: "leegstandmeldingen",
      path,
      latest: "2025-12-31"
    }).finally(() => engine.close());
    expect(valid.rows).toBe(60);
    expect(() => checkContract(contract)).not.toThrow();
    expect(() => checkFinished(contract)).toThrow(
      "contract not finished: leegstand.name.nl, leegstand.name.en"
    );
  });
});

describe("the drafted files", () => {
  it("are formatted and linted as the project's own", async () => {
    await draft();
    const check = spawnSync(
      resolve("node_modules/.bin/biome"),
      ["check", "--config-path", resolve("biome.json"), "--vcs-enabled=false", join(sources, "leegstand")],
      {encoding: "utf8"}
    );
    expect(check.stdout).toContain("Checked 2 files");
    expect(check.status).toBe(0);
  });

  it.each([
    ["of another name than their file", "leegstand"],
    ["named like their file", "leegstandmeldingen"]
  ])("compile against the project's own types, %s", async (_, name) => {
    expect((await draft(PIPES, HEADER, name)).file).toBe("leegstandmeldingen");
    const loaders = resolve("data-loaders");
    for (const name of ["engines", "stages"]) symlinkSync(join(loaders, name), join(folder, name));
    symlinkSync(join(loaders, "sources", "contract.ts"), join(sources, "contract.ts"));
    const {compilerOptions} = JSON.parse(readFileSync("tsconfig.json", "utf8"));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {...compilerOptions, typeRoots: [resolve("node_modules/@types")]},
        include: [`sources/${name}`]
      })
    );
    const compiled = spawnSync(resolve("node_modules/.bin/tsc"), ["-p", folder], {encoding: "utf8"});
    expect(compiled.stdout.split("\n").filter((line) => line.includes("leegstand"))).toEqual([]);
    expect(compiled.stdout).not.toContain("TS5");
  });
});
