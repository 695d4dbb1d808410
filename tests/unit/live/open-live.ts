import {engineSession} from "../../../src/engine/engine-session.js";
import {type LiveNotebook, openLiveNotebook} from "../../../src/live/live-notebook.js";
import {readDocument} from "../../../src/live/notebook-document.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

export const data = smallSnapshot();

/** Puts cells into a notebook; `front` adds lines to its front matter. */
export function notebookOf(body: string, front = ""): string {
  return `---
title: Proef
language: nl
date: 2026-03-02
authors: [Team]
description: Een proef.
purpose: Om te proberen.
${front}---

${body}`;
}

/** Opens a notebook live on the small snapshot, with an engine that cannot be opened here. */
export function openLive(source: string, options: {drawn?: boolean} = {}): LiveNotebook {
  return openLiveNotebook(readDocument(source), {
    manifest: data.manifest,
    data: async () => data,
    engine: engineSession(
      async () => {
        throw new Error("no engine in this test");
      },
      () => {}
    ),
    changed: () => {},
    ...options
  });
}

/** Waits until every cell has an answer or a problem. */
export async function settled(notebook: LiveNotebook): Promise<LiveNotebook> {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (!notebook.settled());
  return notebook;
}

/** How each cell stands, by its name or its kind. */
export function states(notebook: LiveNotebook): Record<string, string> {
  return Object.fromEntries(
    notebook.cells.map(({id, cell}) => {
      const status = notebook.status(id);
      const name = "name" in cell ? cell.name : cell.kind;
      return [name, status?.state === "failed" ? status.problem.kind : (status?.state ?? "never ran")];
    })
  );
}

/** How often each cell ran, by its name or its kind. */
export function runs(notebook: LiveNotebook): Record<string, number> {
  return Object.fromEntries(
    notebook.cells.map(({id, cell}) => ["name" in cell ? cell.name : cell.kind, notebook.runs(id)])
  );
}
