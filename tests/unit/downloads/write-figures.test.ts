import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, expect, test} from "vitest";
import {figures} from "../../../bin/figures.js";
import type {Project} from "../../../bin/project.js";
import {drawFigures} from "../../../site/figures/draw-figures.js";
import {readSnapshot} from "../../../site/read-snapshot.js";
import type {FigureData} from "../../../src/lib/notebook/figure/figure-data.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import type {TableEntry} from "../../../src/lib/snapshot/manifest.js";
import {literal} from "../../../src/lib/sql-text.js";
import {notebookWith, type ReportFolders, reportFolders} from "../reports/snapshot-folder.js";

const NOTEBOOK = notebookWith(`
\`\`\`map
title: Overbewoonde woningen per buurt
indicator: overbewoond
level: buurt
period: 2021JJ00
\`\`\`

\`\`\`table
title: Alles naast elkaar
indicators: [overbewoond]
level: buurt
period: 2021JJ00
\`\`\`
`);

let folders: ReportFolders;
let to: string;
let told: FigureData[];
beforeAll(async () => {
  folders = await reportFolders({"proef.md": NOTEBOOK});
  to = join(folders.root, "../figuren");
  const drawn = await drawFigures(
    parse(NOTEBOOK),
    await readSnapshot(folders.data),
    join(folders.data, "snapshot.duckdb")
  );
  told = drawn.map(({data}) => data);
  await write();
});
afterAll(() => rmSync(dirname(folders.root), {recursive: true}));

const MAP = "01-overbewoonde-woningen-per-buurt-2021";

function write(notebook = join(folders.notebooks, "proef.md"), folder = to): Promise<void> {
  const project = {config: {output: {data: folders.data}}} as Project;
  return figures(project, notebook, folder, () => {});
}

async function query(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

test("figures(project, notebook, to) writes a drawing and numbers of each figure, and a list of them", () => {
  expect(readdirSync(to).sort()).toEqual([
    `${MAP}.arrow`,
    `${MAP}.csv`,
    `${MAP}.excel.csv`,
    `${MAP}.parquet`,
    `${MAP}.svg`,
    "02-alles-naast-elkaar-2021.arrow",
    "02-alles-naast-elkaar-2021.csv",
    "02-alles-naast-elkaar-2021.excel.csv",
    "02-alles-naast-elkaar-2021.parquet",
    "README.txt"
  ]);
  const list = readFileSync(join(to, "README.txt"), "utf8");
  for (const name of readdirSync(to)) if (name !== "README.txt") expect(list).toContain(`   ${name}\n`);
});

test("figures(project, notebook, to) writes Parquet with the numbers as they are drawn, nulls included", async () => {
  const path = literal(join(to, `${MAP}.parquet`));
  const rows = await query(`SELECT area_name, state, n, denominator, rate, lower, upper FROM ${path}`);
  const expected = told[0]!.rows.map((row) =>
    ["area_name", "state", "n", "denominator", "rate", "lower", "upper"].map((id) => row[id] ?? null)
  );
  expect(rows).toEqual(expected);
  expect(expected.filter(([, state]) => state === "small")).toEqual([
    ["Sluishoek", "small", 0, 500, null, null, null]
  ]);
});

test("figures(project, notebook, to) writes into Parquet where the figures come from", async () => {
  const path = literal(join(to, `${MAP}.parquet`));
  const rows = await query(`SELECT decode(key), decode(value) FROM parquet_kv_metadata(${path})`);
  const about = Object.fromEntries(rows) as Record<string, string>;
  expect(about.title).toBe("Overbewoonde woningen per buurt");
  expect(about.unit).toBe("%");
  expect(about).toMatchObject({...told[0]!.provenance});
  expect(about.origin).toMatch(/^Buurtpeil /);
});

test("figures(project, notebook, to) writes Arrow and Parquet that hold the same", async () => {
  const table = tableFromIPC(readFileSync(join(to, `${MAP}.arrow`)));
  const columns = table.schema.names.map(String);
  const rows = await query(`FROM ${literal(join(to, `${MAP}.parquet`))}`);
  expect(rows.map((row) => row.map((value) => value ?? null))).toEqual(
    Array.from({length: table.numRows}, (_, i) => columns.map((name) => table.getChild(name)!.get(i) ?? null))
  );
});

test("figures(project, notebook, to) writes the same bytes of the same notebook and snapshot", async () => {
  const before = Object.fromEntries(
    readdirSync(to).map((name) => [name, readFileSync(join(to, name), "hex")])
  );
  await write();
  const after = Object.fromEntries(
    readdirSync(to).map((name) => [name, readFileSync(join(to, name), "hex")])
  );
  expect(after).toEqual(before);
});

test("figures(project, notebook, to) leaves the previous files when a notebook cannot be drawn", async () => {
  const broken = join(folders.notebooks, "kapot.md");
  writeFileSync(broken, NOTEBOOK.replace("indicator: overbewoond", "indicator: overbewond"));
  await expect(write(broken)).rejects.toThrow(/^notebook kapot\.md:\d+: .*overbewond/);
  expect(existsSync(join(to, `${MAP}.svg`))).toBe(true);
  expect(readdirSync(dirname(to)).filter((name) => name.includes(".new-"))).toEqual([]);
});

test("figures(project, notebook, to) refuses a folder with files of others", async () => {
  const own = join(folders.root, "../eigen");
  mkdirSync(own);
  writeFileSync(join(own, "begroting.xlsx"), "");
  await expect(write(undefined, own)).rejects.toThrow(/holds other files.*--to/);
  expect(readdirSync(own)).toEqual(["begroting.xlsx"]);
});

test("figures(project, notebook, to) of a notebook that is not there says so", async () => {
  await expect(write(resolve("nergens.md"))).rejects.toThrow(/no notebook/);
});

test("figures(project, notebook, to) says of a number in a table which indicator and unit it has", () => {
  const [head, first] = readFileSync(join(to, "02-alles-naast-elkaar-2021.csv"), "utf8").split("\r\n");
  expect(head).toMatch(
    /^Gebied,Gebiedscode,Indicator,Indicatorcode,Periode,Periodecode,Cijfer,Eenheid,Ondergrens/
  );
  expect(first).toMatch(/^Sluishoek,BU\d+,overbewoond,overbewoond,2021,2021JJ00,,%,,,aantal 0 tot 4,/i);
});

test("drawFigures(notebook, data, database) refuses the cubes that a report may not read either", async () => {
  const notebook = parse(
    notebookWith(`
\`\`\`query cellen
SELECT * FROM misdrijf
\`\`\`
`)
  );
  const data = await readSnapshot(folders.data);
  const cube: TableEntry = {
    name: "misdrijf",
    status: "protected",
    rows: 1,
    base: 5,
    columns: [],
    content_sha256: ""
  };
  const manifest = {...data.manifest, tables: [...data.manifest.tables, cube]};
  const drawing = drawFigures(notebook, {...data, manifest}, join(folders.data, "snapshot.duckdb"));
  await expect(drawing).rejects.toThrow(/is for the workbench only/);
});
