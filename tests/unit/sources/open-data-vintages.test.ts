import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {type OpenData, readOpenData} from "../../../data-loaders/stages/read-open-data.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {silent} from "../../../src/lib/progress.js";
import {type Delivered, deliver} from "../../fixtures/sources/deliveries.js";
import {twoVintagesConfig as config, twoVintages} from "../../fixtures/sources/two-vintages.js";

const CROSSWALK = "cbs/omrekentabel.csv";
const BEFORE = "cbs/kerncijfers_2022.csv";
const RIVM = "rivm/rondkomen.csv";

describe("readOpenData(…) of two boundary vintages", () => {
  let engine: PrivateEngine;
  let delivered: Delivered;
  let open: OpenData;
  const told: string[] = [];
  const figures = (level: string, year: number, columns: string) =>
    engine.all(
      `SELECT ${columns} FROM key_figures WHERE level = '${level}' AND year = ${year} ORDER BY area`
    );

  beforeAll(async () => {
    delivered = deliver(twoVintages);
    engine = await openPrivateEngine({threads: 2});
    open = await readOpenData(engine, config, delivered.folder, (message) => told.push(message));
  });
  afterAll(async () => {
    await engine.close();
    delivered.remove();
  });

  it("brings old buurten to the present ones: merged and renumbered exactly, split as an estimate", async () => {
    expect(await figures("buurt", 2022, "area, name, residents, estimated")).toEqual([
      {area: "BU99990101", name: "Sluishoek", residents: 400, estimated: false},
      {area: "BU99990102", name: "Havenrand", residents: 67, estimated: true},
      {area: "BU99990103", name: "Molenpad", residents: 133, estimated: true},
      {area: "BU99990201", name: "Dorp", residents: 250, estimated: false},
      {area: "BU99990202", name: "Weide", residents: 150, estimated: false}
    ]);
  });

  it("breaks the line where a buurt was split, and only there", async () => {
    const broken = await engine.all(
      "SELECT area, year FROM key_figures WHERE level = 'buurt' AND NOT comparable ORDER BY area, year"
    );
    expect(broken).toEqual([
      {area: "BU99990102", year: 2022},
      {area: "BU99990102", year: 2023},
      {area: "BU99990103", year: 2022},
      {area: "BU99990103", year: 2023}
    ]);
  });

  it("adds up a wijk that got or lost a buurt, and leaves the municipality as published", async () => {
    expect(await figures("wijk", 2022, "area, name, residents, estimated, comparable")).toEqual([
      {area: "WK999901", name: "Wijk 01", residents: 600, estimated: true, comparable: false},
      {area: "WK999902", name: "Wijk 02", residents: 400, estimated: false, comparable: false}
    ]);
    expect(await figures("gemeente", 2022, "residents, comparable")).toEqual([
      {residents: 1000, comparable: true}
    ]);
  });

  it("weighs tenure and income of merged buurten, and knows none where a part has none", async () => {
    const columns = "owner_occupied_pct, corporation_pct, mean_income";
    const rows = await figures("buurt", 2022, columns);
    expect(rows[0]).toEqual({owner_occupied_pct: 45, corporation_pct: 35, mean_income: null});
    expect(rows[3]).toEqual({owner_occupied_pct: 50, corporation_pct: 30, mean_income: 31.5});
  });

  it("keeps the estimate for all adults, apart from its limits, other ages and other municipalities", async () => {
    expect(await engine.all("FROM making_ends_meet ORDER BY area")).toEqual([
      {area: "BU99990101", level: "buurt", year: 2022, pct: 24.8},
      {area: "BU99990102", level: "buurt", year: 2022, pct: null},
      {area: "GM9999", level: "gemeente", year: 2022, pct: 20.9}
    ]);
  });

  it("says what it did", () => {
    expect(told).toEqual([
      "boundaries of 2024: 5 buurten",
      "key figures: 16 rows, 3 with another outline than the year before",
      "key figures up to 2022: brought from 5 buurten of 2022 to 5, 2 rows estimated",
      "trouble making ends meet: 3 rows"
    ]);
  });

  it("lists the crosswalk and RIVM as public sources", () => {
    expect(open.sources.map(({id, status, covers_until}) => [id, status, covers_until])).toEqual([
      ["cbs-boundaries", "public", "2024-12-31"],
      ["cbs-key-figures", "public", "2023-01-01"],
      ["crosswalk", "public", "2024-12-31"],
      ["rivm", "public", "2022-12-31"]
    ]);
  });
});

const CASES: [string, Parameters<typeof deliver>[0], string][] = [
  [
    "a crosswalk that loses part of a buurt",
    {[CROSSWALK]: changed(CROSSWALK, "0.667", "0.6")},
    "shares of 1 old buurten do not add up to 1: crosswalk, omrekentabel.csv, column deel; " +
      "rows are missing or doubled, or the shares are of the present buurten; complete the crosswalk"
  ],
  [
    "a crosswalk without an old buurt",
    {[CROSSWALK]: changed(CROSSWALK, "BU99990114;Dorp;BU99990201;1;hernummerd\n", "")},
    "1 buurten of the earlier boundaries missing: crosswalk, omrekentabel.csv, column oud; " +
      "complete the crosswalk: what it leaves out would be lost"
  ],
  [
    "a crosswalk without a present buurt",
    {[CROSSWALK]: changed(CROSSWALK, "BU99990201;1;hernummerd", "BU99990202;1;samengevoegd")},
    "1 buurten of the present boundaries missing: crosswalk, omrekentabel.csv, column nieuw; " +
      "complete the crosswalk: what it leaves out would be lost"
  ],
  [
    "a crosswalk of another vintage",
    {[CROSSWALK]: changed(CROSSWALK, "BU99990111;Oost", "BU99990119;Oost")},
    "buurt not in the earlier boundaries: crosswalk, omrekentabel.csv, column oud, 1 row (2; the header is row 1); " +
      "take the crosswalk between these two vintages, or correct areas.previous in the config"
  ],
  [
    "a crosswalk the wrong way round",
    {[CROSSWALK]: twoVintages[CROSSWALK]!.replace("oud;naam;nieuw", "nieuw;naam;oud")},
    "buurt not in the earlier boundaries: crosswalk, omrekentabel.csv, column oud, " +
      "5 rows (first 2, 3, 4; the header is row 1); " +
      "take the crosswalk between these two vintages, or correct areas.previous in the config"
  ],
  [
    "a share over 1",
    {[CROSSWALK]: changed(CROSSWALK, "0.667", "66.7")},
    "number over 1: crosswalk, omrekentabel.csv, column deel, 1 row (5; the header is row 1); " +
      "correct them at the source, or the range in the contract"
  ],
  [
    "earlier key figures in present buurten",
    {[BEFORE]: twoVintages["cbs/kerncijfers_2023.csv"]!},
    "buurt not in the boundaries of 2022: cbs-key-figures, kerncijfers_2022.csv, " +
      "column Regioaanduiding/Codering (code), 4 rows (first 4, 5, 6; the header is row 1); " +
      "take key figures and boundaries of one year, and areas.vintage with them"
  ],
  [
    "RIVM figures of another division",
    {[RIVM]: twoVintages[RIVM]!.replaceAll("BU99990102", "BU99990112")},
    "buurt not in the boundaries of 2024: rivm, rondkomen.csv, column WijkenEnBuurten, " +
      "1 row (6; the header is row 1); take the table that is restated to the division of these boundaries"
  ],
  [
    "RIVM figures without the estimate itself",
    {[RIVM]: twoVintages[RIVM]!.replaceAll("MW00000", "MBG0095")},
    "no buurt of GM9999 with the estimate for all adults: rivm, rondkomen.csv, column WijkenEnBuurten; " +
      "download the buurten of this municipality with Leeftijd 20300 and Marges MW00000"
  ],
  [
    "an unknown margin",
    {[RIVM]: twoVintages[RIVM]!.replace("MOG0095", "MOG0099")},
    "code not in Marges (50090NED): rivm, rondkomen.csv, column Marges, 1 row (4; the header is row 1); " +
      "correct the codes, or add them to the code list with its version"
  ]
];

describe("readOpenData(…) of two boundary vintages refuses", () => {
  it.each(CASES)("%s", async (_what, changes, message) => {
    const delivered = deliver({...twoVintages, ...changes});
    const engine = await openPrivateEngine({threads: 2});
    try {
      await expect(readOpenData(engine, config, delivered.folder, silent)).rejects.toThrow(
        new CliError(message)
      );
    } finally {
      await engine.close();
      delivered.remove();
    }
  });
});

/** Replaces a text that occurs exactly once, so that a test cannot change nothing. */
function changed(name: string, from: string, to: string): string {
  const parts = twoVintages[name]!.split(from);
  if (parts.length !== 2) throw new Error(`expected one ${from} in ${name}, found ${parts.length - 1}`);
  return parts.join(to);
}
