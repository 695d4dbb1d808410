import {describe, expect, it} from "vitest";
import {type ProtectContext, protect} from "../../../data-loaders/stages/protect.js";
import type {Aggregate, Cell, Cube} from "../../../data-loaders/stages/types.js";
import type {Area, Level} from "../../../src/lib/areas/area.js";

const area = (code: string, level: Level, parent: string | null): Area => {
  return {code, level, name: code, parent, members: [code], member_names: [code]};
};
const AREAS = [
  area("GM9999", "gemeente", null),
  area("WK999901", "wijk", "GM9999"),
  area("BU99990101", "buurt", "WK999901"),
  area("BU99990102", "buurt", "WK999901")
];
const DWELLINGS: Cube = {
  name: "woning",
  dimensions: [{name: "registered", values: ["yes", "no"]}],
  kind: "stock",
  base: 5,
  finest: "buurt",
  indicators: []
};
const SIGNALS: Cube = {
  name: "signaal",
  dimensions: [{name: "signals", values: ["some"]}],
  kind: "stock",
  base: 5,
  finest: "buurt",
  indicators: [{indicator: "signalled", part: () => true, whole: {cube: "woning", where: () => true}}]
};
const REPORTS: Cube = {
  name: "melding",
  dimensions: [{name: "kind", values: ["noise", "other"]}],
  kind: "event",
  base: 5,
  finest: "wijk",
  indicators: [{indicator: "noise", part: (c) => c.kind === "noise", whole: "residents"}]
};
const CONTEXT: ProtectContext = {
  areas: AREAS,
  seed: "c3".repeat(32),
  minimum_mean: 10,
  years: [2023, 2024],
  residents: [
    {area: "BU99990101", period: "2023JJ00", n: 100},
    {area: "BU99990101", period: "2024JJ00", n: 110},
    {area: "BU99990102", period: "2023JJ00", n: 200},
    {area: "BU99990102", period: "2024JJ00", n: null}
  ]
};

const of = (cube: Cube, cells: [string, string, Record<string, string>, number][]) =>
  ({
    cube,
    cells: cells.map(([a, period, category, n]): Cell => ({area: a, period, category, n}))
  }) as unknown as Aggregate;

const dwellings = of(
  DWELLINGS,
  ["BU99990101", "BU99990102"].flatMap((code) =>
    ["2023JJ00", "2024JJ00"].map((year): [string, string, Record<string, string>, number] => [
      code,
      year,
      {registered: "yes"},
      50
    ])
  )
);

describe("protect(aggregates, context) with a whole outside the cube", () => {
  it("divides by the released cells of another cube, summed over areas and years", () => {
    const signals = of(SIGNALS, [
      ["BU99990101", "2023JJ00", {signals: "some"}, 20],
      ["BU99990102", "2024JJ00", {signals: "some"}, 25]
    ]);
    const {figures} = protect([dwellings, signals], CONTEXT);
    const shown = figures
      .filter(({indicator}) => indicator === "signalled")
      .map(({area, period, n, denominator}) => [area, period, n, denominator]);
    expect(shown).toContainEqual(["BU99990101", "2023JJ00", 20, 50]);
    expect(shown).toContainEqual(["GM9999", "2023-2024", 45, 200]);
  });

  it("says in data which cells of another table an indicator is divided by", () => {
    const signals = of(SIGNALS, [["BU99990101", "2023JJ00", {signals: "some"}, 20]]);
    const {tables} = protect([dwellings, signals], CONTEXT);
    const {columns} = tables.find(({name}) => name === "indicator_cells")!;
    const rows = columns[0]!.values.map((_, i) => columns.map(({values}) => values[i]));
    expect(rows).toEqual([
      ["signalled", "signaal", "signals=some", true, false],
      ["signalled", "woning", "registered=yes", false, true],
      ["signalled", "woning", "registered=no", false, true]
    ]);
  });

  it("shows a share of 90 % or more of another cube as the largest multiple of b not above 0.9 N", () => {
    const signals = of(SIGNALS, [["BU99990101", "2023JJ00", {signals: "some"}, 50]]);
    const {figures} = protect([dwellings, signals], CONTEXT);
    expect(
      figures.find(
        ({indicator, area, period}) =>
          indicator === "signalled" && area === "BU99990101" && period === "2023JJ00"
      )
    ).toMatchObject({n: 45, denominator: 50});
  });

  it("refuses a whole that nobody counts", () => {
    const signals = of(SIGNALS, [["BU99990101", "2023JJ00", {signals: "some"}, 20]]);
    expect(() => protect([signals], CONTEXT)).toThrow(
      "cube signaal: divided by cube woning, which is not counted"
    );
  });
});

describe("protect(aggregates, context) with events per resident", () => {
  const months = Array.from({length: 12}, (_, m) => `2023MM${String(m + 1).padStart(2, "0")}`);
  const reports = of(
    REPORTS,
    [...months, "2024MM01"].map((month) => ["WK999901", month, {kind: "noise"}, 20])
  );
  const {figures, gate, tables} = protect([reports], CONTEXT);
  const at = (code: string, period: string) => {
    const found = figures.find((f) => f.area === code && f.period === period);
    return found && [found.n, found.denominator];
  };

  it("takes the residents of the month's own year", () => {
    expect(at("WK999901", "2023MM07")).toEqual([20, 300]);
    expect(at("GM9999", "2023JJ00")).toEqual([240, 300]);
  });

  it("leaves the denominator out where the residents of a part are not known", () => {
    expect(at("WK999901", "2024MM01")).toEqual([20, null]);
    expect(at("GM9999", "2023-2024")).toEqual([260, null]);
  });

  it("ships no cell below the cube's finest level and says that none is offered there", () => {
    const table = tables.find(({name}) => name === "melding")!;
    expect([...new Set(table.columns[0]!.values)]).toEqual(["WK999901"]);
    expect(gate.filter(({level}) => level === "buurt").map(({offered}) => offered)).toEqual([
      false,
      false,
      false,
      false
    ]);
  });
});
