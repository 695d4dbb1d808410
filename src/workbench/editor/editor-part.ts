import {html, nothing, type TemplateResult} from "lit-html";
import {live as current} from "lit-html/directives/live.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import {cellText} from "../document/cell-text.js";
import type {Workspace} from "../document/workspace.js";

/** Draws the editor of a cell's text: SQL, YAML or Markdown. */
export function editorPart(desk: Desk, workspace: Workspace, {id, cell}: LiveCell): TemplateResult {
  const t = deskTexts[desk.locale];
  const refused = workspace.refused.get(id);
  const text = refused?.text ?? cellText(cell);
  const typed = (event: Event) => {
    workspace.do({do: "write", id, text: (event.target as HTMLTextAreaElement).value}, `write ${id}`);
  };
  return html`<textarea class="wb-editor" rows=${Math.min(20, text.split("\n").length + 1)} spellcheck="false"
      aria-label=${t.text_of(t[`kind_${cell.kind}`])} .value=${current(text)} @input=${typed}></textarea>
    ${refused ? html`<p class="nb-trouble" role="alert">${refused.problem.inWords(desk.locale)}</p>` : nothing}`;
}
