import {existsSync, readdirSync, readFileSync} from "node:fs";
import {posix} from "node:path";
import AxeModule from "axe-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {type OpenSite, openSite} from "./support/open-site.js";

/** Every page of the built site, as the address that a reader would type. */
const PAGES = readdirSync("dist", {recursive: true, encoding: "utf8"})
  .filter((name) => name.endsWith(".html"))
  .sort();

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(PAGES)("%s", (path) => {
  test("shows no error, breaks no policy and asks nothing of another origin", async () => {
    const {page, context, trouble} = await site.open(path);
    await page.waitForLoadState("networkidle");
    expect(trouble).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await page.locator("h1").count()).toBe(1);
    await context.close();
  });

  test.each(["light", "dark"] as const)("passes axe in the %s theme", async (colorScheme) => {
    const {page, context} = await site.open(path, {colorScheme, reducedMotion: "reduce", bypassCSP: true});
    // What a page's module still changes would change under the hands of axe. Text, as the loader rewrites imports.
    await page.evaluate(`(async () => {
      const loader = document.querySelector("script[data-module]");
      if (loader?.dataset.module) await import(new URL(loader.dataset.module, document.baseURI).href);
    })()`);
    await page.waitForLoadState("networkidle");
    await page.addScriptTag({content: AxeModule.source});
    const violations = await page.evaluate(async () => {
      const axe = (globalThis as unknown as {axe: typeof AxeModule}).axe;
      const result = await axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
      });
      return result.violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map((n) => n.html.slice(0, 160))
            .join(" | ")}`
      );
    });
    expect(violations).toEqual([]);
    await context.close();
  });

  test("has the language that its address says", async () => {
    const {page, context} = await site.open(path);
    expect(await page.locator("html").getAttribute("lang")).toBe(/(^|\/)en\//.test(path) ? "en" : "nl");
    await context.close();
  });
});

test("every Dutch page has its English twin", () => {
  const own = PAGES.filter((path) => !path.startsWith("_file/"));
  const dutch = own.filter((path) => !path.startsWith("en/") && path !== "404.html");
  expect(own.filter((path) => path.startsWith("en/")).map((path) => path.slice(3))).toEqual(dutch);
});

test("every link leads to a file of the site, so that any static host can serve it", () => {
  const broken = PAGES.filter((page) => page !== "404.html").flatMap((page) =>
    [...readFileSync(`dist/${page}`, "utf8").matchAll(/<a [^>]*href="([^"#]*)[^"]*"/g)]
      .map(([, link]) => link!)
      .filter((link) => link !== "" && !/^[a-z]+:/.test(link))
      .map((link) => posix.join(posix.dirname(page), link.endsWith("/") ? `${link}index.html` : link))
      .filter((file) => !existsSync(`dist/${file}`))
      .map((file) => `${page} → ${file}`)
  );
  expect(broken).toEqual([]);
});

test("a page that reloads from the browser's cache still works", async () => {
  const {page, context, trouble} = await site.open("/");
  await page.waitForLoadState("networkidle");
  await page.reload({waitUntil: "networkidle"});
  await page.goBack().catch(() => null);
  expect(trouble).toEqual([]);
  await context.close();
});

test("the server sends the headers of production", async () => {
  const response = await fetch(site.url);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});

test("an address that does not exist answers 404 with a way back", async () => {
  const response = await fetch(`${site.url}/bestaat-niet`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('href="/"');
});

test("no page but the workbench and reports whose queries follow a choice may compile WebAssembly", () => {
  const allowed = PAGES.filter((path) => readFileSync(`dist/${path}`, "utf8").includes("wasm-unsafe-eval"));
  expect(allowed.filter((path) => !/^(?:en\/)?rapporten\/[\w-]+\.html$/.test(path))).toEqual([
    "en/werkbank.html",
    "werkbank.html"
  ]);
});

describe.skipIf(!inject("openDataUrl"))("zaanstad-open", () => {
  test.each(["/", "/fenomeen/misdrijven", "/methode", "/en/"])("%s works on real open data", async (path) => {
    const open = await openSite(inject("openDataUrl")!);
    const {page, trouble} = await open.open(path);
    await page.waitForLoadState("networkidle");
    expect(trouble).toEqual([]);
    expect(await page.locator("body").innerText()).toContain("Zaanstad");
    expect(await page.locator("body").innerText()).not.toContain("Waterveen");
    await open.close();
  });
});
