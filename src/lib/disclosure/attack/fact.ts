import type {ProgrammeRow} from "./integer-programme.js";

/** Something true of the true counts that the attacker knows; cells are numbers in the list of cells. */
export type Fact = TotalFact | NestingFact | OwnFact;

/** The cells add up to a number that is published elsewhere. */
export interface TotalFact {
  kind: "total";
  cells: readonly number[];
  total: number;
  /** Where the fact comes from, for messages. */
  source: string;
}

/** What one set of cells adds up to is at most what another does. */
export interface NestingFact {
  kind: "nesting";
  part: readonly number[];
  whole: readonly number[];
  source: string;
}

/** The attacker counts in a cell himself, this often. */
export interface OwnFact {
  kind: "own";
  cell: number;
  count: number;
  source: string;
}

/** Writes a fact as a row of an integer programme; a cell on both sides of a nesting falls out. */
export function factRow(fact: Fact): ProgrammeRow {
  const at = new Map<number, number>();
  const add = (cells: readonly number[], by: number) => {
    for (const cell of cells) at.set(cell, (at.get(cell) ?? 0) + by);
  };
  let [lower, upper] = [0, Number.POSITIVE_INFINITY];
  if (fact.kind === "total") {
    checkTotal(fact);
    add(fact.cells, 1);
    lower = upper = fact.total;
  } else if (fact.kind === "nesting") {
    add(fact.whole, 1);
    add(fact.part, -1);
  } else {
    add([fact.cell], 1);
    lower = fact.count;
  }
  const entries = [...at].filter(([, coefficient]) => coefficient !== 0);
  return {columns: entries.map(([c]) => c), coefficients: entries.map(([, by]) => by), lower, upper};
}

function checkTotal({cells, source}: TotalFact): void {
  if (!cells.length) throw new Error(`attack: the fact "${source}" names no cell`);
  if (new Set(cells).size < cells.length) throw new Error(`attack: the fact "${source}" counts a cell twice`);
}
