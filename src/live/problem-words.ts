import type {CellProblem} from "../engine/cell-problem.js";
import {EngineFailed} from "../engine/engine-session.js";
import {SelectStopped} from "../engine/stopper.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import {nearest} from "../lib/notebook/nearest.js";
import {NotebookError} from "../lib/notebook/notebook-error.js";
import type {AnyCell} from "../lib/notebook/read-cells.js";
import {explainRefusal} from "../lib/queries/explain-refusal.js";
import {QUERY_LIMITS} from "../lib/queries/limits.js";
import type {Refusal} from "../lib/queries/refusal.js";
import {refusalWords} from "../lib/queries/refusal-words.js";
import {RefusedQuery} from "../lib/queries/refused-query.js";
import {CellMistake} from "./cell-mistake.js";

/** Why a cell has no result, for a reader. */
export interface ProblemWords {
  words: string;
  /** Line of the file that it is about; null where it is about the cell as a whole. */
  line: number | null;
  /** What the engine itself said. */
  engine?: string;
}

/**
 * Puts the problem of a cell into words. `names` are those of cells, `tables` those of the snapshot; `moved` says how
 * many lines the cell has gone down since it ran.
 */
export function problemWords(
  problem: CellProblem,
  cell: AnyCell,
  {
    names,
    tables,
    locale,
    moved = 0
  }: {names: readonly string[]; tables: readonly string[]; locale: Locale; moved?: number}
): ProblemWords {
  const t = liveTexts[locale];
  const whole = (words: string): ProblemWords => ({words, line: null});
  switch (problem.kind) {
    case "duplicate":
      return whole(t.duplicate(problem.name));
    case "circular":
      return whole(t.circular);
    case "cancelled":
      return whole(t.cancelled);
    case "upstream":
      return whole(t.upstream(problem.name));
    case "unknown": {
      const near = nearest(problem.name, names);
      return whole(near ? t.unknown_nearest(problem.name, near) : t.unknown(problem.name));
    }
    case "error":
      return problem.error instanceof NotebookError
        ? {words: inWords(problem.error, locale), line: problem.error.line + moved}
        : errorWords(problem.error, cell, [...tables, ...names], locale);
  }
}

function errorWords(error: Error, cell: AnyCell, tables: readonly string[], locale: Locale): ProblemWords {
  const t = liveTexts[locale];
  const seconds = QUERY_LIMITS.seconds;
  if (error instanceof CellMistake) return {words: t[error.kind](error.cell_name), line: null};
  if (error instanceof EngineFailed) return {words: t.no_engine, line: null};
  if (error instanceof SelectStopped)
    return {words: refusalWords({kind: error.reason}, locale, seconds), line: null};
  const refusal = refusalOf(error, cell, tables);
  if (refusal)
    return {
      words: refusalWords(refusal, locale, seconds),
      line: refusal.line === undefined ? null : cell.line + refusal.line,
      ...(refusal.engine !== undefined && {engine: refusal.engine})
    };
  return {words: t.no_data, line: null, engine: error.message};
}

/** Tells why a query was refused, before the engine saw it or by the engine; null where it was not. */
export function refusalOf(error: Error, cell: AnyCell, tables: readonly string[]): Refusal | null {
  if (error instanceof RefusedQuery) return error.refusal;
  const stopped = error instanceof SelectStopped || error instanceof EngineFailed;
  if (cell.kind !== "query" || stopped || error instanceof CellMistake || error instanceof NotebookError)
    return null;
  return explainRefusal(error.message, cell.sql, tables);
}

/** Says what is wrong in the reader's language. */
export function inWords(error: NotebookError, locale: Locale): string {
  const own = error as Error & {inWords?: (locale: Locale) => string};
  return own.inWords?.(locale) ?? error.message;
}
