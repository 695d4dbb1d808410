import {CliError} from "../../cli-error.js";
import {type Claim, type Group, groupClaims} from "./claims.js";
import type {Fact} from "./fact.js";
import type {Solver} from "./integer-programme.js";
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
  /** Extremes that were not found in time; what is proven of them stands, which may be too wide. */
  unsolved: number;
  /** Protected cells. */
  cells: number;
  /** Numbers of the relations that no true counts fulfil, and so were left out. */
  conflicts: number[];
  /** Numbers of the suppositions that cannot be so, and were left out. */
  refuted: number[];
}

/** What the attacker goes by beside facts from outside. */
export interface AttackOptions {
  /** What everybody knows of released cells, such as a part within its whole. */
  relations?: readonly Fact[];
  /** What limits sums of cells whose own ranges are wide; used only where something else speaks of one of them. */
  sums?: readonly Fact[];
  /** What the attacker may suppose; one that goes against the rest falls. */
  suppositions?: readonly Fact[];
}

/**
 * Derives for each cell the narrowest range of whole numbers that agrees with what was released and with facts
 * about the true counts; cells that nothing speaks of keep the range of their own, without a programme.
 *
 * The attacker's own units are taken off before a cell is judged: that he knows of himself is no leak. Facts that
 * contradict what was released throw, since from a contradiction nothing follows.
 */
export function attackCells(
  cells: readonly ReleasedCell[],
  facts: readonly Fact[],
  solve: Solver,
  {relations = [], sums = [], suppositions = []}: AttackOptions = {}
): Attack {
  const lower = new Float64Array(cells.length);
  const upper = new Float64Array(cells.length);
  cells.forEach((cell, i) => {
    [lower[i], upper[i]] = cellInterval(cell);
  });
  const claims: Claim[] = [
    ...sums.map((fact, number) => ({fact, number, kind: "sum" as const})),
    ...relations.map((fact, number) => ({fact, number, kind: "relation" as const})),
    ...facts.map((fact, number) => ({fact, number, kind: "fact" as const})),
    ...suppositions.map((fact, number) => ({fact, number, kind: "supposition" as const}))
  ];
  const told: Pick<Attack, "programmes" | "unsolved" | "conflicts" | "refuted"> = {
    programmes: 0,
    unsolved: 0,
    conflicts: [],
    refuted: []
  };
  for (const group of groupClaims(claims, lower, upper)) {
    const found = narrowGroup(group, cells, solve, told);
    told.programmes += found.programmes;
    told.unsolved += found.unsolved;
    group.columns.forEach((cell, i) => {
      [lower[cell], upper[cell]] = [found.lowest[i]!, found.highest[i]!];
    });
  }
  return {lower, upper, ...told, ...judge(cells, facts, lower, upper)};
}

/** Narrows the cells of a group, without what cannot be true; a fact that cannot be throws. */
function narrowGroup(
  group: Group,
  cells: readonly ReleasedCell[],
  solve: Solver,
  told: Pick<Attack, "programmes" | "conflicts" | "refuted">
) {
  for (let kept = group; ; ) {
    const found = narrow(kept.programme(), solve);
    if (found) return found;
    const culprit = kept.firstFalse(solve);
    told.programmes += culprit.programmes;
    const {fact, number, kind} = culprit.claim;
    if (kind === "fact") throw contradiction(fact, kept.columns, cells, culprit.isFirst);
    // A sum that no counts fulfil by themselves is dropped: the range of each cell stands.
    if (kind === "relation") told.conflicts.push(number);
    if (kind === "supposition") told.refuted.push(number);
    kept = kept.without(culprit.claim);
  }
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

/** A fact that does not go together with what was released, or with what comes before it. */
function contradiction(
  {source}: Fact,
  columns: readonly number[],
  cells: readonly ReleasedCell[],
  isFirst: boolean
): CliError {
  const kept = columns.filter((cell) => cells[cell]!.kept).length;
  const with_ = isFirst ? "the released cells" : "the released cells and the facts before it";
  return new CliError(
    `attack: the fact "${source}" contradicts ${with_} (${columns.length} cells` +
      `${kept > 0 ? `, ${kept} of them kept from an earlier release` : ""}); check its number, areas, period and ` +
      "categories, and that it counts the same units at the same date"
  );
}
