import type {KeyObject} from "node:crypto";
import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {PurposeId} from "../purposes.js";
import type {ColumnContract, SourceContract} from "../sources/contract.js";
import {type IdKind, idKind, pseudonym} from "./pseudonym.js";
import type {Pseudonymous, Valid} from "./types.js";

/** A validated table with its contract, which says what becomes of each column. */
export interface ToPseudonymise {
  table: Valid;
  contract: SourceContract;
  /** Name of the file in the contract. */
  file: string;
}

/**
 * Copies tables with their ids replaced by pseudonyms for one purpose, and of the other columns only those
 * declared `used` (and the buurt that a `placed` one gave). The copy is named `<table>_<purpose>`; the mapping
 * from ids to pseudonyms is dropped. Every distinct id is hashed once, in Node, `batch` at a time; the rest is
 * joins.
 */
export async function pseudonymise(
  engine: PrivateEngine,
  tables: readonly ToPseudonymise[],
  purpose: PurposeId,
  key: KeyObject,
  batch = BATCH
): Promise<Pseudonymous[]> {
  const kinds = new Set(tables.flatMap((of) => idsOf(of).map(({kind}) => kind)));
  for (const kind of kinds) await makeMapping(engine, tables, kind, purpose, key, batch);
  const made: Pseudonymous[] = [];
  for (const of of tables) {
    const table = `${of.table.table}_${purpose}`;
    const ids = idsOf(of);
    const columns = [
      ...ids.map(({kind}) => `${kind}_mapping.pseudonym AS ${quoted(`${kind}_key`)}`),
      ...keptOf(of).map((name) => `v.${quoted(name)}`)
    ];
    const joins = ids.map(
      ({column, kind}) => `LEFT JOIN ${kind}_mapping ON ${kind}_mapping.id = v.${quoted(column)}`
    );
    if (!columns.length) columns.push("v.file_row");
    await engine.run(
      `CREATE TABLE ${quoted(table)} AS
       SELECT ${columns.join(", ")} FROM ${quoted(of.table.table)} v ${joins.join(" ")}`
    );
    made.push({table, source: of.contract.id, rows: of.table.rows, purpose} as unknown as Pseudonymous);
  }
  for (const kind of kinds) await engine.run(`DROP TABLE ${kind}_mapping`);
  return made;
}

/** Names the columns that a table keeps beside its pseudonyms. */
export function keptOf({contract, file}: Pick<ToPseudonymise, "contract" | "file">): string[] {
  return columnsOf(contract, file).flatMap((column) => {
    if (column.fate === "used") return [column.as];
    return column.fate === "placed" ? ["buurt"] : [];
  });
}

async function makeMapping(
  engine: PrivateEngine,
  tables: readonly ToPseudonymise[],
  kind: IdKind,
  purpose: PurposeId,
  key: KeyObject,
  batch: number
): Promise<void> {
  const all = tables.flatMap((of) =>
    idsOf(of)
      .filter((id) => id.kind === kind)
      .map(({column}) => `SELECT ${quoted(column)} AS id FROM ${quoted(of.table.table)}`)
  );
  const distinct = `SELECT DISTINCT id FROM (${all.join(" UNION ALL ")}) WHERE id IS NOT NULL`;
  const [count] = await engine.all<{n: number}>(`SELECT count(*) AS n FROM (${distinct})`);
  const batches = Math.max(1, Math.ceil(count!.n / batch));
  for (let nth = 0; nth < batches; nth++) {
    const ids: string[] = [];
    await engine.eachChunk(`${distinct} AND hash(id) % ${batches} = ${nth}`, ([column]) => {
      ids.push(...(column as string[]));
    });
    await engine.append(`${kind}_mapping`, [
      {name: "id", type: "VARCHAR", values: ids},
      {name: "pseudonym", type: "VARCHAR", values: ids.map((id) => pseudonym(key, purpose, kind, id))}
    ]);
  }
}

/** Ids hashed at a time: what Node holds, however large the municipality. */
const BATCH = 250_000;

/** Ids among the columns of a file, by their names in the table. */
function idsOf({contract, file}: ToPseudonymise): {column: string; kind: IdKind}[] {
  return columnsOf(contract, file)
    .filter((column) => column.fate === "pseudonymised")
    .map((column) => ({column: column.as, kind: idKind(column.as)}));
}

function columnsOf(contract: SourceContract, file: string): ColumnContract[] {
  return Object.values(contract.files[file]!.columns);
}
