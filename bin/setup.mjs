// Plain Node, no dependency: this is what installs the dependencies.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMP = join(ROOT, "node_modules", ".buurtpeil-lockfile");

/** Installs the dependencies when they are missing or differ from the lockfile; says so. */
export function ensureDependencies() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) fail(`Node 20 or newer is needed, this is ${process.version}`);
  const wanted = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const started = Date.now();
  console.error("• installing dependencies (npm ci) …");
  const {status} = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32"
  });
  if (status !== 0) fail("npm ci failed; see the lines above, mend that and run the same command again");
  writeFileSync(STAMP, wanted);
  console.error(`✓ dependencies installed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function fail(message) {
  console.error(`buurtpeil: ${message}`);
  process.exit(1);
}
