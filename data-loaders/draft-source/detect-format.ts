import {open} from "node:fs/promises";
import type {PrivateEngine} from "../engines/private-engine.js";
import {brokenRule} from "../stages/broken-rule.js";
import {detectText} from "./detect-text.js";
import type {Detected} from "./detected.js";
import {jsonHeader, parquetHeader, workbookHeader} from "./headers.js";

/** Finds out the format of a sample from its bytes, not from its name. Throws where it is none that can be read. */
export async function detectFormat(engine: PrivateEngine, source: string, path: string): Promise<Detected> {
  const start = await firstBytes(path);
  const fail = (problem: string, wayOut: string) => brokenRule({problem, source, file: path, wayOut});
  if (start === null) throw fail("file not readable", "name a plain file that you may read");
  if (!start.length) throw fail("file empty", "a draft needs a header and some rows to look at");
  const refusal = REFUSED.find(([magic]) => start.subarray(0, magic.length).equals(magic));
  if (refusal) throw fail(refusal[1], refusal[2]);
  const detected = await detect(engine, source, path, start);
  if (!detected) {
    throw fail(
      "no separator found",
      "expected a header and rows of as many fields, parted by ; , | a tab, ~ ^ or a colon"
    );
  }
  const wrong = headerProblem(detected.header);
  if (wrong) {
    throw fail(wrong, "the first row must hold the column names: ask for them, or write them above the rows");
  }
  return detected;
}

function detect(
  engine: PrivateEngine,
  source: string,
  path: string,
  start: Buffer
): Promise<Detected | null> {
  if (startsWith(start, "PK\x03\x04")) return workbookHeader(source, path);
  if (startsWith(start, "PAR1")) return parquetHeader(engine, source, path);
  if (startsWith(start, "{")) return jsonHeader(source, path);
  return detectText(path);
}

const REFUSED: readonly (readonly [magic: Buffer, problem: string, wayOut: string])[] = [
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "a workbook of before 2007", "save it as .xlsx"],
  [Buffer.from("["), "one list of JSON, not a line for each row", "export JSON Lines: one object a line"],
  [Buffer.from("<"), "XML or HTML", "export as CSV, .xlsx, Parquet or JSON Lines"],
  [Buffer.from([0xfe, 0xff]), "UTF-16, big end first", "export as UTF-8, or as UTF-16LE"],
  [Buffer.from([0x1f, 0x8b]), "packed with gzip", "unpack it first"]
];

function startsWith(start: Buffer, magic: string): boolean {
  return start.subarray(0, magic.length).equals(Buffer.from(magic, "latin1"));
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

/** A first row that is data would end up in the contract as names: refuse what can only be values. */
function headerProblem(names: readonly string[]): string | null {
  if (names.some((name) => name === "")) return "a column without a name";
  if (new Set(names).size < names.length) return "two columns of one name";
  const values = names.filter((name) => VALUE.test(name) || name.length > LONGEST_NAME);
  return values.length ? "first row looks like data, not like column names" : null;
}

/** Numbers, dates, mail addresses, points, postcodes, yes and no in full. */
const VALUE = /^[-+]?[\d.,/: -]+$|@|^POINT ?\(|^\d{4} ?[A-Z]{2}$|^(ja|nee|true|false)$/i;
const LONGEST_NAME = 100;
