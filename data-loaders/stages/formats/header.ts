import type {FileContract} from "../../sources/contract.js";
import {type Delivery, refused} from "./delivery.js";

/** Holds the names of a delivery's columns against its contract: none missing, none twice, none unknown. */
export function checkHeader(delivery: Delivery, names: readonly string[]): void {
  const {contract} = delivery;
  const known = Object.keys(contract.columns);
  const missing = known.filter((name) => !contract.columns[name]!.optional && !names.includes(name));
  if (missing.length) {
    throw refused(delivery, {
      problem: "column missing",
      column: missing.join(", "),
      wayOut: `${WHERE[contract.format.type]} must hold the column names of the contract; export them, or correct the contract`
    });
  }
  const twice = known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice.length) {
    throw refused(delivery, {
      problem: "column twice",
      column: twice.join(", "),
      wayOut: "remove one of the two"
    });
  }
  // A header cell that the contract does not know may be data (a file without a header): name its place only.
  const unknown = names.flatMap((name, i) => (known.includes(name) ? [] : [i + 1]));
  if (unknown.length && contract.other_columns === "refused") {
    throw refused(delivery, {
      problem: "unknown column",
      column: `number ${unknown.join(", ")}`,
      wayOut: "leave it out of the export, or declare it in the contract"
    });
  }
}

const WHERE = {
  csv: "the first line",
  excel: "the first row of the sheet",
  parquet: "the file",
  json_lines: "the lines",
  table: "the table"
} as const;

/** Picks the columns that the contract lets in, in the order of the delivery. */
export function letIn(contract: FileContract, names: readonly string[]): string[] {
  return names.filter((name) => (contract.columns[name]?.fate ?? "dropped") !== "dropped");
}
