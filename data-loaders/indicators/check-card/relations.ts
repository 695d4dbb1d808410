import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import {
  type Categories,
  type CubeRecipe,
  dividedBy,
  type Indicator,
  type RegisterIndicator
} from "../indicator.js";
import {publicCellRules} from "./public-cells.js";

/** Lists what cards say of each other, or of the cubes they are counted in, that is not so. */
export function crossCardRules(
  indicators: readonly Indicator[],
  cubes: readonly CubeRecipe[],
  known: readonly Indicator[]
): string[] {
  const ids = indicators.map(({card}) => card.id);
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))];
  return [
    ...twice.map((id) => `${id} occurs twice`),
    ...mixedAudiences(indicators),
    ...publicCellRules(indicators.filter(isCounted), cubes),
    ...indicators.flatMap((indicator) => [
      ...wider(indicator, known),
      ...beside(indicator, known),
      ...(isCounted(indicator) ? fitsCube(indicator, cubes) : [])
    ])
  ];
}

/** All cells of a cube ship as soon as one of its cards is shown, so that they are for one audience. */
function mixedAudiences(indicators: readonly Indicator[]): string[] {
  const audiences = new Map<string, Set<string>>();
  for (const {cube, card} of indicators.filter(isCounted))
    audiences.set(cube, (audiences.get(cube) ?? new Set()).add(card.audience));
  return [...audiences]
    .filter(([, of]) => of.size > 1)
    .map(([cube]) => `cards of ${cube} are for more than one audience`);
}

/** Every unit of a category is counted in the wider indicator too: same cube, and no cell outside it. */
function wider(indicator: Indicator, known: readonly Indicator[]): string[] {
  const {id, category_of} = indicator.card;
  if (category_of === null) return [];
  const whole = known.find(({card}) => card.id === category_of);
  if (!whole || category_of === id)
    return [`${id} is a category of ${category_of}, which is no other indicator`];
  if (!isCounted(indicator) || !isCounted(whole) || indicator.cube !== whole.cube)
    return [`${id} is a category of ${category_of}, which is not counted in the same cube`];
  if (!isWithin(indicator.part, whole.part))
    return [`${id} is a category of ${category_of}, but counts cells that ${category_of} does not`];
  return [];
}

function beside({card: {id, beside: other}}: Indicator, known: readonly Indicator[]): string[] {
  if (other === null || other === undefined) return [];
  if (other !== id && known.some(({card}) => card.id === other)) return [];
  return [`${id} is to be read beside ${other}, which is no other indicator`];
}

function fitsCube(indicator: RegisterIndicator, cubes: readonly CubeRecipe[]): string[] {
  const {card, part, whole} = indicator;
  const cube = cubes.find(({name}) => name === indicator.cube);
  if (!cube) return [`${card.id} is counted in ${indicator.cube}, which is no cube`];
  const other = dividedBy(whole);
  const divisor = other ? cubes.find(({name}) => name === other.cube) : cube;
  return [
    ...differences(card, cube),
    ...strangers(card.id, part, cube),
    ...(other && !divisor ? [`${card.id} is divided by cells of ${other.cube}, which is no cube`] : []),
    ...(divisor && whole !== "residents"
      ? strangers(card.id, other?.categories ?? (whole as Categories), divisor)
      : [])
  ];
}

function differences(card: IndicatorCard, cube: CubeRecipe): string[] {
  const wrong: string[] = [];
  if (card.purpose !== cube.purpose) wrong.push(`purpose ${card.purpose}, not ${cube.purpose}`);
  if (card.base !== cube.base) wrong.push(`base ${card.base}, not ${cube.base}`);
  if (card.finest_level !== cube.finest) wrong.push(`finest level ${card.finest_level}, not ${cube.finest}`);
  // Effort may be events or a stock; the other kinds are what their cube is.
  if (card.kind !== "effort" && card.kind !== cube.kind) wrong.push(`kind ${card.kind}, not ${cube.kind}`);
  return wrong.map((what) => `${card.id} says ${what} as its cube ${cube.name}`);
}

/** Categories that the cube does not have. */
function strangers(id: string, categories: Categories, cube: CubeRecipe): string[] {
  return Object.entries(categories).flatMap(([name, values]) => {
    const dimension = cube.dimensions.find((known) => known.name === name);
    if (!dimension) return [`${id} selects by ${name}, which ${cube.name} does not split by`];
    return values
      .filter((value) => !dimension.values.includes(value))
      .map((value) => `${id} selects ${name} ${value}, which ${cube.name} does not have`);
  });
}

function isWithin(part: Categories, wide: Categories): boolean {
  return Object.entries(wide).every(
    ([name, values]) => part[name]?.length && part[name].every((value) => values.includes(value))
  );
}

function isCounted(indicator: Indicator): indicator is RegisterIndicator {
  return "cube" in indicator;
}
