import {type Answer, fulfils, type IntegerProgramme, type Solver} from "./integer-programme.js";

/**
 * Asks for the extremes of every column; undefined where no numbers fulfil the rows.
 *
 * An extreme that some answer happens to reach, being a limit of the column itself, is proven by that answer. So
 * all columns are pushed together first, as long as that settles any, and only what is left is asked one by one.
 */
export function narrow(programme: IntegerProgramme, solve: Solver) {
  const found = {lowest: [...programme.lower], highest: [...programme.upper]};
  const limits = {lowest: programme.lower, highest: programme.upper};
  const left = {lowest: new Set(found.lowest.keys()), highest: new Set(found.highest.keys())};
  const open = solve(programme);
  let programmes = 0;
  const ask = (answer: Answer): Answer => {
    programmes++;
    if (typeof answer === "string") return answer;
    if (!fulfils(answer, programme)) throw new Error("attack: the solver's answer breaks the programme");
    for (const direction of DIRECTIONS) {
      for (const i of left[direction]) if (answer[i] === limits[direction][i]) left[direction].delete(i);
    }
    return answer;
  };
  try {
    if (ask(open.feasible()) === "infeasible") return undefined;
    for (const direction of DIRECTIONS) {
      for (let before = -1; left[direction].size > 1 && left[direction].size !== before; ) {
        before = left[direction].size;
        ask(open.extreme([...left[direction]], direction));
      }
    }
    for (const direction of DIRECTIONS) {
      for (const i of left[direction]) {
        const answer = ask(open.extreme([i], direction));
        if (answer === "infeasible") throw new Error("attack: the solver contradicts itself");
        if (answer !== "unbounded") found[direction][i] = answer[i]!;
      }
    }
  } finally {
    open.close();
  }
  return {...found, programmes};
}

const DIRECTIONS = ["lowest", "highest"] as const;
