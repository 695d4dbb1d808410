import {periodsOf} from "../../../data-loaders/stages/periods-of.js";
import {protect} from "../../../data-loaders/stages/protect.js";
import type {Cube, Released} from "../../../data-loaders/stages/types.js";
import type {SnapshotParts} from "../../../data-loaders/write/parts.js";
import type {CellSize, EditionEntry} from "../../../src/lib/snapshot/edition.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";
import {AREAS, DWELLINGS, invent, REPORTS, YEARS} from "../disclosure/synthetic-town.js";

/** Files of benefits, for the municipality only. */
const BENEFITS: Cube = {
  ...REPORTS,
  name: "benefits",
  indicators: [{indicator: "benefit_low_water", part: (c) => c.violent === "yes", whole: () => true}]
};
/** Shared dwellings, divided by the dwellings of another cube. */
const SHARED: Cube = {
  ...DWELLINGS,
  name: "shared",
  dimensions: [{name: "permit", values: ["with", "without"]}],
  indicators: [
    {
      indicator: "shared_without_permit",
      part: (c) => c.permit === "without",
      whole: {cube: "dwellings", where: (c) => c.registered === "yes"}
    }
  ]
};

const MONTHLY: CellSize = {level: "buurt", period: "month"};
const YEARLY: CellSize = {level: "buurt", period: "year"};

const DWELLING_IDS = DWELLINGS.indicators.map(({indicator}) => indicator);

/** What everybody sees of each cube: reports by district and quarter, no benefits. */
export const PLAN: EditionEntry[] = [
  {cube: "dwellings", purpose: "woonfraude", indicators: DWELLING_IDS, intern: YEARLY, openbaar: YEARLY},
  {
    cube: "shared",
    purpose: "woonfraude",
    indicators: ["shared_without_permit"],
    intern: YEARLY,
    openbaar: {level: "wijk", period: "year"}
  },
  {
    cube: "reports",
    purpose: "overlast",
    indicators: ["violence"],
    intern: MONTHLY,
    openbaar: {level: "wijk", period: "quarter"}
  },
  {
    cube: "benefits",
    purpose: "uitkeringsfraude",
    indicators: ["benefit_low_water"],
    intern: MONTHLY,
    openbaar: null
  }
];

/** Protects an invented town of four cubes as an internal snapshot, one of them for the municipality only. */
export function internalTown({seed = 7, plan = PLAN, fewer = 1} = {}): SnapshotParts {
  const town = [
    invent(DWELLINGS, [20 / fewer, 150, 4, 30], seed),
    invent(SHARED, [3, 12], seed + 1),
    invent(REPORTS, [14 / fewer, 40 / fewer], seed + 2),
    invent(BENEFITS, [14, 40], seed + 3)
  ];
  const context = {areas: AREAS, years: YEARS, minimum_mean: 10, seed: "seed of the tests"};
  const told = protect(town, context);
  const {tables: _tables, files: _files, hash: _hash, ...rest} = smallSnapshot().manifest;
  const card = rest.indicators[0]!;
  const indicators = town.flatMap(({cube}) =>
    cube.indicators.map(({indicator: id}) => ({
      ...card,
      id,
      name: {nl: `Naam van ${id}`, en: `Name of ${id}`},
      base: cube.base,
      phenomenon: PHENOMENON[cube.name]!,
      purpose: plan.find((entry) => entry.cube === cube.name)!.purpose,
      audience: cube.name === "benefits" ? ("intern" as const) : ("openbaar" as const),
      sources: cube.name === "benefits" ? ["participatiewet"] : ["bag"],
      beside: id === "violence" ? "benefit_low_water" : null
    }))
  );
  const phenomena = [...new Set(Object.values(PHENOMENON))].map((id) => ({
    ...rest.phenomena[0]!,
    id,
    indicators: indicators.filter(({phenomenon}) => phenomenon === id).map((of) => of.id)
  }));
  const source = rest.sources[0]!;
  return {
    tables: [...told.tables, INTERVENTIONS],
    figures: told.figures,
    shapes: smallSnapshot().shapes,
    manifest: {
      ...rest,
      audience: "intern",
      editions: plan,
      areas: AREAS,
      indicators,
      phenomena,
      periods: periodsOf(told.figures),
      gate: told.gate,
      deviation: told.deviation,
      utility: told.utility,
      sources: [source, {...source, id: "participatiewet", purposes: ["uitkeringsfraude"]}],
      purposes: ["woonfraude", "overlast", "uitkeringsfraude"].map((id) => ({
        ...rest.purposes[0]!,
        id,
        sources: id === "uitkeringsfraude" ? ["bag", "participatiewet"] : ["bag"]
      })),
      correlations: [
        {...CORRELATION, indicator: "violence", level: "buurt"},
        {...CORRELATION, indicator: "violence", level: "wijk"},
        {...CORRELATION, indicator: "benefit_low_water", level: "wijk"}
      ]
    }
  };
}

const PHENOMENON: Record<string, string> = {
  dwellings: "spookbewoning",
  shared: "kamerverhuur",
  reports: "overlast",
  benefits: "uitkeringsfraude"
};

const CORRELATION = {proxy: "income", period: "2021-2025", areas: 30, rho: 0.5, low: 0.2, high: 0.7};

const INTERVENTIONS = {
  name: "intervention",
  status: "public",
  base: 1,
  columns: [
    {name: "cbs_code", type: "enum", values: ["BU99990101", "BU99990102"]},
    {name: "phenomenon", type: "enum", values: ["overlast", "uitkeringsfraude"]}
  ]
} as unknown as Released;
