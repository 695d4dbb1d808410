import {group} from "d3";
import {CliError} from "../../src/lib/cli-error.js";
import type {CellDigests} from "../stages/protect/cell-digests.js";
import type {PastRelease} from "../stages/protect/earlier-cells.js";
import type {Released, ReleasedColumn} from "../stages/types.js";
import type {EarlierArea, Said} from "./read-released.js";

/**
 * Brings what a release said to the present areas. An area that was united since says the sum of what its members
 * said, which rounds nothing anew; its digests go, so that such a sum counts as kept. Refuses areas that were split
 * or drawn anew, for their old codes would stand for other areas than before.
 */
export function carryOver(
  {areas, tables, digests}: Omit<Said, "means"> & {digests: CellDigests},
  now: readonly EarlierArea[]
): PastRelease {
  const to = presentCodes(areas, now);
  const known = new Map(areas.map((area) => [area.code, groundOf(area, areas)]));
  const unchanged = new Set(
    now.filter((area) => known.get(area.code) === groundOf(area, now)).map(({code}) => code)
  );
  if (areas.every(({code}) => unchanged.has(code))) return {tables, digests};
  const slots = Object.entries(digests.slots).filter(([key]) => unchanged.has(JSON.parse(key)[1]));
  return {
    tables: tables.map((table) => summed(table, to)),
    digests: {...digests, slots: Object.fromEntries(slots)}
  };
}

/** Finds the present area in which each earlier one lies, of the same level. */
function presentCodes(then: readonly EarlierArea[], now: readonly EarlierArea[]): Map<string, string> {
  const at = new Map(
    now.flatMap((area) => buurtenOf(area, now).map((buurt) => [`${area.level} ${buurt}`, area.code] as const))
  );
  return new Map(
    then.map((area) => {
      const [code, ...others] = new Set(
        buurtenOf(area, then).map((buurt) => at.get(`${area.level} ${buurt}`))
      );
      if (code === undefined || others.length)
        throw new CliError(
          "other areas than in an earlier release: a buurt or wijk of then was split or drawn anew; take the " +
            "boundaries that the releases of this vintage were made with, or begin a new one (areas.vintage)"
        );
      return [area.code, code];
    })
  );
}

/** The CBS buurten under an area. */
function buurtenOf({code, level, members}: EarlierArea, all: readonly EarlierArea[]): string[] {
  if (level === "buurt") return members;
  return all.filter(({parent}) => parent === code).flatMap((area) => buurtenOf(area, all));
}

function groundOf(area: EarlierArea, all: readonly EarlierArea[]): string {
  return `${area.level} ${buurtenOf(area, all).sort().join()}`;
}

/** Adds up the cells of areas that are one now. */
function summed(table: Released, to: ReadonlyMap<string, string>): Released {
  const values = (name: string) => table.columns.find((column) => column.name === name)!.values;
  const areas = values("area").map((code) => to.get(String(code))!);
  const n = values("n").map(Number);
  const keys = table.columns.filter(({name}) => name !== "area" && name !== "n");
  const rows = group(areas.keys(), (row) =>
    JSON.stringify([areas[row], ...keys.map((of) => of.values[row])])
  );
  const firsts = [...rows.values()];
  const column = ({name, type, values}: ReleasedColumn): ReleasedColumn => {
    if (name === "area") return {name, type, values: firsts.map(([row]) => areas[row!]!)};
    if (name === "n")
      return {name, type, values: firsts.map((of) => of.reduce((sum, row) => sum + n[row]!, 0))};
    return {name, type, values: firsts.map(([row]) => values[row!]!)};
  };
  return {...table, columns: table.columns.map(column)};
}
