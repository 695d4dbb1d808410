import {dsvFormat} from "d3";
import type {FileContract} from "../sources/contract.js";
import {type BrokenRule, brokenRule} from "./broken-rule.js";
import {scanBytes} from "./scan-bytes.js";

/**
 * Checks a delimited file as bytes and returns its header: it exists, holds something, is UTF-8, ends where a
 * line ends, and has the columns of its contract. Reads in blocks, so size does not matter.
 */
export async function checkFile(source: string, path: string, contract: FileContract): Promise<string[]> {
  const fail = (rule: Pick<BrokenRule, "problem" | "wayOut" | "column" | "rows" | "first">) =>
    brokenRule({...rule, source, file: path});
  const bytes = await scanBytes(path).catch(() => {
    throw fail({problem: "file not readable", wayOut: "give read permission on a plain file"});
  });
  if (bytes === null) {
    throw fail({
      problem: "file missing",
      wayOut: "put it in the data folder, or correct its name in the config"
    });
  }
  if (bytes.size === 0) throw fail({problem: "file empty", wayOut: "ask for the delivery again"});
  if (bytes.wide) {
    throw fail({
      problem: "not UTF-8 but UTF-16",
      wayOut: "export as UTF-8, or convert with iconv -f UTF-16 -t UTF-8"
    });
  }
  // Before the encoding: a cut may fall inside a character.
  if (!bytes.endsWithNewline) {
    throw fail({
      problem: "last line cut off",
      wayOut: "the file does not end with a line end: deliver it again, whole"
    });
  }
  if (bytes.badRows) {
    const wayOut = "export as UTF-8, or convert with iconv -f WINDOWS-1252 -t UTF-8";
    throw fail({problem: "not UTF-8", rows: bytes.badRows, first: bytes.firstBad, wayOut});
  }
  checkHeader(bytes.header, contract, fail);
  return columnNames(bytes.header, separatorOf(contract));
}

function checkHeader(
  header: string,
  contract: FileContract,
  fail: (rule: Pick<BrokenRule, "problem" | "wayOut" | "column">) => Error
): void {
  const names = columnNames(header, separatorOf(contract));
  const known = Object.keys(contract.columns);
  const other = SEPARATORS.find(
    (separator) =>
      separator.character !== separatorOf(contract) &&
      columnNames(header, separator.character).filter((name) => known.includes(name)).length >
        names.filter((name) => known.includes(name)).length
  );
  if (other) {
    const expected = SEPARATORS.find((separator) => separator.character === separatorOf(contract))!;
    throw fail({
      problem: `wrong separator (expected ${expected.name}, found ${other.name})`,
      wayOut: `export with a ${expected.name}`
    });
  }
  const missing = known.filter((name) => !contract.columns[name]!.optional && !names.includes(name));
  if (missing.length) {
    throw fail({
      problem: "column missing",
      column: missing.join(", "),
      wayOut:
        "the first line must hold the column names of the contract; export them, or correct the contract"
    });
  }
  const twice = known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice.length) {
    throw fail({problem: "column twice", column: twice.join(", "), wayOut: "remove one of the two"});
  }
  // A header cell that the contract does not know may be data (a file without a header): name its place only.
  const unknown = names.flatMap((name, i) => (known.includes(name) ? [] : [i + 1]));
  if (unknown.length && contract.other_columns === "refused") {
    throw fail({
      problem: "unknown column",
      column: `number ${unknown.join(", ")}`,
      wayOut: "leave it out of the export, or declare it in the contract"
    });
  }
}

const SEPARATORS = [
  {character: ";", name: "semicolon"},
  {character: ",", name: "comma"},
  {character: "\t", name: "tab"},
  {character: "|", name: "vertical bar"}
] as const;

function columnNames(header: string, separator: string): string[] {
  return (dsvFormat(separator).parseRows(header)[0] ?? []).map((name) => name.trim());
}

/** The separator of delimited text; a file of another format has none. */
export function separatorOf({format}: FileContract): string {
  if (format.type !== "csv") throw new Error(`expected delimited text, found ${format.type}`);
  return format.separator;
}
