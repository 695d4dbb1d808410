import {type Progress, silent} from "../../src/lib/progress.js";
import {notebookTables} from "../../src/lib/queries/notebook-tables.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {notingEngine} from "./noting-engine.js";
import {openQueryEngine} from "./query-engine.js";
import {blaming, type NotebookFile} from "./read-notebooks.js";
import {type RenderedReport, renderReport} from "./render-report.js";

/**
 * Renders one notebook; its queries see code lists and figures. A mistake in it is said with file and line; what its
 * author should look at goes to `progress`.
 */
export async function renderNotebook(
  file: NotebookFile,
  snapshot: SnapshotData,
  database: string,
  stand?: Parameters<typeof renderReport>[3],
  progress: Progress = silent
): Promise<RenderedReport> {
  return blaming(file.file, async () => {
    const {manifest} = snapshot;
    const tables = notebookTables(manifest);
    const hidden = manifest.tables.map(({name}) => name).filter((name) => !tables.includes(name));
    const engine = await openQueryEngine(database, tables, {hidden});
    const noting = notingEngine(engine, file.notebook.cells, manifest, (line, note) =>
      progress(`notebook ${file.file}:${line}: ${note}`)
    );
    try {
      return await renderReport(file, snapshot, noting, stand);
    } finally {
      engine.close();
    }
  });
}
