import type {Level} from "../../src/lib/areas/area.js";
import type {Localized} from "../../src/lib/i18n/locale.js";
import type {PeriodKind} from "../../src/lib/periods/period.js";
import type {IndicatorCard, Phenomenon} from "../../src/lib/snapshot/card.js";
import type {PurposeId} from "../purposes.js";
import type {Cube, CubeIndicator, InCategory, Whole} from "../stages/types.js";

/** Categories by dimension: a row belongs where every named dimension has one of its values. */
export type Categories = Readonly<Record<string, readonly string[]>>;

/** A cube and how its cells are counted: one row of the linked table is one unit. */
export interface CubeRecipe extends Omit<Cube, "indicators" | "dimensions"> {
  purpose: PurposeId;
  /** Linked table that it counts, by name. */
  table: string;
  /** SQL condition on the rows that are counted; default all. */
  where?: string;
  /** Kind of the periods in that table: those of the atomic cells. */
  period: Exclude<PeriodKind, "span">;
  /**
   * Cells of the public edition, where they are larger than the internal ones: sums of those, never rounded anew.
   * Left out, everybody sees the cells that the municipality sees.
   */
  public?: {level?: Level; period?: "quarter" | "year"};
  /** What one row of the table is. */
  unit: Localized;
  /** Categories beside area and period: every value, and the SQL that gives one to a row. */
  dimensions: {name: string; values: readonly string[]; sql: string}[];
}

/** A card that everybody may read, and for counts from registers where it is counted. */
export interface Indicator {
  card: IndicatorCard;
}

/** An indicator that is a sum of cells of a cube, said in the cube's categories. */
export interface RegisterIndicator extends Indicator {
  cube: string;
  part: Categories;
  whole: Categories | {cube: string; categories: Categories} | "residents";
  /** Planted phenomena in the truth of the fictional municipality that it looks for. */
  planted: readonly string[];
}

/** A phenomenon with its indicators, in the order in which its page shows them; the first opens the page. */
export interface PhenomenonRecipe {
  phenomenon: Omit<Phenomenon, "indicators">;
  indicators: readonly RegisterIndicator[];
}

/** Makes the cube that is counted and protected from its recipe and the indicators that are counted in it. */
export function cubeOf(recipe: CubeRecipe, indicators: readonly RegisterIndicator[]): Cube {
  const {name, kind, base, finest, occurs} = recipe;
  return {
    name,
    kind,
    base,
    finest,
    ...(occurs ? {occurs} : {}),
    dimensions: recipe.dimensions.map((dimension) => ({name: dimension.name, values: dimension.values})),
    indicators: indicators.filter(({cube}) => cube === name).map(cubeIndicator)
  };
}

function cubeIndicator({card, part, whole}: RegisterIndicator): CubeIndicator {
  return {indicator: card.id, part: within(part), whole: wholeOf(whole)};
}

function wholeOf(whole: RegisterIndicator["whole"]): Whole {
  if (whole === "residents") return whole;
  const other = dividedBy(whole);
  return other ? {cube: other.cube, where: within(other.categories)} : within(whole as Categories);
}

/** Another cube and those of its cells that an indicator is divided by; null where it is divided by nothing there. */
export function dividedBy(whole: RegisterIndicator["whole"]): {cube: string; categories: Categories} | null {
  return typeof whole === "object" && typeof whole.cube === "string"
    ? (whole as {cube: string; categories: Categories})
    : null;
}

/** Writes categories as the SQL condition that selects the same rows. */
export function categoriesSql(categories: Categories): string {
  const terms = Object.entries(categories).map(
    ([dimension, values]) => `${dimension} IN (${values.map((v) => `'${v}'`).join(", ")})`
  );
  return terms.length ? terms.join(" AND ") : "true";
}

function within(categories: Categories): InCategory {
  const terms = Object.entries(categories);
  return (category) => terms.every(([dimension, values]) => values.includes(category[dimension]!));
}
