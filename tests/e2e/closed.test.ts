import {afterAll, beforeAll, expect, test} from "vitest";
import {type OpenSite, openSite} from "./support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const CLOSED = "/fenomeen/overlast#indicator=woonoverlast_meldingen&niveau=buurt&periode=2025MM03";

test("a link to a closed level × period shows the nearest and says so, to screen readers too", async () => {
  const {page, context, trouble} = await site.open(CLOSED);
  const said = page.locator(".detour", {hasText: "Maart 2025 per buurt wordt niet getoond: te weinig"});
  await said.waitFor();
  expect(await said.innerText()).toMatch(/In plaats daarvan ziet u 2025 per buurt\.$/);
  expect(await page.locator('[role="status"]').last().innerText()).toBe(await said.innerText());
  expect(await page.locator("figure.chart-map .chart-title").innerText()).toMatch(/per buurt, 2025$/);
  expect(trouble).toEqual([]);
  await context.close();
});

test("a way out is taken by keyboard, and the keyboard goes on where the choice is", async () => {
  const {page, context} = await site.open(CLOSED);
  await page.locator(".detour").waitFor();
  await page.locator(".closed .way-out", {hasText: "Toon kwartalen per wijk"}).focus();
  await page.keyboard.press("Enter");
  await page.locator("figure.chart-map .chart-title", {hasText: "per wijk, 4e kwartaal 2025"}).waitFor();
  expect(await page.evaluate(() => location.hash)).toContain("niveau=wijk&periode=2025KW04");
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe("wijk");
  expect(await page.locator(".detour").count()).toBe(0);
  await context.close();
});

test("a link to a merged member selects the union and names the member", async () => {
  const methode = await site.open("/methode");
  const row = methode.page.locator('[data-view="merged"] tbody tr').first();
  const union = (await row.locator("a").innerText()).trim();
  const href = (await row.locator("a").getAttribute("href"))!;
  const names = await row.locator("td").first().innerText();
  await methode.context.close();
  const {page, context} = await site.open(href.replace("./", "/"));
  const bar = page.locator(".selection:not([hidden]) .selection-text");
  await bar.waitFor();
  const said = await bar.innerText();
  expect(said.startsWith(`${union} (met `)).toBe(true);
  const others = said.slice(union.length + 6, -1).split(", ");
  expect(others.every((name) => names.includes(name))).toBe(true);
  await context.close();
});

test("a search in the workbench finds the area that a buurt is united in", async () => {
  const methode = await site.open("/methode");
  const cells = await methode.page
    .locator('[data-view="merged"] tbody tr')
    .first()
    .locator("th, td")
    .allInnerTexts();
  await methode.context.close();
  const union = cells[0]!.replace(/^\d+\. /, "").trim();
  const member = cells[1]!.split(/, | en /).find((name) => !union.startsWith(name))!;
  const {page, context} = await site.open("/werkbank");
  await page.locator("#wb-begin-search").fill(member);
  await page.locator(".wb-option", {hasText: union}).waitFor();
  await context.close();
});
