import type {Locale} from "../../lib/i18n/locale.js";
import {readCells} from "../../lib/notebook/read-cells.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {withText} from "../document/cell-text.js";
import {changeYaml, type YamlChange} from "./change-yaml.js";
import {type BuiltFigure, isBuilt} from "./figure-spec.js";
import {figureTitle, followsChoices} from "./figure-title.js";

/** Writes the YAML of a figure with changes in it, as a figure of a kind; a title that follows the choices goes along. */
export function writtenFigure(
  cell: BuiltFigure,
  changes: readonly YamlChange[],
  manifest: Manifest,
  locale: Locale,
  kind: BuiltFigure["kind"] = cell.kind
): string {
  const source = changeYaml(cell.source.replace(/\n$/, ""), changes);
  if (changes.some(({path}) => path[0] === "title") || !followsChoices(cell, manifest)) return source;
  const made = readFigure(kind, source);
  if (!made) return source;
  return changeYaml(source, [{path: ["title"], value: figureTitle(made, manifest, locale)}]);
}

/** Writes a figure as Markdown, to the letter. */
export function figureMarkdown(kind: BuiltFigure["kind"], source: string): string {
  return withText({kind: "broken", line: 0, info: kind, text: "", problem: null as never}, source);
}

/** Reads YAML as a figure of a kind; null where it is none. */
export function readFigure(kind: BuiltFigure["kind"], source: string): BuiltFigure | null {
  const [cell] = readCells(figureMarkdown(kind, source).split("\n"), 0);
  return cell && cell.kind !== "broken" && isBuilt(cell) ? cell : null;
}
