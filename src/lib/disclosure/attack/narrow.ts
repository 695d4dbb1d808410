import {type Answer, fulfils, type IntegerProgramme, type Solver} from "./integer-programme.js";
import {mergeAlike} from "./merge-alike.js";

/** The extremes of every column of a programme. */
export interface Narrowed {
  lowest: number[];
  highest: number[];
  /** Programmes solved. */
  programmes: number;
  /** Extremes of columns, alike ones counted once, that were not found in time: what is proven stands for them. */
  unsolved: number;
}

/**
 * Asks for the extremes of every column; undefined where no numbers fulfil the rows.
 *
 * An extreme that some answer happens to reach, being a limit of the column itself, is proven by that answer. So
 * columns are pushed together first, all of them, then by halves of those that are left, down to single ones.
 */
export function narrow(programme: IntegerProgramme, solve: Solver): Narrowed | undefined {
  const {programme: merged, kinds, kindOf} = mergeAlike(programme);
  const limits = {lowest: merged.lower, highest: merged.upper};
  const found = {lowest: merged.lower.slice(0, kinds), highest: merged.upper.slice(0, kinds)};
  const all = [...found.lowest.keys()];
  const left = {lowest: new Set(all), highest: new Set(all)};
  let [programmes, unsolved] = [0, 0];
  const open = solve(merged);
  const ask = (answer: Answer): Answer => {
    programmes++;
    if (!isValues(answer)) return answer;
    if (!fulfils(answer, merged)) throw new Error("attack: the solver's answer breaks the programme");
    for (const direction of DIRECTIONS) {
      for (const kind of left[direction])
        if (answer[kind] === limits[direction][kind]) left[direction].delete(kind);
    }
    return answer;
  };
  const settle = (of: readonly number[], direction: "lowest" | "highest"): void => {
    const asked = of.filter((kind) => left[direction].has(kind));
    if (!asked.length) return;
    const answer = ask(open.extreme(asked, direction));
    if (answer === "infeasible") throw new Error("attack: the solver contradicts itself");
    if (asked.length === 1) {
      const [kind] = asked as [number];
      if (isValues(answer)) found[direction][kind] = answer[kind]!;
      else if (answer !== "unbounded") {
        unsolved++;
        found[direction][kind] = proven(direction, answer.bound, limits[direction][kind]!);
      }
      left[direction].delete(kind);
      return;
    }
    const still = asked.filter((kind) => left[direction].has(kind));
    const half = Math.ceil(still.length / 2);
    settle(still.slice(0, half), direction);
    settle(still.slice(half), direction);
  };
  try {
    const first = ask(open.feasible());
    if (first === "infeasible") return undefined;
    if (typeof first === "object" && !isValues(first)) unsolved = 2 * kinds;
    else for (const direction of DIRECTIONS) settle(all, direction);
  } finally {
    open.close();
  }
  const ofColumns = (limits: readonly number[]) => kindOf.map((kind) => limits[kind]!);
  return {lowest: ofColumns(found.lowest), highest: ofColumns(found.highest), programmes, unsolved};
}

const DIRECTIONS = ["lowest", "highest"] as const;

function isValues(answer: Answer): answer is readonly number[] {
  return Array.isArray(answer);
}

/** The nearest whole number within what is proven, never beyond the limit of the column itself. */
function proven(direction: "lowest" | "highest", bound: number, limit: number): number {
  if (!Number.isFinite(bound)) return limit;
  return direction === "lowest"
    ? Math.max(limit, Math.ceil(bound - 1e-6))
    : Math.min(limit, Math.floor(bound + 1e-6));
}
