import type {Level} from "../../lib/areas/area.js";
import type {ChartType} from "../../lib/charts/spec.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {FigureKind} from "../../lib/notebook/schema/figures.js";
import type {PeriodKind} from "../../lib/periods/period.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {YamlChange, YamlValue} from "./change-yaml.js";
import {
  type BuiltFigure,
  type FigureKey,
  type Held,
  heldBy,
  indicatorsOf,
  isInput,
  KEYS_OF,
  levelOf,
  periodKind
} from "./figure-spec.js";
import {KINDS, nearestWay} from "./figure-ways.js";
import {figureMarkdown, writtenFigure} from "./written-figure.js";

/** Figures that one can be turned into: those that need no SQL, and charts of an indicator. */
export const FORMS = [
  "map",
  "trend",
  "heatmap",
  "table",
  "compare",
  "bar",
  "dot",
  "distribution",
  "multiples"
] as const;
export type Form = (typeof FORMS)[number];

/** Says which form a figure has; null for a chart that clicks do not make. */
export function formOf(cell: BuiltFigure): Form | null {
  return FORMS.find((form) => form === (cell.kind === "chart" ? cell.spec.type : cell.kind)) ?? null;
}

const CHARTS: readonly Form[] = ["bar", "dot", "distribution", "multiples"];
/** What shows a period at a time, and what runs through time. */
const EACH: readonly Form[] = ["trend", "heatmap", "multiples"];
/** What says nothing of one area. */
const PARTS: readonly Form[] = ["map", "heatmap", "distribution", "multiples"];

/** Turns a figure into another one as Markdown; what both have stays, and the period and level that it needs come. */
export function turnedFigure(cell: BuiltFigure, form: Form, manifest: Manifest, locale: Locale): string {
  const kind = CHARTS.includes(form) ? "chart" : (form as FigureKind);
  const all = {...askedBy(cell, manifest), ...fitting(cell, form, manifest)};
  const asked = form === "trend" ? {...all, areas: fewAreas(all, manifest)} : all;
  const changes = kind === "chart" ? toChart(cell, form as ChartType, asked) : toFigure(cell, kind, asked);
  return figureMarkdown(kind, writtenFigure(cell, changes, manifest, locale, kind));
}

/** More lines than these are a tangle; then the first few areas are chosen, for the author to change. */
const MOST_LINES = 24;
const FIRST_LINES = 4;

function fewAreas({level, areas}: Asked, manifest: Manifest): Held {
  const all = manifest.areas.filter((area) => area.level === level).map(({code}) => code);
  return areas === undefined && all.length > MOST_LINES ? all.slice(0, FIRST_LINES) : areas;
}

type Asked = Partial<Record<FigureKey, Held>>;

/** Reads what a figure asks in the keys that most figures have. */
function askedBy(cell: BuiltFigure, manifest: Manifest): Asked {
  const area = heldBy(cell, "area");
  const others = heldBy(cell, "with");
  const indicators = heldBy(cell, "indicators");
  const indicator =
    heldBy(cell, "indicator") ?? (isInput(indicators) ? indicators : (indicators as string[])?.[0]);
  const areas =
    heldBy(cell, "areas") ??
    (area === undefined
      ? undefined
      : isInput(area) || isInput(others)
        ? area
        : [area, ...[others ?? []].flat()].flat());
  const codes = areas === undefined || isInput(areas) ? [] : [areas].flat();
  const level = heldBy(cell, "level") ?? levelOf(cell, manifest) ?? undefined;
  // Areas of another level would not be drawn.
  const ofLevel = codes.filter((code) => manifest.areas.find((one) => one.code === code)?.level === level);
  const [first] = indicatorsOf(cell, manifest);
  return {
    indicator: indicator ?? first,
    indicators:
      indicators ?? (indicator === undefined ? indicatorsOf(cell, manifest).slice(0, 8) : indicator),
    phenomenon: heldBy(cell, "phenomenon"),
    level,
    period: heldBy(cell, "period"),
    areas: isInput(areas) ? areas : ofLevel.length > 0 ? ofLevel : undefined,
    area:
      area ?? (isInput(areas) ? areas : codes[0]) ?? manifest.areas.find((one) => one.level === level)?.code,
    with: others ?? (codes.length > 1 ? codes.slice(1) : undefined),
    value: heldBy(cell, "value")
  };
}

/** Brings level and period to what a form can show, near to what is asked. */
function fitting(cell: BuiltFigure, form: Form, manifest: Manifest): Asked {
  const held = heldBy(cell, "period");
  const level = levelOf(cell, manifest);
  const ids = indicatorsOf(cell, manifest);
  const phenomenon = form === "heatmap" && heldBy(cell, "phenomenon") !== undefined;
  const each = EACH.includes(form) && !phenomenon;
  const kinds = each ? KINDS.filter((kind) => kind !== "span") : KINDS;
  const now = typeof held === "string" && !isInput(held) ? periodKind(held) : null;
  const levels = PARTS.includes(form) && level === "gemeente" ? "wijk" : level;
  const asked = {level: form === "multiples" && level === "buurt" ? ("wijk" as Level) : levels, kind: now};
  const way = nearestWay(ids, asked, "level", manifest, kinds);
  if (!way) return {};
  return {
    ...(level && way.level !== level ? {level: way.level, areas: undefined} : {}),
    ...(held === undefined || isInput(held) ? {} : {period: periodFor(String(held), way.kind, form, each)})
  };
}

function periodFor(held: string, kind: PeriodKind, form: Form, each: boolean): string {
  if (each) return `each ${kind}`;
  if (form === "compare" && periodKind(held) === kind) return held;
  return held.startsWith("each ") || periodKind(held) !== kind ? `latest ${kind}` : held;
}

function toFigure(cell: BuiltFigure, kind: FigureKind, asked: Asked): YamlChange[] {
  const keys = KEYS_OF[kind].filter(
    (key) =>
      asked[key] !== undefined &&
      (key !== "indicator" || kind !== "heatmap" || asked.phenomenon === undefined)
  );
  if (cell.kind === "chart") {
    const gone = Object.keys(cell.spec).filter((key) => !KEPT.includes(key) && key !== "data");
    const value = asked.value === "rate" || asked.value === "n" ? asked.value : undefined;
    return [
      ...keys.filter((key) => key !== "value").map((key) => set(key, asked[key], kind)),
      ...gone.map((key) => ({path: [key], value: undefined})),
      {path: ["data"], value: undefined},
      ...(value && keys.includes("value") ? [set("value", value, kind)] : [])
    ];
  }
  const before = Object.keys(cell.spec).filter((key) => !KEPT.includes(key)) as FigureKey[];
  const renamed: [FigureKey, FigureKey][] = [
    ["indicator", "indicators"],
    ["indicators", "indicator"]
  ];
  const rename = renamed.filter(
    ([from, to]) => before.includes(from) && keys.includes(to) && !keys.includes(from)
  );
  return [
    ...rename.map(([from, to]) => ({path: [from], value: listed(to, asked[to]), name: to})),
    ...keys.filter((key) => !rename.some(([, to]) => to === key)).map((key) => set(key, asked[key], kind)),
    ...before
      .filter((key) => !keys.includes(key) && !rename.some(([from]) => from === key))
      .map((key) => ({path: [key], value: undefined}))
  ];
}

function toChart(cell: BuiltFigure, type: ChartType, asked: Asked): YamlChange[] {
  if (cell.kind === "chart") {
    const roles = ["x", "y", "series", "mark", "stacked", "lower", "upper"].filter((key) => key in cell.spec);
    return [
      {path: ["type"], value: type},
      ...roles.map((key) => ({path: [key], value: undefined})),
      ...(["level", "period", "areas"] as const).map((key) => ({
        path: ["data", key],
        value: listed(key, asked[key]),
        after: ["period", "level"]
      }))
    ];
  }
  const keys = KEYS_OF.chart.filter((key) => key !== "value" && asked[key] !== undefined);
  const data = Object.fromEntries(keys.map((key) => [key, listed(key, asked[key])!]));
  const gone = Object.keys(cell.spec).filter((key) => !KEPT.includes(key) && key !== "value");
  return [
    {path: ["type"], value: type, after: ["title"]},
    {path: ["data"], value: data, after: ["alt", "description", "type"]},
    ...gone.map((key) => ({path: [key], value: undefined}))
  ];
}

/** Words of a figure that every kind has. */
const KEPT: readonly string[] = ["title", "description", "alt"];

function set(key: FigureKey, value: Held, kind: FigureKind): YamlChange {
  const order = KEYS_OF[kind];
  return {
    path: [key],
    value: listed(key, value),
    after: [...order.slice(0, order.indexOf(key)).reverse(), "alt", "description", "title"]
  };
}

function listed(key: FigureKey, value: Held): YamlValue | undefined {
  if (value === undefined) return undefined;
  const list = key === "indicators" || key === "areas" || key === "with";
  return list && !isInput(value) ? [value].flat() : Array.isArray(value) ? value[0] : value;
}
