import {formatNumber} from "../../../src/lib/i18n/format.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {changeTexts} from "../../../src/lib/i18n/publish.js";
import type {FigureData} from "../../../src/lib/notebook/figure/figure-data.js";
import {type CellPair, periodInWords} from "./cell-pair.js";
import {cellsOf, type FigureCell} from "./cells-of.js";
import {largestChanges} from "./largest-changes.js";

/** Says what differs between one figure then and now, each difference without the figure's title. */
export function figureChanges(before: FigureData, now: FigureData, locale: Locale): string[] {
  const t = changeTexts[locale];
  if (before.unit !== now.unit) return [t.unit(now.unit || "–", before.unit || "–")];
  const [was, is] = [cellsOf(before), cellsOf(now)];
  const [earlier, present] = [periodsOf(was), periodsOf(is)];
  const words = (periods: readonly string[]) => periods.map((code) => periodInWords(code, locale)).join(", ");
  // `latest year` moves on: then the one year is held against the other.
  const moved = earlier.length === 1 && present.length === 1 && earlier[0] !== present[0];
  const added = moved ? [] : present.filter((code) => !earlier.includes(code));
  const left = moved ? [] : earlier.filter((code) => !present.includes(code));
  const old = new Map(
    was.filter(({period}) => !left.includes(period ?? "")).map((cell) => [keyOf(cell, moved), cell])
  );
  const fresh = is.filter(({period}) => !added.includes(period ?? ""));
  const pairs = fresh.flatMap((cell): CellPair[] => {
    const same = old.get(keyOf(cell, moved));
    return same ? [{before: same, now: cell}] : [];
  });
  const count = (n: number, say: (n: string) => string) => (n > 0 ? [say(formatNumber(n, locale))] : []);
  const changed = pairs.filter(differs);
  return [
    ...(moved ? [t.other_period(words(present), words(earlier))] : []),
    ...(added.length ? [t.period_added(words(added))] : []),
    ...(left.length ? [t.period_gone(words(left))] : []),
    ...count(changed.length, (n) => t.changed(n, formatNumber(pairs.length, locale))),
    ...count(pairs.filter(({before, now}) => !tells(before) && tells(now)).length, t.shown),
    ...count(pairs.filter(({before, now}) => tells(before) && !tells(now)).length, t.hidden),
    ...count(fresh.length - pairs.length, t.more),
    ...count(old.size - pairs.length, t.fewer),
    ...largestChanges(changed, now, moved, locale)
  ];
}

function periodsOf(cells: readonly FigureCell[]): string[] {
  return [...new Set(cells.flatMap(({period}) => period ?? []))].sort();
}

function keyOf({key, period}: FigureCell, moved: boolean): string {
  return moved ? key : `${period}\n${key}`;
}

/** Whether a cell says a number, if only `0 to 4`. */
function tells({state}: FigureCell): boolean {
  return state === "value" || state === "small";
}

function differs({before, now}: CellPair): boolean {
  if (!tells(before) || !tells(now)) return false;
  if (before.state !== now.state) return true;
  if (now.state === "small") return false;
  return before.value !== now.value || before.lower !== now.lower || before.upper !== now.upper;
}
