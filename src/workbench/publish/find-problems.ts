import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {checkReport} from "../../lib/notebook/checks/check-report.js";
import type {Finding, Submitted} from "../../lib/notebook/checks/finding.js";
import {fitsAudience} from "../../lib/notebook/checks/fits-audience.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {fixOf} from "./fix-of.js";
import {notRun} from "./not-run.js";
import type {Problem} from "./problem.js";
import {type MadeReport, reportOf} from "./report-of.js";
import {submission} from "./submission.js";

/** What was found, and the report as far as it can be drawn. */
export interface Found {
  problems: readonly Problem[];
  report: MadeReport | null;
  source: string;
}

/**
 * Holds the notebook on the desk against what a published one must be: what `buurtpeil check` looks at, but for what
 * takes the other reports, and what only the workbench knows: what is typed and not run.
 */
export function findProblems(desk: Desk, workspace: Workspace, data: SnapshotData): Found {
  const {manifest, locale} = desk;
  const submitted = submission(workspace, locale);
  const {document, source, notebook} = submitted;
  const unready = notRun(desk, workspace);
  const told = new Set(unready.flatMap(({cell, stops}) => (stops && cell ? [cell] : [])));
  const placed = (findings: readonly Finding[]) => findings.map((one) => placeOf(one, document.cells));
  if (!notebook) {
    const wrong = placed(submitted.findings).filter(({cell}) => !(cell && told.has(cell)));
    return {
      problems: inOrder([...unready, ...wrong.map((one) => ({...one, stops: true}))], document.cells),
      report: null,
      source
    };
  }
  const report = unready.some(({stops}) => stops)
    ? null
    : reportOf({notebook, source}, workspace.live, data, {concept: true});
  const all: Submitted = {
    slug: "",
    source,
    notebook,
    locale,
    manifest,
    inner: null,
    others: [],
    known: new Set(),
    pages: null
  };
  const shown = report && {document: report.article, figures: report.figures};
  const findings = [...fitsAudience(all), ...checkReport(all, shown)];
  const problems = findings.map((finding) =>
    fixOf(finding, placeOf(finding, document.cells), {desk, notebook, report, t: publishDialogTexts[locale]})
  );
  return {problems: inOrder([...unready, ...problems], document.cells), report, source};
}

/** Finds the cell of a line; what stands over the first cell is the head. */
function placeOf(
  {line, check, refuses, words, way_out}: Finding,
  cells: Workspace["document"]["cells"]
): Problem {
  const cell = cells.findLast((one) => one.cell.line <= line)?.id ?? null;
  return {check, refuses, words, way_out, cell};
}

function inOrder(problems: readonly Problem[], cells: Workspace["document"]["cells"]): Problem[] {
  const at = ({cell}: Problem) => cells.findIndex(({id}) => id === cell);
  return [...problems].sort((a, b) => at(a) - at(b));
}
