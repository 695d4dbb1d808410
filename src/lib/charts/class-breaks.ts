/**
 * Returns the lower limits of the second and later classes of a choropleth: quantiles, rounded to the coarsest
 * step that keeps the classes apart and none of them empty. Fewer come back where few values differ; none when
 * all are equal. Quantiles, as equal steps leave most neighbourhoods in one class of a skewed distribution.
 */
export function classBreaks(values: readonly number[], classes = 5): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = new Set(sorted).size;
  const wanted = Math.min(classes, distinct);
  if (wanted < 2) return [];
  const cuts = Array.from({length: wanted - 1}, (_, i) => quantile(sorted, (i + 1) / wanted));
  let best: number[] = [];
  for (const step of steps(sorted.at(-1)! - sorted[0]!)) {
    const breaks = [...new Set(cuts.map((cut) => tidy(Math.round(cut / step) * step)))];
    const full = breaks.filter((low, i) => sorted.some((v) => v >= low && v < (breaks[i + 1] ?? Infinity)));
    const inside = full.filter((low) => low > sorted[0]!);
    if (inside.length > best.length) best = inside;
    if (best.length === wanted - 1) break;
  }
  return best;
}

/** Returns the limits of five classes of multiples around a middle, the same whatever the values. */
export function middleBreaks(middle: number): number[] {
  return [0.5, 0.8, 1.2, 2].map((times) => tidy(times * middle));
}

/** Returns the class of a value as it is written, so that a number beside a limit is coloured as it reads. */
export function writtenClassOf(value: number, breaks: readonly number[], decimals: number): number {
  return classOf(Number(value.toFixed(decimals)), breaks);
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

/** Steps of 5, 2 and 1 times a power of ten, from the size of the range down to a ten-thousandth of it. */
function steps(range: number): number[] {
  const top = Math.floor(Math.log10(range));
  return Array.from({length: 5}, (_, i) => 10 ** (top - i)).flatMap((power) => [5 * power, 2 * power, power]);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
