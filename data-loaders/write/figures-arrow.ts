import {dictionary, int32, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import type {Figure} from "../../src/lib/snapshot/figures.js";

/** Encodes figures as an Arrow IPC file, sorted, with codes in dictionaries: what a page reads first. */
export function figuresArrow(figures: readonly Figure[]): Uint8Array {
  const sorted = [...figures].sort(
    (a, b) => compare(a.indicator, b.indicator) || compare(a.area, b.area) || compare(a.period, b.period)
  );
  const column = (name: keyof Figure) => sorted.map((figure) => figure[name]);
  const table = tableFromArrays(
    {
      indicator: column("indicator"),
      area: column("area"),
      period: column("period"),
      n: column("n"),
      denominator: column("denominator")
    },
    {types: {indicator: code(), area: code(), period: code(), n: int32(), denominator: int32()}}
  );
  return tableToIPC(table, {format: "file"})!;
}

function code() {
  return dictionary(utf8(), int32());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
