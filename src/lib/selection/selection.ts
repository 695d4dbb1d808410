/** What the reader has selected; shared by every view of a page and kept in the URL's fragment. */
export interface Selection {
  indicator: string | null;
  area: string | null;
  period: string | null;
}

export const NOTHING_SELECTED: Selection = {indicator: null, area: null, period: null};
