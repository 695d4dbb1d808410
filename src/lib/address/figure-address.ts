import type {Level} from "../areas/area.js";

/** Pages' figures that the workbench can make as a notebook. */
export const FIGURE_VIEWS = ["map", "trend", "heatmap", "table"] as const;
export type FigureView = (typeof FIGURE_VIEWS)[number];

/** A figure of a page: what draws it, and of what. Says all that the workbench needs to make the same one. */
export interface PageFigure {
  view: FigureView;
  indicator: string;
  level: Level;
  period: string;
  /** The area that the reader had chosen; null for the municipality. */
  area: string | null;
}

/** Writes which figure is meant as the fragment of the workbench's address, so that no server hears of it. */
export function writeFigure({view, indicator, level, period, area}: PageFigure): string {
  const words = {figuur: view, indicator, niveau: level, periode: period, ...(area && {gebied: area})};
  return `#${new URLSearchParams(words)}`;
}

/** Reads it back, whatever somebody made of it; null where it is no figure. Whether it exists, the snapshot knows. */
export function readFigure(fragment: string): PageFigure | null {
  const words = new URLSearchParams(fragment.replace(/^#/, ""));
  const view = FIGURE_VIEWS.find((one) => one === words.get("figuur"));
  const level = (["gemeente", "wijk", "buurt"] as const).find((one) => one === words.get("niveau"));
  const [indicator, period] = [words.get("indicator"), words.get("periode")];
  if (!view || !level || !indicator || !period) return null;
  return {view, indicator, level, period, area: words.get("gebied")};
}
