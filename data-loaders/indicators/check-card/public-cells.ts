import {LEVELS, type Level} from "../../../src/lib/areas/area.js";
import {PERIOD_KINDS} from "../../../src/lib/periods/period.js";
import {type CubeRecipe, dividedBy, type RegisterIndicator} from "../indicator.js";

/** Lists where cubes cannot be added up to what everybody is to see, or a figure there would lack its denominator. */
export function publicCellRules(
  indicators: readonly RegisterIndicator[],
  cubes: readonly CubeRecipe[]
): string[] {
  return [...cubes.flatMap(notLarger), ...indicators.flatMap((one) => denominator(one, indicators, cubes))];
}

function notLarger({name, kind, finest, period, public: coarser = {}}: CubeRecipe): string[] {
  const wrong: string[] = [];
  if (depth(coarser.level ?? finest) > depth(finest))
    wrong.push(`${name} is public by ${coarser.level}, and counted by ${finest}`);
  if (PERIOD_KINDS.indexOf(coarser.period ?? period) > PERIOD_KINDS.indexOf(period))
    wrong.push(`${name} is public by ${coarser.period}, and counted by ${period}`);
  if (kind === "stock" && coarser.period && coarser.period !== period)
    wrong.push(`${name} is a stock, of which dates are not added up to a ${coarser.period}`);
  return wrong;
}

function denominator(
  {card, cube, whole}: RegisterIndicator,
  indicators: readonly RegisterIndicator[],
  cubes: readonly CubeRecipe[]
): string[] {
  const other = cubes.find(({name}) => name === dividedBy(whole)?.cube);
  const own = cubes.find(({name}) => name === cube);
  if (!other || !own || card.audience !== "openbaar") return [];
  const closed = indicators.some((one) => one.cube === other.name && one.card.audience !== "openbaar");
  if (closed) return [`${card.id} is for everybody, and divided by cells of ${other.name}, which are not`];
  const [level, divisor] = [own, other].map((of) => of.public?.level ?? of.finest) as [Level, Level];
  return depth(divisor) < depth(level)
    ? [`${card.id} is public by ${level}, and divided by cells of ${other.name}, which are by ${divisor}`]
    : [];
}

function depth(level: Level): number {
  return LEVELS.indexOf(level);
}
