import {html, nothing, type TemplateResult} from "lit-html";
import {builderTexts} from "../../lib/i18n/builder.js";
import {FIGURE_KINDS} from "../../lib/notebook/schema/figures.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {chartBuilder} from "./chart-builder.js";
import {figureBuilder} from "./figure-builder.js";
import {isBuilt} from "./figure-spec.js";
import {queryBuilder} from "./query-builder.js";

/** Draws the controls that change a cell by clicks; nothing for a cell that has none. */
export function builderPart(
  desk: Desk,
  workspace: Workspace,
  live: LiveCell
): TemplateResult | typeof nothing {
  const {cell} = live;
  if (cell.kind === "broken") return brokenPart(desk, live);
  if (cell.kind === "chart" && !isBuilt(cell)) return chartBuilder(desk, workspace, live, cell);
  if (isBuilt(cell)) return figureBuilder(desk, workspace, live, cell);
  return cell.kind === "query" ? queryBuilder(desk, workspace, live, cell) : nothing;
}

/** Says why clicks cannot help with text that is wrong; nothing that is written is touched. */
function brokenPart({locale}: Desk, {cell}: LiveCell): TemplateResult | typeof nothing {
  if (cell.kind !== "broken") return nothing;
  const t = builderTexts[locale];
  const kind = cell.info.split(/\s+/)[0]!;
  if (kind !== "chart" && !FIGURE_KINDS.some((one) => one === kind)) return nothing;
  const line = Math.max(1, cell.problem.line - cell.line);
  return html`<div class="wb-builder wb-builder-off" role="note">
    <p>${t.broken(cell.problem.inWords(locale))}</p>
    <p>${t.broken_line(String(line))}</p>
  </div>`;
}
