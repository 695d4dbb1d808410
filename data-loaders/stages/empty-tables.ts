import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {PurposeId} from "../purposes.js";
import type {ColumnContract, SourceContract} from "../sources/contract.js";
import {idKind} from "./pseudonym.js";
import {tableName} from "./table-name.js";
import {sqlType} from "./typed-column.js";

/**
 * Makes the pseudonymous tables that a link uses of sources that a municipality lacks, without a row, so that a
 * link is written once. Returns their names.
 */
export async function emptyTables(
  engine: PrivateEngine,
  contracts: readonly SourceContract[],
  purpose: PurposeId,
  uses: Readonly<Record<string, readonly string[]>>
): Promise<string[]> {
  const names: string[] = [];
  for (const {id, files} of contracts)
    for (const [file, {columns}] of Object.entries(files)) {
      if (!uses[id]?.includes(file)) continue;
      const name = tableName(id, file, purpose);
      const list = Object.values(columns).flatMap(emptyColumn);
      await engine.run(
        `CREATE TABLE ${quoted(name)} (${(list.length ? list : ["file_row INTEGER"]).join(", ")})`
      );
      names.push(name);
    }
  return names;
}

function emptyColumn(column: ColumnContract): string[] {
  if (column.fate === "pseudonymised") return [`${quoted(`${idKind(column.as)}_key`)} VARCHAR`];
  if (column.fate === "placed") return ["buurt VARCHAR"];
  if (column.fate !== "used") return [];
  return [`${quoted(column.as)} ${sqlType(column)}`];
}
