import type {BenchRow} from "../row.js";
import type {Method} from "./methods.js";
import {narrowRanges, type PublishedSum} from "./narrow-ranges.js";
import {KINDS, NESTED, PERIODS, sumsOf, type Town} from "./town.js";

/** Counts what can be read from what a method publishes. */
export function whatIsRead(town: Town, method: Method, base: number): BenchRow[] {
  const group = `b = ${base}, ${method.name}`;
  const cells = method.cells?.(town.reports, town);
  const publish: Publish = (kinds, at) =>
    cells ? sumsOf(cells, kinds, at) : sumsOf(town.reports, kinds, at).map(method.count);
  const differences = nestedDifferences(town, publish);
  const changes = smallChanges(town, base);
  const known = changes.filter((i) =>
    [i - 1, i].every((at) => isExact(method, method.count(town.stock[at]!)))
  );
  const {small, isolated} = isolate(town, method, cells, base);
  const wijken = unequal(town, publish);
  return [
    {
      group,
      name: "differences of nested indicators that read 1 to 4, buurt × quarter and year",
      ...share(differences.filter((d) => d >= 1 && d < base).length, differences.length)
    },
    {
      group,
      name: "monthly changes of 1 to 4 in a stock that can be read exactly",
      ...share(known.length, changes.length)
    },
    {group, name: "counts of 1 to 4 that arithmetic isolates", ...share(isolated, small)},
    {group, name: "wijken that are not the sum of their buurten, a year", ...share(wijken.unequal, wijken.of)}
  ];
}

type Publish = (kinds: readonly boolean[], at: Town["breakdowns"][number]) => number[];

/** Subtracts what is published of an indicator from what is published of the one that it lies in. */
function nestedDifferences({breakdowns}: Town, publish: Publish): number[] {
  const shown = breakdowns.filter(({level, kind}) => level === "buurt" && ["quarter", "year"].includes(kind));
  return shown.flatMap((at) => {
    const [few, some, all] = [NESTED.few, NESTED.some, NESTED.all].map((kinds) => publish(kinds, at));
    return few!.flatMap((n, i) => [some![i]! - n, all![i]! - some![i]!]);
  });
}

/** Lists the places where the stock differs by 1 to b − 1 from the month before. */
function smallChanges({stock}: Town, base: number): number[] {
  return [...stock.keys()].filter((i) => {
    const change = Math.abs(stock[i]! - (stock[i - 1] ?? 0));
    return i % PERIODS.length > 0 && change >= 1 && change < base;
  });
}

function isExact({range}: Method, published: number): boolean {
  const [lower, upper] = range(published);
  return lower === upper;
}

/** Counts the cells of 1 to b − 1 that are known to be that, from all sums that a method publishes. */
function isolate(town: Town, {count, range}: Method, cells: Int32Array | undefined, base: number) {
  const truth = town.reports;
  const width = KINDS.length;
  const single = KINDS.map((_, k) => KINDS.map((_, other) => other === k));
  const published: PublishedSum[] = cells
    ? // Sums of published cells say nothing that the cells do not.
      [...cells].map((n, i) => between([i], range(n)))
    : town.breakdowns.flatMap((breakdown) => {
        const slots: number[][] = breakdown.margins.map(() => []);
        breakdown.marginOf.forEach((margin, slot) => {
          slots[margin]!.push(slot);
        });
        return [...single, NESTED.some, NESTED.all].flatMap((kinds) =>
          sumsOf(truth, kinds, breakdown).map((n, margin) => {
            const inside = slots[margin]!.flatMap((slot) =>
              KINDS.flatMap((_, k) => (kinds[k] ? slot * width + k : []))
            );
            return between(inside, range(count(n)));
          })
        );
      });
  const {lower, upper} = narrowRanges(truth.length, published);
  const small = [...truth.keys()].filter((i) => truth[i]! >= 1 && truth[i]! < base);
  return {small: small.length, isolated: small.filter((i) => lower[i]! >= 1 && upper[i]! < base).length};
}

function between(cells: readonly number[], [lower, upper]: [number, number]): PublishedSum {
  return {cells, lower, upper};
}

/** Counts wijk × year sums that are not what their buurten add up to. */
function unequal(town: Town, publish: Publish) {
  const at = (level: string) => town.breakdowns.find((b) => b.level === level && b.kind === "year")!;
  const [buurt, wijk] = [at("buurt"), at("wijk")];
  const parent = new Map(town.areas.map(({code, parent}) => [code, parent]));
  const added = new Map<string, number>();
  publish(NESTED.some, buurt).forEach((n, i) => {
    const key = `${parent.get(buurt.margins[i]!.area)} ${buurt.margins[i]!.period}`;
    added.set(key, (added.get(key) ?? 0) + n);
  });
  const sums = publish(NESTED.some, wijk);
  const differ = sums.filter(
    (n, i) => n !== added.get(`${wijk.margins[i]!.area} ${wijk.margins[i]!.period}`)
  );
  return {unequal: differ.length, of: sums.length};
}

function share(count: number, of: number): Pick<BenchRow, "value" | "unit" | "note"> {
  return {value: (100 * count) / of, unit: "%", note: `${count} of ${of}`};
}
