import {basename} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Words that cannot name a constant or a variable. */
const RESERVED = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally " +
    "for function if implements import in instanceof interface let new null package private protected public return " +
    "static super switch this throw true try typeof var void while with yield engine paths path latest validate"
  ).split(" ")
);

/** Refuses a name that cannot be a folder, a table and a constant. */
export function checkName(name: string): void {
  if (NAME.test(name) && name.length <= 40 && !RESERVED.has(name)) return;
  throw new CliError(
    `not a name for a source: ${name}; take a-z, digits and dashes, such as energy-postcode`,
    2
  );
}

/** Names a file in the contract by the letters of its own name, without dates and numbers. */
export function fileName(path: string): string {
  const letters = basename(path)
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
    .join("_");
  return letters && !RESERVED.has(letters) ? letters : "records";
}
