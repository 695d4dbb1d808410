import {html, nothing, type TemplateResult} from "lit-html";
import {LEVELS} from "../../lib/areas/area.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {formatLevel, formatNumber} from "../../lib/i18n/format.js";
import {PERIOD_KINDS} from "../../lib/periods/period.js";
import type {TableEntry} from "../../lib/snapshot/manifest.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {askValues, categoryValues} from "./category-values.js";
import {areaGroups, indicatorGroups} from "./figure-groups.js";
import {perOf} from "./fit-choice.js";
import {type PickGroup, picker} from "./picker.js";
import {columnType, type Filter, type FilterValue, type QueryChoice} from "./query-choice.js";
import {periodsIn} from "./query-groups.js";
import {filterName} from "./query-names.js";

export interface FilterContext {
  desk: Desk;
  workspace: Workspace;
  /** Of the cell. */
  id: string;
  table: TableEntry;
  choice: QueryChoice;
  change(part: Partial<QueryChoice>): void;
}

/** Draws what rows must hold in a column: some of its values, or what an input holds. */
export function filterPicker(column: string, context: FilterContext): TemplateResult {
  const {desk, workspace, id, table, choice, change} = context;
  const {locale, manifest} = desk;
  const t = builderTexts[locale];
  const filter = choice.filters.find((one) => one.column === column);
  const values = filter && "values" in filter ? filter.values.map(String) : [];
  const groups = groupsOf(column, desk, table);
  const names = new Map(
    groups.flatMap((group) => group.options.map((option) => [option.value, option.name] as const))
  );
  const inputs = inputsFor(column, table, workspace);
  const input = filter && "input" in filter ? filter.input : null;
  const put = (next: Filter | null) => {
    const at = choice.filters.findIndex((one) => one.column === column);
    const filters = [...choice.filters];
    if (at < 0) filters.push(...(next ? [next] : []));
    else filters.splice(at, 1, ...(next ? [next] : []));
    change({filters, ...perOf(column, next, choice, manifest)});
  };
  const typed = (value: string): FilterValue => typedAs(value, column, table);
  return picker({
    id: `pick-${id}-${column.replace(/\W/g, "_")}`,
    label: `${t.where}: ${filterName(column, locale)}`,
    said: input
      ? `$${input}`
      : values.length > 3
        ? `${formatNumber(values.length, locale, 0)}`
        : values.map((one) => names.get(one) ?? one).join(", ") || t.no_filter,
    groups: input ? [] : groups,
    chosen: values,
    multiple: true,
    locale,
    choose: (chosen) => put(chosen.length > 0 ? {column, values: chosen.map(typed)} : null),
    opened: () => groupsOf(column, desk, table).length === 0 && askValues(desk, table.name, column),
    more: html`${groups.length === 0 && !input ? html`<p class="quiet">${t.loading}</p>` : nothing}
      ${input ? html`<button type="button" class="wb-option" data-reader="none" @click=${() => put(null)}>${t.own_choice}</button>` : nothing}
      ${
        !input && inputs.length > 0
          ? html`<div class="wb-reader" role="group" aria-label=${t.reader}><p>${t.reader}</p>
              ${inputs.map(
                (one) =>
                  html`<button type="button" class="wb-option" data-reader=${one.name} @click=${() => put({column, input: one.name})}>${t.reader_input(one.spec.label, one.name)}</button>`
              )}</div>`
          : nothing
      }`
  });
}

function groupsOf(column: string, desk: Desk, table: TableEntry): readonly PickGroup[] {
  const {locale, manifest} = desk;
  const t = builderTexts[locale];
  const type = columnType(table, column);
  if (column === "indicator") return indicatorGroups(manifest, locale);
  if (column === "area") return areaGroups(manifest, null, locale);
  if (column === "area.parent") return areaGroups(manifest, "wijk", locale);
  if (column === "area.level")
    return [{name: "", options: LEVELS.map((level) => ({value: level, name: formatLevel(level, locale)}))}];
  if (column === "period.kind")
    return [{name: "", options: PERIOD_KINDS.map((kind) => ({value: kind, name: t[`kind_${kind}`]}))}];
  if (column === "period") return periodsIn(manifest, table, locale);
  if (/boolean/i.test(type))
    return [
      {
        name: "",
        options: [
          {value: "true", name: t.true},
          {value: "false", name: t.false}
        ]
      }
    ];
  const values = categoryValues(desk, table.name, column);
  return values ? [{name: "", options: values.map((value) => ({value, name: value}))}] : [];
}

/** Numbers of which each row has another are no list to choose from. */
export function isFilter(column: string, table: TableEntry, {filters}: QueryChoice): boolean {
  const type = columnType(table, column);
  if (filters.some((filter) => filter.column === column)) return true;
  // A cube holds areas of one level and periods of one kind; figures hold all.
  if (column === "area.level" || column === "period.kind")
    return table.status !== "protected" || table.name === "figure";
  return (
    column === "year" || (column !== "name" && column !== "parent" && !/int|double|float|decimal/i.test(type))
  );
}

function typedAs(value: string, column: string, table: TableEntry): FilterValue {
  const type = columnType(table, column);
  if (/boolean/i.test(type)) return value === "true";
  return /int|double|float|decimal/i.test(type) ? Number(value) : value;
}

function inputsFor(column: string, table: TableEntry, {document}: Workspace) {
  const type = {
    area: "area",
    "area.parent": "area",
    "area.level": "level",
    period: "period",
    indicator: "indicator",
    phenomenon: "phenomenon"
  }[column];
  const own = columnType(table, column);
  return document.cells.flatMap(({cell}) => {
    if (cell.kind !== "input") return [];
    const fits = type
      ? cell.spec.type === type
      : cell.spec.type === (/int|double/i.test(own) ? "number" : "choice");
    return fits && !/boolean/i.test(own) ? [cell] : [];
  });
}
