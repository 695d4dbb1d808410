import {describe, expect, test} from "vitest";
import {carryOver} from "../../../data-loaders/ledger/carry-over.js";
import type {EarlierArea} from "../../../data-loaders/ledger/read-released.js";
import type {Released} from "../../../data-loaders/stages/types.js";

type Row = [area: string, period: string, water: string, n: number];
const table = (rows: Row[]) =>
  ({
    name: "woning",
    status: "protected",
    base: 5,
    columns: ["area", "period", "water", "n"].map((name, i) => ({
      name,
      type: name === "n" ? "integer" : "enum",
      values: rows.map((row) => row[i])
    }))
  }) as unknown as Released;
const rowsOf = ({columns}: Released) =>
  columns[0]!.values.map((_, row) => columns.map((of) => of.values[row]));
const area = (code: string, parent: string | null, members = [code]): EarlierArea => ({
  code,
  parent,
  members,
  level: code.startsWith("BU") ? "buurt" : code.startsWith("WK") ? "wijk" : "gemeente"
});

const THEN = [area("GM1", null), area("WK1", "GM1"), area("WK2", "GM1")].concat([
  area("BU1", "WK1"),
  area("BU2", "WK1"),
  area("BU3", "WK2")
]);
const NOW = [area("GM1", null), area("WK1", "GM1"), area("WK2", "GM1")].concat([
  area("BU2", "WK1", ["BU1", "BU2"]),
  area("BU3", "WK2")
]);
const SAID = {
  areas: THEN,
  tables: [
    table([
      ["BU1", "2023JJ00", "low", 5],
      ["BU1", "2023JJ00", "high", 20],
      ["BU2", "2023JJ00", "low", 10],
      ["BU2", "2023JJ00", "high", 0],
      ["BU3", "2023JJ00", "low", 15]
    ])
  ],
  digests: {
    categories: {woning: ["low", "high"]},
    slots: {
      '["woning","BU2","2023JJ00"]': "0011223344556677",
      '["woning","BU3","2023JJ00"]': "8899aabbccddeeff"
    }
  }
};

describe("carryOver(release, areas)", () => {
  test("adds up what was said of areas that are united now", () => {
    expect(rowsOf(carryOver(SAID, NOW).tables[0]!)).toEqual([
      ["BU2", "2023JJ00", "low", 15],
      ["BU2", "2023JJ00", "high", 20],
      ["BU3", "2023JJ00", "low", 15]
    ]);
  });

  test("drops the digests of an area that stands for more than it did, so that its cells are kept", () => {
    expect(carryOver(SAID, NOW).digests.slots).toEqual({'["woning","BU3","2023JJ00"]': "8899aabbccddeeff"});
  });

  test("changes nothing where the areas are the same", () => {
    expect(carryOver(SAID, THEN)).toEqual({tables: SAID.tables, digests: SAID.digests});
  });

  test("adds up wijken that are united now", () => {
    const wijken = {
      ...SAID,
      tables: [
        table([
          ["WK1", "2023JJ00", "low", 5],
          ["WK2", "2023JJ00", "low", 25]
        ])
      ]
    };
    const joined = [area("GM1", null), area("WK2", "GM1", ["WK1", "WK2"])].concat([
      area("BU1", "WK2"),
      area("BU2", "WK2"),
      area("BU3", "WK2")
    ]);
    expect(rowsOf(carryOver(wijken, joined).tables[0]!)).toEqual([["WK2", "2023JJ00", "low", 30]]);
  });

  test("refuses areas that were split since, or are gone", () => {
    const message = "other areas than in an earlier release: a buurt or wijk of then was split or drawn anew";
    expect(() => carryOver({...SAID, areas: NOW}, THEN)).toThrow(message);
    expect(() => carryOver(SAID, NOW.slice(0, 4))).toThrow(message);
  });
});
