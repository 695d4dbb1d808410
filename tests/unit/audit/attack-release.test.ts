import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {stringify} from "yaml";
import type {SolverLimits} from "../../../site/audit/attack/load-solver.js";
import {type AuditReport, audit, formatAudit} from "../../../site/audit.js";
import {type Parts, type SmallSite, smallSite} from "./small-site.js";

let small: SmallSite | undefined;

afterEach(() => small?.remove());

/** Audits a clean small site beside facts from outside, as YAML text or as what is in `facts`. */
async function attacked(
  facts: string | ((released: Released) => unknown),
  limits?: SolverLimits
): Promise<AuditReport> {
  let released: Released | undefined;
  small = await smallSite((parts) => {
    released = releasedOf(parts);
    // Events, of which no share is limited.
    parts.manifest.indicators = parts.manifest.indicators.map((card) =>
      card.id === "violence" ? {...card, kind: "event"} : card
    );
  });
  const attacker = join(small.data, "../attacker.yaml");
  const told = typeof facts === "string" ? facts : facts(released!);
  writeFileSync(
    attacker,
    typeof told === "string" ? told : stringify(Array.isArray(told) ? {facts: told} : told)
  );
  return audit({site: small.site, data: small.data, attacker, limits});
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

  it("refuses a rounded total that is no multiple", async () => {
    const fact = {...violent, period: "2023JJ00", total: 212, rounded_to: 5, source: "p. 3"};
    await expect(attacked(() => [fact])).rejects.toThrow(
      'fact "p. 3": a total that is rounded to 5 is a multiple'
    );
  });

  it("refuses own units in several cells", async () => {
    const fact = {...violent, period: "2023JJ00", own: 1, source: "own case"};
    await expect(attacked(() => [fact])).rejects.toThrow("own units lie in one cell, and this names more");
  });

  it("derives from a total that was rounded, a range and a share", async () => {
    const MAY = {...violent, period: "2023MM05"};
    const report = await attacked((released) => {
      const n = released(BUURT, "2023MM05", "yes");
      const calm = released(BUURT, "2023MM05", "no");
      return [
        // n + 5 to n + 15, where the cell itself reaches n + 9.
        {...MAY, total: 10 * Math.round((n + 10) / 10), rounded_to: 10, source: "report"},
        {...MAY, at_least: n + 9, source: "newspaper"},
        // What the two cells would make at their upper limit and as released.
        {
          part: MAY,
          of: {...MAY, categories: {}},
          share: Math.min(90, Math.round((100 * (n + 9)) / (n + 9 + calm))),
          source: "letter"
        }
      ];
    });
    expect(report).toMatchObject({facts: 3, narrowest_interval: 0});
    expect(report.findings.map(({rule, where}) => `${rule}: ${where}`)).toContain(
      `cell can be derived: snapshot.duckdb reports ${BUURT} 2023MM05`
    );
  });

  it("tries each contributor alone, and all together with their units added up", async () => {
    const MAY = {...violent, period: "2023MM05", source: "own cases"};
    const by = (name: string) => (released: Released) => {
      const n = released(BUURT, "2023MM05", "yes");
      return {...MAY, own: name === "first" ? 1 : n + 8, by: name};
    };
    const report = await attacked((released) => [by("first")(released), by("second")(released)]);
    // Alone the second leaves n + 8 and n + 9; together they know all n + 9.
    expect(report).toMatchObject({attackers: 3, facts: 2, recovered: 1, narrowest_interval: 0});
  });

  it("accepts what a signed exception covers, and names the one that covers nothing", async () => {
    const MAY = {...violent, period: "2023MM05"};
    const signed = {reason: "the mayor told the council", signed_by: "privacy officer", on: "2026-02-01"};
    const report = await attacked((released) => {
      const total = released(BUURT, "2023MM05", "yes") + 9;
      return {
        facts: [{...MAY, total, source: "letter"}],
        exceptions: [
          {...MAY, ...signed},
          {...MAY, ...signed, period: "2023MM06", reason: "June"}
        ]
      };
    });
    expect(report).toMatchObject({
      ok: true,
      recovered: 1,
      exceptions_used: 1,
      exceptions_unused: ["June"]
    });
    expect(formatAudit(report)).toContain("  an exception covers nothing: June\n");
  });

  it("says how much was not solved in time", async () => {
    const report = await attacked(
      (released) => [
        {...violent, period: "2023JJ00", total: released(BUURT, "2023MM05", "yes") + 60, source: "x"}
      ],
      {total_seconds: 0}
    );
    expect(report.unsolved).toBeGreaterThan(0);
    expect(formatAudit(report)).toMatch(/\d+ limits not found in time: what is proven stands/);
  });

  it.each([
    ["is no YAML", "facts: ["],
    ["facts.0 is not as expected", "facts: [{table: reports, total: 3}]"],
    ["the file is not as expected", "feiten: []"]
  ])("refuses a file that %s", async (problem, text) => {
    await expect(attacked(text)).rejects.toThrow(`attacker.yaml: ${problem}`.replace(": is", " is"));
  });
});

describe("audit() of tables that give themselves away", () => {
  const found = ({findings}: AuditReport) => findings.map(({rule, where}) => `${rule}: ${where}`);
  const wijken = ["WK999901", "WK999902", "WK999903", "WK999904"];
  const quarters = ["2023KW01", "2023KW02", "2023KW03", "2023KW04"];

  it("finds the cell that published margins give away (SDC handbook, a 4 × 4 table)", async () => {
    // (230 + 250) − (89 + 124 + 31) = 236; (1021 + 770) − (92 + 59 + 800 + 651) = 189; 236 − 189 = 47.
    const left_out = null;
    const inner = [
      [left_out, left_out, 89, 124],
      [left_out, left_out, 31, left_out],
      [92, 59, 300, 300],
      [800, 651, 300, 300]
    ];
    const rows = [
      ...wijken.flatMap((area, a) => quarters.map((period, q) => ({area, period, n: inner[a]![q]!}))),
      {area: wijken[0]!, period: "2023JJ00", n: 230},
      {area: wijken[1]!, period: "2023JJ00", n: 250},
      {area: "GM9999", period: quarters[0]!, n: 1021},
      {area: "GM9999", period: quarters[1]!, n: 770}
    ];
    small = await smallSite(({tables, manifest}) => {
      manifest.areas = manifest.areas.filter(({code}) => !/^(WK|BU)99990[56]/.test(code));
      tables.push({
        name: "leaking",
        status: "protected",
        base: 1,
        columns: [
          {name: "area", type: "enum", values: rows.map(({area}) => area)},
          {name: "period", type: "enum", values: rows.map(({period}) => period)},
          {name: "n", type: "integer", values: rows.map(({n}) => n)}
        ]
      });
    });
    const report = await audit({site: small.site, data: small.data});
    expect(found(report)).toContain("range too narrow: snapshot.duckdb leaking WK999902 2023KW04");
    expect(report).toMatchObject({ok: false, recovered: 1, narrowest_interval: 0});
  });

  it("finds two cubes that disagree, and goes on without what they disagree on", async () => {
    small = await smallSite(({tables, manifest}) => {
      const signals = {
        indicator: "asked",
        table_name: "signals",
        category: "kind=letter",
        in_part: true,
        in_whole: false
      };
      const cells = tables.find(({name}) => name === "indicator_cells")!;
      const whole = [...cells.columns[2]!.values].flatMap((category, i) =>
        String(cells.columns[1]!.values[i]) === "dwellings" ? [String(category)] : []
      );
      const added = [
        signals,
        ...[...new Set(whole)].map((category) => ({
          ...signals,
          table_name: "dwellings",
          category,
          in_part: false,
          in_whole: true
        }))
      ];
      for (const {name, values} of cells.columns)
        (values as unknown[]).push(...added.map((row) => row[name as keyof typeof row]));
      manifest.indicators = [...manifest.indicators, {...manifest.indicators[0]!, id: "asked"}];
      tables.push({
        name: "signals",
        status: "protected",
        base: 5,
        columns: [
          {name: "area", type: "enum", values: ["WK999901", "WK999902"]},
          {name: "period", type: "enum", values: ["2024JJ00", "2024JJ00"]},
          {name: "kind", type: "enum", values: ["letter", "letter"]},
          {name: "n", type: "integer", values: [50_000, 5]}
        ]
      });
    });
    const report = await audit({site: small.site, data: small.data});
    expect(found(report)).toContain("cubes disagree: snapshot.duckdb signals ≤ dwellings WK999901 2024JJ00");
    expect(found(report).filter((finding) => finding.startsWith("cubes disagree"))).toHaveLength(1);
    expect(report).toMatchObject({relations: 2, recovered: 0, narrowest_interval: 4});
  });
});
