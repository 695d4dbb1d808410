import {html, type TemplateResult} from "lit-html";

/** Lines on a square of 20 by 20. */
const PATHS = {
  undo: "M8 4 4 8l4 4M4 8h7.5a4.5 4.5 0 0 1 0 9H8",
  redo: "m12 4 4 4-4 4M16 8H8.5a4.5 4.5 0 0 0 0 9H12",
  run: "M6 4v12l10-6z",
  catalogue: "M4 4h5v12H4zM9 6h4v10H9zM13.2 6.3l3-.8 2 10-3 .7",
  outline: "M4 5h1M8 5h8M4 10h1M8 10h8M4 15h1M8 15h8",
  plus: "M10 4v12M4 10h12",
  edit: "M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3",
  done: "m4 10.5 4 4 8-9",
  remove: "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11M9 9v5M11 9v5",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  grip: "M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01",
  folded: "m8 5 5 5-5 5",
  unfolded: "m5 8 5 5 5-5",
  search: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M10 15h.01",
  menu: "M3 5h14M3 10h14M3 15h14",
  close: "M5 5l10 10M15 5 5 15",
  share: "M10 12V3M6.5 6.5 10 3l3.5 3.5M5 10v7h10v-7",
  prose: "M4 5h12M10 5v11",
  note: "M4 4h12v8l-4 4H4zM12 16v-4h4",
  map: "M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12",
  trend: "M3 16h14M4 12l4-4 3 3 5-6",
  compare: "M4 16V9h4v7M12 16V4h4v12M3 16h14",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
  heatmap: "M3 4h14v12H3zM3 10h14M7.7 4v12M12.3 4v12M3 10h4.7v6H3z",
  input: "M3 6h14M3 14h14M13 4v4M7 12v4",
  query: "M7 6l-4 4 4 4M13 6l4 4-4 4",
  chart: "M4 16V9M8 16V5M12 16v-5M16 16V7M3 16h14",
  broken: "M10 4v7M10 15h.01"
} as const;

export type IconName = keyof typeof PATHS;

/** Draws an icon beside words, or on a button that has a name of its own. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="wb-icon" data-icon=${name} viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}

/** Tells whether there is an icon of a name. */
export function hasIcon(name: string): name is IconName {
  return name in PATHS;
}
