import {html, nothing, type TemplateResult} from "lit-html";
import type {ResultColumn} from "../engine/run-select.js";
import type {AnswerOrder} from "./answer-order.js";

/** How the rows of a table are ordered, and what a press on a heading does. */
export interface TableOrder {
  order: AnswerOrder | null;
  sort(column: ResultColumn): void;
}

/** An arrow that points to what is larger, or two small ones where the rows are in another order. */
const MARKS: Readonly<Record<AnswerOrder["way"], string>> = {
  ascending: "M5 2 9.5 10H.5z",
  descending: "M5 12 .5 4h9z",
  none: "M5 1 8 5.5H2zM5 13 2 8.5h6z"
};

/** Draws the heading of a column: its name, and where rows can be ordered a button with a mark that says how they are. */
export function columnHeading(column: ResultColumn, ordering: TableOrder | undefined): TemplateResult {
  const {name, kind, type} = column;
  const number = kind === "number" ? "number" : "";
  const title = type.startsWith("ENUM") ? "ENUM" : type;
  if (!ordering) return html`<th scope="col" class=${number} title=${title}>${name}</th>`;
  const {order, sort} = ordering;
  const way = order?.column === name ? order.way : "none";
  const press = ({currentTarget}: Event) => {
    sort(column);
    // What comes first now is what was asked for.
    const place = (currentTarget as Element).closest(".wb-table");
    if (place) place.scrollTop = 0;
  };
  return html`<th scope="col" class="nb-sorts ${number}" title=${title} aria-sort=${way === "none" ? nothing : way}>
    <button type="button" class="nb-sort" data-sort=${name} @click=${press}
      ><span>${name}</span><svg viewBox="0 0 10 14" aria-hidden="true"><path d=${MARKS[way]} /></svg></button>
  </th>`;
}
