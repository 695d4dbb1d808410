import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openProject} from "../../bin/project.js";
import {readSnapshot} from "../../site/read-snapshot.js";
import {type NotebookFile, readNotebooks} from "../../site/reports/read-notebooks.js";
import {renderNotebook} from "../../site/reports/render-notebook.js";
import type {InputValue} from "../../src/lib/notebook/input-values.js";
import type {Input} from "../../src/lib/notebook/notebook.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {type Comparison, compareFigures} from "./support/compare-figures.js";
import {type FigureParts, figureParts} from "./support/figure-parts.js";
import {type OpenSite, openSite} from "./support/open-site.js";

/** Another choice for an input of each notebook that has any, and how it differs from what it held. */
const CHOICES: Record<string, Record<string, InputValue>> = {
  "drugs-per-wijk": {soort: "hennep_meldingen", wijk: "WK999912"},
  "meldingen-openbare-ruimte": {wijken: ["WK999912", "WK999914"]},
  ondermijningsbeeld: {wijk: "WK999941", cijfer: "drugs_registraties"},
  overbewoning: {minstens: 2000, volgorde: "op naam", wijk: "WK999915"},
  signaleringsoverleg: {wijk: "WK999912", jaar: "2023JJ00", fenomeen: "drugs"},
  "voor-en-na-een-aanpak": {wijk: "WK999922", begin: "2022JJ00", jaren: 1},
  "water-en-inschrijving": {groep: "water_boven_norm", niveau: "buurt", wijk: "WK999913"}
};
/** Options of a choice are words, and so another language's. */
const IN_ENGLISH: Record<string, string> = {"op naam": "by name"};

/** One line of the table of parity, which is printed in the end. */
interface Line extends Omit<Comparison, "differences"> {
  notebook: string;
  against: string;
  differences: number;
}

const files = await readNotebooks("notebooks");
const lines: Line[] = [];

let site: OpenSite;
let snapshot: SnapshotData;
let database: string;
beforeAll(async () => {
  site = await openSite();
  const {data} = (await openProject({})).config.output;
  snapshot = await readSnapshot(data);
  database = join(data, "snapshot.duckdb");
});
afterAll(async () => {
  await site.close();
  console.table(lines);
});

describe.each(files)("$file", (file) => {
  const {slug, notebook} = file;
  const folder = notebook.header.language === "en" ? "en/" : "";

  test("is on its page what Node draws of it", async () => {
    const response = await fetch(`${site.url}/${folder}rapporten/${slug}.html`);
    hold(file, "page", await inNode(file), figureParts(await response.text()));
  });

  test("is in the workbench what Node draws of it, also after another choice", async () => {
    // On a screen of one dot per pixel Plot moves every drawing by half a pixel; Node draws for finer ones.
    const {page, context, trouble} = await site.open(`/${folder}werkbank#rapport=${slug}`, {
      deviceScaleFactor: 2
    });
    hold(file, "live", await inNode(file), await settled(page));
    const choices = CHOICES[slug];
    if (choices) {
      const values = Object.fromEntries(
        Object.entries(choices).map(([name, value]) => [name, inLanguage(value, notebook.header.language)])
      );
      let found: FigureParts[] = [];
      for (const [name, value] of Object.entries(values)) {
        await choose(page, inputOf(file, name), value);
        found = await settled(page);
      }
      hold(file, "live, chosen", await inNode(file, values), found);
    }
    expect(trouble).toEqual([]);
    await context.close();
  });
});

test("every notebook with inputs is tried with another choice", () => {
  const asking = files.filter(({notebook}) => notebook.cells.some(({kind}) => kind === "input"));
  expect([...new Set(asking.map(({slug}) => slug))]).toEqual(Object.keys(CHOICES));
});

/** What Node draws of a notebook, its inputs holding what is given. */
async function inNode(file: NotebookFile, values: Record<string, InputValue> = {}): Promise<FigureParts[]> {
  const {notebook} = file;
  const parameters = {...notebook.header.parameters, ...values} as typeof notebook.header.parameters;
  const given = {...file, notebook: {...notebook, header: {...notebook.header, parameters}}};
  return figureParts((await renderNotebook(given, snapshot, database)).html);
}

function hold(file: NotebookFile, against: string, expected: FigureParts[], found: FigureParts[]): void {
  const {differences, ...counted} = compareFigures(expected, found);
  lines.push({notebook: file.file, against, ...counted, differences: differences.length});
  expect(differences).toEqual([]);
  expect(counted.figures).toBeGreaterThan(2);
}

async function settled(page: Page): Promise<FigureParts[]> {
  // A choice is heard in the next frame, and queries follow each other: look until nothing runs for a while.
  const html = await page.evaluate(async (times) => {
    const settled = () => document.querySelector("article.report[data-settled]");
    for (let seen = 0; seen < times; seen = settled() ? seen + 1 : 0)
      await new Promise((done) => setTimeout(done, 20));
    return settled()!.outerHTML;
  }, LOOKS);
  return figureParts(html);
}

const LOOKS = 25;

function inputOf({notebook}: NotebookFile, name: string): Input {
  const input = notebook.cells.find((cell) => cell.kind === "input" && cell.name === name);
  if (input?.kind !== "input") throw new Error(`no input ${name}`);
  return input;
}

function inLanguage(value: InputValue, language: string): InputValue {
  return language === "en" && typeof value === "string" ? (IN_ENGLISH[value] ?? value) : value;
}

async function choose(page: Page, {name, spec}: Input, value: InputValue): Promise<void> {
  const place = page.locator(`[data-input="${name}"]`);
  if (spec.type === "number") {
    await place.locator("input[type=number]").fill(String(value));
    await place.locator("input[type=number]").press("Tab");
  } else if ("multiple" in spec && spec.multiple) {
    await place.locator("summary").click();
    for (const one of [value].flat()) await place.locator(`input[type=checkbox][value="${one}"]`).check();
  } else if (await place.locator("select").count()) await place.locator("select").selectOption(String(value));
  else await place.locator(`input[type=radio][value="${value}"]`).check();
}
