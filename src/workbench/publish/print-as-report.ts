import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import type {Desk} from "../desk/desk.js";
import {paper} from "./paper.js";

/** Lets the workbench print as a report, however printing is asked for; the page itself stays as it is. */
export function printAsReport(desk: Desk): void {
  let data: SnapshotData | null = null;
  let sheets: HTMLElement | null = null;
  const root = document.documentElement;

  // A browser that is about to print waits for nothing, so the figures are at hand from when there is a notebook.
  desk.follow(() => {
    if (!data && desk.workspace)
      desk.data().then(
        (loaded) => (data = loaded),
        () => {}
      );
  });
  addEventListener("beforeprint", () => {
    const {workspace, state} = desk;
    sheets?.remove();
    if (!workspace || !data) return;
    const published = state.origin.from === "report" && !workspace.undoes;
    const article = paper(workspace, data, {concept: !published});
    sheets = document.createElement("div");
    sheets.className = "wb-paper";
    sheets.append(article);
    (document.querySelector("main") ?? document.body).append(sheets);
    root.dataset.sheet = article.dataset.sheet;
  });
  addEventListener("afterprint", () => {
    sheets?.remove();
    sheets = null;
    delete root.dataset.sheet;
  });
}
