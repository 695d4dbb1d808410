import {drawnFrom} from "../../lib/charts/drawn-from.js";
import {element} from "../../lib/charts/element.js";
import type {TableFigure} from "../../lib/charts/table-figure.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Input} from "../../lib/notebook/notebook.js";
import {heldCodes} from "./choose.js";
import {tellPointed} from "./pointed.js";

/**
 * Lets rows of tables choose areas, by a press of the name of the area, as marks of charts do; returns how to show which
 * are chosen after a drawing.
 */
export function chosenRows(
  root: HTMLElement,
  inputsOf: (figure: Element) => readonly Input[],
  values: () => InputValues
): () => void {
  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button.nb-row");
    const figure = button?.closest("figure[data-selects]");
    const area = button?.closest("tr")?.getAttribute("data-area");
    // A row is ticked: it comes to those that are chosen, or goes from them, as with Ctrl in a chart.
    if (figure && area)
      tellPointed(figure, {key: area, area, period: null}, new MouseEvent("click", {ctrlKey: true}));
  });
  return () => {
    for (const figure of root.querySelectorAll("figure[data-selects].chart-words")) {
      const inputs = inputsOf(figure).filter(({spec}) => spec.type === "area");
      if (inputs.length === 0) continue;
      const chosen = new Set(inputs.flatMap(({name}) => heldCodes(values()[name])));
      for (const {row, code} of rowsOf(figure)) {
        row.toggleAttribute("data-chosen", chosen.has(code));
        row.querySelector("button.nb-row")!.setAttribute("aria-pressed", String(chosen.has(code)));
      }
    }
  };
}

interface AreaRow {
  row: Element;
  code: string;
}
const known = new WeakMap<Element, readonly AreaRow[]>();

/** The rows of a table that are about an area; the first time their names become buttons. */
function rowsOf(figure: Element): readonly AreaRow[] {
  const before = known.get(figure);
  if (before) return before;
  const from = drawnFrom(figure);
  const codes = from && "table" in from ? codesOf(from.table) : [];
  const rows = [...figure.querySelectorAll("tbody tr")].flatMap((row, at) => {
    const code = codes[at];
    const head = row.querySelector("th");
    if (!code || !head) return [];
    row.setAttribute("data-area", code);
    head.replaceChildren(
      element(figure.ownerDocument, "button", {type: "button", class: "nb-row"}, head.textContent!)
    );
    return [{row, code}];
  });
  known.set(figure, rows);
  return rows;
}

/** The area of each row; null for one of which nothing is known, which stands among the rows and not among the numbers. */
function codesOf({rows, data}: TableFigure): (string | null)[] {
  const areas = new Map(data.rows.map(({area, area_name}) => [String(area), String(area_name)]));
  const left = [...areas];
  return rows.map(([name]) => (left[0]?.[1] === name ? left.shift()![0] : null));
}
