import type {Observation} from "../lib/figures/observation.js";
import {observe} from "../lib/figures/observe.js";
import {formatQuantity} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {isOffered} from "../lib/selection/closed.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";

type Verdict = "up" | "down" | "same" | "small";

/** An indicator's last year beside the year before, for the municipality and by wijk. */
export interface Change {
  card: IndicatorCard;
  /** What can be said of the municipality as a whole. */
  verdict: Verdict;
  /** Undefined where no two years are shown. */
  now: Observation | undefined;
  before: Observation | undefined;
  /** Codes of the wijken that differ clearly. */
  up: string[];
  down: string[];
  /** How often a year was held against the one before it. */
  compared: number;
}

/** Compares an indicator's last two years, in the municipality and in every wijk. */
export function changeOf(card: IndicatorCard, data: SnapshotData): Change {
  const {areas} = data.manifest;
  const years = (level: "gemeente" | "wijk") => {
    if (!isOffered(data.manifest, card.id, level, "year")) return [];
    const codes = areas.filter((a) => a.level === level).map((a) => a.code);
    const rows = observe(data, {indicator: card.id, areas: codes, periodKind: "year"});
    return codes.map((code) => rows.filter((row) => row.area === code).slice(-2));
  };
  const [before, now] = years("gemeente")[0] ?? [];
  const wijken = years("wijk").map(([a, b]) => ({code: a?.area ?? "", verdict: compare(a, b)}));
  const those = (verdict: Verdict) => wijken.filter((w) => w.verdict === verdict).map((w) => w.code);
  const verdict = compare(before, now);
  return {
    card,
    verdict,
    now,
    before,
    up: those("up"),
    down: those("down"),
    compared: [verdict, ...wijken.map((w) => w.verdict)].filter((v) => v !== "small").length
  };
}

/** Says whether an indicator differs clearly anywhere. */
export function isMoved({verdict, up, down}: Change): boolean {
  return verdict === "up" || verdict === "down" || up.length + down.length > 0;
}

/** Writes a rate with one decimal, `11,4%`. */
export function rateInWords(card: IndicatorCard, row: Observation, locale: Locale): string {
  return formatQuantity(row.rate!, card.per === 100 ? "%" : "", locale, 1);
}

/** Compares by intervals, never by percentages: where they overlap, no difference is claimed. */
function compare(before: Observation | undefined, now: Observation | undefined): Verdict {
  if (now?.state !== "value" || before?.state !== "value") return "small";
  if (now.lower! > before.upper!) return "up";
  return now.upper! < before.lower! ? "down" : "same";
}
