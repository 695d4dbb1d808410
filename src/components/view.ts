import type {ChartContext} from "../lib/charts/spec.js";
import type {Selection} from "../lib/selection/selection.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";

/** Everything a view draws from; the build and the browser call the same view with the same context. */
export interface ViewContext extends ChartContext {
  data: SnapshotData;
  selection: Selection;
}

/**
 * Draws one block of a page into an element. A page names a view in HTML,
 * `<div data-view="trend" data-indicator="…"></div>`; the build draws its default state into the page, and
 * the browser draws it again when the selection changes. `options` are the other `data-` attributes, with
 * those of the page itself: `phenomenon` on the page of one, `reports` on the list of reports.
 */
export type View = (options: Readonly<Record<string, string>>, context: ViewContext) => Element;
