import {engineSession} from "../../../../src/engine/engine-session.js";
import {readDocument} from "../../../../src/live/notebook-document.js";
import {openWorkspace, type Workspace} from "../../../../src/workbench/document/workspace.js";
import {data, notebookOf} from "../../live/open-live.js";

/** Opens cells to work on, with an engine that cannot be opened here; `done` hears of what is done. */
export function openWork(body: string, done: () => void = () => {}): Workspace {
  return openWorkspace(readDocument(notebookOf(body)), {
    manifest: data.manifest,
    data: async () => data,
    engine: engineSession(
      async () => {
        throw new Error("no engine in this test");
      },
      () => {}
    ),
    changed: () => {},
    done
  });
}

/** The cells as they are written, without the front matter. */
export function bodyOf(workspace: Workspace): string {
  return workspace.source().split("\n---\n\n")[1] ?? "";
}
