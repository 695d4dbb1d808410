/**
 * Returns the lower limits of the second and later classes of a choropleth: quantiles, rounded to a step that
 * reads well. Fewer come back where values coincide; none when all are equal. Quantiles, as equal steps leave
 * most neighbourhoods in one class of a skewed distribution.
 */
export function classBreaks(values: readonly number[], classes = 5): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined || least === most) return [];
  const cuts = Array.from({length: classes - 1}, (_, i) => quantile(sorted, (i + 1) / classes));
  const spread = cuts.at(-1)! - cuts[0]! || most - least;
  const step = readableStep(spread / (2 * classes));
  const rounded = cuts.map((cut) => tidy(Math.round(cut / step) * step));
  const inside = [...new Set(rounded)].filter((cut) => cut > least && cut <= most);
  return inside.length ? inside : [tidy(Math.ceil(most / step) * step)].filter((cut) => cut <= most);
}

/** Returns the class of a value, 0 for the lowest. */
export function classOf(value: number, breaks: readonly number[]): number {
  let at = 0;
  while (at < breaks.length && value >= breaks[at]!) at++;
  return at;
}

/** Linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, as in R and d3). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

/** The nearest of 1, 2 and 5 times a power of ten, not above the size. */
function readableStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const ratio = size / power;
  return power * (ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
