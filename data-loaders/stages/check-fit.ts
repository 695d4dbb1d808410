import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {SourceContract} from "../sources/contract.js";
import {brokenRule} from "./broken-rule.js";
import type {Valid} from "./types.js";

/** More than this share of a source that does not fit another means that one of them is cut short. */
const MISFIT = 0.1;

interface Read {
  register: {contract: SourceContract};
  files: Record<string, Valid>;
  paths: Readonly<Record<string, string>>;
}

/**
 * Holds registers against each other: most points must lie in a buurt, most object ids must be in BAG. Some
 * never do (withdrawn objects, houseboats, a border that moved), so a few are no error.
 */
export async function checkFit(engine: PrivateEngine, read: readonly Read[]): Promise<void> {
  const objects = read.find(({register}) => register.contract.id === "bag")?.files.verblijfsobjecten;
  for (const {register, files, paths} of read)
    for (const [file, table] of Object.entries(files)) {
      const columns = Object.entries(register.contract.files[file]!.columns);
      const placed = columns.find(([, {fate}]) => fate === "placed");
      if (placed)
        await refuse(engine, table, paths[file] ?? file, {
          column: placed[0],
          where: "buurt IS NULL",
          problem: "points in no buurt",
          wayOut: "take the boundaries of this municipality, in RD New, and whole"
        });
      const object = columns.find(([, column]) => column.as === "object_id");
      if (object && objects && table !== objects)
        await refuse(engine, table, paths[file] ?? file, {
          column: object[0],
          where: `object_id IS NOT NULL AND object_id NOT IN (SELECT object_id FROM ${quoted(objects.table)})`,
          problem: "objects that bag does not hold",
          wayOut: "one of the two is cut short or of another municipality: deliver both whole"
        });
    }
}

async function refuse(
  engine: PrivateEngine,
  {table, source}: Valid,
  file: string,
  rule: {column: string; where: string; problem: string; wayOut: string}
): Promise<void> {
  const [found] = await engine.all<{wrong: number; rows: number}>(
    `SELECT count(*) FILTER (WHERE ${rule.where}) AS wrong, count(*) AS rows FROM ${quoted(table)}`
  );
  if (found!.wrong <= found!.rows * MISFIT) return;
  const {column, wayOut} = rule;
  throw brokenRule({
    problem: `${found!.wrong} of ${found!.rows} ${rule.problem}`,
    source,
    file,
    column,
    wayOut
  });
}
