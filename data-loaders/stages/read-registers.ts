import {statSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Progress} from "../../src/lib/progress.js";
import type {PurposeEntry, SourceEntry} from "../../src/lib/snapshot/manifest.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Purpose} from "../purposes.js";
import {REGISTERS, type Register} from "../registers.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import {sourceEntry} from "../sources/contract.js";
import {refuseLinkOut} from "./check-file.js";
import {checkFinished} from "./check-finished.js";
import {checkFit} from "./check-fit.js";
import {count} from "./count-in-words.js";
import {emptyTables} from "./empty-tables.js";
import {checkContract} from "./forbidden.js";
import type {Keys} from "./keys.js";
import {LINKS} from "./link/all.js";
import type {Quality} from "./link/link.js";
import {place} from "./place.js";
import {pseudonymise} from "./pseudonymise.js";
import {type DeclaredPurpose, refuseForeign} from "./purpose-register.js";
import {type Measured, timed} from "./stopwatch.js";
import type {Linked, Valid} from "./types.js";

export interface Registers {
  /** Linked tables of every purpose, by name: what the recipes count. */
  linked: Linked[];
  /** Validated tables of public sources among them, which pass through as they are. */
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
  /** What registers may be linked for today. */
  purposes: readonly DeclaredPurpose[];
  progress: Progress;
  measured?: Measured | undefined;
}

/** A register that was read: its tables by the name of their file in the contract. */
interface Read {
  register: Register;
  files: Record<string, Valid>;
  /** Where they came from. */
  paths: Readonly<Record<string, string>>;
}

/**
 * Reads and checks every register of the config once, then pseudonymises and links it for each declared purpose
 * apart, under a key of its own. Null when the config names no register.
 */
export async function readRegisters(
  engine: PrivateEngine,
  context: RegisterContext
): Promise<Registers | null> {
  const {config, keys, purposes: declared} = context;
  const configured = Object.keys(config.sources.registers ?? {});
  if (!configured.length) return null;
  if (!keys) throw new Error("registers need keys: call loadKeys first");
  if (!config.years)
    throw new CliError("years missing: say in the config over which years registers are counted");
  const {first, last} = config.years;
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);
  const registers = registersOf(configured);
  const shares = sharesOf(registers.map(({contract}) => bytesOf(context, contract.id)));
  const read: Read[] = [];
  for (const [i, register] of registers.entries()) {
    context.progress(`reading ${register.contract.id}`, shares[i]);
    read.push(await timed(context.measured, "read", rowsOf, () => readOne(engine, register, context)));
  }
  context.progress("holding registers against each other", READING);
  await checkFit(engine, read);

  const linked: Linked[] = [];
  const quality: Record<string, Quality> = {};
  for (const [i, {purpose}] of declared.entries()) {
    context.progress(`linking for ${purpose.id}`, READING + ((LINKED - READING) * i) / declared.length);
    const made = await linkFor(engine, purpose, read, years, context);
    linked.push(...made.linked);
    quality[purpose.id] = made.quality;
    context.progress(`linked for ${purpose.id}: ${inWords(made.quality)}`);
  }
  const finished = read.filter(({register}) => register.contract.status === "register");
  for (const {table} of finished.flatMap(({files}) => Object.values(files)))
    await engine.run(`DROP TABLE ${quoted(table)}`);
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
    purposes: declared.map((of) => purposeEntry(of, configured)),
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

const sumRows = (tables: readonly {rows: number}[]) => tables.reduce((sum, {rows}) => sum + rows, 0);
const rowsOf = ({files}: Read) => sumRows(Object.values(files));

/** Registers in the order of the list, so that what is read does not depend on the order in the config. */
function registersOf(configured: readonly string[]): Register[] {
  const unknown = configured.filter((id) => !REGISTERS.some(({contract}) => contract.id === id));
  if (unknown.length)
    throw new CliError(
      `unknown register in the config: ${unknown.join(", ")}; expected one of ` +
        REGISTERS.map(({contract}) => contract.id).join(", ")
    );
  for (const {contract} of REGISTERS) {
    checkContract(contract);
    checkFinished(contract);
  }
  return REGISTERS.filter(({contract}) => configured.includes(contract.id));
}

async function readOne(
  engine: PrivateEngine,
  register: Register,
  {config, data, boundaries, progress}: RegisterContext
): Promise<Read> {
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

async function linkFor(
  engine: PrivateEngine,
  purpose: Purpose,
  read: readonly Read[],
  years: readonly number[],
  {keys, measured}: RegisterContext
): Promise<{linked: Linked[]; quality: Quality}> {
  const {link, uses} = LINKS[purpose.id];
  const mine = read.filter(({register}) => purpose.sources.includes(register.contract.id));
  const tables = mine.flatMap(({register: {contract}, files}) =>
    Object.entries(files)
      .filter(([file]) => uses[contract.id]?.includes(file))
      .map(([file, table]) => ({table, contract, file}))
  );
  const key = keys!.pseudonymKey(purpose.id);
  const pseudonymous = await timed(measured, "pseudonymise", sumRows, () =>
    pseudonymise(engine, tables, purpose.id, key)
  );
  const lacking = REGISTERS.map(({contract}) => contract).filter(
    ({id}) => purpose.sources.includes(id) && !mine.some(({register}) => register.contract.id === id)
  );
  const empty = await emptyTables(engine, lacking, purpose.id, uses);
  const made = await timed(
    measured,
    "link",
    ({linked}) => sumRows(linked),
    () => link(engine, (source, file) => tableOf(purpose, source, file), years)
  );
  for (const table of [...pseudonymous.map(({table}) => table), ...empty])
    await engine.run(`DROP TABLE ${quoted(table)}`);
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
  return quoted(`${source}_${file}_${purpose.id}`.replaceAll("-", "_"));
}

function purposeEntry({purpose, declaration}: DeclaredPurpose, configured: readonly string[]): PurposeEntry {
  const {id, name, legal_ground, sources} = purpose;
  const {controller, dpia, until} = declaration;
  return {
    id,
    name,
    legal_ground,
    controller,
    dpia,
    until,
    sources: sources.filter((s) => configured.includes(s))
  };
}

function inWords(quality: Quality): string {
  return Object.entries(quality)
    .map(([name, n]) => `${count(n)} ${name.replaceAll("_", " ")}`)
    .join(", ");
}
