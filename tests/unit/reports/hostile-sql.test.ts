import {execFile} from "node:child_process";
import {readFileSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {ATTACKS, type Attack, attackTable} from "./hostile-sql-list.js";
import {type ReportFolders, reportFolders} from "./snapshot-folder.js";

let folders: ReportFolders;
beforeAll(async () => {
  folders = await reportFolders({});
}, 60_000);
afterAll(() => rmSync(dirname(folders.root), {recursive: true}));

interface Told {
  number: string;
  got: string;
  after?: Record<string, unknown>;
  same?: boolean;
}

/** Runs attacks in a process of their own and returns what it told of them. */
async function run(way: "engine" | "locked", attacks: readonly Attack[]): Promise<Told[]> {
  const numbers = attacks.map((attack) => String(ATTACKS.indexOf(attack)));
  const script = "tests/unit/reports/hostile-sql-process.ts";
  const database = join(folders.data, "snapshot.duckdb");
  const stdout = await new Promise<string>((resolve) =>
    // It ends itself by a signal, so its exit code says nothing; what it told does.
    execFile(
      process.execPath,
      ["--import", "tsx", script, database, way, ...numbers],
      {maxBuffer: 20_000_000},
      (_, out) => resolve(out)
    )
  );
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Told);
}

const STATE = {figures: 852, n: 7, choice: "a"};
const named = (told: readonly Told[]) => told.map(({number, got}) => [ATTACKS[Number(number)]!.tries, got]);

test("run(name, sql) refuses each attack in words, and the next query answers right", async () => {
  const light = ATTACKS.filter(({heavy}) => !heavy);
  const told = await run("engine", light);
  expect(told.length).toBe(light.length);
  expect(
    named(told.filter(({number, got}) => !(ATTACKS[Number(number)]!.gets as readonly string[]).includes(got)))
  ).toEqual([]);
  for (const {after} of told) expect(after).toEqual(STATE);
});

test.each(ATTACKS.filter(({heavy}) => heavy).map((attack) => [attack.tries, attack] as const))(
  "run(name, sql) stops %s",
  async (_, attack) => {
    const [told] = await run("engine", [attack]);
    expect(attack.gets).toContain(told!.got);
    if (told!.got !== "stuck") expect(told!.after).toEqual(STATE);
  }
);

test("a locked database alone lets an attack change nothing but its log", async () => {
  const light = ATTACKS.filter(
    ({heavy, gets, sql}) => !heavy && !/^too_(deep|long)/.test(gets[0]) && !/sleep_ms/.test(sql)
  );
  const told = await run("locked", light);
  expect(told.length).toBe(light.length);
  // So the check of words is no luxury: a function that is read as a table switches the log on.
  expect(named(told.filter(({same}) => !same))).toEqual([["switching logging on", "answered"]]);
});

test("a locked database alone keeps a query from files", async () => {
  const files = ATTACKS.filter(({gets}) => gets[0] === "no_files");
  const told = await run("locked", files);
  expect(files.length).toBeGreaterThan(10);
  expect(named(told.filter(({got}) => got === "answered"))).toEqual([]);
});

test("docs/notebook-safety.md holds the table of attacks", () => {
  expect(readFileSync("docs/notebook-safety.md", "utf8")).toContain(attackTable());
});
