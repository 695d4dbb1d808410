import {nearest} from "../../src/lib/notebook/nearest.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import type {NotebookFile} from "./read-notebooks.js";

/** Says which required indicator the snapshot lacks; a municipality without a source has no reports on it. */
export function lackingIndicator({notebook}: NotebookFile, {manifest}: SnapshotData): string | null {
  const known = manifest.indicators.map((card) => card.id);
  const missing = (notebook.header.requires ?? []).filter((id) => !known.includes(id));
  if (!missing.length) return null;
  const near = nearest(missing[0]!, known);
  return `this snapshot has no indicator "${missing[0]}"${near ? `; did you mean "${near}"?` : ""}`;
}
