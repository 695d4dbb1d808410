import {columnFromArray, dictionary, float64, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import type {Locale} from "../i18n/locale.js";
import type {FigureData} from "../notebook/figure/figure-data.js";
import {aboutFigure} from "./about-figure.js";
import {downloadColumns} from "./download-columns.js";

/**
 * Writes a figure as an Arrow file: columns under their own names, codes as they are, numbers unrounded. Where the
 * figures come from is the metadata of the schema; each field carries its name in words as `label`.
 */
export function figureArrow(data: FigureData, origin: string, locale: Locale): Uint8Array {
  const columns = downloadColumns(data, locale);
  const table = tableFromColumns(
    columns.map(({id, type, values}) => [
      id,
      columnFromArray(values, type === "number" ? float64() : dictionary(utf8()))
    ])
  );
  table.schema.metadata = new Map(
    aboutFigure(data, origin, locale).map(({key, words}): [string, string] => [key, words])
  );
  for (const [i, field] of table.schema.fields.entries())
    field.metadata = new Map([["label", columns[i]!.label]]);
  return tableToIPC(table, {format: "file"})!;
}
