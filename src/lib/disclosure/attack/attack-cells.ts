import {CliError} from "../../cli-error.js";
import {components} from "./components.js";
import {type Fact, factRow} from "./fact.js";
import type {IntegerProgramme, ProgrammeRow, Solver} from "./integer-programme.js";
import {narrow} from "./narrow.js";
import {cellInterval, isProtected, type ReleasedCell} from "./released-cell.js";

/** What an attacker can derive of released cells. */
export interface Attack {
  /** Lowest and highest true count of each cell, in the order of the cells; infinite where nothing limits it. */
  lower: Float64Array;
  upper: Float64Array;
  /** Numbers of the protected cells that are known exactly, or known to count 1 to b − 1 units. */
  recovered: number[];
  /** Least width (highest − lowest) of a protected cell; infinite where there is none. */
  narrowest_interval: number;
  /** Integer programmes solved. */
  programmes: number;
  /** Protected cells. */
  cells: number;
}

/**
 * Derives for each cell the narrowest range of whole numbers that agrees with what was released and with facts
 * about the true counts; cells that no fact speaks of keep the range of their own, without a programme.
 *
 * The attacker's own units are taken off before a cell is judged: that he knows of himself is no leak. Facts that
 * contradict what was released throw, since from a contradiction nothing follows.
 */
export function attackCells(cells: readonly ReleasedCell[], facts: readonly Fact[], solve: Solver): Attack {
  const lower = new Float64Array(cells.length);
  const upper = new Float64Array(cells.length);
  cells.forEach((cell, i) => {
    [lower[i], upper[i]] = cellInterval(cell);
  });
  const rows = facts.map(factRow);
  checkCells(cells, facts, rows);
  let programmes = 0;
  for (const group of components(rows.map(({columns}) => columns))) {
    // A nesting of a set in itself says nothing.
    if (!rows[group[0]!]!.columns.length) continue;
    const columns = [...new Set(group.flatMap((f) => rows[f]!.columns))].sort((a, b) => a - b);
    const at = new Map(columns.map((cell, i) => [cell, i]));
    const programme = {
      lower: columns.map((cell) => lower[cell]!),
      upper: columns.map((cell) => upper[cell]!),
      rows: group.map((f) => ({...rows[f]!, columns: rows[f]!.columns.map((cell) => at.get(cell)!)}))
    };
    const found = narrow(programme, solve);
    if (!found)
      throw contradiction(
        cells,
        columns,
        group.map((f) => facts[f]!),
        programme,
        solve
      );
    programmes += found.programmes;
    columns.forEach((cell, i) => {
      [lower[cell], upper[cell]] = [found.lowest[i]!, found.highest[i]!];
    });
  }
  return {lower, upper, programmes, ...judge(cells, facts, lower, upper)};
}

function judge(
  cells: readonly ReleasedCell[],
  facts: readonly Fact[],
  lower: Float64Array,
  upper: Float64Array
): Pick<Attack, "recovered" | "narrowest_interval" | "cells"> {
  const own = new Map<number, number>();
  for (const fact of facts) {
    if (fact.kind === "own") own.set(fact.cell, Math.max(fact.count, own.get(fact.cell) ?? 0));
  }
  const recovered: number[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  let count = 0;
  cells.forEach((cell, i) => {
    if (!isProtected(cell)) return;
    count++;
    const [low, high] = [lower[i]!, upper[i]!];
    const others = own.get(i) ?? 0;
    narrowest = Math.min(narrowest, high - low);
    if (low === high || (low - others >= 1 && high - others <= cell.base - 1)) recovered.push(i);
  });
  return {recovered, narrowest_interval: narrowest, cells: count};
}

function checkCells(
  cells: readonly ReleasedCell[],
  facts: readonly Fact[],
  rows: readonly ProgrammeRow[]
): void {
  rows.forEach(({columns}, f) => {
    if (columns.some((cell) => !cells[cell]))
      throw new Error(`attack: the fact "${facts[f]!.source}" names a cell that there is not`);
  });
}

/** Names the first fact that does not go together with those before it. */
function contradiction(
  cells: readonly ReleasedCell[],
  columns: readonly number[],
  facts: readonly Fact[],
  programme: IntegerProgramme,
  solve: Solver
): CliError {
  const last = facts.findIndex((_, f) => f === facts.length - 1 || !feasible(programme, f + 1, solve));
  const kept = columns.filter((cell) => cells[cell]!.kept).length;
  const with_ = last > 0 ? "the released cells and the facts before it" : "the released cells";
  return new CliError(
    `attack: the fact "${facts[last]!.source}" contradicts ${with_} (${columns.length} cells` +
      `${kept > 0 ? `, ${kept} of them kept from an earlier release` : ""}); check its number, areas, period and ` +
      "categories, and that it counts the same units at the same date"
  );
}

function feasible(programme: IntegerProgramme, rows: number, solve: Solver): boolean {
  const open = solve({...programme, rows: programme.rows.slice(0, rows)});
  try {
    return open.feasible() !== "infeasible";
  } finally {
    open.close();
  }
}
