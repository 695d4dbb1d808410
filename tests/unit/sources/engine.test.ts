import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {CliError} from "../../../src/lib/cli-error.js";

let temp: string;

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
  vi.stubEnv("TMPDIR", temp);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temp, {recursive: true});
});

describe("openPrivateEngine(options)", () => {
  it("keeps its temporary files in a folder of its own and removes it at close", async () => {
    const engine = await openPrivateEngine({threads: 1});
    const [setting] = await engine.all<{folder: string}>(
      "SELECT current_setting('temp_directory') AS folder"
    );
    expect(readdirSync(temp)).toEqual([setting!.folder.slice(temp.length + 1)]);
    expect(engine.folder).toBe(setting!.folder);
    expect(statSync(engine.folder).mode & 0o077).toBe(0);
    await engine.close();
    await engine.close();
    expect(readdirSync(temp)).toEqual([]);
  });

  it("removes what a killed run left, and leaves a living run's folder", async () => {
    const {pid} = spawnSync(process.execPath, ["-e", ""]);
    mkdirSync(join(temp, `buurtpeil-private-${pid}-abc`));
    mkdirSync(join(temp, `buurtpeil-private-${process.ppid}-abc`));
    const engine = await openPrivateEngine({threads: 1});
    await engine.close();
    expect(existsSync(join(temp, `buurtpeil-private-${pid}-abc`))).toBe(false);
    expect(existsSync(join(temp, `buurtpeil-private-${process.ppid}-abc`))).toBe(true);
  });

  it("fetches no extension by itself", async () => {
    const engine = await openPrivateEngine({threads: 1});
    const settings = await engine.all(`
      SELECT name, value FROM duckdb_settings()
      WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions')
      ORDER BY name`);
    await engine.close();
    expect(settings).toEqual([
      {name: "allow_community_extensions", value: "false"},
      {name: "autoinstall_known_extensions", value: "false"},
      {name: "autoload_known_extensions", value: "false"}
    ]);
  });

  it("passes on no value that DuckDB quotes in a message", async () => {
    const engine = await openPrivateEngine({threads: 1});
    const failed = await engine.run("SELECT CAST('geheim' || 1 AS INTEGER)").catch((error: Error) => error);
    await engine.close();
    expect(failed).toEqual(new Error("private engine failed: Conversion Error"));
    expect(String((failed as Error).stack)).not.toContain("geheim1");
    expect((failed as Error).cause).toBeUndefined();
  });

  it("keeps the text of a mistake in our own SQL", async () => {
    const engine = await openPrivateEngine({threads: 1});
    const failed = await engine.run("FROM no_such_table").catch((error: Error) => error.message);
    await engine.close();
    expect(failed).toBe(
      "private engine failed: Catalog Error: Table with name no_such_table does not exist!"
    );
  });

  it("says so when the temp folder is full", async () => {
    const engine = await openPrivateEngine({threads: 1, memory_mb: 60});
    await engine.run("SET max_temp_directory_size = '1MB'");
    const failed = await engine
      .run("CREATE TABLE t AS SELECT hash(i) AS a, hash(i + 1) AS b FROM range(20000000) r(i) ORDER BY a")
      .catch((error: Error) => error);
    await engine.close();
    expect(failed).toEqual(
      new CliError("disk full: no room for temporary tables; free space in the temp folder (TMPDIR)")
    );
  });

  it("says so where the temp folder is not there", async () => {
    vi.stubEnv("TMPDIR", join(temp, "nowhere"));
    await expect(openPrivateEngine({threads: 1})).rejects.toEqual(
      new CliError("no room for temporary tables: the temp folder (TMPDIR) is full, missing or closed")
    );
  });

  it("appends columns with missing values, over more than one chunk", async () => {
    const engine = await openPrivateEngine({threads: 1});
    const n = 5000;
    await engine.append("t", [
      {name: "i", type: "INTEGER", values: Array.from({length: n}, (_, i) => (i % 2 ? i : null))},
      {name: "s", type: "VARCHAR", values: Array.from({length: n}, (_, i) => (i % 5 ? `é${i}` : null))}
    ]);
    const rows = await engine.all(
      "SELECT count(*) AS n, count(i) AS i, count(s) AS s, max(i) AS last FROM t"
    );
    let seen = 0;
    await engine.eachChunk("FROM t", ([i]) => {
      seen += i!.length;
    });
    await engine.close();
    expect(rows).toEqual([{n: 5000, i: 2500, s: 4000, last: 4999}]);
    expect(seen).toBe(5000);
  });
});
