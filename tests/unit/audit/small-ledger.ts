import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {commitRelease, prepareRelease} from "../../../data-loaders/ledger/write-ledger.js";
import type {CellDigests} from "../../../data-loaders/stages/protect/cell-digests.js";
import {type Parts, type SmallSite, smallSite} from "./small-site.js";

/** A release of the small town: what of it differs, and why cells were rounded anew. */
export interface SmallRelease {
  change?: (parts: Parts) => void;
  reason?: string;
  digests?: CellDigests;
}

/** A small site of the last of several releases, beside the ledger of all. */
export interface SmallLedger extends SmallSite {
  ledger: string;
}

/** Releases the small town several times, until 2021, 2022 and so on, each into the same ledger. */
export async function smallLedger(releases: readonly SmallRelease[]): Promise<SmallLedger> {
  const ledger = mkdtempSync(join(tmpdir(), "buurtpeil-small-ledger-"));
  const entries = releases.map(({reason = null}, i) => ({
    number: i + 1,
    covers_until: `${2021 + i}-12-31`,
    reason
  }));
  const sites: SmallSite[] = [];
  for (const [i, {change, reason = null, digests = {categories: {}, slots: {}}}] of releases.entries()) {
    const small = await smallSite((parts) => {
      parts.manifest.covers_until = entries[i]!.covers_until;
      parts.manifest.releases = entries.slice(0, i + 1);
      change?.(parts);
    });
    sites.push(small);
    const told = {number: i + 1, made_on: `${2022 + i}-02-01`, geography: "town", reason, digests};
    prepareRelease(ledger, small.data, told);
    commitRelease(ledger);
  }
  const remove = () => {
    for (const small of sites) small.remove();
    rmSync(ledger, {recursive: true, force: true});
  };
  return {...sites.at(-1)!, ledger, remove};
}

/** Adds to a cell of a table, the first of its area × period, and returns what it is then. */
export function addTo(
  {tables}: Parts,
  {table, area, period}: {table: string; area: string; period: string},
  n: number
): number {
  const {columns} = tables.find(({name}) => name === table)!;
  const values = (name: string) => columns.find((column) => column.name === name)!.values as unknown[];
  const row = values("area").findIndex(
    (_, i) => values("area")[i] === area && values("period")[i] === period
  );
  values("n")[row] = Number(values("n")[row]) + n;
  return Number(values("n")[row]);
}
