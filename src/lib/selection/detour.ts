import type {Area, Level} from "../areas/area.js";
import {parsePeriod} from "../periods/period.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {Manifest} from "../snapshot/manifest.js";
import {type ClosedReason, closedReason} from "./closed.js";
import type {Selection} from "./selection.js";

/** What a selection asks for and the page does not show; a page shows the nearest thing and says so. */
export interface Detour {
  level: Level;
  period: string;
  reason: ClosedReason;
}

/** Compares what was asked with what is shown; null where they are the same. */
export function detourOf(
  manifest: Pick<Manifest, "gate" | "protection">,
  selection: Selection,
  {card, level, period, area}: {card: IndicatorCard; level: Level; period: string; area: Area | null}
): Detour | null {
  const asked = {level: selection.level ?? area?.level ?? level, period: selection.period ?? period};
  if (asked.level === level && asked.period === period) return null;
  const reason = closedReason(manifest, card, asked.level, parsePeriod(asked.period).kind);
  return reason && {...asked, reason};
}
