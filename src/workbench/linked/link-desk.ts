import {html, nothing, type TemplateResult} from "lit-html";
import {linkedTexts} from "../../lib/i18n/linked.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import {type ChosenContext, chosenBar, chosenInWords, figureInputs} from "../../live/linked/chosen-bar.js";
import {cleared, type LinkedFigures, linkFigures} from "../../live/linked/link-figures.js";
import type {Action} from "../actions/action.js";
import type {Desk} from "../desk/desk.js";

/** Lets figures on the desk choose; `ended` hears that nothing is dragged any more. */
export function linkDesk(root: HTMLElement, desk: Desk, ended: () => void): LinkedFigures {
  return linkFigures(root, {
    ended,
    locale: () => desk.locale,
    cells: () => desk.workspace?.live.cells ?? [],
    values: () => desk.workspace?.live.values ?? {},
    choose: (values, dragging) => choose(desk, values, dragging)
  });
}

/** Shows over the notebook what is chosen in its figures. */
export function chosenPart(desk: Desk): TemplateResult | typeof nothing {
  if (!desk.workspace) return nothing;
  const bar = chosenBar(contextOf(desk));
  return bar === nothing ? nothing : html`<div class="wb-chosen">${bar}</div>`;
}

/** What can be done with what is chosen. */
export const linkedActions: Action[] = [
  {
    id: "clear-chosen",
    group: "notebook",
    keys: ["Alt+Backspace"],
    label: (locale) => linkedTexts[locale].clear,
    when: (desk) => desk.workspace !== null && Object.keys(held(desk)).length > 0,
    run: (desk) => choose(desk, held(desk), false)
  }
];

function held({workspace}: Desk): InputValues {
  return workspace ? cleared(figureInputs(workspace.live.cells), workspace.live.values) : {};
}

/** A drag is one step back, and is told when it ends. */
function choose(desk: Desk, values: InputValues, dragging: boolean): void {
  const {workspace} = desk;
  if (!workspace) return;
  if (!dragging && Object.keys(values).length > 0) workspace.pause();
  if (Object.keys(values).length > 0) workspace.chooseAll(values);
  if (dragging) return;
  workspace.pause();
  const inputs = figureInputs(workspace.live.cells);
  const some = Object.keys(cleared(inputs, workspace.live.values)).length > 0;
  desk.announce(some ? chosenInWords(inputs, contextOf(desk)) : linkedTexts[desk.locale].cleared);
}

function contextOf(desk: Desk): ChosenContext {
  const {live} = desk.workspace!;
  return {
    cells: live.cells,
    values: live.values,
    manifest: desk.manifest,
    locale: desk.locale,
    choose: (values) => choose(desk, values, false)
  };
}
