/*
 * Changes the files of a folder as a list says, and kills itself right after the named step. Run as a process of its
 * own by the tests beside it.
 */
import {readFileSync} from "node:fs";
import {changeFiles} from "../../../site/publish/change-files.js";

const [folder, list, lastStep] = process.argv.slice(2) as [string, string, string];
changeFiles(folder, JSON.parse(readFileSync(list, "utf8")), (done) => {
  if (done === lastStep) process.kill(process.pid, "SIGKILL");
});
