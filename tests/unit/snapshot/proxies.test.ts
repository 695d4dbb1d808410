import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {readProxies} from "../../../data-loaders/stages/proxies/read-proxies.js";
import {valuesOfAreas} from "../../../data-loaders/stages/proxies/values-of-areas.js";
import {correlate, proxyCorrelations} from "../../../data-loaders/stages/proxies.js";
import type {Valid} from "../../../data-loaders/stages/types.js";
import type {Area, Level} from "../../../src/lib/areas/area.js";
import type {Figure} from "../../../src/lib/snapshot/figures.js";
import type {GateEntry} from "../../../src/lib/snapshot/manifest.js";

const area = (code: string, level: Level = "buurt", members = [code]): Area => ({
  code,
  level,
  name: code,
  parent: null,
  members,
  member_names: members
});
const BUURTEN = Array.from({length: 12}, (_, i) => area(`B${String(i).padStart(2, "0")}`));
const WIJKEN = Array.from({length: 11}, (_, i) => area(`W${String(i).padStart(2, "0")}`, "wijk"));
const AREAS = [area("G", "gemeente"), ...WIJKEN, ...BUURTEN];
const SHOWN = [{card: {id: "x"}}];

const rates = (areas: readonly Area[], n: (i: number) => number | null): Figure[] =>
  areas.map(({code}, i) => ({indicator: "x", area: code, period: "2021-2025", n: n(i), denominator: 1000}));
const offered = (...levels: Level[]): GateEntry[] =>
  (["gemeente", "wijk", "buurt"] as const).map((level) => ({
    indicator: "x",
    level,
    period: "span",
    offered: levels.includes(level)
  }));
const rising = (areas: readonly Area[], id = "income") => ({
  id,
  values: new Map(areas.map(({code}, i) => [code, i]))
});

describe("proxyCorrelations(figures, gate, indicators, areas, proxies)", () => {
  test("takes buurten over the whole span where the gate offers them", () => {
    const figures = [...rates(BUURTEN, (i) => 5 * i), ...rates(WIJKEN, (i) => -i)];
    expect(
      proxyCorrelations(figures, offered("gemeente", "wijk", "buurt"), SHOWN, AREAS, [rising(BUURTEN)])
    ).toEqual([
      {
        indicator: "x",
        proxy: "income",
        level: "buurt",
        period: "2021-2025",
        areas: 12,
        rho: 1,
        low: 0.966,
        high: 1
      }
    ]);
  });

  test("takes wijken where buurten are not offered", () => {
    const figures = [...rates(BUURTEN, (i) => i), ...rates(WIJKEN, (i) => 100 - i)];
    const [entry] = proxyCorrelations(figures, offered("gemeente", "wijk"), SHOWN, AREAS, [rising(WIJKEN)]);
    expect(entry).toMatchObject({level: "wijk", areas: 11, rho: -1});
  });

  test("says nothing where neither is offered", () => {
    const figures = rates(BUURTEN, (i) => i);
    expect(proxyCorrelations(figures, offered("gemeente"), SHOWN, AREAS, [rising(BUURTEN)])).toEqual([]);
  });

  test("says nothing over nine areas, and something over ten", () => {
    const figures = rates(BUURTEN, (i) => 5 * i);
    const over = (n: number) =>
      proxyCorrelations(figures, offered("buurt"), SHOWN, AREAS, [rising(BUURTEN.slice(0, n))]).map(
        (c) => c.areas
      );
    expect([over(9), over(10)]).toEqual([[], [10]]);
  });

  test("compares rates, not counts, and leaves out areas without a rate", () => {
    const figures = rates(BUURTEN, (i) => (i === 11 ? null : 5 * i)).map((figure, i) =>
      i === 10 ? {...figure, denominator: 0} : {...figure, denominator: 1000 * (i + 1) ** 2}
    );
    const [entry] = proxyCorrelations(figures, offered("buurt"), SHOWN, AREAS, [rising(BUURTEN)]);
    // The first is the lowest, from the second on they fall: 1 − 6 × 240 ÷ 990.
    expect(entry).toMatchObject({areas: 10, rho: -0.455});
  });

  test("says nothing where an indicator is the same everywhere", () => {
    expect(
      proxyCorrelations(
        rates(BUURTEN, () => 0),
        offered("buurt"),
        SHOWN,
        AREAS,
        [rising(BUURTEN)]
      )
    ).toEqual([]);
  });

  test("holds every indicator against every proxy, and no other indicator", () => {
    const figures = [
      ...rates(BUURTEN, (i) => i),
      ...rates(BUURTEN, (i) => i).map((f) => ({...f, indicator: "y"}))
    ];
    const gate = [...offered("buurt"), ...offered("buurt").map((g) => ({...g, indicator: "y"}))];
    const proxies = [rising(BUURTEN), rising(BUURTEN, "tenure")];
    expect(
      proxyCorrelations(figures, gate, SHOWN, AREAS, proxies).map((c) => [c.indicator, c.proxy])
    ).toEqual([
      ["x", "income"],
      ["x", "tenure"]
    ]);
  });
});

describe("valuesOfAreas(members, areas)", () => {
  const united = area("B01", "buurt", ["B01", "B02"]);
  const value = (code: string, v: number | null, residents: number | null) => ({
    area: code,
    value: v,
    residents
  });

  test("passes on what is published for an area of one member", () => {
    expect([...valuesOfAreas([value("B01", 12.5, null)], [area("B01")])]).toEqual([["B01", 12.5]]);
  });

  test("weighs members by residents", () => {
    const members = [value("B01", 10, 900), value("B02", 30, 300)];
    expect(valuesOfAreas(members, [united]).get("B01")).toBe(15);
  });

  test("does without the figure of a member with a tenth of the residents, not with more", () => {
    expect(valuesOfAreas([value("B01", 10, 900), value("B02", null, 100)], [united]).get("B01")).toBe(10);
    expect(valuesOfAreas([value("B01", 10, 890), value("B02", null, 110)], [united]).has("B01")).toBe(false);
  });
});

describe("readProxies(engine, open, areas, configured)", () => {
  let engine: PrivateEngine;
  const keyFigures = {table: "key_figures", source: "cbs-key-figures", rows: 4} as unknown as Valid;
  const makingEndsMeet = {table: "making_ends_meet", source: "rivm", rows: 1} as unknown as Valid;
  const areas = [area("B01"), area("B02")];

  beforeAll(async () => {
    engine = await openPrivateEngine({threads: 1});
    await engine.run(`
      CREATE TABLE key_figures AS SELECT * FROM (VALUES
        ('B01', 'buurt', 2023, 500, 41.0, 12.0, 25.5), ('B02', 'buurt', 2023, 400, 60.0, 30.0, NULL),
        ('B01', 'buurt', 2024, 510, 42.0, 13.0, NULL), ('B02', 'buurt', 2024, 410, 61.0, NULL, NULL)
      ) AS t (area, level, year, residents, owner_occupied_pct, corporation_pct, mean_income);
      CREATE TABLE making_ends_meet AS SELECT * FROM (VALUES ('B01', 'buurt', 2022, 20.5)) AS t (area, level, year, pct)`);
  });
  afterAll(() => engine.close());

  test("takes trouble making ends meet for income and corporation dwellings for tenure, each of its newest year", async () => {
    const proxies = await readProxies(engine, {keyFigures, makingEndsMeet}, areas);
    expect(proxies.map(({id, source, year, values}) => [id, source, year, [...values]])).toEqual([
      ["income", "rivm", 2022, [["B01", 20.5]]],
      ["tenure", "cbs-key-figures", 2024, [["B01", 13]]]
    ]);
  });

  test("takes mean income where there is no RIVM, of the newest year that has incomes", async () => {
    const [income] = await readProxies(engine, {keyFigures, makingEndsMeet: null}, areas);
    expect([income!.source, income!.year, [...income!.values]]).toEqual([
      "cbs-key-figures",
      2023,
      [["B01", 25.5]]
    ]);
  });

  test("takes what the config names", async () => {
    const configured = [{id: "bezit", from: "owner_occupied" as const}];
    const [proxy, ...rest] = await readProxies(engine, {keyFigures, makingEndsMeet}, areas, configured);
    expect(rest).toEqual([]);
    expect([proxy!.id, proxy!.name.nl, [...proxy!.values.values()]]).toEqual([
      "bezit",
      "Koopwoningen (%)",
      [42, 61]
    ]);
  });

  test("refuses a proxy of the config that no source has", async () => {
    const configured = [{id: "income", from: "making_ends_meet" as const}];
    await expect(readProxies(engine, {keyFigures, makingEndsMeet: null}, areas, configured)).rejects.toThrow(
      "proxy income: rivm gives no making_ends_meet; add it to the sources, or leave the proxy out"
    );
  });

  test("has none where there are no key figures, and correlate(…) then says nothing", async () => {
    const open = {keyFigures: null, makingEndsMeet: null};
    const nothing = {figures: [], gate: [], areas, shown: {indicators: SHOWN}};
    expect(await correlate(engine, open, nothing)).toEqual({proxies: [], correlations: []});
  });
});
