import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {DecodedTable} from "./decode.js";

/** Reads the rows of a table with the columns of `Figure`. */
export function figureRows({columns}: DecodedTable): Figure[] {
  const column = (name: string) => columns.find((c) => c.name === name)?.values ?? [];
  const [indicator, area, period, n, denominator] = ["indicator", "area", "period", "n", "denominator"].map(
    column
  );
  return indicator!.map((id, row) => ({
    indicator: String(id),
    area: String(area![row]),
    period: String(period![row]),
    n: number(n![row]),
    denominator: number(denominator![row])
  }));
}

function number(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
