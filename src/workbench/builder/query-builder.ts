import {html, nothing, type TemplateResult} from "lit-html";
import {live as current} from "lit-html/directives/live.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Query} from "../../lib/notebook/notebook.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {act} from "./act.js";
import {choiceOf, isMisfit} from "./choice-of.js";
import {filtersOf, isChoice, measuresOf, splitsOf} from "./choice-rules.js";
import {filterPicker, isFilter} from "./filter-picker.js";
import {firstChoice} from "./first-choice.js";
import {apart, baseOf, fitted, oneRate} from "./fit-choice.js";
import {misfitPart} from "./misfit-part.js";
import {mixWarnings} from "./mix-warnings.js";
import {picker} from "./picker.js";
import {type Measure, outputColumns, type QueryChoice, tableOf} from "./query-choice.js";
import {tableGroups} from "./query-groups.js";
import {columnName, measureName, measureShort, splitName} from "./query-names.js";
import {sqlOf} from "./sql-of.js";
import {hasRemarksInside, sqlWith} from "./sql-with.js";

/** Draws the choices of a query for as long as its SQL fits them; else says why not, and leaves it alone. */
export function queryBuilder(desk: Desk, workspace: Workspace, live: LiveCell, cell: Query): TemplateResult {
  const read = choiceOf(cell.sql, desk.manifest);
  return isMisfit(read) ? misfitPart(read, desk.locale) : choicePart(desk, workspace, live, cell, read);
}

function choicePart(
  desk: Desk,
  workspace: Workspace,
  {id}: LiveCell,
  cell: Query,
  choice: QueryChoice
): TemplateResult {
  const {locale, manifest} = desk;
  const t = builderTexts[locale];
  const table = tableOf(manifest, choice.table)!;

  /** A choice that another one rules out goes with it; then the query is written and run, as one step. */
  const take = (other: QueryChoice) => {
    const made = fitted(other, manifest);
    if (!isChoice(made, manifest)) return;
    act(desk, workspace, {do: "write", id, text: sqlWith(cell.sql, sqlOf(made, manifest))}, "");
    workspace.run(id);
  };
  const change = (part: Partial<QueryChoice>) => take({...choice, ...part});

  const columns = outputColumns(choice, table);
  const measures = measuresOf(table);
  const key = (measure: Measure) => JSON.stringify(measure);
  const orders = columns
    .filter((one) => one !== "state")
    .flatMap((one) => [
      {value: `${one} up`, name: t.up(columnName(one, locale))},
      {value: `${one} down`, name: t.down(columnName(one, locale))}
    ]);
  const said = (words: readonly string[], none: string) => (words.length > 0 ? words.join(", ") : none);
  const order = choice.order ? `${choice.order.by} ${choice.order.down ? "down" : "up"}` : "";
  const countable = choice.measures.some(({what}) => what === "n" || what === "rate");
  const base = baseOf(choice, table, manifest);
  return html`<div class="wb-builder" role="group" aria-label=${t.choices}>
    ${hasRemarksInside(cell.sql) ? html`<p class="wb-warn">${t.comments}</p>` : nothing}
    <div class="wb-picks">
      ${picker({
        id: `pick-${id}-table`,
        label: t.table,
        said: choice.table,
        groups: tableGroups(manifest, locale),
        chosen: [choice.table],
        locale,
        choose: ([one]) => one !== choice.table && take(firstChoice(one!, manifest))
      })}
      ${picker({
        id: `pick-${id}-count`,
        label: t.count,
        said: said(
          choice.measures.map((one) => measureShort(one, locale)),
          choice.splits.length > 0 ? t.no_filter : t.everything
        ),
        groups: [
          {name: "", options: measures.map((one) => ({value: key(one), name: measureName(one, locale)}))}
        ],
        chosen: choice.measures.map(key),
        multiple: true,
        locale,
        choose: (chosen) =>
          change({
            measures: oneRate(
              chosen.map((one) => JSON.parse(one) as Measure),
              choice.measures
            )
          })
      })}
      ${picker({
        id: `pick-${id}-splits`,
        label: t.splits,
        said: said(
          choice.splits.map((one) => splitName(one, locale)),
          t.no_split
        ),
        groups: [
          {name: "", options: splitsOf(table).map((one) => ({value: one, name: splitName(one, locale)}))}
        ],
        chosen: choice.splits,
        multiple: true,
        locale,
        choose: (chosen) => change({splits: apart(chosen, choice.splits)})
      })}
      ${filtersOf(table)
        .filter((column) => isFilter(column, table, choice))
        .map((column) => filterPicker(column, {desk, workspace, id, table, choice, change}))}
      ${picker({
        id: `pick-${id}-order`,
        label: t.order,
        said: orders.find(({value}) => value === order)?.name ?? t.no_order,
        groups: [{name: "", options: [{value: "", name: t.no_order}, ...orders]}],
        chosen: [order],
        locale,
        choose: ([one]) => {
          const [by, way] = one!.split(" ");
          change({order: by ? {by, down: way === "down"} : null});
        }
      })}
      <div class="wb-pick" data-pick="limit">
        <label class="wb-small-label" for="limit-${id}">${t.limit}</label>
        <input id="limit-${id}" type="number" min="1" max="10000" step="1" .value=${current(choice.limit === null ? "" : String(choice.limit))}
          @change=${(event: Event) => {
            const number = Number((event.target as HTMLInputElement).value);
            change({limit: Number.isInteger(number) && number > 0 ? number : null});
          }}>
      </div>
    </div>
    ${
      countable
        ? html`<label class="wb-option wb-check"><input type="checkbox" autocomplete="off" data-state .checked=${current(choice.state !== null)}
            @change=${() => change({state: choice.state ? null : base > 1 ? "rounded" : "exact"})}> ${t.states}</label>`
        : nothing
    }
    ${mixWarnings(choice, manifest).map((warning) => html`<p class="wb-warn" role="status">${t[warning]}</p>`)}
    ${base > 1 && countable ? html`<p class="quiet">${t.rounded(formatNumber(base, locale), formatNumber(base - 1, locale))}</p>` : nothing}
  </div>`;
}
