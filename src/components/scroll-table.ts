import {element} from "../lib/charts/element.js";

export interface ScrollTable {
  caption: string;
  head: readonly string[];
  /** First cell of a row is its heading. */
  rows: readonly (readonly string[])[];
  /** Columns from this one on hold numbers; default none. */
  numbers?: number;
}

/** Writes a plain table that scrolls sideways in its own region where the page is narrow. */
export function scrollTable(
  document: Document,
  {caption, head, rows, numbers = Infinity}: ScrollTable
): HTMLElement {
  const cell = (tag: string, text: string, column: number, scope: string) => {
    const heads = column === 0 || tag === "th";
    const attributes = {...(heads && {scope}), ...(column >= numbers && {class: "number"})};
    return element(document, heads ? "th" : "td", attributes, text);
  };
  const row = (tag: string, texts: readonly string[], scope: string) =>
    element(document, "tr", {}, ...texts.map((text, i) => cell(tag, text, i, scope)));
  return element(
    document,
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": caption},
    element(
      document,
      "table",
      {},
      element(document, "caption", {}, caption),
      element(document, "thead", {}, row("th", head, "col")),
      element(document, "tbody", {}, ...rows.map((texts) => row("td", texts, "row")))
    )
  );
}
