import {LEVELS, type Level} from "../../lib/areas/area.js";
import {element} from "../../lib/charts/element.js";
import {formatLevel, formatNumber} from "../../lib/i18n/format.js";
import {pageTexts} from "../../lib/i18n/pages.js";
import {utilityTexts} from "../../lib/i18n/utility.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import {isOffered} from "../../lib/selection/closed.js";
import type {DeviationEntry} from "../../lib/snapshot/manifest.js";
import type {UtilityEntry} from "../../lib/snapshot/utility.js";
import {scrollTable} from "../scroll-table.js";
import type {ViewContext} from "../view.js";

/** From this share on most of what a reader sees is 0 or b. */
const MOSTLY = 0.5;

/** Lists per indicator, level and period kind what rounding and chance do, and what to conclude; notes below. */
export function utilityTable({data, document, locale}: ViewContext): HTMLElement[] {
  const {manifest} = data;
  const t = utilityTexts[locale];
  const ranked = manifest.utility.some((entry) => "rank" in entry);
  const number = (value: number | null | undefined, decimals: number) =>
    value === null || value === undefined ? "–" : formatNumber(value, locale, decimals);
  const kindName = (kind: PeriodKind) => pageTexts[locale][`kind_${kind}`];
  const table = scrollTable(document, {
    caption: t.caption,
    head: [t.place, t.verdict, t.rms, t.p95, t.sd, t.small, ...(ranked ? [t.rank] : [])],
    groups: manifest.indicators
      .map((card) => ({
        name: card.name[locale],
        rows: manifest.utility.filter((entry) => entry.indicator === card.id).map(row)
      }))
      .filter(({rows}) => rows.length > 0),
    numbers: 2,
    tall: true
  });
  const notes = [t.note_rms, t.note_sd, ...(ranked ? [t.note_rank] : [])];
  return [table, ...notes.map((note) => element(document, "p", {class: "quiet"}, note))];

  function row(entry: UtilityEntry): string[] {
    const {indicator, level, period} = entry;
    const moved = manifest.deviation.find(
      (d) => d.indicator === indicator && d.level === level && d.period === period
    );
    return [
      `${formatLevel(level, locale)}, ${kindName(period)}`,
      verdict(entry, moved),
      number(moved?.rms, 1),
      number(moved?.p95, 0),
      number(entry.poisson_sd, 1),
      `${formatNumber(100 * entry.small_share, locale, 0)}%`,
      ...(ranked ? [number(entry.rank, 2)] : [])
    ];
  }

  function verdict(entry: UtilityEntry, moved: DeviationEntry | undefined): string {
    const {indicator, level, period} = entry;
    const objection = !isOffered(manifest, indicator, level, period)
      ? t.not_shown
      : moved && moved.rms >= entry.poisson_sd
        ? t.coarse
        : entry.small_share >= MOSTLY
          ? t.mostly_small
          : null;
    if (!objection) return t.usable;
    const options = wayOut(indicator, level, period);
    if (options.length === 0) return objection;
    return t.choose(
      objection,
      options.reduce((all, option) => t.or(all, option))
    );
  }

  /** The nearest larger areas and longer periods at which the indicator is shown, as few steps away as can be. */
  function wayOut(indicator: string, level: Level, period: PeriodKind): string[] {
    const coarser = LEVELS.flatMap((l) => PERIOD_KINDS.map((kind) => ({level: l, kind})))
      .map((at) => ({
        ...at,
        up: LEVELS.indexOf(level) - LEVELS.indexOf(at.level),
        on: PERIOD_KINDS.indexOf(period) - PERIOD_KINDS.indexOf(at.kind)
      }))
      .filter(({up, on}) => up >= 0 && on >= 0 && up + on > 0)
      .filter((at) => isOffered(manifest, indicator, at.level, at.kind));
    const nearest = Math.min(...coarser.map(({up, on}) => up + on));
    return coarser
      .filter(({up, on}) => up + on === nearest)
      .reverse()
      .map((at) => {
        const [area, kind] = [formatLevel(at.level, locale), kindName(at.kind)];
        return at.on === 0 ? area : at.up === 0 ? kind : t.where(area, kind);
      });
  }
}
