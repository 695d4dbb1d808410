import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {openQueryEngine} from "./query-engine.js";
import {blaming, type NotebookFile} from "./read-notebooks.js";
import {type RenderedReport, renderReport} from "./render-report.js";

/** Renders one notebook; its queries see code lists and figures. A mistake in it is said with file and line. */
export async function renderNotebook(
  file: NotebookFile,
  snapshot: SnapshotData,
  database: string,
  stand?: Parameters<typeof renderReport>[3]
): Promise<RenderedReport> {
  return blaming(file.file, async () => {
    const tables = snapshot.manifest.tables.filter((t) => t.status === "code list" || t.name === "figure");
    const engine = await openQueryEngine(
      database,
      tables.map((t) => t.name)
    );
    try {
      return await renderReport(file, snapshot, engine, stand);
    } finally {
      engine.close();
    }
  });
}
