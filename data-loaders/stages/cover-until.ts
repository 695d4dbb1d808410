import {CliError} from "../../src/lib/cli-error.js";
import type {SourceEntry} from "../../src/lib/snapshot/manifest.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {police} from "../sources/police/contract.js";
import {rivm} from "../sources/rivm/contract.js";
import type {OpenData} from "./read-open-data.js";
import type {Valid} from "./types.js";

/** Ends the covered years of a config with `until`, its key figures too; left out, the config as it is. */
export function coverUntil(config: BuurtpeilConfig, until: number | undefined): BuurtpeilConfig {
  if (until === undefined) return config;
  const {years, sources} = config;
  if (!years)
    throw new CliError("--until needs years in the config: say over which registers are counted", 2);
  if (!Number.isInteger(until) || until < years.first || until > years.last)
    throw new CliError(`--until: expected a year from ${years.first} to ${years.last}, found ${until}`, 2);
  const figures = sources.key_figures;
  const covered = Object.entries(figures ?? {}).filter(([year]) => Number(year) <= until);
  if (figures && !covered.length)
    throw new CliError(`--until ${until}: the config names key figures of later years only`, 2);
  const key_figures = figures && {key_figures: Object.fromEntries(covered)};
  return {...config, years: {...years, last: until}, sources: {...sources, ...key_figures}};
}

/** Leaves out what open data hold of later years; a table that holds nothing else counts as not there. */
export async function openDataUntil(
  engine: Pick<PrivateEngine, "run" | "all">,
  open: OpenData,
  until: number | undefined
): Promise<OpenData> {
  if (until === undefined) return open;
  const offences = await cut(engine, open.offences, `CAST(period[:4] AS INTEGER) <= ${until}`);
  const makingEndsMeet = await cut(engine, open.makingEndsMeet, `year <= ${until}`);
  const gone = [...(offences ? [] : [police.id]), ...(makingEndsMeet ? [] : [rivm.id])];
  const sources = open.sources.filter(({id}) => !gone.includes(id)).map(endedBy(until));
  return {...open, offences, makingEndsMeet, sources};
}

/** Has a source say that it covers no day after a year. */
function endedBy(year: number): (source: SourceEntry) => SourceEntry {
  const last = `${year}-12-31`;
  return (source) => (source.covers_until > last ? {...source, covers_until: last} : source);
}

async function cut(
  engine: Pick<PrivateEngine, "run" | "all">,
  table: Valid | null,
  covered: string
): Promise<Valid | null> {
  if (!table) return null;
  await engine.run(`DELETE FROM ${quoted(table.table)} WHERE NOT (${covered})`);
  const [left] = await engine.all<{n: number}>(`SELECT count(*) AS n FROM ${quoted(table.table)}`);
  return left!.n ? {...table, rows: Number(left!.n)} : null;
}
