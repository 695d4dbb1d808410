import {describe, expect, test} from "vitest";
import {holdTold, type Standing} from "../../../data-loaders/ledger/standing-snapshot.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import type {Release} from "../../../src/lib/snapshot/release.js";

const line = (number: number, covers_until: string, reason: string | null = null) =>
  ({number, covers_until, reason}) as Release;
const snapshotOf = (...releases: Manifest["releases"]): Standing => ({
  manifest: {releases} as Manifest,
  whole: true
});
const LEDGER = [line(1, "2023-12-31"), line(2, "2024-12-31", "water corrected")];
const WAY_OUT =
  "; what was said of a cell must stay, so put the ledger folder (output.ledger) back from a backup";

describe("holdTold(standing, releases)", () => {
  test("accepts a snapshot of the last release, of one before, and of none", () => {
    expect(() => holdTold(snapshotOf(...LEDGER), LEDGER)).not.toThrow();
    expect(() => holdTold(snapshotOf(LEDGER[0]!), LEDGER)).not.toThrow();
    expect(() => holdTold(snapshotOf(), LEDGER)).not.toThrow();
  });

  test("refuses a ledger that ends before the snapshot does", () => {
    expect(() => holdTold(snapshotOf(...LEDGER), LEDGER.slice(0, 1))).toThrow(
      "the ledger of releases is damaged: the snapshot in the output folder is of release 2, and the ledger ends " +
        `at release 1${WAY_OUT}`
    );
  });

  test("refuses a ledger that tells something else of a release", () => {
    expect(() => holdTold(snapshotOf(...LEDGER), [line(1, "2022-12-31"), LEDGER[1]!])).toThrow(
      `the snapshot in the output folder tells something else of release 1 than the ledger${WAY_OUT}`
    );
    expect(() => holdTold(snapshotOf(...LEDGER), [LEDGER[0]!, line(2, "2024-12-31")])).toThrow(
      "tells something else of release 2"
    );
  });
});
