import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {writeSnapshot} from "../../../data-loaders/write-snapshot.js";
import {contentSha256} from "../../../src/lib/snapshot/content-hash.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";
import {smallParts} from "../../fixtures/small-parts.js";

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const output = join(folder, "data");
const FILES = ["areas.topo.json", "figures.arrow", "manifest.json", "snapshot.duckdb"];
let manifest: Manifest;

beforeAll(async () => {
  manifest = await writeSnapshot(smallParts(), output);
});
afterAll(() => rmSync(folder, {recursive: true}));

const query = (sql: string) => querySnapshot(output, sql);

describe("writeSnapshot(parts, output)", () => {
  test("writes the four files and leaves nothing beside them", () => {
    expect(readdirSync(output).sort()).toEqual(FILES);
    expect(readdirSync(folder)).toEqual(["data"]);
  });

  test("writes the same bytes from the same parts in another order", async () => {
    const parts = smallParts();
    const other = join(folder, "other");
    await writeSnapshot({...parts, figures: [...parts.figures].reverse()}, other);
    for (const file of FILES)
      expect(readFileSync(join(other, file)).equals(readFileSync(join(output, file))), file).toBe(true);
    rmSync(other, {recursive: true});
  });

  test("packs no values, since the last pack would be filled with bytes by chance", async () => {
    const used = await query(
      "SELECT DISTINCT compression FROM (FROM pragma_storage_info('figure') UNION ALL " +
        "FROM pragma_storage_info('area_member')) ORDER BY ALL"
    );
    expect(used.flat().filter((method) => /packing|dict|fsst|alp/i.test(String(method)))).toEqual([]);
    expect(used.flat()).toContain("Uncompressed");
  });

  test("writes storage version 64, which DuckDB 1.0 and DuckDB-WASM can read", () => {
    const header = readFileSync(join(output, "snapshot.duckdb")).subarray(0, 20);
    expect(header.subarray(8, 12).toString("latin1")).toBe("DUCK");
    expect(header.readBigUInt64LE(12)).toBe(64n);
  });

  test("orders each table by all its columns", async () => {
    expect(await query("SELECT * FROM woning")).toEqual([
      ["BU99990101", "2023JJ00", "over_15", null],
      ["BU99990101", "2024JJ00", "under_7", 5],
      ["BU99990102", "2024JJ00", "over_15", 120]
    ]);
  });

  test("gives columns of one name one ENUM", async () => {
    const types = await query(
      "SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name = 'area' AND NOT internal"
    );
    expect(types).toHaveLength(1);
    expect(types[0]![0]).toMatch(/^ENUM\('BU99990101', /);
  });

  test("describes each table in the manifest, with a hash that any reader can check", async () => {
    const figure = manifest.tables.find((t) => t.name === "figure")!;
    const rows = await query("SELECT * FROM figure");
    expect(figure.rows).toBe(smallParts().figures.length);
    expect(contentSha256(rows, createHash("sha256"))).toBe(figure.content_sha256);
    expect(manifest.tables.map((t) => t.name)).toEqual([
      "area",
      "area_member",
      "figure",
      "indicator",
      "period",
      "woning"
    ]);
  });

  test("lists each other file with its bytes and hash", () => {
    expect(manifest.files.map((f) => f.name)).toEqual([
      "snapshot.duckdb",
      "figures.arrow",
      "areas.topo.json"
    ]);
    for (const {name, bytes, sha256} of manifest.files) {
      const content = readFileSync(join(output, name));
      expect(content.length).toBe(bytes);
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    }
  });

  test("writes all figures to the Arrow file, nulls included", () => {
    const table = tableFromIPC(readFileSync(join(output, "figures.arrow")));
    const rows = table.toArray() as {n: number | null; period: string; area: string; indicator: string}[];
    expect(rows).toHaveLength(smallParts().figures.length);
    const missing = rows.filter((row) => row.n === null);
    expect(missing.length).toBe(smallParts().figures.filter((f) => f.n === null).length);
    expect(rows[0]).toMatchObject({indicator: "bewoond_zonder_inschrijving", area: "BU99990101"});
  });

  test("keeps members of a united area apart from the area", async () => {
    expect(await query("SELECT * FROM area_member WHERE cbs_code <> area")).toEqual([
      ["BU99990104", "BU99990103", "Rietplas"]
    ]);
  });
});
