import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {originOf} from "../../src/lib/downloads/about-figure.js";
import {BYTE_ORDER_MARK, PLAIN_CSV, spreadsheetCsv} from "../../src/lib/downloads/csv.js";
import {figureArrow} from "../../src/lib/downloads/figure-arrow.js";
import {figureCsv} from "../../src/lib/downloads/figure-csv.js";
import {fileName} from "../../src/lib/downloads/file-name.js";
import {tokensOf} from "../../src/lib/downloads/light-colour.js";
import {standaloneSvg} from "../../src/lib/downloads/standalone-svg.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {drawFigures} from "./draw-figures.js";
import {figureList, README} from "./figure-list.js";
import {writeParquet} from "./write-parquet.js";

/** Style sheets in which the colours of drawings stand. */
const SHEETS = ["tokens.css", "base.css", "charts.css"].map(
  (name) => new URL(`../../src/styles/${name}`, import.meta.url)
);

/**
 * Writes every figure of a notebook into an empty folder, as drawing and as numbers, with a list of what they are,
 * and returns how many. A figure without a drawing, such as a table, has its numbers only; one that may show nothing
 * has no files. No PNG: that wants a rasteriser and its fonts, which every browser has and Node has not.
 */
export async function writeFigures(
  notebook: Notebook,
  snapshot: SnapshotData,
  database: string,
  folder: string
): Promise<number> {
  const locale = notebook.header.language;
  const origin = originOf(snapshot.manifest, locale);
  const token = tokensOf((await Promise.all(SHEETS.map((sheet) => readFile(sheet, "utf8")))).join("\n"));
  const drawn = (await drawFigures(notebook, snapshot, database)).filter(
    ({element}) => !element.classList.contains("chart-nothing")
  );
  const parquet: Parameters<typeof writeParquet>[0][number][] = [];
  const names: Parameters<typeof figureList>[1][number][] = [];
  for (const [i, {element, data}] of drawn.entries()) {
    const number = String(i + 1).padStart(2, "0");
    const name = `${number}-${fileName(data.title, data.provenance.period, locale)}`;
    const svg = standaloneSvg(element, {token, origin});
    const files: [ending: string, content: string | Uint8Array][] = [
      ...(svg ? [[".svg", svg] as [string, string]] : []),
      [".csv", figureCsv(data, origin, locale, PLAIN_CSV)],
      [".excel.csv", BYTE_ORDER_MARK + figureCsv(data, origin, locale, spreadsheetCsv(locale))],
      [".arrow", figureArrow(data, origin, locale)]
    ];
    for (const [ending, content] of files) await writeFile(join(folder, name + ending), content);
    parquet.push({path: join(folder, `${name}.parquet`), data});
    names.push({title: data.title, files: [...files.map(([ending]) => name + ending), `${name}.parquet`]});
  }
  await writeParquet(parquet, origin, locale);
  await writeFile(join(folder, README), figureList({title: notebook.header.title, origin}, names, locale));
  return drawn.length;
}
