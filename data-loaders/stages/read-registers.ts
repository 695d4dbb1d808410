import {statSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Progress} from "../../src/lib/progress.js";
import type {PurposeEntry, SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Register} from "../registers.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import {sourceEntry} from "../sources/contract.js";
import {refuseLinkOut} from "./check-file.js";
import {checkFit} from "./check-fit.js";
import {count} from "./count-in-words.js";
import type {Keys} from "./keys.js";
import {dropTables, type Quality} from "./link/link.js";
import {linkPurpose, type ReadRegister} from "./link-purpose.js";
import {place} from "./place.js";
import {type DeclaredPurpose, sourcesFor} from "./purpose-register.js";
import {type Measured, rowsOf, timed} from "./stopwatch.js";
import type {Linked, Valid} from "./types.js";

export interface Registers {
  /** Linked tables of every purpose, by name: what the recipes count. */
  linked: Linked[];
  /** Validated tables of public sources among them; who publishes one names it. */
  open: Valid[];
  years: number[];
  sources: SourceEntry[];
  purposes: PurposeEntry[];
  /** What each link met, by purpose; counts of the whole municipality. */
  quality: Record<string, Quality>;
}

export interface RegisterContext {
  config: BuurtpeilConfig;
  /** Folder that the config's file names start from. */
  data: string;
  boundaries: readonly Boundary[];
  keys: Keys | null;
  /** Those that the config names. */
  registers: readonly Register[];
  /** What registers may be linked for today. */
  purposes: readonly DeclaredPurpose[];
  progress: Progress;
  measured?: Measured | undefined;
}

/**
 * Reads and checks every register of the config once, then pseudonymises and links it for each declared purpose
 * apart, under a key of its own. Null when the config names no register.
 */
export async function readRegisters(
  engine: PrivateEngine,
  context: RegisterContext
): Promise<Registers | null> {
  const {config, keys, registers, purposes: declared} = context;
  if (!registers.length) return null;
  if (!keys) throw new Error("registers need keys: call loadKeys first");
  if (!config.years)
    throw new CliError("years missing: say in the config over which years registers are counted");
  const {first, last} = config.years;
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);
  const shares = sharesOf(registers.map(({contract}) => bytesOf(context, contract.id)));
  const read: ReadRegister[] = [];
  for (const [i, register] of registers.entries()) {
    context.progress(`reading ${register.contract.id}`, shares[i]);
    read.push(await timed(context.measured, "read", tablesOf, () => readOne(engine, register, context)));
  }
  context.progress("holding registers against each other", READING);
  await checkFit(engine, read);

  const linked: Linked[] = [];
  const quality: Record<string, Quality> = {};
  for (const [i, {purpose}] of declared.entries()) {
    context.progress(`linking for ${purpose.id}`, READING + ((LINKED - READING) * i) / declared.length);
    const made = await linkPurpose(engine, purpose, read, years, {keys, measured: context.measured});
    linked.push(...made.linked);
    quality[purpose.id] = made.quality;
    context.progress(`linked for ${purpose.id}: ${inWords(made.quality)}`);
  }
  const finished = read.filter(({register}) => register.contract.status === "register");
  await dropTables(
    engine,
    finished.flatMap(({files}) => Object.values(files)).map(({table}) => table)
  );
  const open = read.filter(({register}) => register.contract.status === "public");
  return {
    linked,
    open: open.flatMap(({files}) => Object.values(files)),
    years,
    sources: read.map(({register: {contract}}) =>
      sourceEntry(contract, config.municipality.name, `${last}-12-31`, {
        purposes: declared
          .filter(({purpose}) => purpose.sources.includes(contract.id))
          .map(({purpose}) => purpose.id),
        kept_until: config.kept_until[contract.id] ?? null
      })
    ),
    purposes: declared.map(({purpose, declaration: {controller, dpia, until}}) => {
      const {id, name, legal_ground} = purpose;
      return {id, name, legal_ground, controller, dpia, until, sources: sourcesFor(purpose, config)};
    }),
    quality
  };
}

/** Share of a run after which all registers were read, and after which they were linked; measured on the demo. */
const READING = 0.6;
const LINKED = 0.85;

/** Share of the run at which the reading of each register begins, by the size of its files. */
function sharesOf(bytes: readonly number[]): number[] {
  const total = bytes.reduce((a, b) => a + b, 0) || 1;
  return bytes.map((_, i) => (READING * bytes.slice(0, i).reduce((a, b) => a + b, 0)) / total);
}

/** Size of a register's files; a database's tables, or what is not there, count as nothing. */
function bytesOf({config, data}: RegisterContext, id: string): number {
  const files = Object.values(config.sources.registers![id]!);
  return files.reduce(
    (sum, file) => sum + (statSync(join(data, file), {throwIfNoEntry: false})?.size ?? 0),
    0
  );
}

const tablesOf = ({files}: ReadRegister) => rowsOf(Object.values(files));

async function readOne(
  engine: PrivateEngine,
  register: Register,
  {config, data, boundaries, progress}: RegisterContext
): Promise<ReadRegister> {
  const {contract} = register;
  const given = config.sources.registers![contract.id]!;
  const paths = Object.fromEntries(
    Object.entries(given).map(([file, location]) => {
      const format = contract.files[file]?.format.type;
      return [file, format === "table" ? location : join(data, location)];
    })
  );
  const missing = Object.keys(contract.files).filter(
    (file) => !Object.keys(paths).some((name) => name === file || name.startsWith(`${file}_`))
  );
  if (missing.length)
    throw new CliError(
      `${contract.id}: the config names no place for ${missing.join(", ")}; name it in sources.registers`
    );
  for (const [file, path] of Object.entries(paths))
    if (contract.files[file]?.format.type !== "table") await refuseLinkOut(contract.id, path, data);
  const files = await register.read(engine, paths, `${config.areas.vintage + 1}-12-31`);
  for (const [file, table] of Object.entries(files)) {
    const placed = Object.values(contract.files[file]!.columns).some(({fate}) => fate === "placed");
    const outside = placed ? (await place(engine, table, boundaries)).outside : 0;
    const repeated = table.duplicates ? `, ${count(table.duplicates)} repeated left out` : "";
    progress(
      `${contract.id}: ${table.rows} rows of ${file}${repeated}${outside ? `, ${count(outside)} in no buurt` : ""}`
    );
  }
  return {register, files, paths};
}

function inWords(quality: Quality): string {
  return Object.entries(quality)
    .map(([name, n]) => `${count(n)} ${name.replaceAll("_", " ")}`)
    .join(", ");
}
