import type {ChartMark} from "../../lib/charts/mark.js";

/** Tells that a mark of a figure was pointed at: by a click, by Enter or by space. */
export const POINTED = "figure-pointed";

export type PointedEvent = CustomEvent<{mark: ChartMark; cause: Event}>;

/** Tells whoever listens around a figure that one of its marks was pointed at. */
export function tellPointed(figure: Element, mark: ChartMark, cause: Event): void {
  figure.dispatchEvent(
    new CustomEvent(POINTED, {bubbles: true, detail: {mark, cause}}) satisfies PointedEvent
  );
}
