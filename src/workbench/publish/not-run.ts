import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {ownValue} from "../../lib/notebook/input-values.js";
import {notebookTables} from "../../lib/queries/notebook-tables.js";
import {tablesInText} from "../../lib/queries/referenced-tables.js";
import {refusalWords} from "../../lib/queries/refusal-words.js";
import {type LiveCell, nameOf} from "../../live/live-cell.js";
import {problemWords} from "../../live/problem-words.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import type {Problem} from "./problem.js";

/**
 * Lists what cannot be in a report as it is: details that were typed and not saved, and cells without a result, changed
 * since, or of other tables.
 */
export function notRun({manifest, locale}: Desk, workspace: Workspace): Problem[] {
  const {document, live, unrun, refused} = workspace;
  const t = publishDialogTexts[locale];
  const tables = manifest.tables.map(({name}) => name);
  const readable = notebookTables(manifest);
  const behind = tables.filter((name) => !readable.includes(name));
  const names = document.cells.flatMap(({cell}) => nameOf(cell) ?? []);
  const cells = document.cells.flatMap<Problem>((one) => {
    const {id, cell} = one;
    const stop = (check: string, words: string, way_out: string): Problem[] => [
      {check, words, way_out, cell: id, refuses: true, stops: true}
    ];
    const text = refused.get(id);
    if (text) return stop("format", `${t.refused_text}: ${text.problem.inWords(locale)}`, t.way_format);
    if (cell.kind === "broken") return stop("format", cell.problem.inWords(locale), t.way_format);
    if (unrun.has(id))
      return stop("unrun", t.unrun(nameOf(cell) ?? ""), t.unrun_out).map((problem) => ({
        ...problem,
        fix: {do: "run", id}
      }));
    const [table] = cell.kind === "query" ? tablesInText(cell.sql, behind) : [];
    if (table !== undefined)
      return stop(
        "tables",
        refusalWords({kind: "not_for_notebooks", name: table}, locale),
        t.protected_out
      ).map((problem) => ({...problem, stops: false}));
    const status = live.status(id);
    if (status?.state !== "failed") return emptied(one, workspace, t);
    // A cell that only waits for another says nothing new.
    if (status.problem.kind === "upstream") return stop("runs", "", "").slice(0, 0);
    return stop("runs", problemWords(status.problem, cell, {names, tables, locale}).words, t.way_runs);
  });
  return [...unsavedDetails(workspace, t), ...cells];
}

function unsavedDetails({unsaved}: Workspace, t: (typeof publishDialogTexts)["nl" | "en"]): Problem[] {
  if (unsaved.size === 0) return [];
  const [words, way_out] = [t.unsaved_found, t.unsaved_out];
  return [{check: "unsaved", words, way_out, cell: null, refuses: true, stops: true, fix: {do: "details"}}];
}

function emptied(
  {id, cell}: LiveCell,
  {live}: Workspace,
  t: (typeof publishDialogTexts)["nl" | "en"]
): Problem[] {
  if (cell.kind !== "input") return [];
  const [now, own] = [live.values[cell.name], ownValue(cell.spec)];
  if (!Array.isArray(now) || now.length > 0 || [own].flat().length === 0) return [];
  return [
    {check: "emptied", words: t.emptied(cell.spec.label), way_out: t.emptied_out, cell: id, refuses: false}
  ];
}
