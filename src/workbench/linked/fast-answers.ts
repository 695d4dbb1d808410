import type {SelectResult} from "../../engine/run-select.js";
import {inputRows} from "../../lib/notebook/input-rows.js";
import type {InputValue} from "../../lib/notebook/input-values.js";
import type {InputSpec} from "../../lib/notebook/schema/inputs.js";
import {QUERY_LIMITS} from "../../lib/queries/limits.js";
import {tablesInText} from "../../lib/queries/referenced-tables.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {NotebookEngine} from "../../live/notebook-engine.js";
import {choiceOf, isMisfit} from "../builder/choice-of.js";
import {type Slice, type SliceColumns, sliceOf} from "./slice.js";
import {type SlicePlan, slicePlan} from "./slice-sql.js";

/** An engine that also gives the columns of a query of our own. */
export interface SlicingEngine extends NotebookEngine {
  columns(sql: string): Promise<SliceColumns>;
}

/** What is known of a query that inputs narrow down. */
interface Known {
  sql: string;
  plan: SlicePlan | null;
  slice: Slice | null;
  making: boolean;
  last: SelectResult;
}

/**
 * Answers queries that clicks made from sums in memory once they were asked twice, so that figures follow a pointer. The
 * engine's own tables of inputs and answers are then behind, and are made again before a query that reads them runs.
 */
export function fastAnswers(engine: SlicingEngine, manifest: Manifest): NotebookEngine {
  const held = new Map<string, {spec: InputSpec; value: InputValue}>();
  const known = new Map<string, Known>();
  /** How to bring the engine's table of a name up to date, in the order in which they fell behind. */
  const behind = new Map<string, () => Promise<unknown>>();

  async function catchUp(sql: string): Promise<void> {
    for (const name of tablesInText(sql, [...behind.keys()])) {
      const make = behind.get(name);
      behind.delete(name);
      await make?.();
    }
  }

  function valuesOf(name: string): readonly (string | number)[] {
    const {spec, value} = held.get(name)!;
    return inputRows(spec, value, manifest);
  }

  /** Answers from sums; null where that cannot be done. */
  function fromSlice(name: string, sql: string): SelectResult | null {
    const one = known.get(name);
    if (one?.sql !== sql || !one.slice || !one.plan) return null;
    if (one.plan.dimensions.some(({input}) => input !== null && !held.has(input))) return null;
    const began = performance.now();
    const rows = one.slice.rows(valuesOf, QUERY_LIMITS.rows);
    return rows && {...one.last, rows, ms: performance.now() - began};
  }

  /** The second time that a query is asked, an input has changed, and may change again. */
  function remember(name: string, sql: string, last: SelectResult): void {
    const before = known.get(name);
    if (before?.sql !== sql) {
      known.set(name, {sql, plan: null, slice: null, making: false, last});
      return;
    }
    before.last = last;
    if (before.making) return;
    before.making = true;
    const choice = choiceOf(sql, manifest);
    before.plan = isMisfit(choice) ? null : slicePlan(choice, manifest);
    if (!before.plan) return;
    const {plan} = before;
    engine.columns(plan.sql).then(
      (columns) => {
        before.slice = sliceOf(plan, columns, before.last.rows, manifest);
      },
      () => {} // the engine itself answers as before
    );
  }

  return {
    async hold(name, spec, value) {
      held.set(name, {spec, value});
      const follows = [...known.values()].some(
        ({plan, slice}) => slice && plan?.dimensions.some(({input}) => input === name)
      );
      const hold = () => engine.hold(name, spec, value);
      behind.delete(name);
      if (follows) behind.set(name, hold);
      else await hold();
    },
    async answer(name, sql, options = {}) {
      const fast = fromSlice(name, sql);
      if (fast) {
        // Who reads it later has not cancelled it.
        const {signal: _, ...kept} = options;
        behind.set(name, async () => {
          await catchUp(sql);
          await engine.answer(name, sql, kept);
        });
        return fast;
      }
      behind.delete(name);
      await catchUp(sql);
      const result = await engine.answer(name, sql, options);
      remember(name, sql, result);
      return result;
    },
    forget(name) {
      held.delete(name);
      known.delete(name);
      behind.delete(name);
      return engine.forget(name);
    },
    reads: (sql, names) => engine.reads(sql, names)
  };
}
