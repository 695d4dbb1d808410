import {nameOf} from "../../live/live-cell.js";
import type {Answered} from "../../live/runtime-cells.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {explainSql} from "./explain-sql.js";
import {explainYaml} from "./explain-yaml.js";
import {sqlCompletion} from "./sql-completion.js";
import {answerTable, inputTable, type SqlTable} from "./sql-tables.js";
import type {Explain, Suggest} from "./suggestion.js";
import {type YamlCells, yamlCompletion} from "./yaml-completion.js";

/** What an editor offers and explains. */
export interface EditorHelp {
  suggest: Suggest | null;
  explain: Explain | null;
}

const made = new WeakMap<Workspace, Map<string, EditorHelp>>();

/** Gives the help for the text of a kind of cell; it is made once, and asks the notebook for its cells when needed. */
export function editorHelp({manifest, locale}: Desk, workspace: Workspace, kind: string): EditorHelp {
  const kinds = made.get(workspace) ?? new Map<string, EditorHelp>();
  made.set(workspace, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const tables = () => cellTables(workspace, locale);
  const help: EditorHelp =
    kind === "query"
      ? {suggest: sqlCompletion(manifest, locale, tables), explain: explainSql(manifest, locale, tables)}
      : kind === "prose" || kind === "note" || kind === "broken"
        ? {suggest: null, explain: null}
        : {
            suggest: yamlCompletion(kind, manifest, locale, () => yamlCells(workspace)),
            explain: explainYaml(kind, manifest, locale)
          };
  kinds.set(kind, help);
  return help;
}

/** The tables that the cells of a notebook make. */
function cellTables(workspace: Workspace, locale: Desk["locale"]): SqlTable[] {
  return workspace.document.cells.flatMap(({id, cell}) => {
    if (cell.kind === "input") return [inputTable(cell.name, cell.spec, locale)];
    const name = nameOf(cell);
    return name === null ? [] : [answerTable(name, columnsOf(workspace, id), locale)];
  });
}

function yamlCells(workspace: Workspace): YamlCells {
  const {cells} = workspace.document;
  const {values} = workspace.live;
  return {
    inputs: cells.flatMap(({cell}) =>
      cell.kind === "input"
        ? [{name: cell.name, type: cell.spec.type, label: cell.spec.label, value: firstOf(values[cell.name])}]
        : []
    ),
    queries: cells.flatMap(({id, cell}) =>
      cell.kind === "query" ? [{name: cell.name, columns: columnsOf(workspace, id)}] : []
    )
  };
}

function firstOf(value: unknown): string | null {
  const [first] = [value].flat();
  return first === undefined ? null : String(first);
}

/** Columns of a query's last answer; null before there is one. */
function columnsOf({live}: Workspace, id: string): string[] | null {
  const status = live.status(id);
  const answered = status && "value" in status ? (status.value as Answered | undefined) : undefined;
  return answered?.result?.columns.map(({name}) => name) ?? null;
}
