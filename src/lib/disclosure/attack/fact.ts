import type {ProgrammeRow} from "./integer-programme.js";

/** Something true of the true counts that the attacker knows; cells are numbers in the list of cells. */
export type Fact = TotalFact | RangeFact | NestingFact | ShareFact | OwnFact;

/** The cells add up to a number that is published elsewhere. */
export interface TotalFact {
  kind: "total";
  cells: readonly number[];
  total: number;
  /** Where the fact comes from, for messages. */
  source: string;
}

/** What the cells add up to lies between two numbers, such as a total that was published rounded. */
export interface RangeFact {
  kind: "range";
  cells: readonly number[];
  at_least: number;
  /** Infinite where there is no upper limit. */
  at_most: number;
  source: string;
}

/** What one set of cells adds up to is at most what another does. */
export interface NestingFact {
  kind: "nesting";
  part: readonly number[];
  whole: readonly number[];
  source: string;
}

/** What one set of cells adds up to, divided by what another does, lies between two fractions n/d. */
export interface ShareFact {
  kind: "share";
  part: readonly number[];
  whole: readonly number[];
  /** Numerators; whole numbers, so that nothing is lost to decimals. */
  at_least: number;
  at_most: number;
  denominator: number;
  source: string;
}

/** The attacker counts in a cell himself, this often. */
export interface OwnFact {
  kind: "own";
  cell: number;
  count: number;
  source: string;
}

/** Writes a fact as rows of an integer programme; what falls out on both sides is left out, and may be all. */
export function factRows(fact: Fact): ProgrammeRow[] {
  const rows = rowsOf(fact);
  return rows.filter(({columns}) => columns.length > 0);
}

function rowsOf(fact: Fact): ProgrammeRow[] {
  const open = Number.POSITIVE_INFINITY;
  switch (fact.kind) {
    case "total":
      return [row([[checked(fact), 1]], fact.total, fact.total)];
    case "range":
      return [row([[checked(fact), 1]], fact.at_least, fact.at_most)];
    case "own":
      return [row([[[fact.cell], 1]], fact.count, open)];
    case "nesting":
      return [sides(fact, 1, 1)];
    case "share":
      return [sides(fact, fact.at_most, fact.denominator), sides(fact, -fact.at_least, -fact.denominator)];
  }
}

/** by_whole × whole − by_part × part ≥ 0. */
function sides({part, whole}: Pick<NestingFact, "part" | "whole">, byWhole: number, byPart: number) {
  return row(
    [
      [whole, byWhole],
      [part, -byPart]
    ],
    0,
    Number.POSITIVE_INFINITY
  );
}

function row(
  sums: readonly (readonly [readonly number[], number])[],
  lower: number,
  upper: number
): ProgrammeRow {
  const at = new Map<number, number>();
  for (const [cells, by] of sums) for (const cell of cells) at.set(cell, (at.get(cell) ?? 0) + by);
  const entries = [...at].filter(([, coefficient]) => coefficient !== 0);
  return {columns: entries.map(([c]) => c), coefficients: entries.map(([, by]) => by), lower, upper};
}

function checked({cells, source}: Pick<TotalFact, "cells" | "source">): readonly number[] {
  if (!cells.length) throw new Error(`attack: the fact "${source}" names no cell`);
  if (new Set(cells).size < cells.length) throw new Error(`attack: the fact "${source}" counts a cell twice`);
  return cells;
}
