import type {Area} from "../../lib/areas/area.js";
import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {yamlDocument} from "../../lib/notebook/yaml-document.js";
import type {LiveCell} from "../../live/live-cell.js";
import {cellTitle} from "../notebook/cell-title.js";

/** A cell that an area can be put into, and its text with the area. */
export interface AreaList {
  id: string;
  label: string;
  text: string;
}

/** Lists the cells that hold areas by code, and take this one: inputs of its level, and figures with a list. */
export function areaLists(cells: readonly LiveCell[], area: Area): AreaList[] {
  return cells.flatMap(({id, cell}) => {
    const text = withArea(cell, area);
    return text === null ? [] : [{id, label: cellTitle(cell), text}];
  });
}

/** Writes the text of a cell with an area added to those it holds; null where it takes none, or has it. */
export function withArea(cell: AnyCell, {code, level}: Area): string | null {
  if (cell.kind === "input") {
    const {spec} = cell;
    if (spec.type !== "area" || (spec.level && spec.level !== level)) return null;
    return changed(cell.source, "value", code, spec.multiple ? spec.value : []);
  }
  if (cell.kind === "compare") return changed(cell.source, "with", code, cell.spec.with ?? []);
  if (cell.kind !== "table" && cell.kind !== "trend" && cell.kind !== "heatmap") return null;
  // Without a list a figure shows all areas of its level.
  return cell.spec.level === level && cell.spec.areas
    ? changed(cell.source, "areas", code, cell.spec.areas)
    : null;
}

function changed(
  source: string,
  key: string,
  code: string,
  held: string | readonly string[] | undefined
): string | null {
  const codes = [held ?? []].flat();
  if (codes.includes(code) || codes.some((one) => one.startsWith("$"))) return null;
  const document = yamlDocument(source);
  const one = key === "value" && held?.length === 0 && !document.get("multiple");
  document.set(key, one ? code : document.createNode([...codes, code], {flow: true}));
  return document.toString({lineWidth: 0, indentSeq: false, flowCollectionPadding: false}).trimEnd();
}
