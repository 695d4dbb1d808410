// Type-checks the `ts` blocks of the pages: one module per page, with the page's own line numbers.
import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

const OUT = ".md-types";
const GLOBALS = `
declare function display<T>(value: T): T;
declare const observable: {params: Record<string, string>};
`;

rmSync(OUT, {recursive: true, force: true});
const pages = readdirSync("src", {recursive: true, encoding: "utf8"})
  .map((name) => join("src", name))
  .filter((path) => path.endsWith(".md") && !path.includes(".observablehq"));
for (const page of pages) {
  const module = blocksOf(readFileSync(page, "utf8"));
  if (!module) continue;
  const file = join(OUT, `${page}.ts`);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, module);
}
writeFileSync(join(OUT, "globals.d.ts"), GLOBALS);
writeFileSync(
  join(OUT, "tsconfig.json"),
  JSON.stringify({
    extends: "../tsconfig.json",
    compilerOptions: {rootDirs: ["..", "."], verbatimModuleSyntax: false},
    include: ["**/*.ts", "../src/**/*.ts"],
    exclude: []
  })
);
const {status, stdout} = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", OUT], {
  encoding: "utf8"
});
process.stdout.write(stdout.replaceAll(`${OUT}/`, "").replaceAll(".md.ts(", ".md("));
rmSync(OUT, {recursive: true, force: true});
process.exit(status ?? 1);

/** Keeps the lines of `ts` blocks and empties all others; null when a page has none. */
function blocksOf(markdown) {
  let inside = false;
  let any = false;
  const lines = markdown.split("\n").map((line) => {
    const fence = /^```(\w*)(.*)$/.exec(line);
    if (!fence) return inside ? line : "";
    inside = !inside && fence[1] === "ts" && !fence[2].includes("run=false");
    any ||= inside;
    return "";
  });
  return any ? `${lines.join("\n")}\nexport {};\n` : null;
}
