import {checkFile, checkUnchanged} from "./check-file.js";
import {loadCsv} from "./formats/csv.js";
import type {Delivery, Loaded} from "./formats/delivery.js";
import {loadExcel} from "./formats/excel.js";
import {loadJsonLines} from "./formats/json-lines.js";
import {loadParquet} from "./formats/parquet.js";
import {loadTable} from "./formats/table.js";

/**
 * Loads the columns that the contract lets in, as text, into a new table: every row of the delivery or an error.
 * Dropped columns are never loaded.
 */
export async function loadRaw(delivery: Delivery): Promise<Loaded> {
  if (delivery.contract.format.type === "table") return loadTable(delivery);
  const before = await checkFile(delivery);
  const loaded = await loadFile(delivery);
  checkUnchanged(delivery, before);
  return loaded;
}

function loadFile(delivery: Delivery): Promise<Loaded> {
  const {format} = delivery.contract;
  switch (format.type) {
    case "csv":
      return loadCsv(delivery, format);
    case "excel":
      return loadExcel(delivery, format);
    case "parquet":
      return loadParquet(delivery);
    case "json_lines":
      return loadJsonLines(delivery);
    default:
      throw new Error(`no reader for ${format.type}`);
  }
}
