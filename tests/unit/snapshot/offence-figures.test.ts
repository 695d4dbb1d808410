import {describe, expect, test} from "vitest";
import {offenceFigures} from "../../../data-loaders/stages/offence-figures.js";
import type {Area} from "../../../src/lib/areas/area.js";

const area = (code: string, level: Area["level"], parent: string | null, members = [code]): Area => ({
  code,
  level,
  name: code,
  parent,
  members,
  member_names: members
});
const AREAS = [
  area("GM9999", "gemeente", null),
  area("WK999901", "wijk", "GM9999"),
  area("BU99990101", "buurt", "WK999901"),
  area("BU99990102", "buurt", "WK999901", ["BU99990102", "BU99990103"])
];
const offences = (n: Record<string, number | null>) =>
  Object.entries(n).map(([key, value]) => {
    const [buurt, period] = key.split(" ") as [string, string];
    return {buurt, period, n: value};
  });
const COUNTS = offences({
  "BU99990101 2023JJ00": 30,
  "BU99990102 2023JJ00": 20,
  "BU99990103 2023JJ00": 4,
  "BU99990101 2024JJ00": 32,
  "BU99990102 2024JJ00": 22,
  "BU99990103 2024JJ00": 6
});
const PEOPLE = [
  {buurt: "BU99990101", year: 2024, residents: 1000},
  {buurt: "BU99990102", year: 2024, residents: 500},
  {buurt: "BU99990103", year: 2024, residents: 40}
];
const find = (figures: {area: string; period: string}[], code: string, period: string) =>
  figures.find((f) => f.area === code && f.period === period);

describe("offenceFigures(offences, residents, areas, minimumMean)", () => {
  test("unites the buurten of a publication area", () => {
    const {figures} = offenceFigures(COUNTS, PEOPLE, AREAS, 10);
    expect(find(figures, "BU99990102", "2023JJ00")).toMatchObject({n: 24, denominator: 540});
  });
  test("sums to wijk and municipality", () => {
    const {figures} = offenceFigures(COUNTS, PEOPLE, AREAS, 10);
    expect(find(figures, "WK999901", "2024JJ00")).toMatchObject({n: 60, denominator: 1540});
    expect(find(figures, "GM9999", "2024JJ00")).toMatchObject({n: 60, denominator: 1540});
  });
  test("sums residents over the years of a span, so that its rate is per year", () => {
    const {figures} = offenceFigures(COUNTS, PEOPLE, AREAS, 10);
    expect(find(figures, "GM9999", "2023-2024")).toMatchObject({n: 114, denominator: 3080});
  });
  test("takes residents of the nearest year and says so", () => {
    expect([...offenceFigures(COUNTS, PEOPLE, AREAS, 10).borrowed]).toEqual([[2023, 2024]]);
  });
  test("gives null where the source lacks a part", () => {
    const holed = COUNTS.filter((c) => !(c.buurt === "BU99990103" && c.period === "2024JJ00"));
    const {figures} = offenceFigures(holed, PEOPLE, AREAS, 10);
    expect(find(figures, "BU99990102", "2024JJ00")).toMatchObject({n: null});
    expect(find(figures, "BU99990101", "2024JJ00")).toMatchObject({n: 32});
    expect(find(figures, "GM9999", "2024JJ00")).toMatchObject({n: null});
  });
  test("offers a level × period only where the mean count reaches the minimum", () => {
    const {figures, gate} = offenceFigures(COUNTS, PEOPLE, AREAS, 50);
    const offered = gate.filter((g) => g.offered).map((g) => `${g.level} ${g.period}`);
    expect(offered).toEqual(["gemeente span", "gemeente year", "wijk span", "wijk year", "buurt span"]);
    expect(find(figures, "BU99990101", "2024JJ00")).toBeUndefined();
  });
  test("says of every level × period kind whether it is offered", () => {
    expect(offenceFigures(COUNTS, PEOPLE, AREAS, 10).gate).toHaveLength(12);
  });
});
