import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {FileContract} from "../sources/contract.js";
import {textOf} from "../stages/typed-column.js";
import type {ColumnProfile} from "./profile-columns.js";
import type {Proposal} from "./propose-columns.js";
import {suspectName} from "./suspect-name.js";

export interface Key {
  /** Columns by name in the header; empty where none was found. */
  key: string[];
  /** Rows that repeat an earlier row in every column. */
  repeated: number;
}

/**
 * Looks for what occurs once: a number of the record, else an id, else an id with what tells its rows apart. A
 * column of the key that would be dropped becomes `checked`, since a dropped one is never loaded.
 */
export async function proposeKey(
  engine: PrivateEngine,
  table: string,
  file: FileContract,
  profiles: readonly ColumnProfile[],
  proposals: readonly Proposal[]
): Promise<Key> {
  const whole = await countDistinct(
    engine,
    table,
    file,
    profiles.map(({name}) => name)
  );
  const repeated = profiles[0] ? profiles[0].rows - whole : 0;
  const isFull = (name: string) => profiles.some((p) => p.name === name && p.filled === p.rows && p.rows > 0);
  const records = proposals.filter(({name, column}) => column.fate === "dropped" && RECORD.test(name));
  const ids = proposals.filter(({column}) => column.fate === "pseudonymised");
  const others = proposals.filter(({column}) => column.fate === "used" && column.type !== "decimal");
  const names = (of: readonly Proposal[]) => of.map(({name}) => name).filter(isFull);
  const numbers = names(records).filter((name) => !suspectName(name));
  const tries = [...numbers, ...names(ids)].flatMap((name) => [
    [name],
    ...names(others).map((other) => [name, other]),
    ...names(others).flatMap((one, i) =>
      names(others)
        .slice(i + 1)
        .map((other) => [name, one, other])
    )
  ]);
  tries.sort((a, b) => a.length - b.length);
  for (const key of tries.slice(0, MOST_TRIES)) {
    if ((await countDistinct(engine, table, file, key)) !== whole) continue;
    for (const {name, column} of proposals) if (key.includes(name)) check(column);
    return {key, repeated};
  }
  return {key: [], repeated};
}

/** Names of columns that number records. */
const RECORD = /(nummer|nr|kenmerk|code|sleutel|volgnr|id|number|key|ref)$|Id$|ID$/;

const MOST_TRIES = 40;

async function countDistinct(
  engine: PrivateEngine,
  table: string,
  file: FileContract,
  names: readonly string[]
): Promise<number> {
  const texts = names.map((name) => textOf(name, file)).join(", ");
  const [found] = await engine.all<{n: number}>(
    `SELECT count(*) AS n FROM (SELECT DISTINCT ${texts} FROM ${quoted(table)})`
  );
  return found!.n;
}

function check(column: Proposal["column"]): void {
  if (column.fate !== "dropped") return;
  column.fate = "checked";
  column.required = true;
  column.note = "numbers the records: serves the key, then goes";
}
