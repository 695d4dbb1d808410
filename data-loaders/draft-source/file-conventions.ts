import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {FileContract} from "../sources/contract.js";

/** Texts that systems write for a missing value; only these are looked for. */
const MISSING = [".", "-", "NULL", "null", "(null)", "NA", "N/A", "#N/A", "NaN", "n.v.t.", "nvt"];

/** Share of the values of a column with blanks around them from which it is a convention. */
const PADDED = 0.3;

/** Finds out how a file of texts pads its values, and what it writes for a missing one. */
export async function fileConventions(
  engine: PrivateEngine,
  table: string,
  names: readonly string[]
): Promise<Pick<FileContract, "padding" | "missing">> {
  const columns = names.map(
    (
      name,
      i
    ) => `count(*) FILTER (WHERE trim(${quoted(name)}) <> ${quoted(name)}) / greatest(1, count(*)) AS p${i},
      list_distinct(list(trim(${quoted(name)})) FILTER (WHERE trim(${quoted(name)}) IN (${MISSING.map(literal).join(", ")}))) AS m${i}`
  );
  const [found] = await engine.all<Record<string, number | string[] | null>>(
    `SELECT ${columns.join(", ")} FROM ${quoted(table)}`
  );
  const isPadded = names.some((_, i) => Number(found![`p${i}`]) > PADDED);
  const missing = MISSING.filter((text) =>
    names.some((_, i) => (found![`m${i}`] as string[] | null)?.includes(text))
  );
  return {padding: isPadded ? "blanks" : "none", missing};
}
