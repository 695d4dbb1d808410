import {type Progress, silent} from "../../src/lib/progress.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {notingEngine} from "./noting-engine.js";
import {openNotebookEngine} from "./open-notebook-engine.js";
import {blaming, type NotebookFile} from "./read-notebooks.js";
import {type RenderedReport, type ReportPast, renderReport} from "./render-report.js";

/**
 * Renders one notebook; its queries see code lists and figures. A mistake in it is said with file and line; what its
 * author should look at goes to `progress`.
 */
export async function renderNotebook(
  file: NotebookFile,
  snapshot: SnapshotData,
  database: string,
  past?: ReportPast,
  progress: Progress = silent
): Promise<RenderedReport> {
  return blaming(file.file, async () => {
    const {manifest} = snapshot;
    const engine = await openNotebookEngine(manifest, database);
    const noting = notingEngine(engine, file.notebook.cells, manifest, (line, note) =>
      progress(`notebook ${file.file}:${line}: ${note}`)
    );
    try {
      return await renderReport(file, snapshot, noting, past);
    } finally {
      engine.close();
    }
  });
}
