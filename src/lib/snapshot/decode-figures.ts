import {tableFromIPC} from "@uwdata/flechette";
import type {Figure} from "./figures.js";

/**
 * Decodes `figures.arrow`. Rows are built column by column: the library's own row objects come from a function
 * that it compiles, which a strict policy forbids in the browser.
 */
export function decodeFigures(bytes: ArrayBuffer | Uint8Array): Figure[] {
  const table = tableFromIPC(bytes);
  const column = (name: string) => {
    const found = table.getChild(name);
    if (!found) throw new Error(`figures.arrow lacks the column ${name}: make the snapshot again`);
    return found.toArray();
  };
  const indicator = column("indicator") as string[];
  const area = column("area") as string[];
  const period = column("period") as string[];
  const n = column("n") as (number | null)[];
  const denominator = column("denominator") as (number | null)[];
  return Array.from(indicator, (_, i) => ({
    indicator: indicator[i]!,
    area: area[i]!,
    period: period[i]!,
    n: n[i]!,
    denominator: denominator[i]!
  }));
}
