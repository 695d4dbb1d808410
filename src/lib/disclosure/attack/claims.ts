import {components} from "./components.js";
import {type Fact, factRows} from "./fact.js";
import {type IntegerProgramme, isIdle, type ProgrammeRow, type Solver} from "./integer-programme.js";

/** Something that the attacker holds true of the counts, and how sure it is. */
export interface Claim {
  fact: Fact;
  /** Its number among those of its kind. */
  number: number;
  /** What follows from the release comes first, then facts from outside, then what is only supposed. */
  kind: "sum" | "relation" | "fact" | "supposition";
}

/** Claims that hang together, by the cells that they speak of. */
export interface Group {
  /** Numbers of the cells. */
  columns: readonly number[];
  programme: () => IntegerProgramme;
  /** The first claim that no counts fulfil together with those before it; call it where the programme has none. */
  firstFalse: (solve: Solver) => FalseClaim;
  without: (claim: Claim) => Group;
}

export interface FalseClaim {
  claim: Claim;
  /** Whether no fact from outside comes before it. */
  isFirst: boolean;
  /** Programmes solved to find it. */
  programmes: number;
}

/** Groups claims by the cells that they share; what any counts within the limits fulfil is left out. */
export function groupClaims(claims: readonly Claim[], lower: Float64Array, upper: Float64Array): Group[] {
  const all = claims
    .map((claim) => ({claim, rows: factRows(claim.fact)}))
    .map(({claim, rows}) => ({claim, rows: known(rows, claim.fact, lower.length)}))
    .map(({claim, rows}) => ({claim, rows: rows.filter((row) => !isIdle(row, {lower, upper}))}))
    .filter(({rows}) => rows.length > 0);
  const spoken = new Set(
    all.filter(({claim}) => claim.kind !== "sum").flatMap(({rows}) => rows.flatMap(({columns}) => columns))
  );
  const told = all.filter(
    ({claim, rows}) => claim.kind !== "sum" || rows.some(({columns}) => columns.some((c) => spoken.has(c)))
  );
  const sets = told.map(({rows}) => rows.flatMap(({columns}) => columns));
  return components(sets).map((members) => {
    const columns = [...new Set(members.flatMap((m) => sets[m]!))].sort((a, b) => a - b);
    return groupOf(
      members.map((m) => told[m]!),
      columns,
      {lower: columns.map((cell) => lower[cell]!), upper: columns.map((cell) => upper[cell]!)}
    );
  });
}

interface Told {
  claim: Claim;
  rows: readonly ProgrammeRow[];
}

function groupOf(
  told: readonly Told[],
  columns: readonly number[],
  limits: Pick<IntegerProgramme, "lower" | "upper">
): Group {
  const at = new Map(columns.map((cell, i) => [cell, i]));
  const of = (first: readonly Told[]): IntegerProgramme => ({
    ...limits,
    rows: first.flatMap(({rows}) =>
      rows.map((row) => ({...row, columns: row.columns.map((cell) => at.get(cell)!)}))
    )
  });
  return {
    columns,
    programme: () => of(told),
    without: (claim) =>
      groupOf(
        told.filter((one) => one.claim !== claim),
        columns,
        limits
      ),
    firstFalse: (solve) => {
      // With the first `low` claims there are counts, with the first `high` there are none.
      let [low, high, programmes] = [0, told.length, 0];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        programmes++;
        if (isFeasible(of(told.slice(0, middle)), solve)) low = middle;
        else high = middle;
      }
      const isFirst = told.slice(0, high - 1).every(({claim}) => claim.kind !== "fact");
      return {claim: told[high - 1]!.claim, isFirst, programmes};
    }
  };
}

function isFeasible(programme: IntegerProgramme, solve: Solver): boolean {
  const open = solve(programme);
  try {
    return open.feasible() !== "infeasible";
  } finally {
    open.close();
  }
}

function known(rows: ProgrammeRow[], {source}: Fact, cells: number): ProgrammeRow[] {
  if (rows.some(({columns}) => columns.some((cell) => !(cell >= 0 && cell < cells))))
    throw new Error(`attack: the fact "${source}" names a cell that there is not`);
  return rows;
}
