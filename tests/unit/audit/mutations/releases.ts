import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {addTo} from "../small-ledger.js";
import type {Parts} from "../small-site.js";
import type {Theme} from "./mutation.js";
import {valuesOf} from "./plant.js";

const MAY = {table: "reports", area: "BU99990101", period: "2021MM05"};
const more = (parts: Parts) => void addTo(parts, MAY, 10);

/** What one release says otherwise than another, and one cube than another. */
export const releases: Theme = {
  title: "Releases and cubes that contradict each other",
  mutations: [
    {
      id: "month-not-frozen",
      hole: "A month that was closed and released is rounded anew in the next release.",
      releases: [{change: more}, {}],
      rule: "closed cell moved",
      place: "snapshot.duckdb reports, release 2",
      also: ["narrowed by a revision"]
    },
    {
      id: "month-gone",
      hole: "A month of an earlier release is not in the next one.",
      releases: [{change: addMonth}, {}],
      rule: "closed cell gone",
      place: "snapshot.duckdb reports, release 2"
    },
    {
      id: "ledger-edited",
      hole: "The ledger of releases was edited, so that an earlier release seems to have said something else.",
      releases: [{reason: "late reports"}, {}],
      ledger: (folder) => {
        const file = join(folder, "releases.json");
        writeFileSync(file, readFileSync(file, "utf8").replace("late", "early"));
      },
      rule: "ledger damaged",
      place: "releases.json release 1"
    },
    {
      id: "cubes-disagree",
      hole: "A part in one cube is larger than its whole in another cube can be.",
      snapshot: shareOfOtherCube,
      rule: "cubes disagree",
      also: ["not as on the card", "share too high"]
    },
    {
      id: "revision-without-reason",
      hole: "A release says that cells were rounded anew, and not why.",
      snapshot: ({manifest}) => {
        manifest.releases = [
          {number: 1, covers_until: "2025-12-31", reason: null},
          {number: 2, covers_until: "2025-12-31", reason: null}
        ];
      },
      rule: "revision without reason",
      place: "manifest.json releases 2"
    },
    {
      id: "revision-with-blank-reason",
      hole: "The reason of a revision is blank.",
      snapshot: ({manifest}) => {
        manifest.releases = [
          {number: 1, covers_until: "2025-12-31", reason: null},
          {number: 2, covers_until: "2025-12-31", reason: " - "}
        ];
      },
      rule: "revision without reason",
      place: "manifest.json releases 2"
    },
    {
      id: "release-left-out",
      hole: "A release is missing from the list of releases.",
      snapshot: ({manifest}) => {
        manifest.releases = [
          {number: 1, covers_until: "2023-12-31", reason: null},
          {number: 3, covers_until: "2025-12-31", reason: null}
        ];
      },
      rule: "release not in order",
      place: "manifest.json releases 2"
    },
    {
      id: "release-taken-back",
      hole: "A release covers less than the one before it.",
      snapshot: ({manifest}) => {
        manifest.releases = [
          {number: 1, covers_until: "2025-12-31", reason: null},
          {number: 2, covers_until: "2024-12-31", reason: null}
        ];
      },
      rule: "release not in order",
      place: "manifest.json releases 2"
    }
  ]
};

/** A month that no later release has, of one area. */
function addMonth({tables}: Parts): void {
  const {columns} = tables.find(({name}) => name === "reports")!;
  const row: Record<string, unknown> = {area: MAY.area, period: "2020MM01", violent: "no", n: 10};
  for (const {name, values} of columns) (values as unknown[]).push(row[name]);
}

/** A cube of its own for shared dwellings, of which one buurt has more than dwellings. */
function shareOfOtherCube(parts: Parts): void {
  const {tables, manifest} = parts;
  const [areas, periods, counts] = ["area", "period", "n"].map((name) => valuesOf(parts, "dwellings", name));
  const all = counts!
    .filter((_, row) => areas![row] === "BU99990101" && periods![row] === "2025JJ00")
    .reduce<number>((sum, n) => sum + Number(n), 0);
  tables.push({
    name: "sharing",
    status: "protected",
    base: 5,
    columns: [
      {name: "area", type: "enum", values: ["BU99990101"]},
      {name: "period", type: "enum", values: ["2025JJ00"]},
      {name: "sharing", type: "enum", values: ["yes"]},
      {name: "n", type: "integer", values: [all + 50]}
    ]
  });
  const categories = new Set(
    valuesOf(parts, "indicator_cells", "category").filter((c) => String(c).startsWith("registered="))
  );
  const rows = [
    {table_name: "sharing", category: "sharing=yes", in_part: true, in_whole: false},
    ...[...categories].map((category) => ({
      table_name: "dwellings",
      category,
      in_part: false,
      in_whole: true
    }))
  ];
  const {columns} = tables.find(({name}) => name === "indicator_cells")!;
  for (const row of rows)
    for (const {name, values} of columns)
      (values as unknown[]).push({indicator: "shared", ...row}[name as "indicator"]);
  manifest.indicators.push({...manifest.indicators[0]!, id: "shared"});
}
