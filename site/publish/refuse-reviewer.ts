import {CliError} from "../../src/lib/cli-error.js";
import {identifiersIn} from "../../src/lib/notebook/checks/names-nobody.js";
import {samePerson} from "./same-person.js";

/** A report is read by somebody else than who wrote it; names that may be one person's are refused. */
export function refuseReviewer(reviewer: string, authors: readonly string[]): void {
  refuseName(reviewer, "--reviewer");
  const author = authors.find((one) => samePerson(one, reviewer));
  if (author)
    throw new CliError(
      `author ${author} and reviewer ${reviewer.trim()} are, or may be, one person: somebody else reads a report before ` +
        "it is published; two people with like names are written in full"
    );
}

/** A person is named by a name, not by an address or a number. */
export function refuseName(name: string, option: string): void {
  if (!/\p{L}{2}/u.test(name) || /[\d@<>\n]/.test(name) || identifiersIn(name).length)
    throw new CliError(
      `${option} is the name of a person, such as --reviewer "Anna Bos"`.replace(
        '--reviewer "',
        `${option} "`
      ),
      2
    );
}
