import {spawnSync} from "node:child_process";
import {accessSync, constants} from "node:fs";
import {delimiter, join} from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Finds the browser for tests: `CHROME_PATH`, else an installed one, else Debian's package when root.
 * Throws with a way out where none can be had.
 */
export function ensureBrowser(environment = process.env) {
  const named = environment.CHROME_PATH;
  if (named) {
    if (runnable(named)) return named;
    throw new Error("CHROME_PATH does not name a program that can be run; correct or unset it");
  }
  const found = installed(environment);
  if (found) return found;
  if (install("the tests' browser (Debian's chromium)", ["chromium", "fonts-liberation"])) {
    const now = installed(environment);
    if (now) return now;
  }
  throw new Error("no browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one");
}

/** Installs what the tests of printed pages read PDF with, where that can be done; they are skipped without it. */
export function ensurePdfTools(environment = process.env) {
  const folders = (environment.PATH ?? "").split(delimiter);
  if (!folders.some((folder) => runnable(join(folder, "pdftotext")))) install("pdftotext", ["poppler-utils"]);
}

function install(what, packages) {
  if (process.getuid?.() !== 0 || !runnable("/usr/bin/apt-get")) return false;
  console.error(`• installing ${what} …`);
  const apt = (...args) =>
    spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", 2],
      env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
    }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...packages);
}

function installed(environment) {
  const folders = (environment.PATH ?? "").split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, MAC].find(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
