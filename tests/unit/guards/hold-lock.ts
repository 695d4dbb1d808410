/* Locks a folder, says so, and holds it until it is told to end. Run as a process of its own by the tests beside it. */
import {lockRun} from "../../../data-loaders/stages/run-lock.js";

const [folder] = process.argv.slice(2);
try {
  lockRun(folder!, "snapshot");
  process.stdout.write(`locked by ${process.pid}\n`);
  process.stdin.resume().once("end", () => process.exit());
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
