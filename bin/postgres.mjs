import {spawnSync} from "node:child_process";
import {accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** Where Debian and others keep the programs of a server; of several versions the newest. */
const FOLDERS = ["/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt"];

/**
 * Finds the folder of PostgreSQL's server programs: `BUURTPEIL_POSTGRES`, else an installed one; null where there
 * is none.
 */
export function findPostgres(environment = process.env) {
  const named = environment.BUURTPEIL_POSTGRES;
  const installed = FOLDERS.flatMap((folder) => versions(folder).map((name) => join(folder, name, "bin")));
  const onPath = (environment.PATH ?? "").split(":");
  return [...(named ? [named] : [...installed, ...onPath])].find(isServer) ?? null;
}

/** Installs what the tests of database tables run against, where that can be done; they are skipped without it. */
export function ensurePostgres(environment = process.env) {
  if (findPostgres(environment)) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error("• installing the tests' database (Debian's postgresql) …");
  keepFromStarting();
  const apt = (...args) =>
    spawnSync("apt-get", ["-qq", "-o", "Dpkg::Options::=--force-confold", ...args], {
      stdio: ["ignore", "ignore", 2],
      env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
    }).status === 0;
  if (apt("update")) apt("install", "-y", "--no-install-recommends", "postgresql");
}

/** The package would make a database of its own and start it with the machine; the tests make theirs. */
function keepFromStarting() {
  const settings = "/etc/postgresql-common/createcluster.conf";
  if (existsSync(settings)) return;
  mkdirSync(dirname(settings), {recursive: true});
  writeFileSync(settings, "create_main_cluster = false\n");
}

function versions(folder) {
  try {
    return readdirSync(folder).sort((a, b) => number(b) - number(a));
  } catch {
    return [];
  }
}

function number(name) {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}

function isServer(folder) {
  try {
    for (const program of ["initdb", "postgres"]) accessSync(join(folder, program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
