import {html, nothing, type TemplateResult} from "lit-html";
import type {Level} from "../../lib/areas/area.js";
import {suggestWords} from "../../lib/charts/suggest-words.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {formatLevel, formatNumber, formatPeriod} from "../../lib/i18n/format.js";
import {gateTexts} from "../../lib/i18n/gate.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {PeriodKind} from "../../lib/periods/period.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Shown} from "../../live/runtime-cells.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {act} from "./act.js";
import type {YamlChange, YamlValue} from "./change-yaml.js";
import {
  type Chosen,
  chooseAreas,
  chooseIndicators,
  chooseLevel,
  choosePeriod,
  choosePhenomenon
} from "./figure-changes.js";
import {areaGroups, indicatorGroups, levelOptions, periodGroups} from "./figure-groups.js";
import {
  type BuiltFigure,
  changeOf,
  type FigureKey,
  heldBy,
  indicatorsOf,
  isInput,
  KEYS_OF,
  kindOf,
  levelOf,
  valuesOf
} from "./figure-spec.js";
import {figureTitle, followsChoices} from "./figure-title.js";
import {fittingInputs, inputFor} from "./make-input.js";
import {type PickGroup, picker} from "./picker.js";
import {FORMS, type Form, formOf, turnedFigure} from "./turn-figure.js";
import {wordField} from "./word-field.js";
import {writtenFigure} from "./written-figure.js";

/** Draws the choices of a figure that needs no SQL; each click is one step that can be undone. */
export function figureBuilder(
  desk: Desk,
  workspace: Workspace,
  {id}: LiveCell,
  cell: BuiltFigure
): TemplateResult {
  const {locale, manifest} = desk;
  const t = builderTexts[locale];
  const language = workspace.document.header.language;
  const ids = indicatorsOf(cell, manifest);
  const level = levelOf(cell, manifest);
  const kind = kindOf(cell);

  const write = (changes: readonly YamlChange[], said = "") =>
    void act(
      desk,
      workspace,
      {do: "write", id, text: writtenFigure(cell, changes, manifest, language)},
      said
    );
  const take = ({changes, along}: Chosen) => write(changes, alongInWords(along));
  const alongInWords = ({level: now, kind: by}: Chosen["along"]) =>
    [
      ...(now ? [t.along_level(formatLevel(now, locale))] : []),
      ...(by ? [t.along_kind(gateTexts[locale][`way_${by}`])] : [])
    ].join(" ");

  const turn = (form: Form) => {
    if (form === formOf(cell)) return;
    const markdown = turnedFigure(cell, form, manifest, language);
    act(desk, workspace, {do: "turn", id, markdown}, t.turned(t[`form_${form}`]));
  };

  /** Binds a key to an input that is there, or to a new one that holds what the figure has now. */
  const bind = (key: FigureKey, name: string) => write([changeOf(cell, key, `$${name}`)]);
  const makeInput = (key: FigureKey) => {
    const made = inputFor(cell, key, manifest, workspace.document.cells, language);
    if (!made) return;
    const text = writtenFigure(cell, [changeOf(cell, key, `$${made.name}`)], manifest, language);
    const at = workspace.document.cells.findIndex((one) => one.id === id);
    const commands = [
      {do: "write" as const, id, text},
      {do: "insert" as const, at, markdown: made.markdown}
    ];
    act(desk, workspace, {do: "together", commands}, t.made_input(made.name));
  };
  const unbind = (key: FigureKey, name: string) => {
    const held = workspace.live.values[name];
    const list = key === "areas" || key === "with" || key === "indicators";
    const values = [held ?? []].flat().map(String);
    const value: YamlValue | undefined = list ? (values.length > 0 ? values : undefined) : values[0];
    if (value !== undefined || key === "areas" || key === "with") write([changeOf(cell, key, value)]);
  };
  const reader = (key: FigureKey) => {
    const held = heldBy(cell, key);
    const inputs = fittingInputs(key, workspace.document.cells);
    const fresh = inputFor(cell, key, manifest, workspace.document.cells, language) !== null;
    if (isInput(held))
      return html`<button type="button" class="wb-option" data-reader="none" @click=${() => unbind(key, held.slice(1))}>${t.own_choice}</button>`;
    if (inputs.length === 0 && !fresh) return nothing;
    return html`<div class="wb-reader" role="group" aria-label=${t.reader}>
      <p>${t.reader}</p>
      ${inputs.map(
        ({name, spec}) =>
          html`<button type="button" class="wb-option" data-reader=${name} @click=${() => bind(key, name)}>${t.reader_input(spec.label, name)}</button>`
      )}
      ${fresh ? html`<button type="button" class="wb-option" data-reader="new" @click=${() => makeInput(key)}>${t.reader_new}</button>` : nothing}
    </div>`;
  };

  const pick = (
    key: FigureKey,
    said: string,
    groups: readonly PickGroup[],
    choose: (values: readonly string[]) => void,
    multiple = false
  ) => {
    const held = heldBy(cell, key);
    const input = isInput(held)
      ? workspace.document.cells.find((one) => one.cell.kind === "input" && one.cell.name === held.slice(1))
      : null;
    const label =
      input?.cell.kind === "input" ? t.reader_input(input.cell.spec.label, input.cell.name) : String(held);
    return picker({
      id: `pick-${id}-${key}`,
      label: t[key],
      said: isInput(held) ? label : said,
      groups: isInput(held) ? [] : groups,
      chosen: valuesOf(cell, key),
      multiple,
      locale,
      choose,
      more: reader(key)
    });
  };

  const name = (one: string) => manifest.indicators.find((card) => card.id === one)?.name[locale] ?? one;
  const areaName = (code: string) => manifest.areas.find((area) => area.code === code)?.name ?? code;
  const areas = (codes: readonly string[], none: string) =>
    codes.length === 0
      ? none
      : codes.length > 3
        ? t.chosen_areas(formatNumber(codes.length, locale, 0))
        : codes.map(areaName).join(", ");
  const [phenomenon] = valuesOf(cell, "phenomenon");
  const form = formOf(cell);
  const whole =
    cell.kind === "heatmap"
      ? [
          {
            name: t.phenomena,
            options: manifest.phenomena.map((one) => ({
              value: `all ${one.id}`,
              name: t.all_phenomenon(one.name[locale])
            }))
          }
        ]
      : [];

  const controls: Record<FigureKey, () => TemplateResult | typeof nothing> = {
    indicator: () =>
      pick(
        "indicator",
        phenomenon
          ? t.all_phenomenon(
              manifest.phenomena.find((one) => one.id === phenomenon)?.name[locale] ?? phenomenon
            )
          : valuesOf(cell, "indicator").map(name).join(", "),
        [...whole, ...indicatorGroups(manifest, locale)],
        ([one]) => {
          if (one)
            take(
              one.startsWith("all ")
                ? choosePhenomenon(cell, one.slice(4))
                : chooseIndicators(cell, [one], manifest)
            );
        }
      ),
    indicators: () =>
      pick(
        "indicators",
        valuesOf(cell, "indicators").map(name).join(", "),
        indicatorGroups(manifest, locale),
        (chosen) => chosen.length > 0 && take(chooseIndicators(cell, chosen.slice(0, 8), manifest)),
        true
      ),
    phenomenon: () => nothing,
    level: () =>
      pick(
        "level",
        level ? formatLevel(level, locale) : "",
        [{name: "", options: levelOptions(ids, kind, manifest, locale)}],
        ([one]) => take(chooseLevel(cell, one as Level, manifest))
      ),
    period: () =>
      pick(
        "period",
        valuesOf(cell, "period")
          .map((one) => periodInWords(one, locale))
          .join(", "),
        periodGroups(
          ids,
          cell.kind === "compare" ? null : level,
          runsOf(form, phenomenon !== undefined),
          manifest,
          locale
        ),
        ([one]) => take(choosePeriod(cell, one!, manifest))
      ),
    areas: () =>
      pick(
        "areas",
        areas(valuesOf(cell, "areas"), level ? t.all_areas(formatLevel(level, locale, true)) : ""),
        areaGroups(manifest, level, locale),
        (codes) => take(chooseAreas(cell, codes)),
        true
      ),
    area: () =>
      pick("area", areas(valuesOf(cell, "area"), ""), areaGroups(manifest, null, locale), ([one]) =>
        write([changeOf(cell, "area", one)])
      ),
    with: () =>
      pick(
        "with",
        areas(valuesOf(cell, "with"), t.none_with),
        areaGroups(manifest, null, locale),
        (codes) => write([changeOf(cell, "with", codes.length > 0 ? codes : undefined)]),
        true
      ),
    value: () =>
      pick(
        "value",
        t[valuesOf(cell, "value")[0] === "n" ? "value_n" : "value_rate"],
        [{name: "", options: (["rate", "n"] as const).map((one) => ({value: one, name: t[`value_${one}`]}))}],
        ([one]) => write([changeOf(cell, "value", one === "n" ? "n" : undefined)])
      )
  };

  const keys = KEYS_OF[cell.kind].filter(
    (key) => key !== "areas" || level !== "gemeente" || valuesOf(cell, "areas").length > 0
  );
  const follows = followsChoices(cell, manifest);
  const words = (key: "description" | "alt", text: string) =>
    write([
      {path: [key], value: text || undefined, after: ["description", "title"].filter((one) => one !== key)}
    ]);
  return html`<div class="wb-builder" role="group" aria-label=${t.choices}>
    <div class="wb-picks">
      ${picker({
        id: `pick-${id}-form`,
        label: t.form,
        said: form ? t[`form_${form}`] : cell.kind === "chart" ? t[`form_${cell.spec.type}`] : "",
        groups: [{name: "", options: FORMS.map((one) => ({value: one, name: t[`form_${one}`]}))}],
        chosen: form ? [form] : [],
        locale,
        choose: ([one]) => turn(one as Form)
      })}
      ${keys.map((key) => controls[key]())}
    </div>
    <div class="wb-words-of" lang=${language}>
      ${wordField({id: `word-${id}-title`, label: t.title, value: cell.spec.title, hint: follows ? t.title_follows : t.title_own, ui: locale, change: (text) => write([{path: ["title"], value: text || figureTitle(cell, manifest, language)}])})}
      ${wordField({id: `word-${id}-description`, label: t.description, value: cell.spec.description ?? "", ui: locale, change: (text) => words("description", text)})}
      ${wordField({id: `word-${id}-alt`, label: t.alt, value: cell.spec.alt ?? "", hint: cell.spec.alt ? "" : t.alt_own, ui: locale, change: (text) => words("alt", text)})}
      ${cell.kind === "table" ? nothing : html`<button type="button" lang=${locale} data-suggest @click=${() => suggest(desk, workspace, id, write)}>${t.suggest}</button>`}
    </div>
  </div>`;
}

/** Fills in the sentence and the text alternative from what is drawn. */
function suggest(
  desk: Desk,
  workspace: Workspace,
  id: string,
  write: (changes: readonly YamlChange[], said: string) => void
): void {
  const t = builderTexts[desk.locale];
  const status = workspace.live.status(id);
  const content = status && "value" in status ? (status.value as Shown | undefined)?.content : undefined;
  if (content?.kind !== "figure" || !("chart" in content.drawn)) {
    desk.announce(t.no_figure_yet);
    return;
  }
  const {spec, rows} = content.drawn.chart;
  const {description, alt} = suggestWords(spec, rows, workspace.document.header.language);
  write(
    [
      {path: ["description"], value: description, after: ["title"]},
      {path: ["alt"], value: alt, after: ["description", "title"]}
    ],
    t.suggested
  );
}

/** Which periods a form can show: one, or all in a row. */
function runsOf(form: Form | null, phenomenon: boolean): {one: boolean; each: boolean} {
  if (phenomenon) return {one: true, each: false};
  if (form === "compare" || form === null) return {one: true, each: true};
  const each = form === "trend" || form === "heatmap" || form === "multiples";
  return {one: !each, each};
}

function periodInWords(period: string, locale: "nl" | "en"): string {
  const [which, kind] = period.split(" ") as ["latest" | "each", PeriodKind | undefined];
  if (kind) return liveTexts[locale][`${which}_${kind}`];
  try {
    return formatPeriod(period, locale);
  } catch {
    return period;
  }
}
