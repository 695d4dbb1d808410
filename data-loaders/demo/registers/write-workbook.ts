import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {unzipSync, zipSync} from "fflate";
import writeXlsxFile from "write-excel-file/node";

/** A field of a worksheet; a Date (midnight, UTC) becomes a cell that the spreadsheet shows as a date. */
export type WorkbookCell = string | number | Date | null;

/**
 * Writes a workbook of one worksheet. The writer stamps the archive with the time of day, so it is packed anew
 * under a fixed one: equal rows give equal bytes.
 */
export async function writeWorkbook(
  file: string,
  sheet: string,
  rows: Iterable<readonly WorkbookCell[]>
): Promise<void> {
  const data = Array.from(rows, (row) => row.map((cell) => (cell === "" ? null : cell)));
  const made = await writeXlsxFile(data, {sheet, dateFormat: "dd-mm-yyyy"}).toBuffer();
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, zipSync(unzipSync(made), {mtime: STAMP, level: 6}));
}

/** Local time on purpose: an archive holds local times, and writes this one the same everywhere. */
const STAMP = new Date(2026, 0, 1);
