import {suggestWords} from "../../lib/charts/suggest-words.js";
import type {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import type {Finding} from "../../lib/notebook/checks/finding.js";
import {snapshotName} from "../../lib/notebook/checks/names-snapshot.js";
import {isDrawn} from "../../lib/notebook/draw/content.js";
import type {Answer} from "../../lib/notebook/figure/answer.js";
import {queryChart} from "../../lib/notebook/figure/query-chart.js";
import type {Notebook} from "../../lib/notebook/notebook.js";
import type {Desk} from "../desk/desk.js";
import type {Fix, Problem} from "./problem.js";
import type {MadeReport} from "./report-of.js";

interface Around {
  desk: Desk;
  notebook: Notebook;
  report: MadeReport | null;
  t: (typeof publishDialogTexts)["nl" | "en"];
}

/** Gives a finding its way out in one click, where there is one, and words that fit the workbench. */
export function fixOf(finding: Finding, problem: Problem, around: Around): Problem {
  const {desk, notebook, t} = around;
  switch (finding.check) {
    case "note": {
      const none = !notebook.cells.some(({kind}) => kind === "note");
      return none ? {...problem, cell: null, way_out: t.way_note, fix: {do: "note"}} : problem;
    }
    case "alt":
      return withFix({...problem, way_out: t.way_alt}, altFix(problem, around));
    case "snapshot": {
      const snapshot = snapshotName(notebook.header, desk.manifest);
      if (snapshot === null) return problem;
      const old = notebook.header.snapshot !== undefined;
      const way_out = old ? t.way_old_snapshot : t.way_snapshot;
      return {...problem, cell: null, way_out, fix: {do: "snapshot", snapshot, old}};
    }
    case "audience": {
      const indicators = desk.manifest.indicators
        .map(({id}) => id)
        .filter((id) => finding.way_out.includes(`[${id}]`));
      return withFix(problem, indicators.length ? {do: "requires", indicators} : null);
    }
    case "unfinished":
    case "stated":
    case "cause":
      return problem.cell === null ? {...problem, fix: {do: "details"}} : problem;
    default:
      return problem;
  }
}

/** Words of what the chart shows, made from its numbers; a chart that has other words keeps them. */
function altFix({cell: id}: Problem, {desk, notebook}: Around): Fix | null {
  const live = desk.workspace?.document.cells.find((one) => one.id === id);
  if (!id || live?.cell.kind !== "chart" || !("provenance" in live.cell.spec) || live.cell.spec.alt)
    return null;
  const {cell} = live;
  const locale = notebook.header.language;
  if (!isDrawn(cell) || !("provenance" in cell.spec)) return null;
  const answer = answerOf(desk, cell.spec.data);
  if (!answer) return null;
  const {spec, rows} = queryChart(cell, cell.spec, answer, desk.manifest, locale);
  return rows.length ? {do: "alt", id, text: suggestWords(spec, rows, locale).alt} : null;
}

function answerOf({workspace}: Desk, name: string): Answer | null {
  const query = workspace?.live.cells.find(({cell}) => cell.kind === "query" && cell.name === name);
  const status = query && workspace?.live.status(query.id);
  return status?.state === "done" ? (status.value as {answer: Answer}).answer : null;
}

function withFix(problem: Problem, fix: Fix | null): Problem {
  return fix ? {...problem, fix} : problem;
}
