import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";
import {protect} from "../../data-loaders/stages/protect.js";
import type {Aggregate, Cell, Cube} from "../../data-loaders/stages/types.js";
import type {Area} from "../../src/lib/areas/area.js";
import {atomicPeriods, rollups} from "../../src/lib/disclosure/rollups.js";
import type {Bench, BenchRow} from "./row.js";

const YEARS = [2021, 2022, 2023, 2024, 2025];

/** Times protection on a million cells, and counts how often a sum stays within b − 1 of the truth. */
export const bench: Bench = async (progress) => {
  progress("inventing a cube of a million cells");
  const large = invent(417, 60, cube("event", 40), 3);
  progress("protecting it");
  const start = performance.now();
  protect([large.aggregate], {areas: large.areas, years: YEARS, minimum_mean: 10, seed: "bench"});
  const rows: BenchRow[] = [
    {
      group: "protection",
      name: `protect, ${large.aggregate.cells.length.toLocaleString("en")} cells, 417 buurten × 60 months × 40 categories`,
      value: (performance.now() - start) / 1000,
      unit: "s",
      goal: 10,
      note: "rounding, gate, deviation and figures; b = 5"
    }
  ];
  progress("protecting a cube of Zaanstad's size");
  const small = invent(70, 19, cube("stock", 33), 30);
  return [...rows, ...within(small)];
};

/** Counts, by level × period, the sums of a part that lie within b − 1 of the truth. */
function within({aggregate, areas}: ReturnType<typeof invent>): BenchRow[] {
  const context = {areas, years: YEARS, minimum_mean: 0, seed: "bench"};
  const {figures} = protect([aggregate], context);
  const periods = atomicPeriods("year", YEARS);
  const atoms = areas.filter(({level}) => level === "buurt").map(({code}) => code);
  const {part} = aggregate.cube.indicators[0]!;
  const truth = new Map<string, number>();
  const breakdowns = rollups(areas, atoms, periods, YEARS);
  for (const {marginOf, margins} of breakdowns) {
    for (const {area, period, category, n} of aggregate.cells) {
      if (!part(category)) continue;
      const margin = margins[marginOf[atoms.indexOf(area) * periods.length + periods.indexOf(period)]!]!;
      const key = `${margin.area} ${margin.period}`;
      truth.set(key, (truth.get(key) ?? 0) + n);
    }
  }
  return breakdowns.map(({level, kind, margins}) => {
    const keys = new Set(margins.map(({area, period}) => `${area} ${period}`));
    const moved = figures
      .filter((f) => f.indicator === "part" && keys.has(`${f.area} ${f.period}`))
      .map((f) => Math.abs(f.n! - truth.get(`${f.area} ${f.period}`)!));
    return {
      group: "protection",
      name: `sums of 6 categories within b − 1 of the truth, ${level} × ${kind}`,
      value: (100 * moved.filter((d) => d < 5).length) / moved.length,
      unit: "%",
      note: `${moved.length} sums, 70 buurten × 5 years × 33 categories, b = 5`
    };
  });
}

function cube(kind: Cube["kind"], categories: number): Cube {
  const values = Array.from({length: categories}, (_, c) => `c${c}`);
  return {
    name: "invented",
    dimensions: [{name: "category", values}],
    kind,
    base: 5,
    finest: "buurt",
    indicators: [
      {indicator: "part", part: ({category}) => values.indexOf(category!) < 6, whole: () => true},
      {indicator: "one", part: ({category}) => category === "c0", whole: () => true}
    ]
  };
}

/** Invents counts with a mean that differs by area and falls from category to category. */
function invent(buurten: number, wijken: number, of: Cube, mean: number) {
  const random = xoroshiro128plus(2025);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const area = (code: string, level: Area["level"], parent: string | null): Area => {
    return {code, level, name: code, parent, members: [code], member_names: [code]};
  };
  const wijkOf = (b: number) => `WK${Math.floor((b * wijken) / buurten)}`;
  const atoms = Array.from({length: buurten}, (_, b) => area(`BU${b}`, "buurt", wijkOf(b)));
  const areas = [
    area("GM9999", "gemeente", null),
    ...[...new Set(atoms.map(({parent}) => parent!))].map((code) => area(code, "wijk", "GM9999")),
    ...atoms
  ];
  const values = of.dimensions[0]!.values;
  const periods = atomicPeriods(of.kind === "stock" ? "year" : "month", YEARS);
  const cells = atoms.flatMap(({code}) => {
    const size = 0.3 + 1.4 * uniform();
    return periods.flatMap((period) =>
      values.map((category, c): Cell => {
        const n = Math.floor((2 * uniform() * size * mean * 8) / (8 + c));
        return {area: code, period, category: {category}, n};
      })
    );
  });
  return {areas, aggregate: {cube: of, cells} as unknown as Aggregate};
}
