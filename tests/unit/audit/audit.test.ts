import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {type AuditReport, audit, formatAudit} from "../../../site/audit.js";
import {CANARY, CITIZEN} from "./mutations/plant.js";
import {changePage, put, type SmallSite, smallSite} from "./small-site.js";

let small: SmallSite | undefined;

afterEach(() => small?.remove());

/** Audits a clean small site, after a change of it. What the audit must find is in mutations.test.ts. */
async function audited(change: (small: SmallSite) => void = () => {}): Promise<AuditReport> {
  small = await smallSite();
  change(small);
  return audit({...small, canaries: [CANARY]});
}

describe("audit(options)", () => {
  it("passes a clean site and says what it read", async () => {
    const report = await audited();
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.tables).toBe(2);
    // Four data files, a page, a report and its one file with two copies each, a script, a picture and headers.
    expect(report.files_scanned).toBe(16);
    // 30 × 5 × 4 dwellings, 30 × 60 × 2 reports, and part and whole of every figure, in Arrow and in DuckDB.
    const manifest = JSON.parse(readFileSync(join(small!.data, "manifest.json"), "utf8"));
    const {rows} = manifest.tables.find(({name}: {name: string}) => name === "figure");
    expect(report.cells).toBe(600 + 3600 + 4 * rows);
  });

  it("passes nine digits that fail the eleven-test", async () => {
    const report = await audited(({site}) => changePage(site, "<main>", "<main><p>123456789</p>"));
    expect(report.findings).toEqual([]);
  });

  it("passes the hash of the snapshot in a page", async () => {
    const report = await audited(({site, data}) => {
      const {hash} = JSON.parse(readFileSync(join(data, "manifest.json"), "utf8"));
      changePage(site, "<main>", `<main><p>${hash}</p>`);
    });
    expect(report.findings).toEqual([]);
  });

  it("passes a count that is an example: no area and no year beside it", async () => {
    const report = await audited(({site}) =>
      changePage(site, "<main>", "<main><p>Wie 6 van 13 woningen kent, weet meer dan een ander.</p>")
    );
    expect(report.findings).toEqual([]);
  });

  it("passes a count of an area that is a multiple of the base", async () => {
    const report = await audited(({site}) =>
      changePage(site, "<main>", "<main><p>In Buurt 1 gaat het om 1.215 woningen.</p>")
    );
    expect(report.findings).toEqual([]);
  });

  it("passes a link to another site, which loads nothing", async () => {
    const report = await audited(({site}) =>
      changePage(site, "<main>", '<main><a href="https://elders.example/">elders</a>')
    );
    expect(report.findings).toEqual([]);
  });

  it("passes less protection where the least is said to be less", async () => {
    small = await smallSite(({manifest}) => {
      manifest.protection.minimum_inhabitants = 0;
    });
    const report = await audit({...small, floors: {minimum_inhabitants: 0}});
    expect(report.findings).toEqual([]);
  });

  it("says what to do without a snapshot", async () => {
    const report = audit({site: "no-site", data: "no-data"});
    await expect(report).rejects.toThrow("there is no snapshot to audit");
  });
});

describe("formatAudit(report)", () => {
  it("names rule, place, count and way out, and never the value", async () => {
    const report = await audited(({site}) => put(site, "_hosting/headers.json", `{"by": "nr ${CITIZEN}"}`));
    const text = formatAudit(report);
    expect(text).toContain(
      "citizen number: _hosting/headers.json (1×)\n    find the loader that let it through"
    );
    expect(text).toContain("audit failed: 1 finding:");
    expect(text).not.toContain(CITIZEN);
  });
});
