import {join} from "node:path";
import {afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import type {Boundary} from "../../../data-loaders/sources/cbs-boundaries/boundary.js";
import {readBoundaries} from "../../../data-loaders/sources/cbs-boundaries/read.js";
import {readCrosswalk} from "../../../data-loaders/sources/crosswalk/read.js";
import {readEnergyPostcode} from "../../../data-loaders/sources/energy-postcode/read.js";
import {readRivm} from "../../../data-loaders/sources/rivm/read.js";
import {toPresent} from "../../../data-loaders/stages/bring-forward/to-present.js";
import {openDataFolder, SKIPPED} from "../../fixtures/sources/open-data.js";

if (!openDataFolder) console.warn(`open-data-real.test.ts skipped: ${SKIPPED}`);

const PROPERTIES = {buurt_code: "bu_code", buurt_name: "bu_naam", wijk_code: "wk_code"};
const MUNICIPALITY = "GM0479";

describe.skipIf(!openDataFolder)("real open data of Zaanstad", () => {
  let engine: PrivateEngine;
  let [of2017, of2024]: Boundary[][] = [];
  const at = (file: string) => join(openDataFolder!, file);
  const codes = (boundaries: readonly Boundary[] | undefined) => boundaries!.map(({code}) => code);
  const columns = (
    share: string,
    tolerance: number,
    [old_code, new_code] = ["bu_code_2017", "bu_code_2024"]
  ) => ({
    file: "boundaries/crosswalk_buurt_2024_to_2017_DERIVED.csv",
    old_code: old_code!,
    new_code: new_code!,
    share,
    tolerance
  });
  const crosswalk = (
    from: Boundary[] | undefined,
    to: Boundary[] | undefined,
    given: ReturnType<typeof columns>
  ) =>
    readCrosswalk(engine, {
      path: at(given.file),
      columns: given,
      municipality: MUNICIPALITY,
      before: codes(from),
      after: codes(to)
    });

  // A refused delivery leaves its table: an engine lives as long as one run.
  beforeEach(async () => {
    engine = await openPrivateEngine({threads: 2});
  });
  afterEach(() => engine.close());
  beforeAll(async () => {
    const read = (file: string) => readBoundaries(at(file), MUNICIPALITY, {properties: PROPERTIES});
    of2017 = await read("boundaries/zaanstad_2017_buurten_rd_noprotected.geojson");
    of2024 = await read("boundaries/zaanstad_2024_buurten_rd_DERIVED.geojson");
  });

  it("readBoundaries(…) reads 50 buurten of 2017 and 79 of 2024", () => {
    expect([of2017!.length, of2024!.length]).toEqual([50, 79]);
  });

  it("readCrosswalk(…) brings 2017 to 2024 by area, each old buurt whole", async () => {
    const passages = await crosswalk(of2017, of2024, columns("aandeel_van_2017", 0.12));
    expect(passages).toHaveLength(91);
    const people = codes(of2017).map((area) => ({...NOTHING, area, residents: 1000}));
    const present = toPresent(people, passages);
    expect(present).toHaveLength(79);
    expect(present.reduce((sum, {residents}) => sum + residents!, 0)).toBe(50_000);
    expect(present.filter(({estimated}) => !estimated)).toHaveLength(18);
  });

  it("readCrosswalk(…) brings 2024 to 2017 by the other share", async () => {
    const backwards = columns("aandeel_van_2024", 0.12, ["bu_code_2024", "bu_code_2017"]);
    const passages = await crosswalk(of2024, of2017, backwards);
    const people = codes(of2024).map((area) => ({...NOTHING, area, residents: 500}));
    const past = toPresent(people, passages);
    expect(past.reduce((sum, {residents}) => sum + residents!, 0)).toBe(39_500);
    expect(past).toHaveLength(50);
  });

  it("readCrosswalk(…) refuses area shares that leave out more than the config allows", async () => {
    await expect(crosswalk(of2017, of2024, columns("aandeel_van_2017", 0.01))).rejects.toThrow(
      /^shares of \d+ old buurten do not add up to 1: crosswalk, crosswalk_buurt_2024_to_2017_DERIVED.csv/
    );
  });

  it("readCrosswalk(…) refuses the share of the other direction", async () => {
    await expect(crosswalk(of2017, of2024, columns("aandeel_van_2024", 0.12))).rejects.toThrow(
      /^shares of \d+ old buurten do not add up to 1/
    );
  });

  it("readRivm(…) reads 2016 in the buurten of 2017, one of them withheld, and leaves out Purmerend", async () => {
    const path = at("statline/50090NED_moeite_met_rondkomen_2016_GM0479_GM0439.csv");
    const options = {path, municipality: MUNICIPALITY, buurten: codes(of2017), vintage: 2017};
    const {table, year} = await readRivm(engine, options);
    expect([table.rows, year]).toEqual([70, 2016]);
    const rows = await engine.all(
      "FROM making_ends_meet WHERE area IN ('GM0479', 'BU04791210', 'BU04795120') ORDER BY area"
    );
    expect(rows.map(({area, pct}) => [area, pct])).toEqual([
      ["BU04791210", 35.6],
      ["BU04795120", null],
      ["GM0479", 22.8]
    ]);
  });

  it("readRivm(…) refuses buurten of 2017 beside boundaries of 2024", async () => {
    const path = at("statline/50090NED_moeite_met_rondkomen_2016_GM0479_GM0439.csv");
    await expect(
      readRivm(engine, {path, municipality: MUNICIPALITY, buurten: codes(of2024), vintage: 2024})
    ).rejects.toThrow(/^buurt not in the boundaries of 2024: rivm/);
  });

  it("readEnergyPostcode(…) reads 3,305 rows of electricity of 2009 into 32,260 postcodes", async () => {
    const path = at("energy/Liander_kleinverbruiksgegevens_01012009_Zaanstad_CUT.csv");
    const {kleinverbruik} = await readEnergyPostcode(engine, {kleinverbruik_2009: path}, "2010-12-31");
    expect(kleinverbruik!.rows).toBe(32_260);
    const [first] = await engine.all("FROM energy_postcode_kleinverbruik WHERE postcode_id = '1501AA'");
    expect(first).toEqual({postcode_id: "1501AA", year: 2009, mean_kwh: 2428, connections: 16});
    const [fewest] = await engine.all("SELECT min(connections) AS n FROM energy_postcode_kleinverbruik");
    expect(fewest).toEqual({n: 10});
  });
});

const NOTHING = {
  households: null,
  dwellings: null,
  owner_occupied_pct: null,
  corporation_pct: null,
  mean_income: null,
  comparable: true,
  estimated: false
};
