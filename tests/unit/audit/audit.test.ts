import {copyFileSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {afterEach, describe, expect, it} from "vitest";
import {type AuditReport, audit, formatAudit} from "../../../site/audit.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {PAGE, type Parts, put, putPage, type SmallSite, smallSite} from "./small-site.js";

const CITIZEN = "123456782";
const CANARIES = ["Kanarie van der Test", "999990019"];
let small: SmallSite | undefined;

afterEach(() => small?.remove());

/** Plants a hole in the snapshot, or after it in the site, and lets the audit look. */
async function audited(
  change?: (parts: Parts) => void,
  spoil?: (site: string, data: string) => void
): Promise<AuditReport> {
  small = await smallSite(change);
  spoil?.(small.site, small.data);
  return audit({site: small.site, data: small.data, canaries: CANARIES});
}

/** Lists what the audit objects to, as `rule: where`. */
function said({findings}: AuditReport): string[] {
  return findings.map(({rule, where}) => `${rule}: ${where}`);
}

/** Replaces the values of one column of a table. */
function setColumn({tables}: Parts, table: string, column: string, set: (n: number, row: number) => number) {
  const at = tables.findIndex(({name}) => name === table);
  const columns = tables[at]!.columns.map((c) =>
    c.name === column ? {...c, values: (c.values as number[]).map(set)} : c
  );
  tables[at] = {...tables[at]!, columns};
}

/** Changes the manifest of a snapshot after it was written. */
function changeManifest(data: string, change: (manifest: Manifest) => unknown): void {
  const file = join(data, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

describe("audit(options)", () => {
  it("passes a clean site and says what it read", async () => {
    const report = await audited();
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.tables).toBe(2);
    expect(report.files_scanned).toBe(9);
    // 30 × 5 × 4 dwellings, 30 × 60 × 2 reports, and part and whole of every figure, in Arrow and in DuckDB.
    const figures = readFileSync(join(small!.data, "manifest.json"), "utf8");
    const rows = JSON.parse(figures).tables.find((t: {name: string}) => t.name === "figure").rows;
    expect(report.cells).toBe(600 + 3600 + 4 * rows);
  });

  it("finds a number that is off by one in a protected table", async () => {
    const report = await audited((parts) =>
      setColumn(parts, "dwellings", "n", (n, row) => (row === 3 ? n + 1 : n))
    );
    expect(said(report)).toContain("not a multiple: snapshot.duckdb dwellings.n");
    expect(said(report)).toContain("not the sum: figures.arrow low_water");
  });

  it("finds a cell that is moved by a whole base, since figures no longer add up", async () => {
    const report = await audited((parts) =>
      setColumn(parts, "dwellings", "n", (n, row) => (row === 3 ? n + 5 : n))
    );
    expect(said(report)).toContain("not the sum: figures.arrow low_water");
  });

  it("finds an exact denominator", async () => {
    const report = await audited(({figures}) => {
      figures[0] = {...figures[0]!, denominator: figures[0]!.denominator! + 2};
    });
    expect(said(report)).toEqual([
      "not a multiple: figures.arrow low_water",
      "not a multiple: snapshot.duckdb figure low_water",
      "not the sum: figures.arrow low_water",
      "not the sum: snapshot.duckdb figure low_water"
    ]);
  });

  it("finds a multiple of 5 where the cube's base is 10", async () => {
    const report = await audited((parts) =>
      setColumn(parts, "reports", "n", (n, row) => (row === 0 ? n + 5 : n))
    );
    expect(said(report)).toContain("not a multiple: snapshot.duckdb reports.n");
  });

  it("finds an exact number in a second column of a protected table", async () => {
    const report = await audited(({tables}) => {
      const {columns, ...table} = tables[0]!;
      const exact = {name: "inhabitants", type: "integer" as const, values: columns[0]!.values.map(() => 3)};
      tables[0] = {...table, columns: [...columns, exact]};
    });
    expect(said(report)).toContain("not a multiple: snapshot.duckdb dwellings.inhabitants");
  });

  it("finds a figure that the gate does not offer", async () => {
    const report = await audited(({figures}) => {
      figures.push({indicator: "violence", area: "BU99990101", period: "2024MM01", n: 10, denominator: 50});
    });
    expect(said(report)).toContain("figure not offered: figures.arrow violence buurt month");
  });

  it("finds a gate that was opened by hand", async () => {
    const report = await audited(({manifest}) => {
      const entry = manifest.gate.find(
        (g) => g.indicator === "violence" && g.period === "month" && !g.offered
      )!;
      entry.offered = true;
    });
    expect(said(report)).toContain("gate not as computed: manifest.json gate violence buurt month");
  });

  it("finds a figure that is left out", async () => {
    const report = await audited(({figures}) => void figures.pop());
    expect(said(report)).toEqual([
      "figure missing: figures.arrow violence",
      "figure missing: snapshot.duckdb figure violence"
    ]);
  });

  it("finds a maximum among the deviation figures", async () => {
    const report = await audited(({manifest}) => {
      manifest.deviation = [{...manifest.deviation[0]!, max: 9} as (typeof manifest.deviation)[number]];
    });
    expect(report.findings.map((f) => f.rule)).toEqual(["deviation tells too much"]);
  });

  it("finds deviation figures of fewer than 100 margins", async () => {
    const report = await audited(({manifest}) => {
      manifest.deviation = [{...manifest.deviation[0]!, margins: 99}];
    });
    expect(report.findings.map((f) => f.rule)).toEqual(["deviation tells too much"]);
  });

  it("finds a planted value in an attribute, written as entities and in other case", async () => {
    const report = await audited(undefined, (site) =>
      putPage(site, PAGE.replace("<text ", '<text data-tip="&#75;ANARIE van der&#32;test" '))
    );
    expect(said(report)).toEqual(["planted value: index.html"]);
  });

  it("finds a planted value in a script", async () => {
    const report = await audited(undefined, (site) =>
      put(site, "_import/page.js", 'console.log("kanarie van der test")')
    );
    expect(said(report)).toEqual(["planted value: _import/page.js"]);
  });

  it("finds a planted value in a decoded table and in a file's name", async () => {
    const report = await audited(
      ({tables}) => {
        tables.push({
          name: "lookup",
          status: "code list",
          base: 1,
          columns: [{name: "label", type: "varchar", values: ["kanarie van der test"]}]
        });
      },
      (site) => put(site, "kanarie van der test.txt", "")
    );
    expect(said(report).filter((s) => s.includes("label"))).toHaveLength(1);
    expect(said(report)).toContain("planted value: name of kanarie van der test.txt");
  });

  it("finds a citizen number in JSON, whether text or number", async () => {
    const report = await audited(undefined, (site) => {
      put(site, "a.json", JSON.stringify({rows: [{n: CITIZEN}]}));
      put(site, "b.json", JSON.stringify({rows: [{n: Number(CITIZEN)}]}));
    });
    expect(said(report)).toEqual(["citizen number: a.json", "citizen number: b.json"]);
  });

  it("finds a citizen number in a page, also in JSON that a script element holds", async () => {
    const report = await audited(undefined, (site) =>
      putPage(
        site,
        PAGE.replace(
          "</body>",
          `<p>${CITIZEN}</p><script type="application/json">[${CITIZEN}]</script></body>`
        )
      )
    );
    expect(report.findings.map((f) => [f.rule, f.where, f.count])).toEqual([
      ["citizen number", "index.html", 2]
    ]);
  });

  it("finds a pseudonym in JSON, and passes the hash of the snapshot", async () => {
    const report = await audited(undefined, (site, data) => {
      const {hash} = JSON.parse(readFileSync(join(data, "manifest.json"), "utf8"));
      put(site, "a.json", JSON.stringify([hash]));
      put(site, "b.json", JSON.stringify([hash.split("").reverse().join("")]));
    });
    expect(said(report)).toEqual(["pseudonym: b.json"]);
  });

  it("finds a pseudonym in a page, and passes the hash that a report states of its notebook", async () => {
    const [own, other] = ["a1".repeat(32), "b2".repeat(32)];
    const report = await audited(undefined, (site) => {
      putPage(site, PAGE.replace("</body>", `<code class="report-hash">${own}</code></body>`));
      put(site, "other.html", PAGE.replace("</body>", `<td>${other}</td></body>`));
    });
    expect(said(report)).toEqual(["pseudonym: other.html"]);
  });

  it("passes nine digits that fail the eleven-test", async () => {
    const report = await audited(undefined, (site) => put(site, "a.json", "[123456789]"));
    expect(report.ok).toBe(true);
  });

  it("finds identifiers in the columns of a table", async () => {
    const column = (name: string, value: string | number) =>
      ({name, type: typeof value === "string" ? "varchar" : "integer", values: [value]}) as const;
    const report = await audited(({tables}) => {
      tables.push({
        name: "leak",
        status: "code list",
        base: 1,
        columns: [
          column("number", Number(CITIZEN)),
          column("object", "9999010000000017"),
          column("home", "1506 AB 12"),
          column("zip", "1506AB"),
          column("key", "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"),
          column("geboortedatum", "onbekend")
        ]
      });
    });
    const inData = said(report).filter((s) => s.includes("snapshot.duckdb leak"));
    expect(inData).toEqual([
      "citizen number: snapshot.duckdb leak.number",
      "building id: snapshot.duckdb leak.object",
      "address: snapshot.duckdb leak.home",
      "address: snapshot.duckdb leak.zip",
      "pseudonym: snapshot.duckdb leak.key",
      "forbidden column: snapshot.duckdb leak.geboortedatum"
    ]);
  });

  it("finds a data file that is left from an earlier release", async () => {
    const report = await audited(undefined, (site) => {
      const now = readdirSync(join(site, "_file/data")).find(
        (name) => name.endsWith(".json") && name.startsWith("manifest")
      )!;
      const text = readFileSync(join(site, "_file/data", now), "utf8");
      put(site, "_file/data/manifest.00000000.json", text.replace("2025-12-31", "2024-12-31"));
    });
    expect(said(report)).toEqual(["not of this snapshot: _file/data/manifest.00000000.json"]);
  });

  it("finds a database that no snapshot wrote", async () => {
    const report = await audited(undefined, (site, data) =>
      copyFileSync(join(data, "figures.arrow"), join(site, "extra.arrow"))
    );
    expect(said(report)).toEqual(["not of this snapshot: extra.arrow"]);
  });

  it("finds a file of the snapshot that was changed after it was written", async () => {
    const report = await audited(undefined, (_site, data) =>
      writeFileSync(join(data, "areas.topo.json"), "{}")
    );
    expect(said(report)).toContain("not as in the manifest: areas.topo.json");
  });

  it("finds a table that the manifest does not name", async () => {
    const report = await audited(undefined, (_site, data) =>
      changeManifest(data, (manifest) => {
        manifest.tables = manifest.tables.filter(({name}) => name !== "reports");
      })
    );
    expect(said(report)).toContain("not in the manifest: snapshot.duckdb reports");
  });

  it("finds a table that the manifest names and the database lacks", async () => {
    const report = await audited(undefined, (_site, data) =>
      changeManifest(data, ({tables}) => tables.push({...tables[0]!, name: "gone"}))
    );
    expect(said(report)).toContain("not as in the manifest: snapshot.duckdb gone");
  });

  it("finds a number of rows that is not the table's", async () => {
    const report = await audited(undefined, (_site, data) =>
      changeManifest(data, ({tables}) => tables.find(({name}) => name === "reports")!.rows++)
    );
    expect(said(report)).toContain("not as in the manifest: snapshot.duckdb reports");
  });

  it("finds a column that is not the table's", async () => {
    const report = await audited(undefined, (_site, data) =>
      changeManifest(data, ({tables}) => tables.find(({name}) => name === "reports")!.columns.reverse())
    );
    expect(said(report)).toContain("not as in the manifest: snapshot.duckdb reports");
  });

  it("finds a hash that is not that of the table's rows, and a snapshot that is not named by it", async () => {
    const report = await audited(undefined, (_site, data) =>
      changeManifest(data, ({tables}) => {
        tables.find(({name}) => name === "period")!.content_sha256 = "0".repeat(64);
      })
    );
    expect(said(report).filter((finding) => !finding.includes("_file/data"))).toEqual([
      "not as in the manifest: snapshot.duckdb period",
      "not as in the manifest: manifest.json hash"
    ]);
  });

  it("finds a forbidden key in JSON, however deep", async () => {
    const report = await audited(undefined, (site) =>
      put(site, "a.json", JSON.stringify({rows: [{geboortedatum: null, n: 5}]}))
    );
    expect(said(report)).toEqual(["forbidden column: a.json geboortedatum"]);
  });

  it("finds a compressed copy that is not its original, and reads it", async () => {
    const report = await audited(undefined, (site) => {
      put(site, "index.html.gz", gzipSync(`${PAGE} kanarie van der test`));
      put(site, "gone.html.br", brotliCompressSync(PAGE));
    });
    expect(said(report)).toEqual([
      "compressed copy differs: gone.html.br",
      "compressed copy differs: index.html.gz",
      "planted value: index.html.gz"
    ]);
  });

  it("finds a file that it cannot read", async () => {
    const report = await audited(undefined, (site) => put(site, "broken.json", "{"));
    expect(said(report)).toEqual(["unreadable file: broken.json"]);
  });

  it("says what to do without a snapshot", async () => {
    const report = audit({site: "no-site", data: "no-data"});
    await expect(report).rejects.toThrow("there is no snapshot to audit");
  });
});

describe("formatAudit(report)", () => {
  it("names rule, place, count and way out, and never the value", async () => {
    const report = await audited(undefined, (site) => put(site, "a.json", `["${CITIZEN}"]`));
    const text = formatAudit(report);
    expect(text).toContain("citizen number: a.json (1×)\n    find the loader that let it through");
    expect(text).toContain("audit failed: 1 finding:");
    expect(text).not.toContain(CITIZEN);
  });
});
