import {describe, expect, it} from "vitest";
import type {ObservationQuery} from "../../../src/lib/figures/observe.js";
import {observe} from "../../../src/lib/figures/observe.js";
import {wilson} from "../../../src/lib/stats/wilson.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();
const one = (query: ObservationQuery) => {
  const rows = observe(data, query);
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

describe("observe(data, {level, periodKind})", () => {
  it("gives every area of the level × every period of the kind, in order", () => {
    const rows = observe(data, {indicator: "overbewoond", level: "wijk", periodKind: "year"});
    expect(rows.map((r) => `${r.area} ${r.period}`).slice(0, 6)).toEqual([
      "WK999901 2021JJ00",
      "WK999901 2022JJ00",
      "WK999901 2023JJ00",
      "WK999901 2024JJ00",
      "WK999901 2025JJ00",
      "WK999902 2021JJ00"
    ]);
    expect(rows).toHaveLength(10);
  });

  it("keeps the order of the areas that are asked for", () => {
    const rows = observe(data, {
      indicator: "overbewoond",
      areas: ["BU99990202", "GM9999"],
      period: "2025JJ00"
    });
    expect(rows.map((r) => r.area)).toEqual(["BU99990202", "GM9999"]);
  });

  it("refuses an unknown indicator by name", () => {
    expect(() => observe(data, {indicator: "geluk"})).toThrow(
      "unknown indicator: geluk; known are overbewoond"
    );
  });
});

describe("observe states", () => {
  it("is a value with rate and interval where there is a count", () => {
    const row = one({indicator: "overbewoond", areas: ["BU99990202"], period: "2021JJ00"});
    expect(row).toMatchObject({state: "value", n: 20, denominator: 900});
    expect(row.rate).toBeCloseTo(2.2222, 4);
    expect(row.lower).toBeLessThan(row.rate!);
    expect(row.upper).toBeGreaterThan(row.rate!);
  });

  it("is small, without a rate, where a protected count is 0", () => {
    expect(one({indicator: "overbewoond", areas: ["BU99990101"], period: "2021JJ00"})).toEqual({
      indicator: "overbewoond",
      area: "BU99990101",
      period: "2021JJ00",
      state: "small",
      n: 0,
      denominator: 500,
      rate: null,
      lower: null,
      upper: null
    });
  });

  it("is not_published, without a count, where the gate is closed", () => {
    const query = {indicator: "bewoond_zonder_inschrijving", areas: ["BU99990201"], period: "2025JJ00"};
    expect(one(query)).toMatchObject({state: "not_published", n: null, denominator: null, rate: null});
  });

  it("is missing where the source is", () => {
    const query = {indicator: "overbewoond", areas: ["BU99990102"], period: "2021JJ00"};
    expect(one(query)).toMatchObject({state: "missing", n: null, rate: null});
  });

  it("is empty where there is nothing to count", () => {
    const query = {indicator: "overbewoond", areas: ["BU99990203"], period: "2025JJ00"};
    expect(one(query)).toMatchObject({state: "empty", denominator: 0, rate: null});
  });

  it("is a value of zero where an exact count is 0", () => {
    const zero = smallSnapshot();
    const query = {indicator: "geregistreerde_misdrijven", areas: ["BU99990101"], period: "2024MM02"};
    zero.figures.find(
      (f) => f.indicator === query.indicator && f.area === "BU99990101" && f.period === query.period
    )!.n = 0;
    const [row] = observe(zero, query);
    expect(row).toMatchObject({state: "value", rate: 0, lower: 0});
    expect(row!.upper).toBeCloseTo((3.6888794541 / 400) * 1000, 6);
  });

  it("is not_published where the denominator is under the minimum number of inhabitants", () => {
    const few = smallSnapshot();
    few.figures.find(
      (f) => f.indicator === "overbewoond" && f.area === "BU99990202" && f.period === "2021JJ00"
    )!.denominator = 95;
    const [row] = observe(few, {indicator: "overbewoond", areas: ["BU99990202"], period: "2021JJ00"});
    expect(row).toMatchObject({state: "not_published", n: null});
  });

  it("asks that minimum of every year of a span", () => {
    const few = smallSnapshot();
    few.figures.find(
      (f) => f.indicator === "overbewoond" && f.area === "BU99990202" && f.period === "2021-2025"
    )!.denominator = 495;
    const [row] = observe(few, {indicator: "overbewoond", areas: ["BU99990202"], period: "2021-2025"});
    expect(row!.state).toBe("not_published");
  });
});

it("observe widens the interval to what the snapshot says of its sums", () => {
  const moved = smallSnapshot();
  moved.manifest.deviation.push({
    indicator: "overbewoond",
    level: "wijk",
    period: "year",
    margins: 120,
    rms: 4,
    p95: 8
  });
  const query = {indicator: "overbewoond", areas: ["WK999902"], period: "2025JJ00"};
  const {n, denominator} = one(query);
  const [row] = observe(moved, query);
  expect(row).toMatchObject({n, denominator});
  expect(row!.lower).toBe(wilson(n! - 8, denominator! + 8).lower * 100);
  expect(row!.upper).toBe(wilson(n! + 8, denominator! - 8).upper * 100);
});

it("observe gives events over a span as a rate per year", () => {
  const row = one({indicator: "geregistreerde_misdrijven", areas: ["BU99990101"], period: "2021-2025"});
  expect(row.denominator).toBe(5 * 400);
  expect(row.rate).toBeCloseTo((row.n! / 2000) * 1000, 10);
});
