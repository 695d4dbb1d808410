import type {Locale} from "../lib/i18n/locale.js";
import type {Content} from "../lib/notebook/draw/content.js";
import {drawContent} from "../lib/notebook/draw/draw-content.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {enlivenFigure} from "./enliven-figure.js";

/** Draws what cells show in the page. Where tables are folded, a reader unfolds them; in a report they stand open. */
export function drawIn(
  locale: () => Locale,
  manifest: Pick<Manifest, "municipality">,
  {folded, workbench}: {folded: boolean; workbench?: (figure: Element) => string | null}
) {
  return (content: Content, data: SnapshotData, id: string): HTMLElement => {
    const drawn = drawContent(content, {document, data, locale: locale(), id});
    if (content.kind !== "figure") return drawn;
    if (folded) for (const table of drawn.querySelectorAll(".chart-table")) table.removeAttribute("open");
    enlivenFigure(drawn, {
      locale: locale(),
      manifest: async () => manifest,
      ...(workbench && {workbench: async () => workbench(drawn)})
    });
    return drawn;
  };
}
