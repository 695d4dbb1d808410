import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {freshSibling, recoverFolder, replaceFolder} from "../data-loaders/write/replace-folder.js";
import {README, README_BEGINS} from "../site/figures/figure-list.js";
import {writeFigures} from "../site/figures/write-figures.js";
import {readSnapshot} from "../site/read-snapshot.js";
import {blaming, decode} from "../site/reports/read-notebooks.js";
import {CliError} from "../src/lib/cli-error.js";
import {parse} from "../src/lib/notebook/parse.js";
import type {Progress} from "../src/lib/progress.js";
import type {Project} from "./project.js";

/** Writes every figure of a notebook as files of a folder, which is replaced whole or not at all. */
export async function figures(
  {config}: Project,
  notebook: string,
  to: string,
  progress: Progress
): Promise<void> {
  const path = resolve(notebook);
  const folder = resolve(to);
  if (!existsSync(path)) throw new CliError(`no notebook ${notebook}`);
  const {data} = config.output;
  if (!existsSync(join(data, "manifest.json")))
    throw new CliError("there is no snapshot to draw from: run `npx buurtpeil snapshot` first");
  recoverFolder(folder);
  refuseOthers(folder, to);
  const name = basename(path);
  const parsed = await blaming(name, () => parse(decode(name, readFileSync(path))));
  const snapshot = await readSnapshot(data);
  const making = freshSibling(folder);
  try {
    const database = join(data, "snapshot.duckdb");
    const count = await blaming(name, () => writeFigures(parsed, snapshot, database, making));
    replaceFolder(making, folder);
    progress(`wrote ${count} figures to ${to}`);
  } finally {
    rmSync(making, {recursive: true, force: true});
  }
}

/** A folder is replaced whole, so that one with anything else in it stays as it is. */
function refuseOthers(folder: string, to: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const list = join(folder, README);
  if (existsSync(list) && readFileSync(list, "utf8").startsWith(README_BEGINS)) return;
  throw new CliError(`${to} holds other files, which would be lost: name a new folder with --to`);
}
