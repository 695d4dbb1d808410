import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openProject} from "../../../bin/project.js";
import {readSnapshot} from "../../../site/read-snapshot.js";
import type {Level} from "../../../src/lib/areas/area.js";
import {roundingSlack} from "../../../src/lib/disclosure/rounding-slack.js";
import {rateInterval} from "../../../src/lib/figures/rate-interval.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";
import {HANDS} from "../support/hands.js";
import {addCell, beginCell, fromMenu} from "../support/open-notebook.js";
import {type OpenSite, openSite} from "../support/open-site.js";

const HAS_PDFTOTEXT = spawnSync("pdftotext", ["-v"]).status === 0;
const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);
type HandName = (typeof WAYS)[number]["hand"];
const SAYS = {
  nl: {
    path: "/werkbank",
    figure: "overbewoonde",
    each: "jaar",
    note: "Sluishoek ligt elk jaar hoger dan de gemeente.",
    desk: "Voer alles uit",
    to: "tot"
  },
  en: {
    path: "/en/werkbank",
    figure: "overcrowded",
    each: "year",
    note: "Sluishoek is above the municipality every year.",
    desk: "Run all",
    to: "to"
  }
} as const;
const FOUR = ["Havenkwartier", "Sluishoek", "Molenwerf", "Tolbrug"];
const YEARS = ["2021", "2022", "2023", "2024", "2025"];

let site: OpenSite;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "journey-2-"));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, {recursive: true});
});

describe.each(WAYS)(
  "journey 2, four wijken beside the municipality: $locale, $hand",
  ({locale, hand: name}) => {
    const hand = HANDS[name];
    const says = SAYS[locale];

    test("are compared over five years by clicks, with a note, and printed without the desk", async () => {
      const {page, context, trouble} = await site.open("/methode", {viewport: {width: 1280, height: 900}});
      // The system's own window for printing cannot be pressed by a test: that it is asked for is what counts.
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute("data-asked", "print");
      });
      await page.goto(new URL(says.path, site.url).href);
      await hand.press(page, "[data-begin=new]");
      await beginCell(page, hand, "compare");
      await page.locator("figure.chart").waitFor();
      await pick(page, name, "indicator", [{value: "overbewoond", search: says.figure}]);
      await pick(page, name, "area", [{value: "WK999921", search: "haven"}]);
      await pick(page, name, "with", [
        {value: "WK999922", search: "sluis"},
        {value: "WK999923", search: "molenw"},
        {value: "WK999932", search: "tolbrug"}
      ]);
      await pick(page, name, "period", [{value: "each year", search: says.each}]);
      const figure = page.locator(".wb-cell-compare figure.chart");
      await figure.filter({hasText: "2021"}).waitFor();
      const rows = await rowsOf(page);
      expect(rows.sort()).toEqual((await released(locale, says.to)).sort());
      expect(new Set(rows.map((row) => row.split("|")[0]))).toEqual(new Set([...FOUR, "Waterveen"]));
      await page.keyboard.press("Escape");
      await addCell(page, hand, "note", says.note);
      await page.locator(".wb-cell-note .wb-result", {hasText: says.note}).waitFor();
      expect(await page.locator(".wb-cell").count()).toBe(2);

      await fromMenu(page, hand, "share", "print");
      await page.locator("html[data-asked=print]").waitFor({state: "attached"});
      // What the browser does before it draws on paper.
      await page.emulateMedia({media: "print"});
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const paper = page.locator(".wb-paper");
      expect(await page.locator(".wb").filter({visible: true}).count()).toBe(0);
      expect(await page.locator("button, nav, dialog").filter({visible: true}).count()).toBe(0);
      expect(await paper.locator("figure.chart svg").first().isVisible()).toBe(true);
      expect(await paper.locator(".report-note").innerText()).toContain(says.note);
      const words = await paper.innerText();
      for (const word of [...FOUR, "Waterveen", ...YEARS]) expect(words).toContain(word);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await paper.count()).toBe(0);
      await page.emulateMedia({media: "screen"});

      if (HAS_PDFTOTEXT) {
        const file = join(folder, `${locale}-${name}.pdf`);
        writeFileSync(file, await page.pdf({preferCSSPageSize: true}));
        const text = spawnSync("pdftotext", ["-layout", file, "-"], {encoding: "utf8"}).stdout;
        for (const word of [...FOUR, "Waterveen", ...YEARS, says.note]) expect(text).toContain(word);
        expect(text).not.toContain(says.desk);
      }
      expect(trouble).toEqual([]);
      await context.close();
    });
  }
);

/** Opens a choice of the builder, and takes values of it: by pointing, or by searching and Enter. */
async function pick(
  page: Page,
  hand: HandName,
  name: string,
  values: readonly {value: string; search: string}[]
): Promise<void> {
  const list = `[data-pick=${name}]`;
  await HANDS[hand].press(page, `${list} summary`);
  for (const {value, search} of values) {
    if (hand === "mouse") {
      const tick = page.locator(`${list} input[value="${value}"]`);
      if (await tick.count()) await tick.click();
      else await page.locator(`${list} [data-value="${value}"]`).click();
      continue;
    }
    const focused = (wanted: string) =>
      page.evaluate((one) => document.activeElement?.matches(one) === true, wanted);
    // A list that is long is searched; the arrows lead from its field to what is found, and back.
    if (await focused("input[type=search]")) {
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(search);
    }
    const option = `${list} :is([data-value="${value}"], input[value="${value}"])`;
    for (let step = 0; step < 20 && !(await focused(option)); step++) await page.keyboard.press("ArrowDown");
    expect(await focused(option)).toBe(true);
    await page.keyboard.press("Space");
    for (let step = 0; step < 20 && values.length > 1 && !(await focused("input[type=search]")); step++)
      await page.keyboard.press("ArrowUp");
  }
  if (values.length > 1) await page.keyboard.press("Escape");
  await page.locator(`${list} details:not([open])`).waitFor();
}

/** The rows that the figure must have, from the release: every folder rounds with a seed of its own. */
async function released(locale: "nl" | "en", to: string): Promise<string[]> {
  const {data} = (await openProject({})).config.output;
  const {manifest} = await readSnapshot(data);
  const card = manifest.indicators.find(({id}) => id === "overbewoond")!;
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits});
  const figures = await querySnapshot(
    data,
    `SELECT name, level, left(period, 4), n, denominator FROM figure JOIN area USING (area) WHERE indicator = 'overbewoond'
     AND area IN ('GM9999', 'WK999921', 'WK999922', 'WK999923', 'WK999932') AND period LIKE '%JJ00'`
  );
  return figures.map((figure) => {
    const [name, level, year, n, denominator] = figure as [string, Level, string, number, number];
    const slack = roundingSlack(card, manifest.deviation, {level, period: "year"});
    const {lower, upper} = rateInterval(card, {n, denominator, dates: 1, slack});
    const rate = number((100 * n) / denominator, 1);
    return [
      name,
      year,
      rate,
      `${number(lower, 1)} ${to} ${number(upper, 1)}`,
      number(n, 0),
      number(denominator, 0)
    ].join("|");
  });
}

function rowsOf(page: Page): Promise<string[]> {
  return page
    .locator(".wb-cell-compare figure.chart tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((one) => one.textContent!.trim()).join("|"))
    );
}
