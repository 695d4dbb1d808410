// `npm test`: sets up what the tests need, runs every check, and ends with one line of counts.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {ensureBrowser, ensurePdfTools} from "./browser.mjs";
import {ensurePostgres} from "./postgres.mjs";
import {ensureDependencies, ROOT} from "./setup.mjs";

const only = process.argv[2];
const counts = {passed: 0, failed: 0, skipped: 0};

ensureDependencies();
if (only !== "check") {
  try {
    process.env.CHROME_PATH = ensureBrowser();
    ensurePdfTools();
  } catch (error) {
    console.error(`buurtpeil: ${error.message}`);
    process.exit(1);
  }
}
if (only !== "e2e") {
  ensurePostgres();
  check("types", "node_modules/typescript/bin/tsc", ["-p", "."]);
  check("types in pages", "bin/check-pages.mjs", []);
  check("lint and format", "node_modules/@biomejs/biome/bin/biome", [
    "ci",
    "--error-on-warnings",
    "--colors=off",
    "."
  ]);
  vitest("unit");
}
if (only !== "check") vitest("e2e");

const {passed, failed, skipped} = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function check(name, script, args) {
  console.log(`• ${name}`);
  const {status} = run(script, args);
  counts[status === 0 ? "passed" : "failed"] += 1;
}

function vitest(project) {
  console.log(`• ${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
  const file = join(folder, "result.json");
  const {status} = run("node_modules/vitest/vitest.mjs", [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`
  ]);
  let result = {numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0};
  try {
    result = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The runner itself fell over: counted as a failure below.
  }
  rmSync(folder, {recursive: true, force: true});
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests;
  counts.skipped += result.numPendingTests + (result.numTodoTests ?? 0);
  // A file that could not even be loaded has no failed test, yet the run failed.
  if (status !== 0 && result.numFailedTests === 0) counts.failed += 1;
}

function run(script, args) {
  return spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: {...process.env, CI: process.env.CI ?? "true"}
  });
}
