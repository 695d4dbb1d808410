import {html, nothing, type TemplateResult} from "lit-html";
import {live as current} from "lit-html/directives/live.js";
import {LEVELS} from "../../lib/areas/area.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {formatLevel, formatNumber, formatPeriod} from "../../lib/i18n/format.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {Query} from "../../lib/notebook/notebook.js";
import {PERIOD_KINDS} from "../../lib/periods/period.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {act} from "./act.js";
import {askValues, categoryValues} from "./category-values.js";
import {choiceOf, isMisfit, type Misfit} from "./choice-of.js";
import {filtersOf, isChoice, measuresOf, splitsOf} from "./choice-rules.js";
import {areaGroups, indicatorGroups} from "./figure-groups.js";
import {firstChoice} from "./first-choice.js";
import {mixWarnings} from "./mix-warnings.js";
import {type PickGroup, picker} from "./picker.js";
import {
  BY_WIJK,
  BY_YEAR,
  type Filter,
  type FilterValue,
  type Measure,
  outputColumns,
  type QueryChoice,
  tableOf
} from "./query-choice.js";
import {sqlOf} from "./sql-of.js";
import {hasRemarksInside, sqlWith} from "./sql-with.js";

/** Draws the choices of a query for as long as its SQL fits them; else says why not, and leaves it alone. */
export function queryBuilder(desk: Desk, workspace: Workspace, live: LiveCell, cell: Query): TemplateResult {
  const read = choiceOf(cell.sql, desk.manifest);
  return isMisfit(read) ? misfitPart(read, desk.locale) : choicePart(desk, workspace, live, cell, read);
}

function misfitPart({why, word, line}: Misfit, locale: Locale): TemplateResult {
  const t = builderTexts[locale];
  const said = t[`misfit_${why}`];
  return html`<div class="wb-builder wb-builder-off" role="note" data-misfit=${why}>
    <p>${t.misfit}</p>
    <p>${t.misfit_line(String(line))} ${typeof said === "string" ? said : said(word.toUpperCase() === word || !RESERVED.test(word) ? word : word.toUpperCase())}</p>
    <p>${t.misfit_way}</p>
  </div>`;
}
const RESERVED =
  /^(?:with|select|from|where|having|union|intersect|except|qualify|offset|window|distinct|left|right|full|cross|join|using|group|order|by|limit|or|not)$/;

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
        .map((column) => filterPicker(column))}
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

  function filterPicker(column: string): TemplateResult {
    const filter = choice.filters.find((one) => one.column === column);
    const values = filter && "values" in filter ? filter.values.map(String) : [];
    const groups = groupsOf(column);
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
          : said(
              values.map((one) => names.get(one) ?? one),
              t.no_filter
            ),
      groups: input ? [] : groups,
      chosen: values,
      multiple: true,
      locale,
      choose: (chosen) => put(chosen.length > 0 ? {column, values: chosen.map(typed)} : null),
      opened: () => askFor(column),
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

  function groupsOf(column: string): readonly PickGroup[] {
    const type = table.columns.find(({name}) => name === column)?.type ?? "";
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

  function askFor(column: string): void {
    if (groupsOf(column).length === 0) askValues(desk, table.name, column);
  }
}

/** Choices that rule each other out: two ways to name an area or a period; and an order by what is gone. */
function fitted(choice: QueryChoice, manifest: Manifest): QueryChoice {
  const table = tableOf(manifest, choice.table)!;
  const state = choice.measures.some(({what}) => what === "n" || what === "rate") ? choice.state : null;
  const made = {...choice, state};
  const columns = outputColumns(made, table);
  return {...made, order: choice.order && columns.includes(choice.order.by) ? choice.order : null};
}

/** The newest of two splits that give the same column stays. */
function apart(chosen: readonly string[], before: readonly string[]): string[] {
  const PAIRS = [
    ["area", BY_WIJK],
    ["period", BY_YEAR]
  ] as const;
  return PAIRS.reduce<string[]>(
    (splits, pair) =>
      pair.every((one) => splits.includes(one))
        ? splits.filter((one) => one !== pair.find((two) => before.includes(two)))
        : splits,
    [...chosen]
  );
}

function oneRate(chosen: readonly Measure[], before: readonly Measure[]): Measure[] {
  const rates = chosen.filter(({what}) => what === "rate");
  if (rates.length < 2) return [...chosen];
  const old = before.find(({what}) => what === "rate");
  return chosen.filter((one) => JSON.stringify(one) !== JSON.stringify(old));
}

/** A rate is per hundred or per thousand as its indicator says. */
function perOf(
  column: string,
  filter: Filter | null,
  {measures}: QueryChoice,
  manifest: Manifest
): Partial<QueryChoice> {
  if (column !== "indicator" || !filter || !("values" in filter)) return {};
  const card = manifest.indicators.find(({id}) => id === filter.values[0]);
  if (!card) return {};
  return {measures: measures.map((one) => (one.what === "rate" ? {...one, per: card.per} : one))};
}

function baseOf({filters}: QueryChoice, table: TableEntry, manifest: Manifest): number {
  if (table.name !== "figure") return table.status === "protected" ? table.base : 1;
  const chosen = filters.find(({column}) => column === "indicator");
  const ids = chosen && "values" in chosen ? chosen.values : null;
  return Math.max(...manifest.indicators.filter(({id}) => !ids || ids.includes(id)).map(({base}) => base));
}

/** Numbers of which each row has another are no list to choose from. */
function isFilter(column: string, table: TableEntry, {filters}: QueryChoice): boolean {
  const type = table.columns.find(({name}) => name === column)?.type ?? "";
  if (filters.some((filter) => filter.column === column)) return true;
  // A cube holds areas of one level and periods of one kind; figures hold all.
  if (column === "area.level" || column === "period.kind")
    return table.status !== "protected" || table.name === "figure";
  return (
    column === "year" || (column !== "name" && column !== "parent" && !/int|double|float|decimal/i.test(type))
  );
}

function typedAs(value: string, column: string, table: TableEntry): FilterValue {
  const type = table.columns.find(({name}) => name === column)?.type ?? "";
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
  const own = table.columns.find(({name}) => name === column)?.type ?? "varchar";
  return document.cells.flatMap(({cell}) => {
    if (cell.kind !== "input") return [];
    const fits = type
      ? cell.spec.type === type
      : cell.spec.type === (/int|double/i.test(own) ? "number" : "choice");
    return fits && !/boolean/i.test(own) ? [cell] : [];
  });
}

/** A cube holds periods of one kind, the shortest that its cells have. */
function periodsIn({periods, editions, audience}: Manifest, table: TableEntry, locale: Locale): PickGroup[] {
  const size = editions.find(({cube}) => cube === table.name)?.[audience];
  return PERIOD_KINDS.filter((kind) => !size || kind === size.period).flatMap((kind) => {
    const options = periods
      .filter((period) => period.kind === kind)
      .map(({code}) => ({value: code, name: formatPeriod(code, locale)}));
    return options.length > 0 ? [{name: liveTexts[locale][`kinds_${kind}`], options: options.reverse()}] : [];
  });
}

function tableGroups({tables}: Manifest, locale: Locale): PickGroup[] {
  const t = builderTexts[locale];
  const of = (holds: (table: TableEntry) => boolean) =>
    tables.filter(holds).map(({name}) => ({value: name, name}));
  return [
    {name: t.tables_figure, options: of(({name}) => name === "figure")},
    {name: t.tables_protected, options: of(({name, status}) => status === "protected" && name !== "figure")},
    {name: t.tables_mean, options: of(({status}) => status === "mean")},
    {name: t.tables_public, options: of(({status}) => status === "public")},
    {name: t.tables_list, options: of(({status}) => status === "code list")}
  ].filter(({options}) => options.length > 0);
}

function measureName(measure: Measure, locale: Locale): string {
  const t = builderTexts[locale];
  if ("column" in measure) return t[`measure_${measure.what}`](measure.column);
  if (measure.what === "rate")
    return measure.per === 100 ? t.measure_share : t.measure_rate(formatNumber(measure.per, locale));
  return t[`measure_${measure.what}`];
}

function measureShort(measure: Measure, locale: Locale): string {
  return measureName(measure, locale).split(":")[0]!;
}

function splitName(split: string, locale: Locale): string {
  const t = builderTexts[locale];
  const own: Readonly<Record<string, string>> = {
    area: t.split_area,
    [BY_WIJK]: t.split_wijk,
    period: t.split_period,
    [BY_YEAR]: t.split_year,
    indicator: t.split_indicator
  };
  return own[split] ?? split;
}

function filterName(column: string, locale: Locale): string {
  const t = builderTexts[locale];
  const own: Readonly<Record<string, string>> = {
    area: t.filter_area,
    "area.level": t.filter_level,
    "area.parent": t.filter_wijk,
    period: t.filter_period,
    "period.kind": t.filter_kind,
    indicator: t.filter_indicator
  };
  return own[column] ?? column;
}

function columnName(column: string, locale: Locale): string {
  const t = builderTexts[locale];
  const own: Readonly<Record<string, string>> = {
    n: t.measure_n,
    denominator: t.measure_denominator,
    rate: t.value_rate.toLowerCase(),
    area: t.split_area,
    period: t.split_period,
    indicator: t.split_indicator
  };
  return own[column] ?? column;
}
