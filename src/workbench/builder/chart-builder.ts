import {html, nothing, type TemplateResult} from "lit-html";
import {builderTexts} from "../../lib/i18n/builder.js";
import type {Chart} from "../../lib/notebook/notebook.js";
import type {QueryChart} from "../../lib/notebook/schema/charts.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Answered} from "../../live/runtime-cells.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {act} from "./act.js";
import {changeYaml, type YamlChange} from "./change-yaml.js";
import {chartFits} from "./chart-fits.js";
import {picker} from "./picker.js";
import {wordField} from "./word-field.js";

/** Draws the choices of a chart of a query: the types that fit its answer, the number, and what it must state. */
export function chartBuilder(desk: Desk, workspace: Workspace, {id}: LiveCell, cell: Chart): TemplateResult {
  const {locale} = desk;
  const t = builderTexts[locale];
  const spec = cell.spec as QueryChart;
  const language = workspace.document.header.language;
  const query = workspace.document.cells.find(
    (one) => one.cell.kind === "query" && one.cell.name === spec.data
  );
  const status = query && workspace.live.status(query.id);
  const result = status && "value" in status ? (status.value as Answered | undefined)?.result : undefined;
  const {fits, shape} = result ? chartFits(result) : {fits: [], shape: null};
  const write = (changes: readonly YamlChange[]) =>
    void act(
      desk,
      workspace,
      {do: "write", id, text: changeYaml(cell.source.replace(/\n$/, ""), changes)},
      ""
    );
  const turn = (type: string) => {
    const fit = fits.find((one) => one.type === type);
    if (!fit || type === spec.type) return;
    const roles = (["x", "y", "series", "level"] as const).filter((role) => fit.columns[role] !== spec[role]);
    const gone = (["stacked", "mark"] as const).filter((key) => spec[key] !== undefined);
    write([
      {path: ["type"], value: type},
      ...roles.map((role) => ({path: [role], value: fit.columns[role], after: ["data"]})),
      ...gone.map((key) => ({path: [key], value: undefined}))
    ]);
  };
  const stated = (key: keyof QueryChart["provenance"], label: string) =>
    wordField({
      id: `word-${id}-${key}`,
      label,
      value: spec.provenance[key],
      ui: locale,
      change: (text) => text && write([{path: ["provenance", key], value: text}])
    });
  return html`<div class="wb-builder" role="group" aria-label=${t.choices}>
    <p>${fits.length > 0 ? t.chart_of(spec.data) : t.chart_waits(spec.data)}</p>
    ${
      shape
        ? html`<div class="wb-picks">
            ${picker({
              id: `pick-${id}-form`,
              label: t.form,
              said: t[`form_${spec.type}`],
              groups: [{name: "", options: fits.map(({type}) => ({value: type, name: t[`form_${type}`]}))}],
              chosen: [spec.type],
              locale,
              choose: ([one]) => turn(one!)
            })}
            ${picker({
              id: `pick-${id}-value`,
              label: t.number_column,
              said: spec.value,
              groups: [{name: "", options: shape.values.map((value) => ({value, name: value}))}],
              chosen: [spec.value],
              locale,
              choose: ([one]) => write([{path: ["value"], value: one}])
            })}
          </div>`
        : nothing
    }
    <div class="wb-words-of" lang=${language}>
      ${wordField({id: `word-${id}-title`, label: t.title, value: spec.title, ui: locale, change: (text) => text && write([{path: ["title"], value: text}])})}
      ${wordField({id: `word-${id}-description`, label: t.description, value: spec.description ?? "", ui: locale, change: (text) => write([{path: ["description"], value: text || undefined, after: ["title"]}])})}
      ${wordField({id: `word-${id}-alt`, label: t.alt, value: spec.alt ?? "", hint: spec.alt ? "" : t.alt_own, ui: locale, change: (text) => write([{path: ["alt"], value: text || undefined, after: ["description", "title"]}])})}
      ${wordField({id: `word-${id}-unit`, label: t.unit, value: spec.unit, ui: locale, change: (text) => text && write([{path: ["unit"], value: text}])})}
      <p lang=${locale}><strong>${t.stated}</strong></p>
      ${stated("source", t.source)} ${stated("period", t.over)} ${stated("population", t.population)} ${stated("uncertainty", t.uncertainty)}
    </div>
  </div>`;
}
