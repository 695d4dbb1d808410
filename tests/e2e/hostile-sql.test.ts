import {rmSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {ATTACKS} from "../unit/reports/hostile-sql-list.js";
import {type ReportFolders, reportFolders} from "../unit/reports/snapshot-folder.js";
import type {} from "./support/engine-page.js";
import {launchBrowser} from "./support/open-site.js";
import {serveEngine} from "./support/serve-engine.js";

let folders: ReportFolders;
let server: Awaited<ReturnType<typeof serveEngine>>;
let browser: Browser;
let page: Page;
const foreign: string[] = [];

beforeAll(async () => {
  folders = await reportFolders({});
  server = await serveEngine(join(folders.data, "snapshot.duckdb"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dirname(folders.root), {recursive: true});
});

async function openPage(): Promise<void> {
  page = await browser.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !url.startsWith("data:")) foreign.push(url);
  });
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.bench);
  await page.evaluate(() => bench.prepare());
}

const STATE = {figures: 852, n: 7, choice: "a"};
const LIGHT = ATTACKS.flatMap(({heavy}, number) => (heavy ? [] : [number]));
const HEAVY = ATTACKS.flatMap(({heavy, tries}, number) => (heavy ? [[tries, number] as const] : []));

describe("attacks as cells of a notebook", () => {
  beforeAll(openPage);
  afterAll(() => page.close());

  test("each is refused in words, and the next query answers right", async () => {
    const wrong: unknown[] = [];
    for (const number of LIGHT) {
      const {got, after} = await page.evaluate((one) => bench.attack(one), number);
      const {tries, gets} = ATTACKS[number]!;
      if (!(gets as readonly string[]).includes(got)) wrong.push([tries, got]);
      expect(after).toEqual(STATE);
    }
    expect(wrong).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test.each(HEAVY)("%s is stopped, and the next query answers right", async (_, number) => {
    const {got, after} = await page.evaluate((one) => bench.attack(one), number);
    expect(ATTACKS[number]!.gets).toContain(got);
    expect(after).toEqual(STATE);
  });
});

describe("the engine without the check of words", () => {
  beforeAll(openPage);
  afterAll(() => page.close());
  const raw = (sql: string) => page.evaluate((one) => bench.raw(one), sql);

  test("is locked, and has nothing attached but the snapshot", async () => {
    expect(
      await raw(
        "SELECT name, value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', " +
          "'autoload_known_extensions', 'enable_external_access', 'lock_configuration') ORDER BY name"
      )
    ).toEqual([
      {name: "autoinstall_known_extensions", value: "false"},
      {name: "autoload_known_extensions", value: "false"},
      {name: "enable_external_access", value: "false"},
      {name: "lock_configuration", value: "true"}
    ]);
    expect(
      await raw(
        "SELECT database_name AS name, readonly FROM duckdb_databases() WHERE NOT internal ORDER BY 1"
      )
    ).toEqual([
      {name: "memory", readonly: false},
      {name: "snapshot", readonly: true}
    ]);
  });

  test("keeps an attack from changing anything but its log, and from every file but the snapshot", async () => {
    const state = () =>
      raw(
        "SELECT (SELECT string_agg(name || value, ',' ORDER BY name) FROM duckdb_settings()) AS settings, " +
          "(SELECT string_agg(database_name || table_name, ',' ORDER BY database_name, table_name) FROM duckdb_tables()) AS tables, " +
          "(SELECT count(*) FROM duckdb_databases()) AS databases, (SELECT sum(n) FROM figure) AS n"
      );
    const changed: string[] = [];
    let before = await state();
    for (const number of LIGHT) {
      const {tries, sql, gets} = ATTACKS[number]!;
      if (/^too_(deep|long)/.test(gets[0]) || sql.includes("sleep_ms")) continue;
      const answered = await page.evaluate((one) => bench.locked(one), number);
      if (answered && gets[0] === "no_files") changed.push(`${tries}: answered`);
      const after = await state();
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.push(tries);
      before = after;
    }
    // What is attached may be read as a file as well: it is the snapshot, which anyone may download.
    expect(changed).toEqual(["read_blob: answered", "switching logging on"]);
    expect(foreign).toEqual([]);
  });
});

describe("what cells hold", () => {
  beforeEach(async () => {
    await openPage();
    return () => page.close();
  });

  test("hold(name, spec, value) replaces what an input held, and a query reads it", async () => {
    const rows = await page.evaluate(async () => {
      await bench.session.hold(
        "gebied",
        {type: "choice", label: "L", options: ["a", "b"], multiple: true, value: "a"},
        ["b", "a"]
      );
      return bench.rows("FROM gebied");
    });
    expect(rows).toEqual([{choice: "b"}, {choice: "a"}]);
  });

  test("answer(name, sql) takes away what a cell held when its query is refused", async () => {
    const got = await page.evaluate(async () => [
      await bench.outcome(() => bench.session.answer("eerder", "SELECT nothing")),
      await bench.outcome(() => bench.rows("FROM eerder"))
    ]);
    expect(got).toEqual(["unknown_column", "unknown_table"]);
  });

  test("forget(name) takes away what a cell held", async () => {
    const got = await page.evaluate(async () => {
      await bench.session.forget("eerder");
      return bench.outcome(() => bench.rows("FROM eerder"));
    });
    expect(got).toBe("unknown_table");
  });

  test.each(["figure", "Figure", "area"])(
    "no cell may be called %s, and the snapshot's table stands",
    async (name) => {
      const got = await page.evaluate(
        async (taken) => [
          await bench.outcome(() => bench.session.answer(taken, "SELECT 1 AS n")),
          await bench.outcome(() =>
            bench.session.hold(taken, {type: "number", label: "L", min: 0, max: 1, value: 1}, 1)
          ),
          (await bench.rows("SELECT count(*) AS n FROM figure"))[0]!.n
        ],
        name
      );
      expect(got).toEqual(["name_taken", "name_taken", 852]);
    }
  );

  test("reads(sql, known) lists cells that a query reads, whatever else it reads", async () => {
    const read = await page.evaluate(async () => [
      await bench.session.reads("SELECT * FROM figure WHERE area IN (FROM gebied)", ["gebied", "eerder"]),
      await bench.session.reads("FROM figure JOIN later USING (area)", ["later", "eerder"]),
      await bench.session.reads("SELECT 'gebied' AS gebied", ["gebied"])
    ]);
    expect(read).toEqual([["gebied"], ["later"], []]);
  });

  test("calls that overlap are put in order, and one that waits can be cancelled", async () => {
    const got = await page.evaluate(async () => {
      const abort = new AbortController();
      const calls = [
        bench.outcome(() => bench.session.answer("a", "SELECT 1 AS n")),
        bench.outcome(() => bench.session.answer("b", "SELECT n + 1 AS n FROM a", {signal: abort.signal})),
        bench.outcome(() => bench.session.answer("c", "SELECT n + 1 AS n FROM a"))
      ];
      abort.abort();
      return [await Promise.all(calls), (await bench.rows("FROM c"))[0]!.n];
    });
    expect(got).toEqual([["answered", "cancelled", "answered"], 2]);
  });

  test("a cancel stops a query that runs, and the engine stays", async () => {
    const got = await page.evaluate(async () => {
      const before = bench.statuses.length;
      const sql = "SELECT count(*) AS n FROM range(100000) a, range(100000) b, range(1000) c";
      return [
        await bench.cancelled("lang", sql, 300),
        bench.statuses.length - before,
        await bench.rows("FROM eerder")
      ];
    });
    expect(got).toEqual(["cancelled", 0, [{n: 7}]]);
  });

  test("an engine that hangs is ended and opened again with what cells held, but not the query that hung", async () => {
    const got = await page.evaluate(async () => {
      const before = bench.statuses.length;
      await bench.session.answer("daarna", "SELECT n + 1 AS n FROM eerder");
      const hang = "SELECT levenshtein(repeat('a', 90000), repeat('b', 90000)) AS n";
      return [
        await bench.cancelled("hangt", hang, 300),
        await bench.rows("SELECT choice, d.n FROM gebied, daarna d"),
        await bench.outcome(() => bench.rows("FROM hangt")),
        bench.statuses
          .slice(before)
          .map((status) =>
            status.status === "opening" ? `${status.again} ${status.progress?.step ?? ""}` : status.status
          )
      ];
    });
    const [hung, rows, gone, statuses] = got as [string, unknown, string, string[]];
    expect([hung, rows, gone]).toEqual(["stuck", [{choice: "a", n: 8}], "unknown_table"]);
    expect(statuses[0]).toBe("true ");
    expect(statuses).toContain("true restore");
    expect(statuses.at(-1)).toBe("ready");
  });
});
