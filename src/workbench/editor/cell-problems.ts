import type {CellProblem} from "../../engine/cell-problem.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {nearest} from "../../lib/notebook/nearest.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {checkQuery} from "../../lib/queries/check-query.js";
import {refusalWords} from "../../lib/queries/refusal-words.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {type LiveCell, nameOf} from "../../live/live-cell.js";
import {problemWords, refusalOf} from "../../live/problem-words.js";
import type {Workspace} from "../document/workspace.js";
import type {CodeProblem} from "./code-problem.js";
import {placeProblem, type ToldProblem} from "./place-problem.js";
import {queryMistake} from "./query-mistake.js";
import {wrongWord} from "./wrong-word.js";

interface Known {
  manifest: Manifest;
  locale: Locale;
}

/** What was found last of each cell; the same problem gives the same list, so that marks in an editor stay. */
const kept = new WeakMap<Workspace, Map<string, Found>>();

interface Found {
  text: string;
  about: unknown;
  problems: readonly CodeProblem[];
}

/** Lists what is wrong in the text of a cell, at its place; a query that was written since it ran keeps its marks. */
export function cellProblems(
  workspace: Workspace,
  {id, cell}: LiveCell,
  text: string,
  known: Known
): readonly CodeProblem[] {
  const own = kept.get(workspace) ?? new Map<string, Found>();
  kept.set(workspace, own);
  const before = own.get(id);
  const status = workspace.live.status(id);
  const typing = workspace.unrun.has(id);
  const about =
    cell.kind === "broken"
      ? cell.problem
      : typing
        ? "typed"
        : status?.state === "failed"
          ? status.problem
          : null;
  if (before && (before.about === about || about === "typed") && before.text === text) return before.problems;
  if (about === null) {
    const problems = before?.problems.length === 0 ? before.problems : [];
    own.set(id, {text, about, problems});
    return problems;
  }
  const told =
    about === "typed"
      ? refusedAlready(text, known)
      : about instanceof NotebookError
        ? mistakeTold(about, about.line - cell.line, known.locale)
        : failureTold(about as CellProblem, cell, workspace, known);
  const placed = told && placeProblem(text, told, known.locale);
  // What is being mended keeps the marks of what it was, but for those that the editor takes off.
  const problems = placed ? [placed] : about === "typed" && before ? before.problems : [];
  own.set(id, {text, about, problems});
  return problems;
}

/** Whether the problems of a cell are of its text as it stands now, so that a way out can be carried out. */
export function fitsText(workspace: Workspace, id: string, text: string): boolean {
  const known = kept.get(workspace)?.get(id);
  return known !== undefined && known.text === text && known.about !== "typed";
}

/** What needs no engine to be refused. */
function refusedAlready(sql: string, {manifest, locale}: Known): ToldProblem | null {
  const refusal = checkQuery(sql);
  if (refusal?.line === undefined) return null;
  return {words: refusalWords(refusal, locale), ...queryMistake(sql, refusal, manifest, locale)};
}

function mistakeTold(error: NotebookError, line: number, locale: Locale): ToldProblem {
  const {found, meant, missing} = wrongWord(error);
  return {
    words: error.inWords(locale),
    line: line < 1 ? null : line,
    found,
    meant,
    lacking: missing === null ? null : `${missing}: ${FIRST[missing] ?? ""}`
  };
}

/** What a key that is missing may begin with. */
const FIRST: Readonly<Record<string, string>> = {period: "latest year", level: "wijk"};

function failureTold(
  problem: CellProblem,
  cell: AnyCell,
  {document, live}: Workspace,
  {manifest, locale}: Known
): ToldProblem | null {
  const names = document.cells.flatMap((one) => nameOf(one.cell) ?? []);
  const tables = manifest.tables.map(({name}) => name);
  const {words} = problemWords(problem, cell, {names, tables, locale});
  if (problem.kind === "unknown")
    return {words, line: null, found: problem.name, meant: nearest(problem.name, names)};
  if (problem.kind !== "error") return null;
  if (problem.error instanceof NotebookError) {
    const id = document.cells.find((one) => one.cell === cell)?.id;
    const moved = id === undefined ? 0 : live.moved(id);
    return mistakeTold(problem.error, problem.error.line + moved - cell.line, locale);
  }
  const refusal = refusalOf(problem.error, cell, [...tables, ...names]);
  if (!refusal || cell.kind !== "query") return null;
  return {words, ...queryMistake(cell.sql, refusal, manifest, locale)};
}
