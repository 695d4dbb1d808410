import type {Area, Level} from "../areas/area.js";
import type {CellState} from "../disclosure/cell-state.js";
import {roundingSlack} from "../disclosure/rounding-slack.js";
import {parsePeriod} from "../periods/period.js";
import {periodRuns} from "../periods/period-runs.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {SnapshotData} from "../snapshot/snapshot-data.js";
import {figureIndex} from "./figure-index.js";
import type {Observation} from "./observation.js";
import {observe} from "./observe.js";
import {rateInterval} from "./rate-interval.js";
import {tilesOf} from "./tiles-of.js";

/** An observation of several periods; `base` says that a small sum may stand for more than one small count. */
export type TogetherObservation = Observation & {base?: number};

/**
 * Returns one observation per area over several periods of one kind, as the whole span of a snapshot has it: counts and
 * denominators are both added up, so that the rate is the average of a period and can be set beside those of single
 * ones. Where one of the periods says nothing, neither does the sum.
 *
 * Rounding adds up too. Periods that fill a released longer one, such as twelve months a year, moved together no
 * further than that one did; else each brings its own slack. A stock counts much the same dwellings again, so that its
 * interval is that of one average date, see `rateInterval`.
 */
export function observeTogether(
  data: SnapshotData,
  query: {indicator: string; level?: Level; areas?: readonly string[]},
  periods: readonly string[]
): TogetherObservation[] {
  const kind = parsePeriod(periods[0]!).kind;
  const cells = observe(data, {...query, periodKind: kind, periods});
  const byArea = new Map<string, Observation[]>();
  for (const cell of cells) {
    const own = byArea.get(cell.area);
    if (own) own.push(cell);
    else byArea.set(cell.area, [cell]);
  }
  return [...byArea.values()].map((own) => together(data, own));
}

function together(data: SnapshotData, cells: readonly Observation[]): TogetherObservation {
  const [first] = cells;
  if (cells.length === 1) return first!;
  const index = figureIndex(data);
  const card = index.card(first!.indicator);
  const area = index.area(first!.area)!;
  const codes = cells.map(({period}) => period);
  const sum = (of: (cell: Observation) => number | null) =>
    cells.reduce((total, cell) => total + (of(cell) ?? 0), 0);
  const n = sum((cell) => cell.n);
  const denominator = sum((cell) => cell.denominator);
  const row = {indicator: card.id, area: area.code, period: runsInCodes(codes)};
  const state = stateOf(cells, n, card);
  if (state !== "value" && state !== "small")
    return {...row, state, n: null, denominator: null, rate: null, lower: null, upper: null};
  const slack =
    card.kind === "stock" ? slackOf(data, card, area, codes[0]!) : tiledSlack(data, card, area, cells);
  if (state === "small")
    return {...row, state, n, denominator, rate: null, lower: null, upper: null, base: slack + 1};
  return {
    ...row,
    state,
    n,
    denominator,
    rate: (n / denominator) * card.per,
    ...rateInterval(card, {n, denominator, dates: cells.length, slack})
  };
}

function stateOf(cells: readonly Observation[], n: number, {base}: IndicatorCard): CellState {
  for (const state of ["not_published", "missing"] as const)
    if (cells.some((cell) => cell.state === state)) return state;
  if (cells.every((cell) => cell.state === "empty")) return "empty";
  return n === 0 && base > 1 ? "small" : "value";
}

/** How far rounding may have moved the sum: that of the longest released periods which the chosen ones fill. */
function tiledSlack(
  data: SnapshotData,
  card: IndicatorCard,
  area: Area,
  cells: readonly Observation[]
): number {
  const index = figureIndex(data);
  const left = new Map(cells.map((cell) => [cell.period, cell]));
  const own = index.period(cells[0]!.period)!;
  let slack = 0;
  for (const {period, parts: codes} of tilesOf(data.manifest, own.kind)) {
    const parts = codes.flatMap((code) => left.get(code) ?? []);
    if (parts.length !== codes.length || !index.offered(card.id, area, period)) continue;
    const whole = index.figure(card.id, area.code, period.code);
    if (whole?.n !== parts.reduce((total, {n}) => total + (n ?? 0), 0)) continue;
    for (const part of parts) left.delete(part.period);
    slack += slackOf(data, card, area, period.code);
  }
  return slack + left.size * slackOf(data, card, area, own.code);
}

function slackOf({manifest}: SnapshotData, card: IndicatorCard, {level}: Area, code: string): number {
  return roundingSlack(card, manifest.deviation, {level, period: parsePeriod(code).kind});
}

/** Names the periods that were put together, with codes: `2024MM01–2024MM03, 2024MM06`. */
function runsInCodes(codes: readonly string[]): string {
  return periodRuns(codes)
    .map((run) => [...new Set([run[0]!, run.at(-1)!])].join("–"))
    .join(", ");
}
