import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, expect, test} from "vitest";
import demo from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {readSnapshot} from "../../../site/read-snapshot.js";
import {readNotebooks} from "../../../site/reports/read-notebooks.js";
import {renderNotebook} from "../../../site/reports/render-notebook.js";
import type {RenderedReport} from "../../../site/reports/render-report.js";
import {isDrawn} from "../../../src/lib/notebook/draw/content.js";
import {parse} from "../../../src/lib/notebook/parse.js";

/** Half of the fictional municipality: large enough for every figure to have something to show. */
const SCALE = 0.5;
const NAMES = readdirSync("notebooks").filter((name) => name.endsWith(".md"));
/** What the pages on writing tell an author to put in a file, block by block. */
const TAUGHT: readonly [file: string, page: string][] = [
  ["geschreven.md", "notebooks-schrijven.md"],
  ["geschreven.en.md", "writing-notebooks.md"]
];

const root = mkdtempSync(join(tmpdir(), "buurtpeil-examples-"));
const data = join(root, "data");
const database = join(data, "snapshot.duckdb");
const reports = new Map<string, RenderedReport>();

beforeAll(async () => {
  const config = {...demo, protection: {...demo.protection, keys: join(root, "keys.json")}};
  await generateDemo(root, {scale: SCALE});
  await snapshot(config, {data: join(root, "raw"), output: data, ledger: null, today: "2026-02-01"});
  const taken = await readSnapshot(data);
  const taught = join(root, "notebooks");
  mkdirSync(taught);
  for (const [file, page] of TAUGHT) writeFileSync(join(taught, file), blocksOf(join("docs", page)));
  for (const file of [...(await readNotebooks("notebooks")), ...(await readNotebooks(taught))])
    reports.set(file.file, await renderNotebook(file, taken, database));
}, 240_000);
afterAll(() => rmSync(root, {recursive: true, force: true}));

test.each(NAMES)("%s draws every figure, with unit, population and uncertainty", (name) => {
  const {figures} = reports.get(name)!;
  expect(figures).toHaveLength(
    parse(readFileSync(join("notebooks", name), "utf8")).cells.filter(isDrawn).length
  );
  expect(emptyFigures(name)).toEqual([]);
  for (const figure of figures) {
    expect(figure.unit || figure.columns.includes("indicator")).toBeTruthy();
    expect(figure.provenance.population).not.toBe("");
    expect(figure.provenance.uncertainty).not.toBe("");
  }
});

test.each(TAUGHT)("%s, which is every block of docs/%s, draws every figure", (file) => {
  expect(reports.get(file)!.figures).toHaveLength(7);
  expect(emptyFigures(file)).toEqual([]);
});

/** Titles of figures that have no row to show. */
function emptyFigures(name: string): (string | null | undefined)[] {
  const {document} = parseHTML(`<!doctype html><html><body>${reports.get(name)!.html}</body></html>`);
  const empty = [...document.querySelectorAll("[data-figure]")].filter(
    (one) => !one.querySelector("tbody tr")
  );
  return empty.map((figure) => figure.querySelector(".chart-title")?.textContent);
}

function blocksOf(page: string): string {
  return [...readFileSync(page, "utf8").matchAll(/^````markdown\n(.*?)^````$/gms)]
    .map((match) => match[1])
    .join("\n");
}

/** Asks the snapshot itself, without notebooks. */
async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(database, {access_mode: "READ_ONLY"});
  try {
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    connection.closeSync();
    return rows;
  } finally {
    instance.closeSync();
  }
}

const rowsOf = (name: string, title: string) =>
  reports.get(name)!.figures.find((figure) => figure.title === title)!.rows;

test("water-en-inschrijving.md counts four groups that do not overlap", async () => {
  const [whole] = await ask(`
    SELECT
      sum(n) FILTER (WHERE registered = 'all_year' AND water = 'under_7')::INT AS in_weinig,
      sum(n) FILTER (WHERE registered = 'nobody' AND water = 'under_7')::INT AS uit_weinig,
      sum(n) FILTER (WHERE water = 'over_norm')::INT AS in_veel,
      sum(n) FILTER (WHERE registered = 'nobody' AND water = 'over_15')::INT AS uit_veel
    FROM woning WHERE period = '2025JJ00'`);
  const boxes = rowsOf("water-en-inschrijving.md", "Woningen naar inschrijving en water, gemeente");
  const box = (inschrijving: string, water: string) =>
    boxes.find((row) => row.Inschrijving === inschrijving && row.Water === water)!.woningen;
  expect(boxes).toHaveLength(4);
  expect(box("iemand ingeschreven", "bijna geen water")).toBe(whole!.in_weinig);
  expect(box("niemand ingeschreven", "bijna geen water")).toBe(whole!.uit_weinig);
  expect(box("iemand ingeschreven", "meer water dan verwacht")).toBe(whole!.in_veel);
  expect(box("niemand ingeschreven", "meer water dan verwacht")).toBe(whole!.uit_veel);
});

test("overbewoning.md writes the shares and intervals in SQL that pages compute", () => {
  const title = "Overbewoonde woningen per buurt, laatste jaar";
  const [own, map] = reports.get("overbewoning.md")!.figures.filter((figure) => figure.title === title);
  const pages = new Map(map!.rows.map((row) => [row.area, row]));
  expect(own!.rows.length).toBeGreaterThan(0);
  for (const {area, aandeel, laag, hoog} of own!.rows) {
    const {rate, lower, upper} = pages.get(area!)!;
    expect(aandeel).toBeCloseTo(rate as number, 9);
    expect(laag).toBeCloseTo(lower as number, 9);
    expect(hoog).toBeCloseTo(upper as number, 9);
  }
});

test("voor-en-na-een-aanpak.md finds the wijk where half was planted to end, and not the one beside it", () => {
  const rows = rowsOf("voor-en-na-een-aanpak.md", "Erna gedeeld door ervoor");
  const ratio = (name: string) => rows.find((row) => row.area_name === name) as Record<string, number>;
  expect(rows.map((row) => row.area_name)).toEqual(["Kruiswerf", "Sluishoek", "alle andere wijken"]);
  expect(ratio("Kruiswerf").hoog).toBeLessThan(1);
  expect(ratio("Kruiswerf").laag).toBeLessThan(0.6);
  for (const name of ["Sluishoek", "alle andere wijken"]) {
    expect(ratio(name).laag).toBeLessThan(1);
    expect(ratio(name).hoog).toBeGreaterThan(1);
  }
});

test("voor-en-na-een-aanpak.md leaves the year of the beginning out and adds the years around it", async () => {
  const [counts] = await ask(`
    SELECT
      (sum(n) FILTER (WHERE period IN ('2021JJ00', '2022JJ00')))::INT AS ervoor,
      (sum(denominator) FILTER (WHERE period IN ('2021JJ00', '2022JJ00')))::INT AS inwoners
    FROM figure WHERE indicator = 'drugs_registraties' AND area = 'WK999912'`);
  const rows = rowsOf("voor-en-na-een-aanpak.md", "Registraties van drugs, ervoor en erna");
  const before = rows.find((row) => row.area_name === "Kruiswerf" && row.Moment === "ervoor")!;
  expect(before.cijfer).toBeCloseTo((1000 * Number(counts!.ervoor)) / Number(counts!.inwoners), 9);
});

test("drugs-per-wijk.md divides the reports of all years by the registrations of all years", async () => {
  const [counts] = await ask(`
    SELECT
      max(n) FILTER (WHERE indicator = 'drugs_meldingen') AS m,
      max(n) FILTER (WHERE indicator = 'drugs_registraties') AS r
    FROM figure WHERE area = 'WK999922' AND period = '2021-2025'`);
  const rows = rowsOf("drugs-per-wijk.md", "Meldingen op elke honderd registraties, per wijk");
  const row = rows.find(({area}) => area === "WK999922")!;
  expect(row.verhouding).toBeCloseTo((100 * Number(counts!.m)) / Number(counts!.r), 9);
  expect(row.laag as number).toBeLessThan(row.verhouding as number);
  expect(row.hoog as number).toBeGreaterThan(row.verhouding as number);
});

test("signaleringsoverleg.md holds a wijk against the rest of the municipality, itself left out", async () => {
  const [counts] = await ask(`
    SELECT
      max(n) FILTER (WHERE area = 'WK999922') AS a,
      max(n) FILTER (WHERE area = 'GM9999') AS heel,
      max(denominator) FILTER (WHERE area = 'WK999922') AS na,
      max(denominator) FILTER (WHERE area = 'GM9999') AS nheel
    FROM figure WHERE indicator = 'drugs_registraties' AND period = '2025JJ00'`);
  const {a, heel, na, nheel} = Object.fromEntries(
    Object.entries(counts!).map(([key, value]) => [key, Number(value)])
  ) as Record<"a" | "heel" | "na" | "nheel", number>;
  const rows = rowsOf("signaleringsoverleg.md", "De gekozen wijk naast de rest van de gemeente");
  const row = rows.find(({Cijfer}) => Cijfer === "Drugs: registraties van de politie")!;
  expect(row.verhouding).toBeCloseTo(a / na / ((heel - a) / (nheel - na)), 9);
});

test("ondermijningsbeeld.md weighs at most 150 kB and has twelve figures or more", () => {
  const {html, figures} = reports.get("ondermijningsbeeld.md")!;
  expect(figures.length).toBeGreaterThanOrEqual(12);
  expect(gzipSync(html).length).toBeLessThan(150_000);
});
