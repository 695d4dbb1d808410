import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {FilledFigure} from "../fill-in.js";
import {suggestion} from "../nearest.js";
import type {Chart} from "../notebook.js";
import {NotebookError} from "../notebook-error.js";
import {yamlLine} from "../read-yaml.js";

/** Throws at the line of a key where it names an area that the snapshot does not have. */
export function checkAreas(
  {kind, source, line, spec: {title}}: FilledFigure | Chart,
  key: string | readonly string[],
  codes: readonly string[],
  {manifest}: SnapshotData
): void {
  const known = new Set(manifest.areas.map(({code}) => code));
  for (const code of codes) {
    if (known.has(code)) continue;
    const near = suggestion(code, known).startsWith("; did") ? suggestion(code, known) : "";
    throw new NotebookError(
      yamlLine(source, line + 1, [key].flat()),
      `${kind} "${title}": no area ${code} in this snapshot${near}`
    );
  }
}
