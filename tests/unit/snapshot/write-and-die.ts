/*
 * Writes the small snapshot as version `second` into a folder; with the name of a step, kills itself right
 * after it. Run as a process of its own by the tests beside it.
 */
import {writeSnapshot} from "../../../data-loaders/write-snapshot.js";
import {smallParts} from "../../fixtures/small-parts.js";

const [output, lastStep] = process.argv.slice(2);
const parts = smallParts();
try {
  await writeSnapshot({...parts, manifest: {...parts.manifest, code_version: "second"}}, output!, (step) => {
    if (step === lastStep) process.kill(process.pid, "SIGKILL");
  });
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
