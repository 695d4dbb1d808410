import loadHighs, {type Highs} from "highs";
import {deviations, sumOfSquares, type Table} from "./town-table.js";

/** The least sum of squared deviations that any rounding of a table reaches. */
export interface Best {
  released: Int32Array;
  sum: number;
  /** False where the time ran out: the sum is then the least that was found. */
  proven: boolean;
}

/**
 * Loads HiGHS and returns a function that finds the best of all roundings of a table as an integer programme, not
 * sharing a line with `roundCounts`; `known` is any rounding, which the best need only be as good as.
 *
 * A margin with n residues can only deviate by d0 + b·k, k = 0…n. Between these points its square is replaced by
 * straight lines: k is filled up from steps that each cost more than the one before, which is exact wherever k is
 * whole, and k is whole where every cell is. Margins of the same cells are one margin of more weight, and none deviates
 * further than the sum of `known` allows.
 */
export async function bestRounding(seconds = 60): Promise<(table: Table, known: Int32Array) => Best> {
  const highs = await loadHighs();
  return (table, known) => {
    const {counts, base} = table;
    const cells = [...counts.keys()].filter((i) => counts[i]! % base > 0);
    const most = sumOfSquares(deviations(table, known));
    if (!cells.length) return {released: known, sum: most, proven: true};
    const model = highs.createModel(programme(highs, table, cells, most));
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      random_seed: 0,
      time_limit: seconds
    });
    try {
      model.run();
      const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const {colValue} = model.getSolution();
      const found = counts.map((n) => n - (n % base));
      cells.forEach((cell, x) => {
        if (colValue[x]! > 0.5) found[cell]! += base;
      });
      const sum = sumOfSquares(deviations(table, found));
      return sum <= most ? {released: found, sum, proven} : {released: known, sum: most, proven};
    } finally {
      model.dispose();
    }
  };
}

/** One column per cell, 1 where it is rounded up, and for each margin a row and its steps. */
function programme(highs: Highs, table: Table, cells: readonly number[], most: number) {
  const {counts, base} = table;
  const {integer, continuous} = highs.constants.variableType;
  const columnOf = new Map(cells.map((cell, x) => [cell, x]));
  const cost = cells.map(() => 0);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const lowest: number[] = [];
  for (const {members, weight} of distinctMargins(table)) {
    const d0 = -members.reduce((sum, cell) => sum + (counts[cell]! % base), 0);
    const reach = Math.sqrt(most / weight) + 1e-6;
    const from = Math.max(0, Math.ceil((-reach - d0) / base));
    const to = Math.min(members.length, Math.floor((reach - d0) / base));
    for (const cell of members) {
      indices.push(columnOf.get(cell)!);
      values.push(1);
    }
    for (let k = from; k < to; k++) {
      indices.push(cost.length);
      values.push(-1);
      cost.push(weight * ((d0 + base * (k + 1)) ** 2 - (d0 + base * k) ** 2));
    }
    starts.push(indices.length);
    lowest.push(from);
  }
  return {
    numCols: cost.length,
    numRows: lowest.length,
    colCost: cost,
    colLower: cost.map(() => 0),
    colUpper: cost.map(() => 1),
    rowLower: lowest,
    rowUpper: lowest,
    matrix: {
      format: "csr" as const,
      numRows: lowest.length,
      numCols: cost.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values)
    },
    integrality: cost.map((_, x) => (x < cells.length ? integer : continuous))
  };
}

/** Lists the margins that hold a residue, each set of cells once. */
function distinctMargins({counts, base, margins}: Table): {members: number[]; weight: number}[] {
  const sets = new Map<string, {members: number[]; weight: number}>();
  for (const of of margins) {
    const members = new Map<number, number[]>();
    of.forEach((margin, i) => {
      if (margin < 0 || counts[i]! % base === 0) return;
      members.set(margin, [...(members.get(margin) ?? []), i]);
    });
    for (const set of members.values()) {
      const known = sets.get(set.join());
      if (known) known.weight++;
      else sets.set(set.join(), {members: set, weight: 1});
    }
  }
  return [...sets.values()];
}
