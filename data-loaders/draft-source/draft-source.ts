import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import {openPrivateEngine} from "../engines/duckdb.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {ColumnContract, FileContract, FileFormat} from "../sources/contract.js";
import {brokenRule} from "../stages/broken-rule.js";
import {loadRaw} from "../stages/load-raw.js";
import {detectFormat} from "./detect-format.js";
import {fileConventions} from "./file-conventions.js";
import {type ColumnProfile, profileColumns} from "./profile-columns.js";
import {droppedList, type Proposal, proposeColumns} from "./propose-columns.js";
import {proposeKey} from "./propose-key.js";
import {sourceFiles} from "./source-files.js";
import {checkName, fileName} from "./source-name.js";

export interface DraftOptions {
  /** Id of the new source: names its folder, its tables and its constant. */
  name: string;
  /** A sample of what will be delivered; the more rows, the surer the draft. */
  from: string;
  /** Folder of the sources, in which a new one is made. */
  sources: string;
}

/** What was drafted, in words that hold no value of the sample. */
export interface DraftReport {
  folder: string;
  file: string;
  contract: FileContract;
  proposals: readonly Proposal[];
  rows: number;
  /** Rows that repeat an earlier one in every column. */
  repeated: number;
  /** What the draft is not sure of. */
  doubts: readonly string[];
}

const TABLE = "draft";

/**
 * Drafts the contract and reader of a new source from a sample and writes them to a new folder. The draft holds no
 * value of the sample but the codes of short lists that each stand in ten rows or more.
 */
export async function draftSource({name, from, sources}: DraftOptions): Promise<DraftReport> {
  checkName(name);
  const folder = join(sources, name);
  if (existsSync(folder)) {
    throw new CliError(
      `source ${name} exists already: choose another name, or remove its folder and its lines in data-loaders/registers.ts first`
    );
  }
  const engine = await openPrivateEngine();
  try {
    const {format, header, lists = [], doubts} = await detectFormat(engine, name, from);
    const single = header.filter((column) => !lists.includes(column));
    const asText = provisional(format, header, lists);
    const {rows} = await loadRaw({engine, source: name, path: from, contract: asText, table: TABLE});
    if (!rows) throw new CliError(`no rows: ${basename(from)}; a draft needs some rows to look at`);
    await refuseNames(engine, single, name, from);
    const conventions = await fileConventions(engine, TABLE, single);
    const measured = {...asText, ...conventions};
    const profiles = await profileColumns(engine, TABLE, single, measured);
    const decimal = decimalSign(profiles, format);
    const proposals = [...proposeColumns(profiles, decimal), ...lists.map(droppedList)];
    const {key, repeated} = await proposeKey(engine, TABLE, measured, profiles, proposals);
    const contract: FileContract = {
      ...measured,
      decimal,
      columns: Object.fromEntries(proposals.map((proposal) => [proposal.name, proposal.column])),
      key
    };
    const file = fileName(from);
    const files = sourceFiles({source: name, file, contract, proposals});
    mkdirSync(folder);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text, {flag: "wx"});
    return {folder, file, contract, proposals, rows, repeated, doubts};
  } finally {
    await engine.close();
  }
}

/** A name that stands among its own values: the first row is data, or files were joined. */
async function refuseNames(
  engine: PrivateEngine,
  names: readonly string[],
  source: string,
  path: string
): Promise<void> {
  const same = names.map((name) => `bool_or(trim(${quoted(name)}) = ${literal(name)})`);
  const [found] = await engine.all<{n: number}>(
    `SELECT len(list_filter([${same.join(", ")}], x -> x)) AS n FROM ${TABLE}`
  );
  if (!found!.n) return;
  throw brokenRule({
    problem: "column names among the values",
    source,
    file: path,
    wayOut:
      "the first row is data, or two files were joined: ask for one with column names in its first row only"
  });
}

/** Every column as text that is looked at: nothing is known yet. */
function provisional(format: FileFormat, header: readonly string[], lists: readonly string[]): FileContract {
  const column = (name: string): ColumnContract => ({
    as: "text",
    fate: lists.includes(name) ? "dropped" : "checked",
    optional: true,
    type: "text"
  });
  return {
    format,
    decimal: ".",
    padding: "none",
    missing: [],
    minimum_rows: 1,
    other_columns: "refused",
    columns: Object.fromEntries(header.map((name) => [name, column(name)])),
    key: []
  };
}

/** The sign that most columns with a decimal take; where none has one, what the format is used with. */
function decimalSign(profiles: readonly ColumnProfile[], format: FileFormat): "." | "," {
  const takes = (sign: "." | ",") => profiles.filter((profile) => takesOnly(profile, sign)).length;
  if (takes(",") === takes(".")) return format.type === "csv" && format.separator === ";" ? "," : ".";
  return takes(",") > takes(".") ? "," : ".";
}

function takesOnly({fits}: ColumnProfile, sign: "." | ","): boolean {
  const signs = fits.flatMap(({decimal}) => decimal ?? []);
  return signs.length === 1 && signs[0] === sign;
}
