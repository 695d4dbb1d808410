import {LEVELS, type Level} from "../../lib/areas/area.js";
import {editorTexts} from "../../lib/i18n/editor.js";
import {formatPeriod} from "../../lib/i18n/format.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {InputType} from "../../lib/notebook/schema/inputs.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {type KnownValues, knownValues} from "./known-values.js";
import type {Suggest, Suggestion} from "./suggestion.js";
import {type YamlPlace, yamlPlace} from "./yaml-place.js";
import {formsOf, type YamlKey, yamlKeys, yamlSchemas} from "./yaml-schema.js";

/** What other cells of the notebook give to the YAML of one. */
export interface YamlCells {
  inputs: readonly {name: string; type: InputType; label: string; value: string | null}[];
  queries: readonly {name: string; columns: readonly string[] | null}[];
}

/** Makes what is suggested in the YAML of a kind of cell: its keys, and for each key what the snapshot has. */
export function yamlCompletion(
  kind: string,
  manifest: Manifest,
  locale: Locale,
  cells: () => YamlCells
): Suggest {
  const values = knownValues(manifest, locale);
  const relative = relativePeriods(manifest, locale);
  return (text, at, asked) => {
    const place = yamlPlace(text, at);
    if (!place) return null;
    const schemas = yamlSchemas(kind, place.values);
    const keys = yamlKeys(schemas, place.under);
    if (place.key === null) {
      if (!asked && place.typed === "") return null;
      const options = keys.filter(({name}) => !place.beside.has(name) || name === place.typed);
      return {
        from: place.from,
        to: place.to,
        options: options.map((key) => keyOption(key, place, locale))
      };
    }
    const key = keys.find(({name}) => name === place.key);
    if (!key) return null;
    const options = [
      ...inputOptions(key, kind, cells(), locale),
      ...listed(key, kind, place, {manifest, locale, values, relative, cells: cells()})
    ];
    return {from: place.from, to: place.to, options};
  };
}

function keyOption({name, schema, required}: YamlKey, {under, colon}: YamlPlace, locale: Locale): Suggestion {
  const t = editorTexts[locale];
  const info = schema[locale];
  const map = formsOf(schema).every((form) => form.properties);
  const next = map ? `:\n${"  ".repeat(under.length + 1)}` : ": ";
  return {
    label: name,
    insert: colon ? name : `${name}${next}`,
    detail: required ? t.required : t.optional,
    ...(info && {info}),
    kind: "key",
    boost: required ? 20 : 0
  };
}

/** Which type of input may give the value of a key. */
const INPUT_OF: Readonly<Record<string, readonly InputType[]>> = {
  indicator: ["indicator"],
  indicators: ["indicator"],
  level: ["level"],
  period: ["period"],
  area: ["area"],
  areas: ["area"],
  with: ["area"],
  mark: ["area"],
  phenomenon: ["phenomenon"],
  selects: ["area", "period"]
};

function inputOptions(
  {name, schema}: YamlKey,
  kind: string,
  {inputs}: YamlCells,
  locale: Locale
): Suggestion[] {
  const takes = formsOf(schema).some(({pattern}) => pattern?.startsWith("^\\$"));
  if (kind === "input" || !takes) return [];
  return inputs
    .filter(({type}) => INPUT_OF[name]?.includes(type))
    .map((input) => ({
      label: `$${input.name}`,
      detail: editorTexts[locale].cell_input(input.label),
      kind: "input",
      boost: 50
    }));
}

interface Known {
  manifest: Manifest;
  locale: Locale;
  values: KnownValues;
  relative: readonly Suggestion[];
  cells: YamlCells;
}

const COLUMNS = new Set(["x", "y", "value", "state", "series", "lower", "upper"]);

/** What a key may hold, from the code lists, the other cells or its own schema. */
function listed(key: YamlKey, kind: string, place: YamlPlace, known: Known): readonly Suggestion[] {
  const {locale, values, relative, cells} = known;
  const t = editorTexts[locale];
  const what = kind === "input" ? inputWhat(key.name, place) : key.name;
  switch (what) {
    case "indicator":
    case "indicators":
    case "phenomenon":
      return values[what === "phenomenon" ? what : "indicator"];
    case "level":
      return levelsOffered(place, known);
    case "period":
      return [
        ...relative.filter(({label}) => kind !== "input" || label.startsWith("latest")),
        ...values.period
      ];
    case "area":
    case "areas":
    case "with":
    case "mark":
      return areasOf(place, known);
    case "data":
      return cells.queries.map(({name}) => ({label: name, detail: t.cell_query, kind: "table"}));
    default: {
      const columns = cells.queries.find(({name}) => name === place.values.get("data"))?.columns;
      if (columns && COLUMNS.has(key.name))
        return columns.map((label) => ({label, detail: t.column, kind: "column"}));
      return fixedOptions(key, locale);
    }
  }
}

/** What an input holds at first, or offers, is of its type. */
function inputWhat(key: string, {values}: YamlPlace): string {
  return key === "value" || key === "options" ? (values.get("type") ?? key) : key;
}

function fixedOptions({schema}: YamlKey, locale: Locale): Suggestion[] {
  const info = schema[locale];
  const labels = formsOf(schema).flatMap((form) => {
    if (form.const !== undefined) return [String(form.const)];
    if (form.enum) return form.enum.map(String);
    return form.type === "boolean" ? ["true", "false"] : [];
  });
  return [...new Set(labels)].map((label) => ({label, kind: "value", ...(info && {info})}));
}

/** Levels, with a word on those at which the gate does not show the indicator. */
function levelsOffered({values: written}: YamlPlace, {manifest, locale, values, cells}: Known): Suggestion[] {
  const indicator = held("indicator", written, cells);
  const period = periodKind(held("period", written, cells));
  return values.level.flatMap((one) => {
    const level = one.insert as Level;
    const asked = indicator !== null && manifest.indicators.some(({id}) => id === indicator);
    const shown = !asked || isOffered(manifest, indicator, level, period);
    return shown ? [one] : [{...one, detail: editorTexts[locale].not_shown, boost: -50}];
  });
}

function areasOf({values: written}: YamlPlace, {manifest, values, cells}: Known): readonly Suggestion[] {
  const level = held("level", written, cells);
  if (!LEVELS.some((one) => one === level)) return values.area;
  const codes = new Set(manifest.areas.filter((area) => area.level === level).map(({code}) => code));
  return values.area.filter(({insert}) => codes.has(insert!));
}

/** What stands at a key, in `data:` too; of an input, what it holds at first. */
function held(key: string, written: ReadonlyMap<string, string>, {inputs}: YamlCells): string | null {
  const value = (written.get(key) ?? written.get(`data.${key}`) ?? "").replace(/^["']|["']$/g, "");
  if (!value.startsWith("$")) return value || null;
  return inputs.find(({name}) => name === value.slice(1))?.value ?? null;
}

function periodKind(period: string | null): PeriodKind | null {
  const word = period?.split(" ")[1];
  return PERIOD_KINDS.find((kind) => kind === word) ?? null;
}

function isOffered({gate}: Manifest, indicator: string, level: Level, kind: PeriodKind | null): boolean {
  return gate.some(
    (one) =>
      one.offered && one.indicator === indicator && one.level === level && (!kind || one.period === kind)
  );
}

/** `latest year` and the like, with what that is now. */
function relativePeriods({periods}: Manifest, locale: Locale): Suggestion[] {
  const t = editorTexts[locale];
  const live = liveTexts[locale];
  return (["latest", "each"] as const).flatMap((which) =>
    PERIOD_KINDS.flatMap((kind) => {
      const last = periods.filter((period) => period.kind === kind).at(-1);
      if (!last) return [];
      const name = live[`${which}_${kind}`];
      return [
        {
          label: `${which} ${kind} ${name}`,
          shown: `${which} ${kind}`,
          insert: `${which} ${kind}`,
          detail: name,
          ...(which === "latest" && {info: t.latest_is(formatPeriod(last.code, locale))}),
          kind: "period" as const,
          boost: 40 + (kind === "year" ? 5 : 0) + (which === "latest" ? 5 : 0)
        }
      ];
    })
  );
}
