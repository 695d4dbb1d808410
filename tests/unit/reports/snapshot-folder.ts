import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeFiles} from "../../../data-loaders/write/write-files.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

/** Folders as the build has them: a root with the small snapshot in `data`, and notebooks beside it. */
export interface ReportFolders {
  root: string;
  data: string;
  notebooks: string;
}

/** Writes the small snapshot with its database to a new folder, and the given notebooks beside it. */
export async function reportFolders(notebooks: Readonly<Record<string, string>>): Promise<ReportFolders> {
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-reports-"));
  const folders = {
    root: join(folder, "src"),
    data: join(folder, "src/data"),
    notebooks: join(folder, "notebooks")
  };
  mkdirSync(folders.data, {recursive: true});
  mkdirSync(folders.notebooks);
  const {manifest, figures, shapes} = smallSnapshot();
  const {tables: _, files: __, hash: ___, ...parts} = manifest;
  await writeFiles(folders.data, [], figures, shapes, parts);
  for (const [name, text] of Object.entries(notebooks)) writeFileSync(join(folders.notebooks, name), text);
  return folders;
}

/** A notebook with the given cells; its front matter is right. */
export function notebookWith(body: string, front: Readonly<Record<string, string>> = {}): string {
  const header = {
    title: "Proef",
    language: "nl",
    date: "2026-01-15",
    authors: "[Anna, Bram]",
    description: "Een proef.",
    purpose: "Proeven.",
    ...front
  };
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${value}`);
  return ["---", ...lines, "---", "", body, ""].join("\n");
}
