import {PERIOD_KINDS, parsePeriod} from "../../periods/period.js";
import type {IndicatorCard} from "../../snapshot/card.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import {figureError} from "./figure-error.js";

/**
 * Settles which periods a figure shows together: one as it was written, or a list of codes of one kind in order of
 * time. `each month` are all of the snapshot's. What cannot be put together honestly is a mistake at its line.
 */
export function settledPeriods(
  cell: Parameters<typeof figureError>[0],
  path: readonly string[],
  period: string | readonly string[],
  {manifest}: SnapshotData,
  {counts = []}: {counts?: readonly IndicatorCard[]} = {}
): string | string[] {
  const asked = typeof period === "string" ? [period] : period;
  const each = asked.find((one) => one.startsWith("each "))?.slice("each ".length);
  const kind = PERIOD_KINDS.find((known) => known === each);
  if (!kind && asked.length === 1) return asked[0]!;
  const codes = kind
    ? manifest.periods.filter((one) => one.kind === kind).map(({code}) => code)
    : [...new Set(asked)];
  const kinds = new Set(codes.map((code) => (code.includes(" ") ? code : parsePeriod(code).kind)));
  if (kinds.size > 1 || (kinds.has("span") && codes.length > 1))
    throw figureError(cell, path, (t) => t.periods_one_kind);
  const stock = counts.find((card) => card.kind === "stock");
  if (stock && codes.length > 1) throw figureError(cell, path, (t) => t.stock_count(stock.id));
  return codes.length === 1 ? codes[0]! : codes.sort();
}
