import {html, nothing, type TemplateResult} from "lit-html";
import type {CellStatus} from "../../engine/cell-runtime.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Shown} from "../../live/runtime-cells.js";
import {cell as fenced} from "../catalogue/figure-markdown.js";
import type {Desk} from "../desk/desk.js";
import {freeName} from "../document/commands.js";
import type {Workspace} from "../document/workspace.js";
import {act} from "./act.js";
import {figureQuery} from "./figure-query.js";
import {type BuiltFigure, isBuilt} from "./figure-spec.js";
import {chartable, insertChart} from "./insert-chart.js";
import {sqlOf} from "./sql-of.js";
import {turnedFigure} from "./turn-figure.js";

/** Draws what can be made of what a cell shows: a chart of an answer, a table or a query of a figure. */
export function resultPart(
  desk: Desk,
  workspace: Workspace,
  live: LiveCell
): TemplateResult | typeof nothing {
  if (desk.state.read_only || live.cell.kind === "broken") return nothing;
  if (live.cell.kind === "query") return ofAnswer(desk, workspace, live);
  const opened = desk.state.current === live.id || desk.state.opened.has(live.id);
  return isBuilt(live.cell) && opened ? ofFigure(desk, workspace, live, live.cell) : nothing;
}

function ofAnswer(desk: Desk, workspace: Workspace, live: LiveCell): TemplateResult | typeof nothing {
  const t = builderTexts[desk.locale];
  const of = chartable(workspace, live);
  if (!of || of.result.rows.length === 0) return nothing;
  const {fits} = of;
  if (fits.length === 0)
    return html`<div class="wb-made" lang=${desk.locale}><p class="quiet">${t.no_chart}</p></div>`;
  const make = (at: number) => {
    const made = insertChart(desk, workspace, of, fits[at]!);
    if (made) desk.focus(made);
  };
  return html`<div class="wb-made" role="group" aria-label=${t.result} lang=${desk.locale}>
    <button type="button" data-chart="best" @click=${() => make(0)}>${t.make_chart}: ${t[`form_${fits[0]!.type}`].toLowerCase()}</button>
    ${fits
      .slice(1)
      .map(
        (fit, i) =>
          html`<button type="button" class="wb-quiet" data-chart=${fit.type} aria-label=${t.make_as(t[`form_${fit.type}`])} @click=${() => make(i + 1)}>${t[`form_${fit.type}`]}</button>`
      )}
  </div>`;
}

function ofFigure(desk: Desk, workspace: Workspace, {id}: LiveCell, cell: BuiltFigure): TemplateResult {
  const {locale, manifest} = desk;
  const t = builderTexts[locale];
  const {cells, header} = workspace.document;
  const at = cells.findIndex((one) => one.id === id) + 1;
  const insert = (markdown: string, said: string) => {
    const [made] = act(desk, workspace, {do: "insert", at, markdown}, said);
    if (made) desk.focus(made);
  };
  const table = () => insert(turnedFigure(cell, "table", manifest, header.language), t.made_table);
  const query = () => {
    const choice = figureQuery(cell, manifest, workspace.live.values, shownPeriod(workspace, id));
    insert(fenced(`query ${freeName(cells, QUERY_NAME)}`, sqlOf(choice, manifest)), t.made_query);
  };
  return html`<div class="wb-made" role="group" aria-label=${t.result} lang=${locale}>
    ${cell.kind === "table" ? nothing : html`<button type="button" class="wb-quiet" data-as="table" @click=${table}>${t.as_table}</button>`}
    <button type="button" class="wb-quiet" data-as="query" @click=${query}>${t.as_query}</button>
  </div>`;
}
const QUERY_NAME = "cijfers";

/** The period that a figure shows, where it shows one; null where nothing is drawn yet. */
function shownPeriod({live}: Workspace, id: string): string | null {
  const content = (valueIn(live.status(id)) as Shown | undefined)?.content;
  if (content?.kind !== "figure") return null;
  const rows = "chart" in content.drawn ? content.drawn.chart.rows : content.drawn.table.data.rows;
  const periods = new Set(rows.map(({period}) => period));
  const [one] = periods;
  return periods.size === 1 && typeof one === "string" ? one : null;
}

function valueIn(status: CellStatus | undefined): unknown {
  return status && "value" in status ? status.value : undefined;
}
