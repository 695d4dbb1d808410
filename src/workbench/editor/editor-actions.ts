import {editorTexts} from "../../lib/i18n/editor.js";
import type {Action} from "../actions/action.js";
import type {Desk} from "../desk/desk.js";

/** What can be done to queries while they run. */
export const editorActions: Action[] = [
  {
    id: "stop",
    group: "cell",
    keys: ["Mod+."],
    label: (locale) => editorTexts[locale].stop,
    when: (desk) => running(desk).length > 0,
    run(desk) {
      for (const {id, name} of running(desk)) {
        desk.workspace!.live.cancel(id);
        desk.announce(editorTexts[desk.locale].stopped(name));
      }
    }
  }
];

/** The current cell's query where it runs, else all that run. */
function running({workspace, state}: Desk): {id: string; name: string}[] {
  const all = (workspace?.live.cells ?? []).flatMap(({id, cell}) =>
    cell.kind === "query" && workspace!.live.status(id)?.state === "running" ? [{id, name: cell.name}] : []
  );
  const own = all.filter(({id}) => id === state.current);
  return own.length > 0 ? own : all;
}
