import {expect, test} from "vitest";
import {readCatalogue, searchCatalogue} from "../../../src/workbench/catalogue/catalogue.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();
const tables = [
  {name: "woning", status: "protected" as const, base: 5, rows: 3, columns: [], content_sha256: ""},
  {
    name: "offence",
    status: "public" as const,
    base: 1,
    rows: 3,
    columns: [{name: "won_type", type: "varchar"}],
    content_sha256: ""
  }
];
const catalogue = readCatalogue({...manifest, tables}, "nl");

test("readCatalogue(manifest, locale) lists an indicator only where the gate offers it", () => {
  const found = catalogue.indicators.find(({card}) => card.id === "bewoond_zonder_inschrijving")!;
  expect(found.offered.map(({level, period}) => `${level} ${period}`)).toEqual([
    "gemeente span",
    "gemeente year",
    "wijk span",
    "wijk year",
    "buurt span"
  ]);
});

test("searchCatalogue(catalogue, search, locale) wants every word, case and accents aside", () => {
  const found = searchCatalogue(catalogue, "  MISDRIJVEN gerégistreerde ", "nl");
  expect(found.indicators.map(({card}) => card.id)).toEqual(["geregistreerde_misdrijven"]);
});

test("searchCatalogue(catalogue, search, locale) finds a table by its name or a column", () => {
  expect(searchCatalogue(catalogue, "won", "nl").tables.map(({name}) => name)).toEqual(["woning", "offence"]);
});

test("searchCatalogue(catalogue, search, locale) keeps every indicator and table for an empty search", () => {
  const found = searchCatalogue(catalogue, " ", "nl");
  expect([found.indicators, found.tables]).toEqual([catalogue.indicators, catalogue.tables]);
  expect(found.areas).toEqual([]);
});

test.each(["rietplas", "BU99990104", "Grachtzoom"])(
  "searchCatalogue(catalogue, %s, locale) finds the area that the buurt is united in",
  (search) => {
    expect(searchCatalogue(catalogue, search, "nl").areas.map(({code}) => code)).toEqual(["BU99990103"]);
  }
);
