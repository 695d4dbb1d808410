/*
 * Writes the small snapshot as release 2 into a folder and a ledger; with the name of a step, kills itself right
 * after it. Run as a process of its own by the tests beside it.
 */

import {NO_DIGESTS} from "../../../data-loaders/stages/protect/cell-digests.js";
import {writeSnapshot} from "../../../data-loaders/write-snapshot.js";
import {smallParts} from "../../fixtures/small-parts.js";

const [output, folder, lastStep] = process.argv.slice(2);
const parts = smallParts();
const release = {number: 2, made_on: "2026-02-01", geography: "areas", reason: null, digests: NO_DIGESTS};
await writeSnapshot(
  {...parts, manifest: {...parts.manifest, code_version: "second"}},
  output!,
  (step) => {
    if (step === lastStep) process.kill(process.pid, "SIGKILL");
  },
  {folder: folder!, release}
);
