import fc from "fast-check";
import {CHART_TYPES} from "../../../src/lib/charts/spec.js";
import {hiddenProblem} from "../../../src/lib/notebook/hidden-characters.js";

/** A spec as a value, before anybody spells it; the cell's kind and, where it has one, its name. */
export interface Spec {
  kind: string;
  name?: string;
  value: Readonly<Record<string, unknown>>;
}

const QUERIES = ["cijfers", "per_wijk"] as const;
const INPUTS = ["gebied", "periode", "grens"] as const;

/** Text in which YAML and Markdown find something to misread. */
export const text = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "Overbewoning per wijk",
        "een woord",
        "ja: nee",
        "a # b",
        "- punt",
        "*vet* en _schuin_",
        "'t Veld",
        'hij zei "ja"',
        "[a, b]",
        "{a: b}",
        "&anker",
        "!let op",
        "%",
        "@naam",
        "`code`",
        "| a | b |",
        "> citaat",
        "null",
        "true",
        "2025",
        "1e3",
        "0x1F",
        "~",
        "2026-01-15",
        "---",
        "...",
        "```",
        "één ❤️ 👩‍👧",
        "regel een\nregel twee",
        "alinea\n\nalinea",
        "  ingesprongen\nen niet",
        "slot\n",
        "tab\tin het midden",
        "a\\b",
        "$gebied",
        "https://voorbeeld.nl/a?b=c#d",
        "heel lang ".repeat(15).trim()
      )
    },
    {weight: 1, arbitrary: fc.string({unit: "grapheme", minLength: 1, maxLength: 24})}
  )
  .filter((one) => one.trim() !== "" && !hiddenProblem(one));

const id = fc.constantFrom("overbewoond", "water_hoog", "drugs", "a1");
const level = fc.constantFrom("gemeente", "wijk", "buurt");
const period = fc.constantFrom("latest year", "each month", "2024JJ00", "2025KW03", "2025MM12", "2021-2025");
const area = fc.constantFrom("GM9999", "WK999901", "WK999902", "BU99990101");
const column = fc.constantFrom("n", "area", "period", "Waarde_2", "_x");
const input = fc.constantFrom(...INPUTS).map((name) => `$${name}`);
const list = (one: fc.Arbitrary<unknown>, most = 4) => fc.array(one, {minLength: 1, maxLength: most});
const listOrOne = (one: fc.Arbitrary<unknown>) => fc.oneof(list(one), one);
const orInput = (one: fc.Arbitrary<unknown>) =>
  fc.oneof({weight: 3, arbitrary: one}, {weight: 1, arbitrary: input});
const number = fc.oneof(fc.integer({min: -1000, max: 1000}), fc.constantFrom(0.5, 1.25, -0.1, 1e21));

type Keys = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** A mapping with keys that are always there and keys that may be. */
function mapping(required: Keys, optional: Keys): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({...required, ...optional}, {requiredKeys: Object.keys(required)}) as fc.Arbitrary<
    Record<string, unknown>
  >;
}

export const headers = mapping(
  {
    title: text,
    language: fc.constantFrom("nl", "en"),
    date: fc.constantFrom("2026-01-15", "2024-02-29"),
    authors: listOrOne(text),
    description: text,
    purpose: text
  },
  {
    snapshot: fc.constantFrom("0123abcd", "a".repeat(64)),
    parameters: fc.dictionary(fc.constantFrom(...INPUTS), fc.oneof(text, number, list(text)), {maxKeys: 2}),
    requires: listOrOne(id),
    supersedes: fc.constantFrom("wonen", "wonen-2024")
  }
);

const titled = {title: text};
const words = {description: text, alt: text};
const where = {level: orInput(level), period: orInput(period)};
const shown = {value: fc.constantFrom("rate", "n")};
const areas = {areas: orInput(listOrOne(area))};
const label = {label: text};

const distinct = (one: fc.Arbitrary<string>) =>
  fc.uniqueArray(one, {
    minLength: 2,
    maxLength: 3,
    selector: (option) => option.normalize("NFKC").toLowerCase()
  });

const inputs: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  area: mapping(label, {level, multiple: fc.boolean(), value: listOrOne(area)}),
  level: mapping({...label, value: level}, {options: distinct(level)}),
  period: mapping(
    {...label, value: listOrOne(period)},
    {kind: fc.constantFrom("span", "year", "quarter", "month"), multiple: fc.boolean()}
  ),
  phenomenon: mapping({...label, value: id}, {options: distinct(id)}),
  indicator: mapping({...label, value: listOrOne(id)}, {options: distinct(id), multiple: fc.boolean()}),
  number: mapping(
    {
      ...label,
      min: fc.constantFrom(-5, 0),
      max: fc.constantFrom(10, 10.5),
      value: fc.integer({min: 0, max: 10})
    },
    {unit: text, step: fc.constantFrom(1, 0.5)}
  ),
  choice: distinct(text.map((one) => one.trim())).chain((options) =>
    fc.record({...label, options: fc.constant(options), value: fc.constantFrom(...options)})
  )
};

const chart = {
  ...words,
  x: column,
  y: column,
  lower: column,
  upper: column,
  series: column,
  level,
  mark: area,
  decimals: fc.integer({min: 0, max: 6})
};
const type = {type: fc.constantFrom(...CHART_TYPES)};

/** Specs of every kind of cell that holds YAML, by the part of the format that they are. */
export const PARTS: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  ...Object.fromEntries(
    Object.entries(inputs).map(([of, spec]) => [
      `input: ${of}`,
      spec.map((value): Record<string, unknown> => ({type: of, ...value}))
    ])
  ),
  "chart of a query": mapping(
    {
      ...type,
      ...titled,
      data: fc.constantFrom(...QUERIES),
      value: column,
      state: column,
      unit: text,
      provenance: fc.record({source: text, period: text, population: text, uncertainty: text})
    },
    {...chart, stacked: fc.boolean()}
  ),
  "chart of an indicator": mapping(
    {
      ...type,
      ...titled,
      data: mapping(
        {indicator: id, level, period: fc.oneof(period, fc.array(period, {minLength: 2, maxLength: 2}))},
        {areas: listOrOne(area)}
      )
    },
    {...chart, value: column, state: column, unit: text}
  ),
  map: mapping({...titled, indicator: orInput(id), ...where}, {...words, ...shown}),
  heatmap: fc.oneof(
    mapping({...titled, indicator: orInput(id), ...where}, {...words, ...areas}),
    mapping({...titled, phenomenon: orInput(id), ...where}, {...words, ...areas})
  ),
  trend: mapping({...titled, indicator: orInput(id), ...where}, {...words, ...areas, ...shown}),
  table: mapping({...titled, indicators: orInput(listOrOne(id)), ...where}, {...words, ...areas}),
  compare: mapping(
    {...titled, indicator: orInput(id), area: orInput(area), period: orInput(period)},
    {...words, with: orInput(listOrOne(area))}
  )
};

/** The inputs that figures name, so that a document in which they stand is right. */
export const NAMED_INPUTS = INPUTS;
/** The queries that charts name. */
export const NAMED_QUERIES = QUERIES;
