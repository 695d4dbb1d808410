import {describe, expect, test} from "vitest";
import {closedPeriods, countOf} from "../../../data-loaders/stages/closed-periods.js";

const year = (y: number, months = 12) =>
  Array.from({length: months}, (_, m) => `${y}MM${String(m + 1).padStart(2, "0")}`);

describe("closedPeriods(given)", () => {
  test("offers quarters and years only where all their months are there", () => {
    expect(closedPeriods(year(2024, 5))).toEqual(["2024KW01", ...year(2024, 5)]);
  });
  test("offers years only where the source has only years", () => {
    expect(closedPeriods(["2022JJ00", "2021JJ00"])).toEqual(["2021-2022", "2021JJ00", "2022JJ00"]);
  });
  test("makes no span over a gap", () => {
    expect(closedPeriods(["2021JJ00", "2023JJ00"])).toEqual(["2021JJ00", "2023JJ00"]);
  });
  test("makes a year of twelve months and does not list a given year twice", () => {
    expect(closedPeriods([...year(2023), "2023JJ00"]).filter((p) => p.endsWith("JJ00"))).toEqual([
      "2023JJ00"
    ]);
  });
});

describe("countOf(given, period)", () => {
  const months = new Map<string, number | null>(year(2024).map((m, i) => [m, i + 1]));
  const given = (period: string) => months.get(period);

  test("sums the months of a quarter", () => {
    expect(countOf(given, "2024KW02")).toBe(4 + 5 + 6);
  });
  test("sums the months of a year that the source does not give", () => {
    expect(countOf(given, "2024JJ00")).toBe(78);
  });
  test("takes the year as the source gives it before its months", () => {
    expect(countOf((p) => (p === "2024JJ00" ? 80 : given(p)), "2024JJ00")).toBe(80);
  });
  test("is null where one part is missing", () => {
    expect(countOf((p) => (p === "2024MM05" ? null : given(p)), "2024KW02")).toBeNull();
    expect(countOf(given, "2023JJ00")).toBeNull();
  });
  test("sums the years of a span", () => {
    expect(countOf((p) => ({"2021JJ00": 7, "2022JJ00": 8})[p], "2021-2022")).toBe(15);
  });
});
