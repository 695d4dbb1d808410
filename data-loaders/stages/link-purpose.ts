import {CliError} from "../../src/lib/cli-error.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Purpose} from "../purposes.js";
import {REGISTERS, type Register} from "../registers.js";
import {emptyTables} from "./empty-tables.js";
import type {Keys} from "./keys.js";
import {LINKS} from "./link/all.js";
import {dropTables, type Quality} from "./link/link.js";
import {pseudonymise} from "./pseudonymise.js";
import {refuseForeign} from "./purpose-register.js";
import {type Measured, rowsOf, timed} from "./stopwatch.js";
import {tableName} from "./table-name.js";
import type {Linked, Valid} from "./types.js";

/** A register that was read: its tables by the name of their file in the contract. */
export interface ReadRegister {
  register: Register;
  files: Record<string, Valid>;
  /** Where they came from. */
  paths: Readonly<Record<string, string>>;
}

/** Pseudonymises what a purpose uses of the registers that were read, under its own key, and links it. */
export async function linkPurpose(
  engine: PrivateEngine,
  purpose: Purpose,
  read: readonly ReadRegister[],
  years: readonly number[],
  {keys, measured}: {keys: Keys; measured?: Measured | undefined}
): Promise<{linked: Linked[]; quality: Quality}> {
  const {link, uses} = LINKS[purpose.id];
  const mine = read.filter(({register}) => purpose.sources.includes(register.contract.id));
  const tables = mine.flatMap(({register: {contract}, files}) =>
    Object.entries(files)
      .filter(([file]) => uses[contract.id]?.includes(file))
      .map(([file, table]) => ({table, contract, file}))
  );
  const key = keys.pseudonymKey(purpose.id);
  const pseudonymous = await timed(measured, "pseudonymise", rowsOf, () =>
    pseudonymise(engine, tables, purpose.id, key)
  );
  const lacking = REGISTERS.map(({contract}) => contract).filter(
    ({id}) => purpose.sources.includes(id) && !mine.some(({register}) => register.contract.id === id)
  );
  const empty = await emptyTables(engine, lacking, purpose.id, uses);
  const made = await timed(
    measured,
    "link",
    ({linked}) => rowsOf(linked),
    () => link(engine, (source, file) => tableOf(purpose, source, file), years)
  );
  await dropTables(engine, [...pseudonymous.map(({table}) => table), ...empty]);
  return made;
}

/** Names the table of a source for a purpose; a source that the register of purposes does not name is refused. */
function tableOf(purpose: Purpose, source: string, file: string): string {
  refuseForeign(purpose, [source]);
  if (!LINKS[purpose.id].uses[source]?.includes(file))
    throw new CliError(
      `the link for ${purpose.id} asks for ${file} of ${source}, which it does not say it uses; ` +
        "add it to `uses` in data-loaders/stages/link/all.ts"
    );
  return quoted(tableName(source, file, purpose.id));
}
