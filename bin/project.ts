import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {BuurtpeilConfig} from "../data-loaders/config.js";
import {internalFolder} from "../data-loaders/edition/internal-folder.js";
import {CliError} from "../src/lib/cli-error.js";

/** A config with everything resolved that the command line and the environment decide. */
export interface Project {
  config: BuurtpeilConfig;
  configFile: string;
  /** Folder that the config's file names start from. */
  data: string;
  /** Working folder of this municipality. */
  work: string;
  /** Folder of the internal snapshot, of which the one for everybody is made. */
  intern: string;
}

/** Loads a config file and resolves its folders against `--data`, the environment and the repository. */
export async function openProject(options: {config?: string; data?: string}): Promise<Project> {
  const configFile = resolve(options.config ?? "buurtpeil.config.ts");
  if (!existsSync(configFile)) {
    throw new CliError(
      `no config file ${options.config}: name one with --config, such as zaanstad-open.config.ts`
    );
  }
  const config: BuurtpeilConfig = (await import(pathToFileURL(configFile).href)).default;
  const data = options.data ?? process.env.BUURTPEIL_DATA ?? config.data;
  if (!data) {
    throw new CliError(
      `${config.id} reads files from a folder of yours: name it with --data <folder> or BUURTPEIL_DATA`
    );
  }
  const intern = resolve(internalFolder(config));
  return {config, configFile, data: resolve(data), work: resolve(".buurtpeil", config.id), intern};
}
