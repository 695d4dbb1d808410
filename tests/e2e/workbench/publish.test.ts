import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {sheetTexts} from "../../../src/lib/i18n/new-cells.js";
import {publishDialogTexts} from "../../../src/lib/i18n/publish-dialog.js";
import {HANDS, tabTo} from "../support/hands.js";
import {beginCell, begunNotebook} from "../support/open-notebook.js";
import {launchBrowser, type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const HAS_PDFTOTEXT = spawnSync("pdftotext", ["-v"]).status === 0;
const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);
type Hand = (typeof WAYS)[number]["hand"];

const notebook = (locale: string) => `---
title: Overbewoning in de wijken
language: ${locale}
date: 2026-03-02
authors: [Anna Bos] # ons team
description: Hoe vaak woningen overbewoond zijn.
purpose: Bespreking met het wijkteam.
---

\`\`\`input wijk
type: area
label: Welke wijk?
level: wijk
value: WK999911
\`\`\`

\`\`\`map
title: Op de kaart
indicator: overbewoond
level: wijk
period: latest year
\`\`\`

\`\`\`compare
title: Naast de gemeente
indicator: overbewoond
area: $wijk
period: latest year
\`\`\`

\`\`\`query per_wijk
SELECT a.name AS wijk, f.n AS n, CASE WHEN f.n = 0 THEN 'small' ELSE 'value' END AS state
FROM figure f JOIN area a USING (area)
WHERE f.indicator = 'overbewoond' AND f.period = '2025JJ00' AND a.level = 'wijk'
ORDER BY wijk
\`\`\`

\`\`\`chart
type: bar
title: Woningen per wijk
data: per_wijk
y: wijk
value: n
state: state
unit: woningen
provenance:
  source: BAG
  period: "2025"
  population: woningen in gebruik
  uncertainty: afgerond op veelvouden van 5
\`\`\`
`;

let site: OpenSite;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "publish-"));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, {recursive: true});
});

describe.each(WAYS)("journey 8, in $locale by $hand: publishing", ({locale, hand}) => {
  const t = publishDialogTexts[locale];
  const path = locale === "nl" ? "/werkbank" : "/en/werkbank";
  let bench: WatchedPage;
  let page: Page;
  beforeEach(async () => {
    bench = await site.open(path, {viewport: {width: 1280, height: 900}, acceptDownloads: true});
    page = bench.page;
    await takeOver(page, hand, {name: "wonen.md", text: notebook(locale)});
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("findings lead to their cells and out; the file opens alone and goes on in the workbench", async () => {
    await choose(page, hand, "wijk", "WK999913");
    await publish(page, hand);
    expect(await page.locator("[data-found=must] [data-check]").evaluateAll(checks)).toEqual(["note", "alt"]);

    // To the cell: the dialog is gone, and the chart's text is open.
    await press(page, hand, "[data-check=alt] [data-jump]");
    await page.locator("dialog[open]").waitFor({state: "detached"});
    const opened = page.locator(".wb-cell-chart code-editor, .wb-cell-chart textarea");
    await opened.first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest(".wb-cell")?.className)).toContain(
      "wb-cell-chart"
    );
    await page.keyboard.press("Escape");

    // Out in one click each; undo takes the alt back.
    await publish(page, hand);
    await press(page, hand, "[data-fix=alt]");
    await page.locator("[data-check=alt]").waitFor({state: "detached"});
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    // What lies under a dialog is heard by nobody, so it is said within.
    expect(await page.locator(".wb-words").allInnerTexts()).toEqual([t.fixed, ""]);
    await press(page, hand, "[data-fix=note]");
    await page.locator("dialog[open]").waitFor({state: "detached"});
    await page.locator(".wb-cell-note :is(code-editor[data-editor=rich], textarea)").waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Dit laat aantallen zien, en niet waarom. This is not why.");
    await page.keyboard.press("Escape");
    await page.locator(".wb-cell-note .report-note", {hasText: "niet waarom"}).waitFor();

    await publish(page, hand);
    expect(await page.locator("[data-found=must]").count()).toBe(0);
    await press(page, hand, "[data-step=save]");
    const file = await download(page, hand, "[data-save=html]");
    expect(file.name).toBe("overbewoning-in-de-wijken.html");
    const inbox = await download(page, hand, "[data-save=md]");
    expect(inbox.name).toBe("overbewoning-in-de-wijken.md");
    expect(inbox.text).toMatch(/^parameters:\n {2}wijk: WK999913$/m);
    expect(inbox.text).toContain("authors: [Anna Bos] # ons team");
    await press(page, hand, "[data-step=next]");
    expect(await page.locator(".wb-next").innerText()).toContain(
      'npx buurtpeil publish overbewoning-in-de-wijken.md --reviewer "…"'
    );
    await page.keyboard.press("Escape");

    await opensAlone(file.path, locale);

    const again = await site.open(path);
    await takeOver(again.page, hand, {name: file.name, text: file.text});
    expect(await again.page.locator(".nb-title").innerText()).toBe("Overbewoning in de wijken");
    expect(await again.page.locator("select").first().inputValue()).toBe("WK999913");
    await publish(again.page, hand);
    await press(again.page, hand, "[data-step=save]");
    expect((await download(again.page, hand, "[data-save=html]")).text).toBe(file.text);
    expect(again.trouble).toEqual([]);
    await again.context.close();
  });

  test("the details are fields, an empty one is told at its field, and a comment stays", async () => {
    await menu(page, hand, "notebook", "details");
    await fill(page, hand, "#wb-details-title", "");
    await press(page, hand, ".wb-details [type=submit]");
    await page.locator("#wb-details-title-problem").waitFor();
    expect(await page.locator("#wb-details-title-problem").innerText()).toBe(t.needed);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("wb-details-title");
    await page.keyboard.type("Wonen: anders gezegd");
    await fill(page, hand, "#wb-details-authors", "Anna Bos\nBram Dijk");
    await press(page, hand, ".wb-details [type=submit]");
    await page.locator("dialog[open]").waitFor({state: "detached"});
    expect(await page.locator(".nb-title").innerText()).toBe("Wonen: anders gezegd");
    await publish(page, hand);
    await press(page, hand, "[data-step=save]");
    const {text} = await download(page, hand, "[data-save=md]");
    expect(text.split("\n").slice(0, 8)).toEqual([
      "---",
      'title: "Wonen: anders gezegd"',
      `language: ${locale}`,
      "date: 2026-03-02",
      "authors: [Anna Bos, Bram Dijk] # ons team",
      "description: Hoe vaak woningen overbewoond zijn.",
      "purpose: Bespreking met het wijkteam.",
      "---"
    ]);
  });
});

describe.each(["nl", "en"] as const)("printing the workbench, in %s", (locale) => {
  test.skipIf(!HAS_PDFTOTEXT)(
    "it is a report: all cells, tables open, choices at the foot of each sheet",
    async () => {
      const {page, context, trouble} = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank");
      await takeOver(page, "mouse", {name: "wonen.md", text: notebook(locale)});
      await page.locator(".wb-cell-compare").focus();
      await page.keyboard.press("f"); // a folded cell is printed all the same
      const file = join(folder, `${locale}.pdf`);
      writeFileSync(file, await page.pdf({preferCSSPageSize: true}));
      const pages = pdfText(file).split("\f").slice(0, -1);
      const foot =
        locale === "nl" ? "Concept: Overbewoning in de wijken" : "Draft: Overbewoning in de wijken";
      for (const sheet of pages) {
        expect(sheet).toContain(foot);
        expect(sheet).toContain("Welke wijk? Binnenstad");
      }
      const whole = pages.join("\n");
      for (const title of ["Op de kaart", "Naast de gemeente", "Woningen per wijk"])
        expect(whole).toContain(title);
      expect(whole.match(/Oosterwaard/g)!.length).toBeGreaterThanOrEqual(3);
      expect(whole).not.toContain(locale === "nl" ? "Voer alles uit" : "Run all");
      expect(spawnSync("pdfinfo", [file], {encoding: "utf8"}).stdout).toMatch(/Page size: +59[45].* \(A4\)/);
      expect(await page.locator(".wb-paper").count()).toBe(0);
      expect(trouble).toEqual([]);
      await context.close();
    }
  );
});

describe.each(["nl", "en"] as const)("a notebook of which nothing is filled in, in %s", (locale) => {
  test.skipIf(!HAS_PDFTOTEXT)("has no author on paper or in a file, and is asked for one", async () => {
    const t = sheetTexts[locale];
    const {page, context, trouble} = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank", {
      viewport: {width: 1280, height: 900},
      acceptDownloads: true
    });
    await begunNotebook(page, HANDS.mouse, "Eigen tekst.");
    await beginCell(page, HANDS.mouse, "prose");
    await page.locator(".wb-cell .report-prose", {hasText: t.prose}).waitFor();
    await page.keyboard.press("Escape");
    const pdf = join(folder, `new-${locale}.pdf`);
    writeFileSync(pdf, await page.pdf({preferCSSPageSize: true}));
    await publish(page, "mouse");
    await press(page, "mouse", "[data-step=save]");
    const file = await download(page, "mouse", "[data-save=html]");
    const lone = file.text.replace(/<template[\s\S]*?<\/template>/, ""); // the notebook itself goes along
    for (const read of [pdfText(pdf), lone]) {
      expect(read).toContain("Eigen tekst.");
      for (const first of [t.author, t.description, t.purpose, t.prose]) expect(read).not.toContain(first);
    }
    await press(page, "mouse", "[data-step=check]");
    expect(await page.locator("[data-found=must] [data-check=unfinished]").count()).toBe(5);
    await press(page, "mouse", "[data-check=unfinished] [data-fix=details]");
    expect(await page.locator("#wb-details-authors").inputValue()).toBe(t.author);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

/** The file by itself, with scripts off: it says what it is, and shows figures and tables. */
async function opensAlone(path: string, locale: "nl" | "en"): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({javaScriptEnabled: false})).newPage();
    const requests: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(pathToFileURL(path).href);
    expect(await page.locator("h1").innerText()).toBe("Overbewoning in de wijken");
    expect(await page.locator(".report-concept").innerText()).toMatch(
      locale === "nl" ? /^Concept\./ : /^Draft\./
    );
    expect(await page.locator(".report-input").innerText()).toBe("Welke wijk? Zuidoever");
    expect(await page.locator("figure.chart .chart-table tbody tr").count()).toBeGreaterThan(19);
    expect(await page.locator("figure.chart svg").count()).toBeGreaterThanOrEqual(3);
    expect(requests).toEqual([pathToFileURL(path).href]);
    expect(said).toEqual([]);
  } finally {
    await browser.close();
  }
}

async function takeOver(page: Page, hand: Hand, {name, text}: {name: string; text: string}): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    press(page, hand, ".nb-open .nb-file input")
  ]);
  await chooser.setFiles({name, mimeType: "text/plain", buffer: Buffer.from(text)});
  await press(page, hand, "[data-answer=take-over]");
  await page.locator(".nb[data-settled]").waitFor();
}

/** Opens publishing, once every cell has its result. */
async function publish(page: Page, hand: Hand): Promise<void> {
  await page.locator(".nb[data-settled]").waitFor();
  if (hand === "keyboard") await page.keyboard.press("Alt+p");
  else await menu(page, hand, "share", "publish");
  await page.locator(".wb-verdict").waitFor();
}

async function menu(page: Page, hand: Hand, name: string, item: string): Promise<void> {
  await press(page, hand, `.wb-bar [data-menu=${name}]`);
  const wanted = `.wb-menu [data-item=${item}]`;
  await page.locator(wanted).waitFor();
  if (hand === "mouse") return page.locator(wanted).click();
  while (!(await page.locator(wanted).evaluate((one) => one === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function press(page: Page, hand: Hand, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  if (hand === "mouse") return page.locator(selector).first().click();
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

async function fill(page: Page, hand: Hand, selector: string, text: string): Promise<void> {
  if (hand === "mouse") await page.locator(selector).click();
  else await tabTo(page, selector);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  if (text) await page.keyboard.type(text);
}

async function choose(page: Page, hand: Hand, input: string, value: string): Promise<void> {
  const control = `[data-input=${input}] select`;
  if (hand === "keyboard") {
    await tabTo(page, control);
    while ((await page.locator(control).inputValue()) !== value) await page.keyboard.press("ArrowDown");
  } else await page.locator(control).selectOption(value);
}

async function download(page: Page, hand: Hand, selector: string) {
  const [saved] = await Promise.all([page.waitForEvent("download"), press(page, hand, selector)]);
  const path = join(folder, saved.suggestedFilename());
  await saved.saveAs(path);
  return {name: saved.suggestedFilename(), path, text: readFileSync(path, "utf8")};
}

function checks(found: Element[]): string[] {
  return found.map((one) => one.getAttribute("data-check")!);
}

function pdfText(file: string): string {
  return spawnSync("pdftotext", ["-layout", file, "-"], {encoding: "utf8", maxBuffer: 2 ** 28}).stdout;
}
