import {join} from "node:path";
import {parseHTML} from "linkedom";
import type {Finding, Shown} from "../../../src/lib/notebook/checks/finding.js";
import {finding} from "../../../src/lib/notebook/checks/reads.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import type {NotebookFile} from "../../reports/read-notebooks.js";
import {renderNotebook} from "../../reports/render-notebook.js";

/** Renders a notebook as the build does; what does not run is told, and then nothing is shown. */
export async function runs(
  file: NotebookFile,
  snapshot: SnapshotData,
  data: string
): Promise<{shown: Shown | null; findings: Finding[]}> {
  try {
    const {html, figures} = await renderNotebook(file, snapshot, join(data, "snapshot.duckdb"));
    const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    return {shown: {document, figures}, findings: []};
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof NotebookError)) throw error;
    return {shown: null, findings: [finding("runs", cause, file.notebook.header.language)]};
  }
}
