import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {stringify} from "yaml";
import {type AuditReport, audit} from "../../../site/audit.js";
import {addTo, type SmallLedger, type SmallRelease, smallLedger} from "./small-ledger.js";
import type {Parts} from "./small-site.js";

let small: SmallLedger | undefined;

afterEach(() => small?.remove());

async function audited(releases: readonly SmallRelease[], attacker?: unknown): Promise<AuditReport> {
  small = await smallLedger(releases);
  return again(attacker);
}

async function again(attacker?: unknown): Promise<AuditReport> {
  const {site, data, ledger} = small!;
  const file = join(ledger, "attacker.yaml");
  if (attacker) writeFileSync(file, stringify(attacker));
  return audit({site, data, ledger, attacker: file});
}

const found = ({findings}: AuditReport) =>
  findings.map(({rule, where, count}) => `${rule}: ${where} (${count})`);

const BUURT = "BU99990101";
const MAY = {table: "reports", area: BUURT, period: "2024MM05"};
const [slot, category] = [
  JSON.stringify(["reports", BUURT, "2024MM05"]),
  JSON.stringify([["violent", "yes"]])
];
const digests = (text: string) => ({categories: {reports: [category]}, slots: {[slot]: text}});
const more = (parts: Parts) => addTo(parts, MAY, 10);

describe("audit({ledger})", () => {
  it("passes releases that say closed cells again", async () => {
    const report = await audited([{}, {}, {}]);
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ok: true, releases: 3, revised: 0, narrowest_interval: 4});
  });

  it("finds the closed cell that an un-frozen month moved", async () => {
    const report = await audited([{change: more}, {}]);
    expect(found(report)).toContain("closed cell moved: snapshot.duckdb reports, release 2 (1)");
  });

  it("finds cells that an earlier release had and a later one has not", async () => {
    const report = await audited([{change: addYear}, {}]);
    expect(found(report)).toEqual(["closed cell gone: snapshot.duckdb reports, release 2 (2)"]);
  });

  it("counts as revised what a later release says otherwise with a reason, of a count that changed", async () => {
    const report = await audited([
      {change: more, digests: digests("00000001")},
      {reason: "late reports", digests: digests("00000002")}
    ]);
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ok: true, revised: 1, releases: 2});
  });

  it("finds a cell that a revision moved though its count stayed", async () => {
    const same = digests("00000001");
    const report = await audited([
      {change: more, digests: same},
      {reason: "late reports", digests: same}
    ]);
    expect(found(report)).toEqual([`narrowed by a revision: snapshot.duckdb reports ${BUURT} 2024MM05 (1)`]);
    expect(report).toMatchObject({ok: false, revised: 1});
  });

  it("finds a count that came back and is said otherwise than the first time", async () => {
    const report = await audited([
      {change: more, digests: digests("00000001")},
      {change: (parts) => addTo(parts, MAY, 60), reason: "late reports", digests: digests("00000002")},
      {reason: "taken back", digests: digests("00000001")}
    ]);
    expect(found(report)).toEqual([`narrowed by a revision: snapshot.duckdb reports ${BUURT} 2024MM05 (1)`]);
  });

  it("accepts a cell that a revision narrowed by a signed exception", async () => {
    const exception = {
      table: "reports",
      areas: [BUURT],
      period: "2024MM05",
      reason: "the count of May was announced by the mayor",
      signed_by: "privacy officer",
      on: "2026-02-01"
    };
    const unused = {...exception, period: "2024MM06", reason: "June too"};
    const report = await audited([{change: more}, {reason: "late reports"}], {
      exceptions: [exception, unused]
    });
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ok: true, exceptions_used: 1, exceptions_unused: ["June too"]});
  });

  it("attacks the cells of areas that were united since, of which the later cell is the sum", async () => {
    let shown = 0;
    small = await smallLedger([
      {change: apart},
      {
        change: (parts) => {
          united(parts);
          shown = addTo(parts, MAY, 0);
        }
      }
    ]);
    const {table, period} = MAY;
    const cell = {table, period, areas: [BUURT], categories: {violent: ["yes"]}};
    // Both old cells at their upper limit: the shown one, and 0.
    const report = await again({facts: [{...cell, total: shown + 9 + 9, source: "annual report"}]});
    expect(report).toMatchObject({recovered: 2, narrowest_interval: 0});
    expect(found(report)).toEqual([
      `cell can be derived: snapshot.duckdb reports ${BUURT} 2024MM05, in an earlier release (2)`
    ]);
  });

  it.each<[string, string, (ledger: string) => void]>([
    ["releases.json release 1", "whose line was edited", (ledger) => edit(ledger, '"late"', '"early"')],
    ["releases.json is gone", "that is lost", (ledger) => rmSync(join(ledger, "releases.json"))],
    ["0001.duckdb", "of which a file is lost", (ledger) => rmSync(join(ledger, "0001.duckdb"))],
    ["releases.json", "that cannot be read", (ledger) => writeFileSync(join(ledger, "releases.json"), "{")]
  ])("finds %s of a ledger %s", async (where, _, damage) => {
    small = await smallLedger([{reason: "late"}, {}]);
    damage(small.ledger);
    expect(found(await again())).toContain(`ledger damaged: ${where} (1)`);
  });

  it("finds a ledger that ends before the snapshot", async () => {
    small = await smallLedger([{}, {}]);
    const {releases} = JSON.parse(readFileSync(join(small.ledger, "releases.json"), "utf8"));
    const [first, second] = releases;
    writeFileSync(
      join(small.ledger, "releases.json"),
      JSON.stringify({releases: [first], head: second.previous})
    );
    expect(found(await again())).toContain(
      "ledger damaged: the snapshot is of release 2, the ledger ends at 1 (1)"
    );
  });
});

function edit(ledger: string, from: string, to: string): void {
  const file = join(ledger, "releases.json");
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

/** A year that no later release has, of one area. */
function addYear({tables}: Parts): void {
  const {columns} = tables.find(({name}) => name === "reports")!;
  const add: Record<string, unknown[]> = {
    area: [BUURT, BUURT],
    period: ["2020MM01", "2020MM01"],
    violent: ["yes", "no"],
    n: [0, 10]
  };
  for (const {name, values} of columns) (values as unknown[]).push(...add[name]!);
}

const OTHER = "BU99990199";

/** The present union of two buurten. */
function united({manifest}: Parts): void {
  manifest.areas = manifest.areas.map((area) =>
    area.code === BUURT ? {...area, members: [BUURT, OTHER], member_names: ["Buurt 1", "Buurt 99"]} : area
  );
}

/** The same two before they were united: all units lay in the first. */
function apart({manifest, tables}: Parts): void {
  const first = manifest.areas.find(({code}) => code === BUURT)!;
  manifest.areas = [...manifest.areas, {...first, code: OTHER, members: [OTHER]}];
  for (const {columns} of tables.filter(({name}) => ["dwellings", "reports"].includes(name))) {
    const rows = (columns.find(({name}) => name === "area")!.values as string[]).flatMap((area, i) =>
      area === BUURT ? [i] : []
    );
    for (const {name, values} of columns)
      for (const row of rows)
        (values as unknown[]).push(name === "area" ? OTHER : name === "n" ? 0 : values[row]);
  }
}
