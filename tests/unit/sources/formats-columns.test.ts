import {describe, expect, it} from "vitest";
import type {ColumnContract, FileContract} from "../../../data-loaders/sources/contract.js";
import {fileContract, readContent, rowsOf} from "../../fixtures/sources/read-delivery.js";

const CSV = {type: "csv", separator: ";", encoding: "utf-8"} as const;

/** A file of one column of the type, beside its key. */
function oneColumn(column: ColumnContract, changes: Partial<FileContract> = {}): FileContract {
  const columns: FileContract["columns"] = {
    id: {as: "id", fate: "checked", required: true, type: "text"},
    veld: column
  };
  return fileContract({format: CSV, columns, ...changes});
}

async function values(texts: readonly string[], contract: FileContract): Promise<unknown[]> {
  const found = await readContent(
    "proef.csv",
    `id;veld\n${texts.map((t, i) => `${i};${t}\n`).join("")}`,
    contract
  );
  return rowsOf(found).map((row) => row.value);
}

const day = (written: "iso" | "dd-mm-yyyy" | "yyyymmdd") =>
  oneColumn({as: "value", fate: "used", type: "date", min: "1900-01-01", written});

describe("validate(…) of dates", () => {
  it.each([
    ["iso", "2024-02-29"],
    ["dd-mm-yyyy", "29-02-2024"],
    ["yyyymmdd", "20240229"]
  ] as const)("written %s reads them", async (written, text) => {
    expect(await values([text, ""], day(written))).toEqual(["2024-02-29", null]);
  });

  it.each([
    ["iso", "29-02-2024", "2024-12-31"],
    ["iso", "2023-02-29", "2024-12-31"],
    ["dd-mm-yyyy", "2024-02-29", "31-12-2024"],
    ["dd-mm-yyyy", "02-29-2024", "31-12-2024"],
    ["dd-mm-yyyy", "1-2-2024", "31-12-2024"],
    ["dd-mm-yyyy", "29-02-2023", "31-12-2024"],
    ["yyyymmdd", "2024-02-9", "20241231"],
    ["yyyymmdd", "20240200", "20241231"],
    ["yyyymmdd", "202402290", "20241231"]
  ] as const)("written %s refuses %s", async (written, text, example) => {
    await expect(values([text], day(written))).rejects.toThrow(
      `not a date: proef, proef.csv, column veld, 1 row (2; the header is row 1); ` +
        `export dates as ${example}; a shifted column gives this as well`
    );
  });

  it("written dd-mm-yyyy holds them against the range", async () => {
    await expect(values(["31-12-2025", "01-01-2026"], day("dd-mm-yyyy"))).rejects.toThrow(
      "date outside 1900-01-01 to 2025-12-31: proef, proef.csv, column veld, 1 row (3; the header is row 1); " +
        "correct the dates at the source, or the range in the contract"
    );
  });
});

describe("validate(…) of padding and missing texts", () => {
  it("takes blanks off before it looks for a missing text", async () => {
    const contract = oneColumn(
      {as: "value", fate: "used", type: "integer"},
      {padding: "blanks", missing: ["."], format: {...CSV}}
    );
    expect(await values(["   12", "    .", "     ", ""], contract)).toEqual([12, null, null, null]);
  });

  it("keeps blanks that the contract does not declare, and refuses them in a number", async () => {
    await expect(values([" 12"], oneColumn({as: "value", fate: "used", type: "integer"}))).rejects.toThrow(
      "not a whole number: proef, proef.csv, column veld, 1 row (2; the header is row 1)"
    );
  });
});
