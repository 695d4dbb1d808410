import {expect, it} from "vitest";
import {meanWaterUse} from "../../../data-loaders/indicators/mean-water-use.js";
import {protectMeans} from "../../../data-loaders/stages/protect/means.js";
import type {ReleasedColumn} from "../../../data-loaders/stages/types.js";
import {checkMeans} from "../../../site/audit/check-means.js";
import {Findings} from "../../../site/audit/findings.js";
import type {Release} from "../../../site/audit/release.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {AREAS} from "../disclosure/synthetic-town.js";

const cells = ["WK999901", "WK999902"].map((area) => ({
  area,
  period: "2025JJ00",
  category: "1",
  n: 23,
  sum: 1100,
  largest: 90,
  second: 80
}));

type Change = (parts: {
  columns: Record<string, ReleasedColumn["values"][number][]>;
  manifest: Manifest;
}) => void;

/** A released table of two means as the audit reads it, after a change. */
function findingsAfter(change: Change): string[] {
  const {table, entry} = structuredClone(protectMeans(meanWaterUse, cells));
  const columns = Object.fromEntries(table.columns.map(({name, values}) => [name, [...values]]));
  const tables = [{name: table.name, status: "mean"}];
  const manifest = {areas: AREAS, means: [entry], tables} as unknown as Manifest;
  change({columns, manifest});
  const decoded = Object.entries(columns).map(([name, values]) => ({name, type: "ENUM", values}));
  const findings = new Findings();
  checkMeans({manifest, tables: [{name: table.name, columns: decoded}]} as unknown as Release, findings);
  return findings.list().map(({rule, where, count}) => `${rule}: ${where} ${count}`);
}

const IN_TABLE = "mean tells too much: snapshot.duckdb mean_water_use";

it("checkMeans(release) passes what protectMeans makes", () => expect(findingsAfter(() => {})).toEqual([]));

it.each<[string, Change, string[]]>([
  [
    "an exact mean",
    ({columns}) => (columns.mean![0] = 48),
    [`${IN_TABLE} 1`, "mean tells too much: manifest.json mean_water_use 1"]
  ],
  [
    "a margin: the municipality",
    ({columns, manifest}) => {
      columns.area![0] = "GM9999";
      manifest.means![0]!.last[0]!.area = "GM9999";
    },
    [`${IN_TABLE} 1`]
  ],
  [
    "a second kind of period",
    ({columns, manifest}) => {
      columns.period![0] = "2025KW01";
      manifest.means![0]!.last[0]!.period = "2025KW01";
    },
    [`${IN_TABLE} 1`]
  ],
  [
    "a mean said twice",
    ({columns, manifest}) => {
      columns.area![1] = "WK999901";
      manifest.means![0]!.last.pop();
    },
    [`${IN_TABLE} 1`]
  ],
  ["lower rules in the manifest", ({manifest}) => (manifest.means![0]!.rules.fewest = 3), [`${IN_TABLE} 1`]],
  ["a table that the manifest tells nothing of", ({manifest}) => (manifest.means = []), [`${IN_TABLE} 1`]]
])("checkMeans(release) finds %s", (_, change, expected) => expect(findingsAfter(change)).toEqual(expected));
