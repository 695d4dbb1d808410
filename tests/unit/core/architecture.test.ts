import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {expect, test} from "vitest";

/** Who may import whom; a folder's own files are always allowed. First matching row counts. */
const MAY_IMPORT: [folder: string, allowed: string[]][] = [
  ["src/lib/areas", []],
  ["src/lib/periods", []],
  ["src/lib/stats", []],
  ["src/lib/notebook", ["src/lib"]],
  ["src/lib", ["src/lib"]],
  ["src/engine", ["src/lib"]],
  ["src/components", ["src/lib"]],
  ["src/offline", ["src/lib"]],
  ["src/live", ["src/engine", "src/components", "src/lib"]],
  ["src/workbench", ["src/offline", "src/live", "src/engine", "src/components", "src/lib"]],
  ["src", ["src"]],
  // A source knows the contract's shape and nothing of another source.
  [
    "data-loaders/sources/*",
    [
      "data-loaders/sources/",
      "data-loaders/engines",
      "data-loaders/stages",
      "data-loaders/config.js",
      "src/lib"
    ]
  ],
  ["data-loaders", ["data-loaders", "src/lib"]],
  ["site", ["site", "src/lib", "src/components", "src/offline"]],
  ["bin", ["bin", "data-loaders", "site", "src/lib"]]
];

const FILES = ["src", "data-loaders", "site", "bin"].flatMap((root) =>
  readdirSync(root, {recursive: true, encoding: "utf8"})
    .map((name) => join(root, name))
    .filter(
      (path) =>
        /\.(ts|mjs|md)$/.test(path) && !/(^|\/)(\.observablehq|data)\//.test(path.replace(/^src\/lib/, ""))
    )
);

test("every import goes where the table of the house style allows", () => {
  const wrong = FILES.flatMap((file) =>
    localImports(file)
      .filter((target) => !allowed(file, target))
      .map((target) => `${file} imports ${target}`)
  );
  expect(wrong).toEqual([]);
});

test("nothing outside tests imports tests", () => {
  expect(FILES.filter((file) => localImports(file).some((target) => target.startsWith("tests/")))).toEqual(
    []
  );
});

test("the public side uses no module of Node", () => {
  const users = FILES.filter(
    (file) => file.startsWith("src/") && imports(file).some((name) => name.startsWith("node:"))
  );
  expect(users).toEqual([]);
});

test("nothing is imported by npm: specifiers, whose version the network would decide", () => {
  expect(FILES.filter((file) => imports(file).some((name) => name.startsWith("npm:")))).toEqual([]);
});

test("every Dutch page has its English twin", () => {
  const pages = readdirSync("src", {recursive: true, encoding: "utf8"}).filter(
    (name) => name.endsWith(".md") && !/\.observablehq/.test(name) && name !== "404.md"
  );
  const dutch = pages.filter((name) => !name.startsWith("en/")).sort();
  const english = pages
    .filter((name) => name.startsWith("en/"))
    .map((name) => name.slice(3))
    .sort();
  expect(dutch.length).toBeGreaterThan(3);
  expect(english).toEqual(dutch);
});

function allowed(file: string, target: string): boolean {
  const row = MAY_IMPORT.find(([folder]) =>
    folder.endsWith("/*")
      ? file.startsWith(folder.slice(0, -1)) && file.split("/").length > folder.split("/").length
      : file.startsWith(`${folder}/`)
  );
  if (!row) return false;
  const own = row[0].endsWith("/*") ? file.split("/").slice(0, 3).join("/") : row[0];
  if (target.startsWith(`${own}/`)) return true;
  return row[1].some((folder) => {
    // `data-loaders/sources/` with a slash: the shared files in it, not another source's folder.
    if (folder.endsWith("/")) return target.startsWith(folder) && !target.slice(folder.length).includes("/");
    return target === folder || target.startsWith(`${folder}/`);
  });
}

function localImports(file: string): string[] {
  return imports(file)
    .filter((name) => name.startsWith("."))
    .map((name) => normalize(join(dirname(file), name)));
}

function imports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const code = file.endsWith(".md")
    ? [...text.matchAll(/```ts[^\n]*\n([\s\S]*?)```/g)].map((m) => m[1]).join("\n")
    : text;
  const statements =
    /(?:^|\n)\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;
  // What stands in a template is text that some file writes, such as the draft of a source.
  return [...code.replace(/`[^`]*`/g, "``").matchAll(statements)].map((m) => (m[1] ?? m[2] ?? m[3])!);
}
