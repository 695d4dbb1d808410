import type {Locale} from "../../lib/i18n/locale.js";
import {storageTexts} from "../../lib/i18n/storage.js";
import {canonicalYaml} from "../../lib/notebook/canonical-yaml.js";
import {parseDraft} from "../../lib/notebook/parse.js";
import {type CellDifference, compareCells} from "./compare-cells.js";
import type {StoredVersion} from "./stored-notebook.js";

/** A notebook at a moment, as it is compared. */
export type Compared = Pick<StoredVersion, "source" | "values">;

/** What differs between two notebooks. */
export interface NotebookDifference {
  cells: CellDifference[];
  /** Whether the front matter is another. */
  front: boolean;
  /** Whether inputs hold something else. */
  values: boolean;
}

/** Compares two notebooks; one that cannot be read throws a `NotebookError`. */
export function compareNotebooks(before: Compared, after: Compared): NotebookDifference {
  const [old, now] = [parseDraft(before.source), parseDraft(after.source)];
  const names = Object.keys(after.values).filter((name) => Object.hasOwn(before.values, name));
  return {
    cells: compareCells(old.cells, now.cells),
    front: canonicalYaml(old.header_source) !== canonicalYaml(now.header_source),
    // An input that came or went is a cell that did.
    values: names.some((name) => JSON.stringify(before.values[name]) !== JSON.stringify(after.values[name]))
  };
}

/** Says it in one line: `2 cellen toegevoegd, 1 cel gewijzigd`. */
export function differenceInWords({cells, front, values}: NotebookDifference, locale: Locale): string {
  const t = storageTexts[locale];
  const count = (how: CellDifference["how"]) => cells.filter((one) => one.how === how).length;
  const parts = (["added", "changed", "removed", "moved"] as const).flatMap((how) =>
    count(how) > 0 ? [t[`cells_${how}`](count(how))] : []
  );
  if (front) parts.push(t.front_changed);
  if (values) parts.push(t.values_changed);
  return parts.length ? parts.join(", ") : t.same;
}
