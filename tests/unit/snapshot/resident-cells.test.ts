import {expect, test} from "vitest";
import {residentCells} from "../../../data-loaders/stages/resident-cells.js";
import type {Area} from "../../../src/lib/areas/area.js";

const area = (code: string, level: Area["level"], members = [code]): Area => ({
  code,
  level,
  name: code,
  parent: null,
  members,
  member_names: members
});
const AREAS = [area("GM9999", "gemeente"), area("BU01", "buurt"), area("BU02", "buurt", ["BU02", "BU03"])];
const row = (buurt: string, year: number, residents: number | null, estimated = false) => ({
  buurt,
  year,
  residents,
  estimated
});

test("residentCells(residents, areas) adds up members of the finest areas, year by year", () => {
  const rows = [row("BU01", 2024, 500), row("BU02", 2024, 300), row("BU03", 2024, 40)];
  expect(residentCells(rows, AREAS)).toEqual([
    {area: "BU01", period: "2024JJ00", n: 500, estimated: false},
    {area: "BU02", period: "2024JJ00", n: 340, estimated: false}
  ]);
});

test("residentCells(residents, areas) is missing where a member is missing or not in the source", () => {
  const rows = [row("BU01", 2024, null), row("BU02", 2024, 300)];
  expect(residentCells(rows, AREAS).map(({n}) => n)).toEqual([null, null]);
});

test("residentCells(residents, areas) marks what rests on a part of a split buurt", () => {
  const rows = [row("BU01", 2022, 500), row("BU02", 2022, 300), row("BU03", 2022, 40, true)];
  expect(residentCells(rows, AREAS).map(({estimated}) => estimated)).toEqual([false, true]);
});
