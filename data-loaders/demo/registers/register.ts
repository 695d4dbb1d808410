import type {Register, Town} from "./town.js";
import {writeLines} from "./write-lines.js";
import {type WorkbookCell, writeWorkbook} from "./write-workbook.js";

/** Names a file of the demo, what is in it and how it is written. */
export function register(file: string, what: string, write: Register["write"]): Register {
  return {file, what, write};
}

/** Writes lines of UTF-8. */
export function lines(of: (town: Town) => Iterable<string>, end = "\n", bom = false): Register["write"] {
  return (path, town) => writeLines(path, of(town), end, bom);
}

/** Writes lines as a Windows program does: ended by CRLF, in windows-1252. */
export function windowsLines(of: (town: Town) => Iterable<string>): Register["write"] {
  return (path, town) => writeLines(path, of(town), "\r\n", false, "latin1");
}

/** Writes a workbook of one worksheet. */
export function workbook(
  sheet: string,
  of: (town: Town) => Iterable<readonly WorkbookCell[]>
): Register["write"] {
  return (path, town) => writeWorkbook(path, sheet, of(town));
}

/** Puts the header before rows, so that whatever is done to the rows leaves it alone. */
export function* headed<Row>(header: Row, rows: Iterable<Row>): Generator<Row> {
  yield header;
  yield* rows;
}
