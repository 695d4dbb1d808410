import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {stringify} from "yaml";
import {type AuditReport, audit, formatAudit} from "../../../site/audit.js";
import {type Parts, type SmallSite, smallSite} from "./small-site.js";

let small: SmallSite | undefined;

afterEach(() => small?.remove());

/** Audits a clean small site beside facts from outside, as YAML text or as what is in `facts`. */
async function attacked(facts: string | ((released: Released) => unknown[])): Promise<AuditReport> {
  let released: Released | undefined;
  small = await smallSite((parts) => {
    released = releasedOf(parts);
    // Events, of which no share is limited.
    parts.manifest.indicators = parts.manifest.indicators.map((card) =>
      card.id === "violence" ? {...card, kind: "event"} : card
    );
  });
  const attacker = join(small.data, "../attacker.yaml");
  writeFileSync(attacker, typeof facts === "string" ? facts : stringify({facts: facts(released!)}));
  return audit({site: small.site, data: small.data, attacker});
}

/** The released value of a cell of the reports (base 10). */
type Released = (area: string, period: string, violent: string) => number;

function releasedOf({tables}: Parts): Released {
  const {columns} = tables.find(({name}) => name === "reports")!;
  const values = (name: string) => columns.find((c) => c.name === name)!.values as unknown[];
  return (area, period, violent) => {
    const row = values("n").findIndex(
      (_, i) =>
        values("area")[i] === area && values("period")[i] === period && values("violent")[i] === violent
    );
    return Number(values("n")[row]);
  };
}

const BUURT = "BU99990101";
const violent = {table: "reports", categories: {violent: ["yes"]}, areas: [BUURT]};

describe("audit({attacker})", () => {
  it("says how wide the ranges are where no facts are known", async () => {
    small = await smallSite();
    const report = await audit({site: small.site, data: small.data, attacker: join(small.data, "none.yaml")});
    expect(report).toMatchObject({ok: true, recovered: 0, narrowest_interval: 4, programmes: 0, facts: 0});
    expect(formatAudit(report)).toContain(
      "  0 cells recovered, narrowest interval 4, without facts from outside 4\n"
    );
  });

  it("finds the cells of a year of which the total is published elsewhere and gives them away", async () => {
    const months = Array.from({length: 12}, (_, m) => `2023MM${String(m + 1).padStart(2, "0")}`);
    // The highest total that the released months allow: every month stands at its upper limit.
    const report = await attacked((released) => {
      const total = months.reduce((sum, month) => sum + released(BUURT, month, "yes") + 9, 0);
      return [{...violent, period: "2023JJ00", total, source: "annual report of the police"}];
    });
    expect(report).toMatchObject({ok: false, recovered: 12, narrowest_interval: 0, facts: 1});
    expect(report.findings.map(({rule, where, count}) => `${rule}: ${where} (${count})`)).toEqual(
      months.map((month) => `cell can be derived: snapshot.duckdb reports ${BUURT} ${month} (1)`)
    );
  });

  it("passes facts that leave every cell in doubt", async () => {
    const report = await attacked((released) => [
      {
        ...violent,
        period: "2023MM05",
        own: Math.max(2, released(BUURT, "2023MM05", "yes") - 7),
        source: "own"
      },
      {
        part: {...violent, period: "2023MM05"},
        whole: {table: "reports", period: "2021-2025"},
        source: "every violent report is a report"
      }
    ]);
    expect(report).toMatchObject({ok: true, recovered: 0, narrowest_interval: 4, facts: 2});
    expect(report.programmes).toBeGreaterThan(0);
  });

  it.each<[string, Record<string, unknown>]>([
    ["no protected table nowhere; there are dwellings, reports", {table: "nowhere"}],
    ["reports.violent has no maybe; it has", {categories: {violent: ["maybe"]}}],
    ["table reports has no column colour", {categories: {colour: ["red"]}}],
    ["no area WK1 in this release", {areas: ["WK1"]}],
    ["2023 is no period; write 2024JJ00", {period: "2023"}],
    ["table reports does not fill period 2019-2025", {period: "2019-2025"}]
  ])("refuses a fact that names what is not there: %s", async (problem, change) => {
    const fact = {...violent, period: "2023JJ00", total: 3, source: "p. 3", ...change};
    await expect(attacked(() => [fact])).rejects.toThrow(`attacker.yaml, fact "p. 3": ${problem}`);
  });

  it("refuses a total that the released cells exclude", async () => {
    const fact = {table: "reports", period: "2021-2025", total: 1, source: "p. 3"};
    await expect(attacked(() => [fact])).rejects.toThrow(
      'the fact "p. 3" contradicts the released cells (3600 cells)'
    );
  });

  it("refuses own units in several cells", async () => {
    const fact = {...violent, period: "2023JJ00", own: 1, source: "own case"};
    await expect(attacked(() => [fact])).rejects.toThrow("own units lie in one cell, and this names more");
  });

  it.each([
    ["is no YAML", "facts: ["],
    ["facts.0 is not as expected", "facts: [{table: reports, total: 3}]"],
    ["the file is not as expected", "feiten: []"]
  ])("refuses a file that %s", async (problem, text) => {
    await expect(attacked(text)).rejects.toThrow(`attacker.yaml: ${problem}`.replace(": is", " is"));
  });
});
