import type {Area} from "../../src/lib/areas/area.js";
import type {ResidentsRow} from "./offence-figures.js";

/** Residents of one area of the publication geography on 1 January of a year; null where the source lacks a part. */
export interface ResidentCell {
  area: string;
  /** Code of the year. */
  period: string;
  n: number | null;
  /** Rests on a part of a buurt that was split since. */
  estimated: boolean;
}

/**
 * Sums residents to the finest areas in which anything is published, for every year that key figures have: what
 * events are divided by. Wijken and the municipality are their sums, so that rates can be added up as well.
 */
export function residentCells(residents: readonly ResidentsRow[], areas: readonly Area[]): ResidentCell[] {
  const known = new Map(residents.map((row) => [`${row.buurt} ${row.year}`, row]));
  const years = [...new Set(residents.map(({year}) => year))].sort((a, b) => a - b);
  return areas
    .filter(({level}) => level === "buurt")
    .flatMap(({code, members}) =>
      years.map((year) => {
        const rows = members.map((buurt) => known.get(`${buurt} ${year}`));
        return {
          area: code,
          period: `${year}JJ00`,
          n: rows.reduce<number | null>(
            (sum, row) => (sum === null || row?.residents == null ? null : sum + row.residents),
            0
          ),
          estimated: rows.some((row) => row?.estimated ?? false)
        };
      })
    );
}
