import type {Level} from "../areas/area.js";

/** What the reader has selected; shared by every view of a page and kept in the URL's fragment. */
export interface Selection {
  indicator: string | null;
  area: string | null;
  period: string | null;
  /** Level of the areas shown; null lets the page choose. */
  level: Level | null;
}

export const NOTHING_SELECTED: Selection = {indicator: null, area: null, period: null, level: null};
