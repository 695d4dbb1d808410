import loadHighs, {type Highs} from "highs";
import type {Answer, IntegerProgramme, Solver} from "../../../src/lib/disclosure/attack/integer-programme.js";

/** How long the solver may work; what is not solved in time counts with what is proven of it. */
export interface SolverLimits {
  /** Seconds for one programme; default 10. */
  programme_seconds?: number;
  /** Seconds for all programmes together; default 300. */
  total_seconds?: number;
}

/** Loads HiGHS, an integer solver in WebAssembly that runs in this process, on one thread. */
export async function loadSolver(limits: SolverLimits = {}): Promise<Solver> {
  const {programme_seconds = 10, total_seconds = 300} = limits;
  const highs = await loadHighs();
  let spent = 0;
  return (programme) => {
    const model = highs.createModel(modelData(highs, programme));
    // An objective is a sum of counts: an answer that may be better by less than 1 is best.
    model.options.set({output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0});
    const {minimize, maximize} = highs.constants.objectiveSense;
    const {optimal, infeasible, unbounded, unboundedOrInfeasible, timeLimit} = highs.constants.modelStatus;
    let proven = false;
    const run = (unknown: number): Answer => {
      const seconds = Math.min(programme_seconds, total_seconds - spent);
      if (seconds <= 0) return {bound: unknown};
      const before = model.getRunTime();
      model.options.set({time_limit: before + seconds});
      model.run();
      spent += model.getRunTime() - before;
      const status = model.getModelStatus();
      if (status === optimal) {
        proven = true;
        return Array.from(model.getSolution().colValue, (n) => Math.round(n) + 0);
      }
      if (status === infeasible) return "infeasible";
      if (status === unbounded || (status === unboundedOrInfeasible && proven)) return "unbounded";
      if (status === timeLimit) return {bound: Number(model.info.get("mip_dual_bound"))};
      throw new Error(`attack: the solver ended without an answer (status ${status})`);
    };
    return {
      feasible: () => run(0),
      extreme: (columns, direction) => {
        for (const column of columns) model.changeColCost(column, 1);
        model.changeObjectiveSense(direction === "lowest" ? minimize : maximize);
        const answer = run(direction === "lowest" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
        for (const column of columns) model.changeColCost(column, 0);
        return answer;
      },
      close: () => model.dispose()
    };
  };
}

function modelData(
  highs: Highs,
  {lower, upper, rows}: IntegerProgramme
): Parameters<Highs["createModel"]>[0] {
  const limit = (n: number) => (Number.isFinite(n) ? n : Math.sign(n) * highs.infinity);
  const starts = [0];
  for (const {columns} of rows) starts.push(starts.at(-1)! + columns.length);
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: lower.map(() => 0),
    colLower: lower.map(limit),
    colUpper: upper.map(limit),
    rowLower: rows.map((row) => limit(row.lower)),
    rowUpper: rows.map((row) => limit(row.upper)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: lower.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({columns}) => columns)),
      values: Float64Array.from(rows.flatMap(({coefficients}) => coefficients))
    },
    integrality: lower.map(() => highs.constants.variableType.integer)
  };
}
