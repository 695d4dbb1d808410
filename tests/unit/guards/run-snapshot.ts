/*
 * Makes a snapshot of the demo in a folder, as the command line does: `<place>/raw` and `<place>/keys.json` become
 * `<place>/out/data`. Run as a process of its own by tests that watch, stop or kill it.
 */
import {join} from "node:path";
import {consoleProgress} from "../../../bin/console-progress.js";
import config from "../../../buurtpeil.config.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {CliError} from "../../../src/lib/cli-error.js";

const [place] = process.argv.slice(2);
try {
  await snapshot(
    {...config, protection: {...config.protection, keys: join(place!, "keys.json")}},
    {
      data: join(place!, "raw"),
      output: join(place!, "out/data"),
      today: "2026-01-01",
      progress: consoleProgress()
    }
  );
} catch (error) {
  // The command line prints a user's mistake as one line and anything else whole.
  if (error instanceof CliError) process.stderr.write(`buurtpeil: ${error.message}\n`);
  else console.error(error);
  process.exitCode = error instanceof CliError ? error.exitCode : 3;
}
