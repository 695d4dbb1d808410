import {cpSync, existsSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {BrowserContext, Page} from "playwright-core";
import sirv from "sirv";
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from "vitest";
import {openProject} from "../../../bin/project.js";
import {cacheControl} from "../../../site/seal/headers.js";
import {type OpenSite, openSite} from "../support/open-site.js";
import {otherRelease} from "../support/other-release.js";

const OTHER = "0ther123";
const NEW = "[data-begin=new]";

let folder: string;
let server: Server;
let url: string;
/** The release that is served now: the folder of a site, or null while the server is gone. */
let served: string;
let now: string;
let newer: string;
let site: OpenSite;
let context: BrowserContext;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  const built = process.env.BUURTPEIL_SITE ?? resolve((await openProject({})).config.output.site);
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-offline-"));
  now = join(folder, "now");
  newer = join(folder, "newer");
  cpSync(built, now, {recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path)});
  await otherRelease(built, newer, OTHER);
  served = now;
  server = createServer((request, response) => {
    const options = {dev: true, extensions: ["html"], setHeaders: headers};
    sirv(served, options)(request, response, () => {
      response.writeHead(404).end("404");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = await openSite(url);
}, 300_000);
afterAll(async () => {
  await site?.close();
  server?.closeAllConnections();
  server?.close();
  if (folder && existsSync(folder)) rmSync(folder, {recursive: true});
});
beforeEach(async () => {
  served = now;
  ({context, page} = await visited());
});
afterEach(async () => {
  expect(trouble).toEqual([]);
  await context.close();
});

function headers(response: {setHeader(name: string, value: string): void}, path: string): void {
  response.setHeader("Cache-Control", cacheControl(path));
}

/** Opens the workbench for the first time in a new browser, until all is kept. */
async function visited() {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !/ERR_INTERNET_DISCONNECTED/.test(text)) trouble.push(text);
  });
  await page.goto(`${url}/werkbank`);
  await page.locator("[data-offline=kept]").waitFor({state: "attached", timeout: 30_000});
  return {context, page};
}

async function mark(of: Page): Promise<string> {
  return (await of.locator("#observablehq-footer code").first().innerText()).trim();
}

/** Puts a map on the desk; its foot says of which snapshot it is. */
async function drawMap(of: Page): Promise<string> {
  await of.locator(NEW).first().click();
  await insert(of, "map");
  return await of.locator("figure.chart").first().innerText();
}

async function insert(of: Page, kind: string): Promise<void> {
  await of.locator(".wb-add").first().click();
  await of.locator(`[role=menuitem][data-item=${kind}]`).click();
}

test("after one visit the workbench works without a connection, its engine too", async () => {
  await context.setOffline(true);
  await page.reload();
  expect(await drawMap(page)).toContain(await mark(page));
  await insert(page, "query");
  await page.keyboard.press("Control+Enter");
  await page.locator(".wb-table tbody tr").first().waitFor();
});

test("every page of the site can be read without a connection, and one that is not there says so", async () => {
  await context.setOffline(true);
  for (const [path, title] of [
    ["/", "Hoe het ervoor staat"],
    ["/rapporten/", "Rapporten"],
    ["/fenomeen/overbewoning", "verbewoning"],
    ["/en/werkbank", "Workbench"]
  ] as const) {
    await page.goto(url + path);
    expect(await page.locator("main h1").first().innerText()).toContain(title);
  }
  await page.goto(`${url}/nergens`);
  expect(await page.locator("main").innerText()).toContain("Deze pagina bestaat niet");
});

test("a page that is open stays on its release when the server has another", async () => {
  const before = await mark(page);
  served = newer;
  expect(await drawMap(page)).toContain(before);
  await insert(page, "query");
  await page.keyboard.press("Control+Enter");
  await page.locator(".wb-table tbody tr").first().waitFor();
});

test("a page that is opened anew is of the newer release, all of it", async () => {
  served = newer;
  await page.goto(`${url}/werkbank`);
  expect(await mark(page)).toBe(OTHER);
  expect(await drawMap(page)).toContain(OTHER);
});

test("a newer release is told of in a page that is open, and kept once no page is of the earlier one", async () => {
  const before = await mark(page);
  await page.reload();
  served = newer;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await page.locator(".wb-newer button").waitFor();
  expect(await mark(page)).toBe(before);
  await page.locator(".wb-newer button").click();
  await page.waitForFunction(
    (mark) => document.querySelector("footer code")?.textContent?.includes(mark),
    OTHER
  );
  await page.close();
  page = await context.newPage();
  await page.goto(`${url}/werkbank`);
  await page.locator("[data-offline=kept]").waitFor({state: "attached", timeout: 30_000});
  await context.setOffline(true);
  await page.reload();
  expect(await mark(page)).toBe(OTHER);
  expect(await drawMap(page)).toContain(OTHER);
});

test("a release of which a file is damaged on the way is not kept, and the earlier one stays whole", async () => {
  const before = await mark(page);
  const damaged = join(folder, "damaged");
  cpSync(newer, damaged, {recursive: true});
  writeFileSync(join(damaged, "methode.html"), "<!doctype html>");
  served = damaged;
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const {installing} = registration;
    if (installing)
      await new Promise((done) =>
        installing.addEventListener("statechange", () => installing.state === "redundant" && done(0))
      );
  });
  trouble = []; // the browser tells of the file that does not fit
  await context.setOffline(true);
  await page.goto(`${url}/werkbank`);
  expect(await mark(page)).toBe(before);
  expect(await drawMap(page)).toContain(before);
});
