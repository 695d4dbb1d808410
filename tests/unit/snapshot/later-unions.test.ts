import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {geographyDigest} from "../../../data-loaders/ledger/geography-digest.js";
import {readLedger} from "../../../data-loaders/ledger/read-ledger.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";
import {type ThreeReleases, threeReleases} from "../../fixtures/three-releases.js";

// Three whole runs on a busy machine take their time.
vi.setConfig({testTimeout: 180_000});

let made: ThreeReleases;
beforeAll(async () => {
  made = await threeReleases();
}, 300_000);
afterAll(() => made.remove());

const buurten = (release: number) => made.manifests[release]!.areas.filter(({level}) => level === "buurt");

describe("three releases, of which the last unites two buurten", () => {
  test("unites buurten that were published apart, and splits none", () => {
    const united = buurten(2).filter(({code, members}) => {
      const before = buurten(1).find((of) => of.code === code)!;
      return before.members.length < members.length;
    });
    expect(united.map(({code, members}) => [code, members])).toEqual([
      ["BU99991203", ["BU99991203", "BU99991204"]]
    ]);
    expect(buurten(1).map(({code}) => code)).toEqual(buurten(0).map(({code}) => code));
  });

  test("says of the union in closed years the sum of what its members said", async () => {
    const before = await querySnapshot(
      made.snapshots[1]!,
      `SELECT registered, water, crowding, signs, period, sum(n)::INTEGER AS n FROM woning
      WHERE area IN ('BU99991203', 'BU99991204') GROUP BY ALL ORDER BY ALL`
    );
    const after = await querySnapshot(
      made.snapshots[2]!,
      `SELECT registered, water, crowding, signs, period, n FROM woning
      WHERE area = 'BU99991203' AND period <= '2024JJ00' ORDER BY ALL`
    );
    expect(before.some((row) => Number(row.at(-1)) > 0)).toBe(true);
    expect(after).toEqual(before);
  });

  test("says of all other areas what was said", async () => {
    const sql = `SELECT COLUMNS(*)::VARCHAR FROM melding
      WHERE area NOT IN ('BU99991203', 'BU99991204') AND left(period::VARCHAR, 4) <= '2024' ORDER BY ALL`;
    expect(await querySnapshot(made.snapshots[2]!, sql)).toEqual(
      await querySnapshot(made.snapshots[1]!, sql)
    );
  });

  test("says of the union's figures in closed years the sums of those of its members", async () => {
    const figures = (release: number) =>
      querySnapshot(
        made.snapshots[release]!,
        `SELECT period::VARCHAR, sum(n)::INTEGER, sum(denominator)::INTEGER FROM figure
        WHERE indicator = 'meldingen_openbare_ruimte' AND area IN ('BU99991203', 'BU99991204')
          AND period IN ('2021JJ00', '2022JJ00', '2023JJ00', '2024JJ00') GROUP BY period ORDER BY 1`
      );
    const before = await figures(1);
    expect(before).toHaveLength(4);
    expect(await figures(2)).toEqual(before);
  });

  test("records another geography for the last release", () => {
    const told = readLedger(made.ledger).map(({geography}) => geography);
    expect(told).toEqual(made.manifests.map(({areas}) => geographyDigest(areas)));
    expect(told[0]).toBe(told[1]);
    expect(told[1]).not.toBe(told[2]);
  });
});
