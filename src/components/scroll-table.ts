import {element} from "../lib/charts/element.js";

/** First cell of a row is its heading. */
type Row = readonly (string | Element)[];

export interface ScrollTable {
  caption: string;
  head: Row;
  rows?: readonly Row[];
  /** Rows under a heading of their own, after `rows`. */
  groups?: readonly {name: string; rows: readonly Row[]}[];
  /** Columns from this one on hold numbers; default none. */
  numbers?: number;
  /** Scrolls down too, under a head that stays; for tables longer than a screen. Paper shows all. */
  tall?: boolean;
}

/** Writes a plain table that scrolls sideways in its own region where the page is narrow. */
export function scrollTable(
  document: Document,
  {caption, head, rows = [], groups = [], numbers = Infinity, tall = false}: ScrollTable
): HTMLElement {
  const cell = (tag: string, text: string | Element, column: number, scope: string) => {
    const heads = column === 0 || tag === "th";
    const attributes = {...(heads && {scope}), ...(column >= numbers && {class: "number"})};
    return element(document, heads ? "th" : "td", attributes, text);
  };
  const row = (tag: string, texts: Row, scope: string) =>
    element(document, "tr", {}, ...texts.map((text, i) => cell(tag, text, i, scope)));
  const body = (texts: readonly Row[], heading?: Element) =>
    element(document, "tbody", {}, heading, ...texts.map((cells) => row("td", cells, "row")));
  return element(
    document,
    "div",
    {class: tall ? "scroll tall" : "scroll", tabindex: "0", role: "region", "aria-label": caption},
    element(
      document,
      "table",
      {},
      element(document, "caption", {}, caption),
      element(document, "thead", {}, row("th", head, "col")),
      rows.length > 0 ? body(rows) : null,
      ...groups.map((group) => body(group.rows, groupRow(document, group.name, head.length)))
    )
  );
}

/** Heads the rows of one group, across all columns. */
export function groupRow(document: Document, name: string, columns: number): HTMLElement {
  return element(
    document,
    "tr",
    {class: "group"},
    element(document, "th", {scope: "rowgroup", colspan: columns}, name)
  );
}
