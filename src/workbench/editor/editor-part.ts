import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {editorTexts} from "../../lib/i18n/editor.js";
import {type LiveCell, nameOf} from "../../live/live-cell.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import "./code-editor.js";
import {cellProblems} from "./cell-problems.js";
import type {CodeLanguage, CodeProperties} from "./code-properties.js";
import {editorHelp} from "./editor-help.js";
import {editorText, typeInto} from "./editor-text.js";
import {kindInEditor} from "./kind-in-editor.js";

/** Draws the editor of a cell's text: SQL, YAML or Markdown. */
export function editorPart(desk: Desk, workspace: Workspace, live: LiveCell): TemplateResult {
  const {id, cell} = live;
  const {locale} = desk;
  const t = editorTexts[locale];
  const kind = kindInEditor(cell);
  const refused = workspace.refused.get(id);
  const language = LANGUAGES[kind] ?? "yaml";
  const help = kind === "query" ? t.help_query : language === "yaml" ? t.help_text : t.help_prose;
  const text = editorText(workspace, live);
  const code: CodeProperties = {
    text,
    language,
    label: t.label(deskTexts[locale][`kind_${cell.kind}`], nameOf(cell) ?? ""),
    help,
    locale,
    problems: cellProblems(workspace, live, text, desk),
    read_only: desk.state.read_only,
    ...editorHelp(desk, workspace, kind)
  };
  const typed = (event: CustomEvent<string>) => typeInto(workspace, live, event.detail);
  const act = (name: string) => () => {
    const action = ALL_ACTIONS.find((one) => one.id === name);
    if (action?.when?.(desk) ?? true) action?.run(desk);
  };
  return html`<code-editor .code=${code} @typed=${typed} @undo=${act("undo")} @redo=${act("redo")}></code-editor>
    <p class="wb-editor-keys">${help}</p>
    ${refused ? html`<p class="nb-trouble" role="alert">${refused.problem.inWords(locale)}</p>` : nothing}`;
}

const LANGUAGES: Readonly<Record<string, CodeLanguage>> = {query: "sql", prose: "markdown", note: "markdown"};
