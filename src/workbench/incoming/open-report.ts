import {incomingTexts} from "../../lib/i18n/incoming.js";
import {isDrawn} from "../../lib/notebook/draw/content.js";
import {type InputValue, whyNot} from "../../lib/notebook/input-values.js";
import {firstValues} from "../../live/first-values.js";
import {type NotebookDocument, readDocument} from "../../live/notebook-document.js";
import {notebookInPage} from "../../live/notebook-file.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {focusTitle} from "./focus-title.js";
import type {Asked} from "./fragment.js";
import {NotOpened} from "./incoming.js";

/**
 * Opens a report of this site to be read, at once: it was reviewed before it was published. Inputs hold what the reader
 * had chosen there, and the focus goes to the figure that was asked for.
 */
export async function openReport(
  desk: Desk,
  {slug, cell, choices}: Extract<Asked, {open: "report"}>
): Promise<void> {
  const t = incomingTexts[desk.locale];
  const document = readDocument(await fetchReport(slug, t.no_report(slug)));
  const told = [t.reading(document.header.title)];
  const {values} = firstValues(document);
  const held: Record<string, InputValue> = {...values};
  for (const [name, chosen] of Object.entries(choices)) {
    const value = heldBy(document, name, chosen);
    if (value === null) told.push(t.choice_not_taken(name));
    else held[name] = value;
  }
  desk.open(document, {from: "report", slug}, held);
  desk.show({read_only: true});
  const figure = cell === null ? null : figureAt(desk.workspace!, cell);
  if (cell !== null && !figure) told.push(t.no_cell);
  desk.announce(told.join(" "));
  if (figure) setTimeout(() => desk.focus(figure));
  else focusTitle();
}

/** Fetches the page of a report in the language of this page, and takes the notebook out of it. */
async function fetchReport(slug: string, none: string): Promise<string> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) throw new NotOpened(none);
  const response = await fetch(new URL(`rapporten/${slug}.html`, location.href)).catch(() => null);
  const source = response?.ok ? notebookInPage(await response.text()) : null;
  if (source === null) throw new NotOpened(none);
  return source;
}

function figureAt({document}: Workspace, place: number): string | null {
  return document.cells.filter(({cell}) => cell.kind !== "broken" && isDrawn(cell))[place - 1]?.id ?? null;
}

/** What an input holds of what the address says; null where it does not take that. */
function heldBy({cells}: NotebookDocument, name: string, chosen: readonly string[]): InputValue | null {
  const input = cells.find(({cell}) => cell.kind === "input" && cell.name === name)?.cell;
  if (input?.kind !== "input") return null;
  const many = "multiple" in input.spec && input.spec.multiple;
  const value = many ? chosen : input.spec.type === "number" ? Number(chosen[0]) : chosen[0]!;
  return whyNot(input.spec, value) === null ? value : null;
}
