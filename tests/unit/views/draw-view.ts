import {parseHTML} from "linkedom";
import {views} from "../../../src/components/views.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {NOTHING_SELECTED, type Selection} from "../../../src/lib/selection/selection.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

export const data = smallSnapshot();

/** Draws one view of the small snapshot, or of a changed one, as the build does. */
export function draw(
  name: string,
  options: Record<string, string> = {},
  {locale = "nl" as Locale, selection = {} as Partial<Selection>, from = data as SnapshotData} = {}
): Element {
  const {document} = parseHTML("<!DOCTYPE html><html><body></body></html>");
  return views[name]!(options, {
    data: from,
    document: document as unknown as Document,
    locale,
    selection: {...NOTHING_SELECTED, ...selection},
    width: "both"
  });
}

/** What an element says, with its white space taken together. */
export const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, " ").trim();

/** The small snapshot with one indicator changed. */
export const withCard = (id: string, change: Partial<IndicatorCard>): SnapshotData => ({
  ...data,
  manifest: {
    ...data.manifest,
    indicators: data.manifest.indicators.map((card) => (card.id === id ? {...card, ...change} : card))
  }
});
