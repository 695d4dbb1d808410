import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";
import type {Aggregate, Cell, Cube} from "../../../data-loaders/stages/types.js";
import type {Area} from "../../../src/lib/areas/area.js";
import {atomicPeriods} from "../../../src/lib/disclosure/rollups.js";

export const YEARS = [2021, 2022, 2023, 2024, 2025];

/** Thirty invented buurten in six wijken. */
export const AREAS: Area[] = [
  area("GM9999", "gemeente", "Proefstad", null),
  ...Array.from({length: 6}, (_, w): Area => {
    const code = `WK99990${w + 1}`;
    return area(code, "wijk", `Wijk ${w + 1}`, "GM9999");
  }),
  ...Array.from({length: 30}, (_, b): Area => {
    const wijk = Math.floor(b / 5) + 1;
    const code = `BU99990${wijk}0${(b % 5) + 1}`;
    return area(code, "buurt", `Buurt ${b + 1}`, `WK99990${wijk}`);
  })
];

function area(code: string, level: Area["level"], name: string, parent: string | null): Area {
  return {code, level, name, parent, members: [code], member_names: [name]};
}

/** Dwellings by year: two nested indicators and one that is rare. */
export const DWELLINGS: Cube = {
  name: "dwellings",
  dimensions: [
    {name: "registered", values: ["yes", "no"]},
    {name: "water", values: ["low", "high"]}
  ],
  kind: "stock",
  base: 5,
  finest: "buurt",
  indicators: [
    {indicator: "low_water", part: (c) => c.water === "low", whole: () => true},
    {
      indicator: "registered_low_water",
      part: (c) => c.water === "low" && c.registered === "yes",
      whole: (c) => c.registered === "yes"
    },
    {
      indicator: "ghost",
      part: (c) => c.water === "high" && c.registered === "no",
      whole: (c) => c.water === "high"
    }
  ]
};

/** Reports by month, of which some are violent; criminal-law data have base 10. */
export const REPORTS: Cube = {
  name: "reports",
  dimensions: [{name: "violent", values: ["yes", "no"]}],
  kind: "event",
  base: 10,
  finest: "buurt",
  indicators: [{indicator: "violence", part: (c) => c.violent === "yes", whole: () => true}]
};

/** Invents the true cells of a cube; the mean differs by category and by area. */
export function invent(cube: Cube, means: readonly number[], seed: number, areas = AREAS): Aggregate {
  const random = xoroshiro128plus(seed);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const categories = cube.dimensions.reduce<Record<string, string>[]>(
    (rows, {name, values}) => rows.flatMap((row) => values.map((v) => ({...row, [name]: v}))),
    [{}]
  );
  const cells: Cell[] = areas
    .filter((area) => area.level === "buurt")
    .flatMap(({code}) => {
      const size = 0.3 + 1.4 * uniform();
      return atomicPeriods(cube.kind === "stock" ? "year" : "month", YEARS).flatMap((period) =>
        categories.map((category, c) => {
          const mean = size * means[c % means.length]!;
          return {area: code, period, category, n: Math.floor(mean * 2 * uniform())};
        })
      );
    });
  return {cube, cells} as unknown as Aggregate;
}
