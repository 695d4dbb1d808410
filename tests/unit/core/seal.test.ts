import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {sealPage} from "../../../site/seal/page.js";
import {seal} from "../../../site/seal.js";

const PAGE = (head = "", body = "") =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1"><meta name="generator" content="X 1">${head}</head><body>${body}</body></html>`;

test("sealPage(html) gives language, a viewport that zooms, and no generator", () => {
  const {html} = sealPage(PAGE(), {language: "en", wasm: false});
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('content="width=device-width, initial-scale=1"');
  expect(html).not.toContain("generator");
});

test("sealPage(html) hashes inline scripts as the browser does", () => {
  // printf 'let a = 1;' | openssl dgst -sha256 -binary | base64
  const {html, policy} = sealPage(PAGE("<script>let a = 1;</script>"), {language: "nl", wasm: false});
  expect(policy.scripts).toEqual(["'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck='"]);
  expect(html).toContain("script-src 'self' 'sha256-");
  expect(html).not.toContain("wasm-unsafe-eval");
});

test("sealPage(html) refuses an inline style and an inline handler", () => {
  expect(() => sealPage(PAGE("", '<p style="color: red">'), {language: "nl", wasm: false})).toThrow(
    "inline style on <p>: the policy forbids it; use a class"
  );
  expect(() => sealPage(PAGE("", "<button onclick=go()>"), {language: "nl", wasm: false})).toThrow(
    "inline onclick"
  );
});

test("seal(site) removes what no page loads and keeps what is loaded indirectly", async () => {
  const site = await folder({
    "index.html": PAGE('<script type="module" src="./a.js"></script>'),
    "a.js": 'import "./deep/b.js"; new URL("./c.wasm", import.meta.url);',
    "deep/b.js": "export {};",
    "c.wasm": "w",
    "dead.js": "export {};"
  });
  const report = await seal(site);
  expect(report.removed).toBe(1);
  expect(["a.js", "deep/b.js", "c.wasm", "dead.js"].map((f) => existsSync(join(site, f)))).toEqual([
    true,
    true,
    true,
    false
  ]);
});

test("seal(site) writes compressed copies that unpack to the original", async () => {
  const text = "export const a = 1;\n".repeat(200);
  const site = await folder({"index.html": PAGE('<script type="module" src="a.js"></script>'), "a.js": text});
  await seal(site);
  expect(gunzipSync(await readFile(join(site, "a.js.gz"))).toString()).toBe(text);
  expect(brotliDecompressSync(await readFile(join(site, "a.js.br"))).toString()).toBe(text);
});

const FOREIGN: Record<string, Record<string, string>> = {
  "a script": {"index.html": PAGE('<script src="https://example.org/a.js"></script>')},
  "an import": {
    "index.html": PAGE('<script type="module" src="a.js"></script>'),
    "a.js": 'import "https://example.org/b.js";'
  },
  "a font": {
    "index.html": PAGE('<link rel="stylesheet" href="a.css">'),
    "a.css": "@font-face{src:url(//example.org/f.woff2)}"
  },
  "a fetch": {"index.html": PAGE('<script type="module">fetch("https://example.org/x")</script>')}
};
for (const [what, files] of Object.entries(FOREIGN)) {
  test(`seal(site) fails on ${what} from another origin`, async () => {
    await expect(seal(await folder(files))).rejects.toThrow("the site loads from another origin (1 times)");
  });
}

test("seal(site) lets a reader follow a link to another site", async () => {
  const site = await folder({"index.html": PAGE("", '<a href="https://www.cbs.nl/">CBS</a>')});
  expect((await seal(site)).pages).toBe(1);
});

async function folder(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "seal-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), {recursive: true});
    await writeFile(join(root, name), text);
  }
  return root;
}
