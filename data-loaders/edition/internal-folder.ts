import {cpSync, existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "../config.js";

/**
 * Where the internal snapshot of a municipality lies: the output folder itself, or, where that holds the edition for
 * everybody, a folder outside of what is served.
 */
export function internalFolder(
  {id, audience, output: configured}: BuurtpeilConfig,
  output: string = configured.data
): string {
  if (audience === "intern") return output;
  if (output !== configured.data) return `${resolve(output)}-intern`;
  return resolve(join(".buurtpeil", id, "intern"));
}

/**
 * Begins with the snapshot in the output folder where that was made before there were editions: its cells are the
 * internal ones, were published, and must stay.
 */
export function adoptStanding(output: string, intern: string): void {
  const file = join(output, "manifest.json");
  if (resolve(output) === resolve(intern) || existsSync(intern) || !existsSync(file)) return;
  const {editions} = JSON.parse(readFileSync(file, "utf8")) as Partial<Manifest>;
  if (!editions) cpSync(output, intern, {recursive: true});
}
