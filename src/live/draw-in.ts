import type {ChartHurry} from "../lib/charts/spec.js";
import type {Locale} from "../lib/i18n/locale.js";
import type {Content} from "../lib/notebook/draw/content.js";
import {drawContent} from "../lib/notebook/draw/draw-content.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {enlivenFigure} from "./enliven-figure.js";

export interface DrawInOptions {
  /** Where tables are folded, a reader unfolds them; in a report they stand open. */
  folded: boolean;
  /** Gives where a figure opens in the workbench. */
  workbench?: (figure: Element) => string | null;
  /** The width of drawings that are in sight, while somebody drags; null while nobody does. */
  hurried?: () => ChartHurry["width"] | null;
  /** Hears that what was left out in a hurry is there. */
  complete?: () => void;
}

/** Nobody drags any more, or holds still. */
const STILL_MS = 200;

/** How cells are drawn in the page. */
export interface Pictures {
  draw(content: Content, data: SnapshotData, id: string): HTMLElement;
  /** Draws now what was left out in a hurry. */
  finish(): void;
}

/** Draws what cells show in the page. */
export function drawIn(
  locale: () => Locale,
  manifest: Pick<Manifest, "municipality">,
  {folded, workbench, hurried, complete}: DrawInOptions
): Pictures {
  const waiting = new Map<string, {timer: ReturnType<typeof setTimeout>; finish(): void}>();
  const before = new Map<string, HTMLElement>();
  const finished = (id: string) => {
    const left = waiting.get(id);
    if (!left) return;
    clearTimeout(left.timer);
    waiting.delete(id);
    left.finish();
    complete?.();
  };

  return {
    finish() {
      for (const id of [...waiting.keys()]) finished(id);
    },
    draw(content, data, id) {
      clearTimeout(waiting.get(id)?.timer);
      waiting.delete(id);
      const unfolded = before.get(id)?.querySelector(".chart-table[open]") != null;
      const rest: (() => void)[] = [];
      // A table that somebody reads is always drawn: what stands below it must not jump.
      const width = (!unfolded && hurried?.()) || null;
      const hurry = width ? {width, later: (draw: () => void) => void rest.push(draw)} : undefined;
      const drawn = drawContent(content, {document, data, locale: locale(), id, hurry});
      if (content.kind !== "figure") return drawn;
      if (folded && !unfolded)
        for (const table of drawn.querySelectorAll(".chart-table")) table.removeAttribute("open");
      before.set(id, drawn);
      const finish = () => {
        for (const draw of rest) draw();
        enlivenFigure(drawn, {
          locale: locale(),
          manifest: async () => manifest,
          ...(workbench && {workbench: async () => workbench(drawn)})
        });
      };
      if (width) waiting.set(id, {finish, timer: setTimeout(() => finished(id), STILL_MS)});
      else finish();
      return drawn;
    }
  };
}
