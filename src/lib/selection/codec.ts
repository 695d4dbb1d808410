import {LEVELS, type Level} from "../areas/area.js";
import type {Manifest} from "../snapshot/manifest.js";
import type {Selection} from "./selection.js";

/** Keys in the fragment: register words, the same in every language, so that a link survives the switch. */
const KEYS = {indicator: "indicator", level: "niveau", area: "gebied", period: "periode"} as const;

type Codes = Pick<Manifest, "indicators" | "areas" | "periods">;

/** Writes a selection as a URL fragment without `#`; empty when nothing is selected. */
export function encodeSelection(selection: Selection): string {
  const fields = Object.entries(KEYS) as [keyof Selection, string][];
  return fields
    .filter(([field]) => selection[field] !== null)
    .map(([field, key]) => `${key}=${encodeURIComponent(selection[field]!)}`)
    .join("&");
}

/**
 * Reads a selection from a URL fragment. A code that the snapshot does not know is dropped, and a member of
 * a merged area becomes the area that it is part of.
 */
export function decodeSelection(fragment: string, codes: Codes): Selection {
  const params = new URLSearchParams(fragment.replace(/^#/, ""));
  const known = (key: string, list: readonly string[]) => {
    const value = params.get(key);
    return value !== null && list.includes(value) ? value : null;
  };
  const area = params.get(KEYS.area);
  return {
    indicator: known(
      KEYS.indicator,
      codes.indicators.map((i) => i.id)
    ),
    area: (area && codes.areas.find((a) => a.code === area || a.members.includes(area))?.code) || null,
    period: known(
      KEYS.period,
      codes.periods.map((p) => p.code)
    ),
    level: known(KEYS.level, LEVELS) as Level | null
  };
}

/** Says whether a fragment holds a selection rather than the id of a place on the page. */
export function isSelection(fragment: string): boolean {
  const params = new URLSearchParams(fragment.replace(/^#/, ""));
  return Object.values(KEYS).some((key) => params.has(key));
}
