import {open} from "node:fs/promises";
import type {FileFormat} from "../sources/contract.js";
import {brokenRule} from "../stages/broken-rule.js";
import {detectText} from "./detect-text.js";

/** What a file seems to be. */
export interface Detected {
  format: FileFormat;
  /** Names of the columns. */
  header: string[];
  doubts: string[];
}

/** Finds out the format of a sample from its bytes, not from its name. Throws where it is none that can be read. */
export async function detectFormat(source: string, path: string): Promise<Detected> {
  const start = await firstBytes(path);
  const fail = (problem: string, wayOut: string) => brokenRule({problem, source, file: path, wayOut});
  if (start === null) throw fail("file not readable", "name a plain file that you may read");
  if (!start.length) throw fail("file empty", "a draft needs a header and some rows to look at");
  const detected = await detectText(path);
  if (!detected) {
    throw fail(
      "no separator found",
      "expected a header and rows of as many fields, parted by ; , | a tab, ~ ^ or a colon"
    );
  }
  const wrong = headerProblem(detected.header);
  if (wrong) {
    throw fail(
      wrong,
      "the first line must hold the column names: ask for them, or write them above the rows"
    );
  }
  return detected;
}

async function firstBytes(path: string): Promise<Buffer | null> {
  try {
    const file = await open(path);
    try {
      const {buffer, bytesRead} = await file.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** A first line that is data would end up in the contract as names: refuse what can only be values. */
function headerProblem(names: readonly string[]): string | null {
  if (names.some((name) => name === "")) return "a column without a name";
  if (new Set(names).size < names.length) return "two columns of one name";
  const values = names.filter((name) => VALUE.test(name) || name.length > LONGEST_NAME);
  return values.length ? "first line looks like data, not like column names" : null;
}

/** Numbers, dates, mail addresses, points, postcodes. */
const VALUE = /^[-+]?[\d.,/: -]+$|@|^POINT ?\(|^\d{4} ?[A-Z]{2}$|^(J|N|ja|nee|true|false)$/i;
const LONGEST_NAME = 100;
