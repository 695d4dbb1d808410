import type {KeyObject} from "node:crypto";
import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {SourceContract} from "../sources/contract.js";
import {type IdKind, pseudonym} from "./pseudonym.js";
import type {Pseudonymous, Valid} from "./types.js";

/** A validated table with its contract, which says what becomes of each column. */
export interface ToPseudonymise {
  table: Valid;
  contract: SourceContract;
  /** Name of the file in the contract. */
  file: string;
}

/** Which ids there are: column of the validated tables → kind of id. The pseudonym's column is `<kind>_key`. */
const IDS: Readonly<Record<string, IdKind>> = {person_id: "person", object_id: "object"};

/**
 * Replaces the ids of some tables by pseudonyms for one purpose and keeps the columns declared `used` (and the
 * buurt that a `placed` one gave), nothing else. The validated tables and the mapping from ids to pseudonyms are
 * dropped. Every distinct id is hashed once, in Node, `batch` at a time; the rest is joins.
 */
export async function pseudonymise(
  engine: PrivateEngine,
  tables: readonly ToPseudonymise[],
  purpose: string,
  key: KeyObject,
  batch = BATCH
): Promise<Pseudonymous[]> {
  const kinds = new Set(tables.flatMap((of) => idsOf(of).map((id) => IDS[id]!)));
  for (const kind of kinds) await makeMapping(engine, tables, kind, purpose, key, batch);
  const made: Pseudonymous[] = [];
  for (const of of tables) {
    const table = `${of.table.table}_pseudonymous`;
    const ids = idsOf(of);
    const columns = [...ids.map((id) => `${IDS[id]}_mapping.pseudonym AS ${IDS[id]}_key`), ...usedOf(of)];
    const joins = ids.map((id) => `LEFT JOIN ${IDS[id]}_mapping ON ${IDS[id]}_mapping.id = v.${quoted(id)}`);
    await engine.run(`
      CREATE TABLE ${quoted(table)} AS
      SELECT ${columns.join(", ")} FROM ${quoted(of.table.table)} v ${joins.join(" ")};
      DROP TABLE ${quoted(of.table.table)}`);
    made.push({table, source: of.contract.id, rows: of.table.rows} as unknown as Pseudonymous);
  }
  for (const kind of kinds) await engine.run(`DROP TABLE ${kind}_mapping`);
  return made;
}

async function makeMapping(
  engine: PrivateEngine,
  tables: readonly ToPseudonymise[],
  kind: IdKind,
  purpose: string,
  key: KeyObject,
  batch: number
): Promise<void> {
  const id = Object.keys(IDS).find((column) => IDS[column] === kind)!;
  const having = tables.filter((of) => idsOf(of).includes(id));
  const all = having
    .map((of) => `SELECT ${quoted(id)} AS id FROM ${quoted(of.table.table)}`)
    .join(" UNION ALL ");
  const distinct = `SELECT DISTINCT id FROM (${all}) WHERE id IS NOT NULL`;
  const [count] = await engine.all<{n: number}>(`SELECT count(*) AS n FROM (${distinct})`);
  const batches = Math.max(1, Math.ceil(count!.n / batch));
  for (let nth = 0; nth < batches; nth++) {
    const ids: string[] = [];
    await engine.eachChunk(`${distinct} AND hash(id) % ${batches} = ${nth}`, ([column]) => {
      ids.push(...(column as string[]));
    });
    await engine.append(`${kind}_mapping`, [
      {name: "id", type: "VARCHAR", values: ids},
      {name: "pseudonym", type: "VARCHAR", values: ids.map((value) => pseudonym(key, purpose, kind, value))}
    ]);
  }
}

/** Ids hashed at a time: what Node holds, however large the municipality. */
const BATCH = 250_000;

/** Ids among the columns of a file, by their names in the table. */
function idsOf({contract, file}: ToPseudonymise): string[] {
  const columns = Object.values(contract.files[file]!.columns);
  return columns.filter((column) => column.fate === "pseudonymised").map((column) => column.as);
}

function usedOf({contract, file}: ToPseudonymise): string[] {
  const columns = Object.values(contract.files[file]!.columns);
  return columns.flatMap((column) => {
    if (column.fate === "used") return [`v.${quoted(column.as)}`];
    return column.fate === "placed" ? ["v.buurt"] : [];
  });
}
