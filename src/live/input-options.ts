import {type Area, LEVELS} from "../lib/areas/area.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import {inputInWords} from "../lib/notebook/input-in-words.js";
import type {InputValue, InputValues} from "../lib/notebook/input-values.js";
import type {Input} from "../lib/notebook/notebook.js";
import type {InputSpec} from "../lib/notebook/schema/inputs.js";
import {PERIOD_KINDS} from "../lib/periods/period.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {LiveCell} from "./live-cell.js";
import {offered} from "./offered.js";

export interface InputOption {
  value: string;
  name: string;
}

/** Options under one heading; a list without headings is one group without a name. */
export interface OptionGroup {
  name: string;
  options: InputOption[];
}

/**
 * Lists what an input can be set to: what the snapshot shows, at the levels and periods of the figures that read it.
 * What it holds now is always among them, and says so where the snapshot does not show it. A number has no options.
 */
export function inputOptions(
  {name, spec}: Pick<Input, "name" | "spec">,
  value: InputValue,
  context: {cells: readonly LiveCell[]; values: InputValues; manifest: Manifest; locale: Locale}
): OptionGroup[] {
  const {manifest, locale} = context;
  if (spec.type === "number") return [];
  if (spec.type === "choice")
    return [{name: "", options: spec.options.map((one) => ({value: one, name: one}))}];
  const chosen = new Set([value].flat().map(String));
  const groups = offeredGroups(name, spec, context);
  const known = new Set(groups.flatMap(({options}) => options.map((option) => option.value)));
  const extra = [...new Set([...chosen, ...[spec.value ?? []].flat().map(String)])]
    .filter((one) => !known.has(one))
    .map((one) => ({value: one, name: extraName(spec, one, manifest, locale)}));
  return [{name: "", options: extra}, ...groups].filter(({options}) => options.length > 0);
}

interface Kept {
  manifest: Manifest;
  cells: readonly LiveCell[];
  locale: Locale;
  /** What the other inputs hold. */
  others: string;
  groups: OptionGroup[];
}
const kept = new WeakMap<InputSpec, Kept>();

/** What is offered does not depend on what the input itself holds, so that it is found once while one drags. */
function offeredGroups(
  name: string,
  spec: Exclude<InputSpec, {type: "number" | "choice"}>,
  {cells, values, manifest, locale}: Parameters<typeof inputOptions>[2]
): OptionGroup[] {
  const others = JSON.stringify({...values, [name]: null});
  const before = kept.get(spec);
  const same = before?.manifest === manifest && before.cells === cells && before.locale === locale;
  if (same && before.others === others) return before.groups;
  const groups = groupsOf(spec, manifest, locale).map((group) => ({
    ...group,
    options: group.options.filter((option) => offered(name, spec.type, option.value, cells, values, manifest))
  }));
  kept.set(spec, {manifest, cells, locale, others, groups});
  return groups;
}

/** Periods such as the latest year are no code of the snapshot, and still shown. */
function extraName(spec: InputSpec, value: string, manifest: Manifest, locale: Locale): string {
  const t = liveTexts[locale];
  const name = inputInWords(spec, value, manifest, locale);
  return spec.type === "period" && value.includes(" ") ? name : t.not_shown(name);
}

function groupsOf(
  spec: Exclude<InputSpec, {type: "number" | "choice"}>,
  {areas, periods, phenomena, indicators}: Manifest,
  locale: Locale
): OptionGroup[] {
  const t = liveTexts[locale];
  const within = (id: string) =>
    !("options" in spec) || !spec.options || spec.options.some((one) => one === id);
  switch (spec.type) {
    case "area":
      return areaGroups(
        areas.filter(({level}) => !spec.level || level === spec.level),
        areas,
        locale
      );
    case "level":
      return [
        {
          name: "",
          options: LEVELS.filter(within).map((level) => ({value: level, name: formatLevel(level, locale)}))
        }
      ];
    case "period":
      return PERIOD_KINDS.filter((kind) => !spec.kind || kind === spec.kind).map((kind) => ({
        name: t[`kinds_${kind}`],
        options: periods
          .filter((period) => period.kind === kind)
          .map(({code}) => ({value: code, name: formatPeriod(code, locale)}))
          .reverse()
      }));
    case "phenomenon":
      return [
        {
          name: "",
          options: phenomena
            .filter(({id}) => within(id))
            .map(({id, name}) => ({value: id, name: name[locale]}))
        }
      ];
    case "indicator":
      return phenomena.map((phenomenon) => ({
        name: phenomenon.name[locale],
        options: phenomenon.indicators
          .filter(within)
          .flatMap((id) => indicators.find((card) => card.id === id) ?? [])
          .map(({id, name}) => ({value: id, name: name[locale]}))
      }));
  }
}

/** The municipality, its wijken, and the buurten of each wijk. */
function areaGroups(chosen: readonly Area[], all: readonly Area[], locale: Locale): OptionGroup[] {
  const t = liveTexts[locale];
  const options = (areas: readonly Area[]) =>
    areas.map(({code, name}) => ({value: code, name})).sort((a, b) => a.name.localeCompare(b.name, locale));
  const of = (level: Area["level"]) => chosen.filter((area) => area.level === level);
  const wijken = all
    .filter(({level}) => level === "wijk")
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return [
    {name: t.all_municipality, options: options(of("gemeente"))},
    {name: t.all_wijken, options: options(of("wijk"))},
    ...wijken.map((wijk) => ({
      name: t.buurten_of(wijk.name),
      options: options(of("buurt").filter(({parent}) => parent === wijk.code))
    }))
  ];
}
