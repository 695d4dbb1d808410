import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {describe, expect, it} from "vitest";
import type {BuurtpeilConfig, Sources} from "../../../data-loaders/config.js";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {readBag} from "../../../data-loaders/sources/bag/read.js";
import {configuredRegisters} from "../../../data-loaders/stages/configured-registers.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {declaredPurposes} from "../../../data-loaders/stages/purpose-register.js";
import {readRegisters} from "../../../data-loaders/stages/read-registers.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {silent} from "../../../src/lib/progress.js";
import {
  changed,
  config,
  deliver,
  deliveries,
  environment,
  planted
} from "../../fixtures/sources/deliveries.js";
import {refusal} from "../../fixtures/sources/read-all.js";

const VBO = "bag/vbo.csv";
const PERSONS = "brp/personen.csv";
const STAYS = "brp/verblijfplaatsen.csv";
const WATER = "water/verbruik.csv";

/** What is wrong · the changed delivery · what stands in it and must not be told · the whole message. */
const CASES: [string, Parameters<typeof refusal>[0], string[], string][] = [
  [
    "a missing file",
    {[VBO]: null},
    [],
    "file missing: bag, vbo.csv; put it in the data folder, or correct its name in the config"
  ],
  [
    "a missing file of the last ones read",
    {"brp/huishoudens.csv": null},
    [],
    "file missing: brp, huishoudens.csv; put it in the data folder, or correct its name in the config"
  ],
  ["an empty file", {[VBO]: ""}, [], "file empty: bag, vbo.csv; ask for the delivery again"],
  [
    "a header without rows",
    {[VBO]: `${deliveries[VBO]!.split("\n")[0]}\n`},
    [],
    "no rows: bag, vbo.csv; the delivery is cut short: deliver it again, whole"
  ],
  [
    "a file cut off in its last line",
    {[PERSONS]: deliveries[PERSONS]!.slice(0, -5)},
    ["Proefnel"],
    "last line cut off: brp, personen.csv; the file does not end with a line end: deliver it again, whole"
  ],
  [
    "a row that lacks fields",
    {[PERSONS]: changed(PERSONS, ";V;F;2020-01-01", "")},
    ["Proefnel"],
    "not 7 fields in the row: brp, personen.csv, 1 row (5; the header is row 1); " +
      "rows are cut off, or a text holds the separator or a quote: put such texts in quotes"
  ],
  [
    "a stray quote",
    {[PERSONS]: changed(PERSONS, "Proefkees", '"Proef"kees')},
    ["kees"],
    "not 7 fields in the row: brp, personen.csv, 1 row (4; the header is row 1); " +
      "rows are cut off, or a text holds the separator or a quote: put such texts in quotes"
  ],
  [
    "a quote that never closes",
    {[PERSONS]: changed(PERSONS, "Proefkees", '"Proefkees')},
    ["kees"],
    "quote that nothing closes: brp, personen.csv, 1 row (4; the header is row 1); " +
      "rows are cut off, or a text holds a quote: write it twice, in a text between quotes"
  ],
  [
    "a person whose row is gone",
    {[PERSONS]: changed(PERSONS, "999990032;Proefkees;Kanariepiet;1930-01-01;M;O;2024-03-10\n", "")},
    ["999990032"],
    "person not in the file of persons: brp, verblijfplaatsen.csv, column burgerservicenummer, " +
      "1 row (6; the header is row 1); deliver persons and residences of one and the same day, whole"
  ],
  [
    "objects that are gone",
    {[VBO]: deliveries[VBO]!.replace(/9999010000000001.*\n/, "")},
    ["9999010000000001"],
    "2 of 6 objects that bag does not hold: brp, verblijfplaatsen.csv, " +
      "column adresseerbaarObjectIdentificatie; one of the two is cut short or of another municipality: deliver both whole"
  ],
  [
    "a year cut short",
    {[WATER]: deliveries[WATER]!.replace(/K777000[23];[^;]*;2023.*\n/g, "")},
    ["K777000"],
    "1 of 2 years cut short (under half the rows of the fullest): water, verbruik.csv, column jaar; " +
      "deliver every year whole, or leave out the years that are not complete"
  ],
  [
    "columns shifted under their headers",
    {[WATER]: changed(WATER, "jaar;verbruik_m3", "verbruik_m3;jaar")},
    ["120,5"],
    "not a whole number: water, verbruik.csv, column jaar, 8 rows (first 2, 3, 4; the header is row 1); " +
      "export digits only, without separators; a shifted column gives this as well"
  ],
  [
    "tabs for semicolons",
    {[WATER]: deliveries[WATER]!.replaceAll(";", "\t")},
    [],
    "wrong separator (expected semicolon, found tab): water, verbruik.csv; export with a semicolon, or correct the contract"
  ],
  [
    "Latin-1 for UTF-8",
    {[PERSONS]: Buffer.from(changed(PERSONS, "Proefmien", "Proefmiën"), "latin1")},
    ["Proefmi"],
    "not UTF-8: brp, personen.csv, 1 row (3; the header is row 1); " +
      "export as UTF-8, or declare the encoding that it has in the contract"
  ],
  [
    "UTF-16 with a byte order mark",
    {[PERSONS]: Buffer.from(`\uFEFF${deliveries[PERSONS]}`, "utf16le")},
    [],
    "not UTF-8 but UTF-16: brp, personen.csv; export as UTF-8, or declare utf-16le in the contract"
  ],
  [
    "UTF-16 without one",
    {[PERSONS]: Buffer.from(deliveries[PERSONS]!, "utf16le")},
    [],
    "not UTF-8 but UTF-16: brp, personen.csv; export as UTF-8, or declare utf-16le in the contract"
  ],
  [
    "decimal points for commas",
    {[WATER]: deliveries[WATER]!.replaceAll(",", ".")},
    ["120.5"],
    "wrong decimal sign (expected a comma): water, verbruik.csv, column verbruik_m3, " +
      "8 rows (first 2, 3, 4; the header is row 1); export with a decimal comma and no thousands separator"
  ],
  [
    "a text for a number",
    {[WATER]: changed(WATER, "120,5", "ca. 120")},
    ["ca. 120"],
    "not a number: water, verbruik.csv, column verbruik_m3, 1 row (2; the header is row 1); " +
      "export digits and a decimal sign only; a shifted column gives this as well"
  ],
  [
    "a number outside its range",
    {[WATER]: changed(WATER, "120,5", "-120,5")},
    ["120,5"],
    "number under 0: water, verbruik.csv, column verbruik_m3, 1 row (2; the header is row 1); " +
      "correct them at the source, or the range in the contract"
  ],
  [
    "an unknown column, whose name may be a value",
    {
      [WATER]: deliveries[WATER]!.replace("soortMeting", "soortMeting;Geheim").replace(
        /(gemeten|geschat)\n/g,
        "$1;x\n"
      )
    },
    ["Geheim"],
    "unknown column: water, verbruik.csv, column number 7; leave it out of the export, or declare it in the contract"
  ],
  [
    "a file without a header",
    {[WATER]: deliveries[WATER]!.split("\n").slice(1).join("\n")},
    ["K777000", "120,5"],
    "column missing: water, verbruik.csv, column aansluitnummer, adresseerbaarObjectIdentificatie, jaar, verbruik_m3, " +
      "meetdagen, soortMeting; the first line must hold the column names of the contract; export them, or correct the contract"
  ],
  [
    "a renamed column",
    {[WATER]: changed(WATER, "meetdagen", "dagen")},
    [],
    "column missing: water, verbruik.csv, column meetdagen; " +
      "the first line must hold the column names of the contract; export them, or correct the contract"
  ],
  [
    "a column that comes twice",
    {[WATER]: changed(WATER, "jaar;verbruik_m3;meetdagen", "jaar;jaar;verbruik_m3;meetdagen")},
    [],
    "column twice: water, verbruik.csv, column jaar; remove one of the two"
  ],
  [
    "an unknown code",
    {[WATER]: changed(WATER, "365;geschat", "365;gegist")},
    ["gegist"],
    "code not in soort meting (1): water, verbruik.csv, column soortMeting, 1 row (3; the header is row 1); " +
      "correct the codes, or add them to the code list with its version"
  ],
  [
    "an unknown code among several",
    {[VBO]: changed(VBO, "woonfunctie,winkelfunctie", "woonfunctie,kanariefunctie")},
    ["kanariefunctie"],
    "code not in BAG gebruiksdoel (Catalogus BAG 2018): bag, vbo.csv, column gebruiksdoelen, " +
      "1 row (4; the header is row 1); correct the codes, or add them to the code list with its version"
  ],
  [
    "an empty field that is required",
    {[VBO]: changed(VBO, "9999010000000004;winkelfunctie", "9999010000000004;")},
    ["9999010000000004"],
    "value missing: bag, vbo.csv, column gebruiksdoelen, 1 row (5; the header is row 1); " +
      "the contract requires it in every row; complete the export"
  ],
  [
    "a duplicate key",
    {[VBO]: changed(VBO, "9999010000000004;w", "9999010000000002;w")},
    ["9999010000000002"],
    "key occurs twice: bag, vbo.csv, column identificatie, 1 row (5; the header is row 1); " +
      "remove the doubles at the source; two deliveries in one file give this as well; " +
      "rows repeated whole may be left out by the contract (duplicates)"
  ],
  [
    "a date after the range",
    {[STAYS]: changed(STAYS, "2024-06-15;;;;Kan", "2044-06-15;;;;Kan")},
    ["2044"],
    "date outside 1880-01-01 to 2025-12-31: brp, verblijfplaatsen.csv, column datumVan, " +
      "1 row (4; the header is row 1); correct the dates at the source, or the range in the contract"
  ],
  [
    "dates before the range",
    {[STAYS]: deliveries[STAYS]!.replaceAll("2010-01-01", "1010-01-01")},
    ["1010-"],
    "date outside 1880-01-01 to 2025-12-31: brp, verblijfplaatsen.csv, column datumVan, " +
      "2 rows (6, 7; the header is row 1); correct the dates at the source, or the range in the contract"
  ],
  [
    "a day that does not exist",
    {[STAYS]: changed(STAYS, "2023-01-01", "2023-02-30")},
    ["2023-02-30"],
    "not a date: brp, verblijfplaatsen.csv, column datumVan, 1 row (5; the header is row 1); " +
      "export dates as 2024-12-31; a shifted column gives this as well"
  ],
  [
    "a date of which only the year is known",
    {[STAYS]: changed(STAYS, "2023-01-01", "2023-00-00")},
    ["2023-00-00"],
    "not a date: brp, verblijfplaatsen.csv, column datumVan, 1 row (5; the header is row 1); " +
      "export dates as 2024-12-31; a shifted column gives this as well"
  ],
  [
    "an end before its begin",
    {[STAYS]: changed(STAYS, "2024-06-15;;;Kan", "2014-06-15;;;Kan")},
    ["2014"],
    "end before begin: brp, verblijfplaatsen.csv, column datumTot, 1 row (3; the header is row 1); " +
      "correct the dates at the source"
  ],
  [
    "a citizen number that fails the eleven-test",
    {[PERSONS]: changed(PERSONS, "999990044", "999990045")},
    ["999990045"],
    "fails the eleven-test: brp, personen.csv, column burgerservicenummer, 1 row (5; the header is row 1); " +
      "correct them at the source; leading zeros must be kept"
  ],
  [
    "a citizen number that lost a digit",
    {[PERSONS]: changed(PERSONS, "999990044", "99990044")},
    ["99990044"],
    "not nine digits: brp, personen.csv, column burgerservicenummer, 1 row (5; the header is row 1); " +
      "correct them at the source; leading zeros must be kept"
  ],
  [
    "a BAG id of another kind",
    {[VBO]: changed(VBO, "9999010000000004;", "9999100000000004;")},
    ["9999100000000004"],
    "not a BAG id of kind 01: bag, vbo.csv, column identificatie, 1 row (5; the header is row 1); " +
      "export all sixteen digits as text, leading zeros included"
  ],
  [
    "coordinates in degrees",
    {[VBO]: deliveries[VBO]!.replace(/POINT \([^)]*\)/g, "POINT (4.82 52.43)")},
    ["52.43"],
    "point outside the Netherlands: bag, vbo.csv, column geometrie, 5 rows (first 2, 3, 4; the header is row 1); " +
      "export coordinates in RD New (EPSG:28992), metres"
  ],
  [
    "objects of another place",
    {[VBO]: deliveries[VBO]!.replaceAll("POINT (110", "POINT (120")},
    ["POINT"],
    "3 of 5 points in no buurt: bag, vbo.csv, column geometrie; " +
      "take the boundaries of this municipality, in RD New, and whole"
  ]
];

describe("readRegisters(…) refuses", () => {
  it.each(CASES)("%s", async (_what, changes, offending, message) => {
    const found = await refusal(changes);
    expect(found).toBe(message);
    for (const value of [...offending, ...planted]) expect(found).not.toContain(value);
  });
});

describe("readRegisters(…) on a config", () => {
  const read = async (changes: Partial<BuurtpeilConfig>, registers?: Sources["registers"]) => {
    const engine = await openPrivateEngine({threads: 1});
    const all = {...config, ...changes, sources: {...config.sources, registers}};
    const keys = loadKeys(config, environment);
    const context = {
      config: all,
      data: "nowhere",
      boundaries: [],
      keys,
      registers: configuredRegisters(all),
      purposes: declaredPurposes(config, "2026-01-01"),
      progress: silent
    };
    return readRegisters(engine, context).finally(() => engine.close());
  };
  const {registers} = config.sources;

  it("without registers gives null", async () => {
    expect(await read({}, undefined)).toBeNull();
  });

  it("with a register that does not exist names those that do", async () => {
    await expect(read({}, {...registers, watr: {jaarverbruik: "water.csv"}})).rejects.toThrow(
      /^unknown register in the config: watr; expected one of bag, brp, water, /
    );
  });

  it("with a register that does not exist names those that do, before purposes and keys are asked for", async () => {
    const sources = {...config.sources, registers: {watr: {jaarverbruik: "water.csv"}}};
    const made = snapshot(
      {...config, sources, purposes: {}},
      {data: tmpdir(), output: join(tmpdir(), "never")}
    );
    await expect(made).rejects.toThrow(
      /^unknown register in the config: watr; expected one of bag, brp, water, /
    );
  });

  it("with a register of which a file has no place asks for it", async () => {
    const {panden: _, ...rest} = registers!.bag!;
    await expect(read({}, {...registers, bag: rest})).rejects.toEqual(
      new CliError("bag: the config names no place for panden; name it in sources.registers")
    );
  });

  it("without years asks for them", async () => {
    await expect(read({years: undefined}, registers)).rejects.toEqual(
      new CliError("years missing: say in the config over which years registers are counted")
    );
  });

  it("with a folder for a file says so", async () => {
    const delivered = deliver();
    const engine = await openPrivateEngine({threads: 1});
    const failed = await readBag(engine, {verblijfsobjecten: delivered.folder}, "2025-12-31").catch(
      (error: Error) => error.message
    );
    await engine.close();
    delivered.remove();
    expect(failed).toBe(
      `file not readable: bag, ${basename(delivered.folder)}; give read permission on a plain file`
    );
  });
});

describe("readRegisters(…) accepts", () => {
  it("columns in another order, because the header decides", async () => {
    const reversed = deliveries[WATER]!.split("\n").map((row) => row.split(";").reverse().join(";"));
    expect(await refusal({[WATER]: reversed.join("\n")})).toBeNull();
  });

  it("a byte order mark and Windows line ends", async () => {
    expect(await refusal({[PERSONS]: `\uFEFF${deliveries[PERSONS]!.replaceAll("\n", "\r\n")}`})).toBeNull();
  });

  it("a separator inside quotes", async () => {
    expect(await refusal({[PERSONS]: changed(PERSONS, "Proefkees", '"Proef;kees"')})).toBeNull();
  });
});
