import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {belongsTo, inMunicipality} from "../../../data-loaders/sources/area-code.js";
import {ALL_OFFENCES} from "../../../data-loaders/sources/police/contract.js";
import {type OpenData, readOpenData} from "../../../data-loaders/stages/read-open-data.js";
import {changed, config, type Delivered, deliver, deliveries} from "../../fixtures/sources/deliveries.js";
import {refusal} from "../../fixtures/sources/read-all.js";

const MAP = "cbs/buurten.geojson";
const FIGURES = "cbs/kerncijfers.csv";
const OFFENCES = "politie/misdrijven.csv";

describe("readOpenData(…) holds each known trap by a rule", () => {
  let engine: PrivateEngine;
  let delivered: Delivered;
  let open: OpenData;
  const told: string[] = [];

  beforeAll(async () => {
    delivered = deliver();
    engine = await openPrivateEngine({threads: 2});
    open = await readOpenData(engine, config, delivered.folder, (message) => told.push(message));
  });
  afterAll(async () => {
    await engine.close();
    delivered.remove();
  });

  it("keeps the municipality's own buurten and leaves out water", () => {
    expect(open.boundaries.map(({code, name, wijk}) => [code, name, wijk])).toEqual([
      ["BU99990101", "Sluishoek", "WK999901"],
      ["BU99990102", "Havenrand", "WK999901"]
    ]);
  });

  it("trims padded keys, and takes `.` as missing, which is not zero", async () => {
    expect(await engine.all("SELECT area, level, residents, households FROM key_figures")).toEqual([
      {area: "BU99990101", level: "buurt", residents: 310, households: null},
      {area: "BU99990102", level: "buurt", residents: 5, households: null},
      {area: "GM9999", level: "gemeente", residents: 313, households: 150},
      {area: "WK999901", level: "wijk", residents: 315, households: 150}
    ]);
  });

  it("keeps a published total that its rounded parts do not add up to", async () => {
    const sums = await engine.all(
      "SELECT level, sum(residents) AS n FROM key_figures GROUP BY level ORDER BY level"
    );
    expect(sums).toEqual([
      {level: "buurt", n: 315},
      {level: "gemeente", n: 313},
      {level: "wijk", n: 315}
    ]);
  });

  it("marks change code 3 as not comparable with the year before", async () => {
    const odd = await engine.all("SELECT area FROM key_figures WHERE NOT comparable");
    expect(odd).toEqual([{area: "BU99990102"}]);
  });

  it("takes wijk names from the key figures where there is no wijken file", () => {
    expect([...open.wijkNames]).toEqual([["WK999901", "Wijk 01 Centrum"]]);
  });

  it("keeps years and months, the total and its parts, apart, and zero apart from missing", async () => {
    expect(await engine.all("FROM offences")).toEqual([
      {buurt: "BU99990101", period: "2024JJ00", offence: "0.0.0", n: 31},
      {buurt: "BU99990101", period: "2024MM01", offence: "0.0.0", n: 12},
      {buurt: "BU99990101", period: "2024MM01", offence: "2.6.10", n: null},
      {buurt: "BU99990101", period: "2024MM01", offence: "3.1.1", n: 4},
      {buurt: "BU99990102", period: "2024MM01", offence: "0.0.0", n: 0}
    ]);
    expect(ALL_OFFENCES).toBe("0.0.0");
  });

  it("counts what it leaves out", () => {
    expect(told).toEqual([
      "boundaries of 2024: 2 buurten",
      "key figures: 4 rows, 1 with another outline than the year before",
      "offences: 5 rows, 1 of other municipalities and 1 of wholes left out"
    ]);
  });

  it("says until when each source reaches", () => {
    expect(open.sources.map(({id, status, covers_until}) => [id, status, covers_until])).toEqual([
      ["cbs-boundaries", "public", "2024-12-31"],
      ["cbs-key-figures", "public", "2024-01-01"],
      ["police", "public", "2024-12-31"]
    ]);
  });
});

describe("inMunicipality(column, municipality) and belongsTo(code, municipality)", () => {
  const codes = ["NL00", "GM0479", "WK047911", "BU04791111", "BU05180479", "GM0518", "WK051804"];

  it("does not find BU05180479 for GM0479, in SQL", async () => {
    const engine = await openPrivateEngine({threads: 1});
    const rows = await engine.all<{code: string}>(
      `SELECT code FROM (SELECT unnest(${JSON.stringify(codes).replaceAll('"', "'")}) AS code)
       WHERE ${inMunicipality("code", "GM0479")}`
    );
    await engine.close();
    expect(rows.map(({code}) => code)).toEqual(["GM0479", "WK047911", "BU04791111"]);
  });

  it("does not find BU05180479 for GM0479, in code", () => {
    expect(codes.filter((code) => belongsTo(code, "GM0479"))).toEqual(["WK047911", "BU04791111"]);
  });
});

const CASES: [string, Parameters<typeof refusal>[0], string][] = [
  [
    "a missing map",
    {[MAP]: null},
    "file missing: cbs-boundaries, buurten.geojson; put it in the data folder, or correct its name in the config"
  ],
  [
    "an empty map",
    {[MAP]: ""},
    "file empty: cbs-boundaries, buurten.geojson; download the file again, whole, as GeoJSON"
  ],
  [
    "a map cut short",
    {[MAP]: deliveries[MAP]!.slice(0, 300)},
    "not a feature collection: cbs-boundaries, buurten.geojson; download the file again, whole, as GeoJSON"
  ],
  [
    "a map in degrees",
    {[MAP]: deliveries[MAP]!.replaceAll("110000,490000", "4.82,52.43")},
    "point outside the Netherlands: feature 1: cbs-boundaries, buurten.geojson, column geometry; " +
      "download the map in RD New (EPSG:28992), metres"
  ],
  [
    "a map of points",
    {[MAP]: deliveries[MAP]!.replace('"Polygon","coordinates":[[[110000', '"Point","coordinates":[[[110000')},
    "not a polygon with properties: feature 1: cbs-boundaries, buurten.geojson; download the file again, whole, as GeoJSON"
  ],
  [
    "a map with other properties",
    {[MAP]: deliveries[MAP]!.replaceAll("buurtcode", "bu_code")},
    "not a buurt code: 3 features (1, 2, 3): cbs-boundaries, buurten.geojson, column buurtcode; " +
      "download the file again, or correct areas.properties in the config"
  ],
  [
    "a map of another municipality",
    {[MAP]: deliveries[MAP]!.replaceAll("9999", "8888")},
    "no buurt of GM9999: cbs-boundaries, buurten.geojson; " +
      "name the boundaries of this municipality, or correct its code in the config"
  ],
  [
    "a buurt in the wrong wijk",
    {[MAP]: deliveries[MAP]!.replace("WK999901", "WK999902")},
    "wijk and buurt code disagree: feature 1: cbs-boundaries, buurten.geojson, column wijkcode; " +
      "download the file again, or correct areas.properties in the config"
  ],
  [
    "a buurt drawn twice",
    {[MAP]: deliveries[MAP]!.replace("BU99990102", "BU99990101")},
    "code occurs twice: feature 2: cbs-boundaries, buurten.geojson, column buurtcode; " +
      "download the file again, or correct areas.properties in the config"
  ],
  [
    "key figures of another vintage",
    {[FIGURES]: changed(FIGURES, '"BU99990102"', '"BU99990109"')},
    "buurt not in the boundaries of 2024: cbs-key-figures, kerncijfers.csv, column Regioaanduiding/Codering (code), " +
      "1 row (6; the header is row 1); take key figures and boundaries of one year, and areas.vintage with them"
  ],
  [
    "key figures that lack a buurt",
    {[FIGURES]: deliveries[FIGURES]!.replace(/"Havenrand.*\r\n/, "")},
    "1 buurten of the boundaries of 2024 missing: cbs-key-figures, kerncijfers.csv, " +
      "column Regioaanduiding/Codering (code); take key figures and boundaries of one year, and areas.vintage with them"
  ],
  [
    "parts that rounding cannot explain",
    {[FIGURES]: changed(FIGURES, ";310;", ";210;")},
    "residents of the buurten do not add up to the municipality, rounding considered: cbs-key-figures, kerncijfers.csv, " +
      "column Bevolking/Aantal inwoners (aantal); rows are missing or doubled: download the table again, whole"
  ],
  [
    "key figures of another municipality",
    {[FIGURES]: deliveries[FIGURES]!.replaceAll("9999", "8888")},
    "no area of GM9999: cbs-key-figures, kerncijfers.csv, column Regioaanduiding/Codering (code); " +
      "name the key figures of this municipality, or correct its code in the config"
  ],
  [
    "names for area codes",
    {[FIGURES]: changed(FIGURES, '"BU99990102"', '"Havenrand "')},
    "not a CBS area code: cbs-key-figures, kerncijfers.csv, column Regioaanduiding/Codering (code), " +
      "1 row (6; the header is row 1); export the code column (BU04791111), not names"
  ],
  [
    "police data of another vintage",
    {[OFFENCES]: changed(OFFENCES, '"BU99990102"', '"BU99990109"')},
    "buurt not in the boundaries of 2024: police, misdrijven.csv, column WijkenEnBuurten, " +
      "1 row (8; the header is row 1); the police restate all years to the newest division: take boundaries of that year"
  ],
  [
    "an unknown offence",
    {[OFFENCES]: changed(OFFENCES, '"2.6.10"', '"2.6.99"')},
    "code not in SoortMisdrijf (47018NED/47022NED): police, misdrijven.csv, column SoortMisdrijf, " +
      "1 row (5; the header is row 1); correct the codes, or add them to the code list with its version"
  ],
  [
    "a thirteenth month",
    {[OFFENCES]: changed(OFFENCES, '"3.1.1 ";"BU99990101";"2024MM01"', '"3.1.1 ";"BU99990101";"2024MM13"')},
    "not a CBS period code: police, misdrijven.csv, column Perioden, 1 row (4; the header is row 1); " +
      "export the key of the period (2024JJ00, 2024MM07), not its title"
  ],
  [
    "an offence twice in one buurt and month",
    {[OFFENCES]: changed(OFFENCES, '"3.1.1 "', '"0.0.0 "')},
    "key occurs twice: police, misdrijven.csv, column SoortMisdrijf + WijkenEnBuurten + Perioden, " +
      "1 row (4; the header is row 1); remove the doubles at the source; two deliveries in one file give this as well; " +
      "rows repeated whole may be left out by the contract (duplicates)"
  ]
];

describe("readOpenData(…) refuses", () => {
  it.each(CASES)("%s", async (_what, changes, message) => {
    expect(await refusal(changes)).toBe(message);
  });
});
