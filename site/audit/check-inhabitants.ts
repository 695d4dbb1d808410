import {RESIDENTS} from "./check-sums.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** Proves that every area has the least number of inhabitants in each year of which the snapshot tells it. */
export function checkInhabitants({manifest, tables}: Release, least: number, findings: Findings): void {
  const residents = tables.find(({name}) => name === RESIDENTS);
  if (!residents) return;
  const column = (name: string) => residents.columns.find((c) => c.name === name)?.values ?? [];
  const [areas, counts] = [column("area"), column("n")];
  const finest = manifest.areas.filter(({level}) => level === "buurt").map(({code}) => code);
  for (const code of finest) {
    const told = counts.filter((_, row) => areas[row] === code);
    const few = told.filter((n) => n === null || Number(n) < least);
    findings.add("area too small", `${DATABASE} ${RESIDENTS} ${code}`, told.length ? few.length : 1);
  }
}
