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

describe("validate(…) of codes with variants", () => {
  const codes = {
    name: "soort",
    version: "1",
    values: ["woonoverlast", "JEUGD"],
    variants: {"Overlast wonen": "woonoverlast", "geluids-'overlast'": "woonoverlast", jeugdoverlast: "JEUGD"}
  };
  const one = oneColumn({as: "value", fate: "used", type: "code", codes});
  const several = oneColumn({as: "value", fate: "used", type: "codes", codes});

  it("reads spellings, case and outer blanks as the value that is meant", async () => {
    const texts = [
      "woonoverlast",
      " Woonoverlast ",
      "OVERLAST WONEN",
      "geluids-'overlast'",
      "jeugd\u00A0",
      "Jeugdoverlast",
      ""
    ];
    expect(await values(texts, one)).toEqual([
      ...Array.from({length: 4}, () => "woonoverlast"),
      "JEUGD",
      "JEUGD",
      null
    ]);
  });

  it("reads several in one field", async () => {
    expect(await values(["Jeugd, overlast wonen", "JEUGD", ""], several)).toEqual([
      "JEUGD,woonoverlast",
      "JEUGD",
      null
    ]);
  });

  it.each([
    ["one", one],
    ["several", several]
  ])("refuses a spelling that is not listed, of %s", async (_what, contract) => {
    await expect(values(["jeugd", "overlastig wonen"], contract)).rejects.toThrow(
      "code not in soort (1): proef, proef.csv, column veld, 1 row (3; the header is row 1); " +
        "correct the codes, or add them to the code list with its version"
    );
  });

  it("compares to the letter where a list has no variants", async () => {
    const exact = {name: "soort", version: "1", values: ["woonoverlast"]};
    await expect(
      values(["Woonoverlast"], oneColumn({as: "value", fate: "used", type: "code", codes: exact}))
    ).rejects.toThrow("code not in soort (1)");
  });
});

describe("validate(…) of rows that come twice", () => {
  const codes = {name: "soort", version: "1", values: ["a", "b"], variants: {aa: "a"}};
  const contract = oneColumn({as: "value", fate: "used", type: "code", codes}, {duplicates: "dropped"});
  const read = (content: string, file = contract) => readContent("proef.csv", content, file);

  it("leaves them out after the first and counts them, rows keeping their numbers", async () => {
    const found = await read("id;veld\n1;a\n2;b\n1; AA\n3;\n1;a\n3;\n4;b\n");
    expect(rowsOf(found)).toEqual([
      {file_row: 2, id: "1", value: "a"},
      {file_row: 3, id: "2", value: "b"},
      {file_row: 5, id: "3", value: null},
      {file_row: 8, id: "4", value: "b"}
    ]);
    expect(found).toMatchObject({valid: {rows: 4, duplicates: 3}});
  });

  it("counts none where there are none", async () => {
    expect(await read("id;veld\n1;a\n2;a\n")).toMatchObject({valid: {rows: 2, duplicates: 0}});
  });

  it("refuses a key that comes twice with other values, and names its row", async () => {
    expect(await read("id;veld\n1;a\n1;a\n2;a\n2;b\n")).toBe(
      "key occurs twice: proef, proef.csv, column id, 1 row (5; the header is row 1); " +
        "remove the doubles at the source; two deliveries in one file give this as well; " +
        "rows repeated whole may be left out by the contract (duplicates)"
    );
  });

  it("refuses them where the contract does not let them be left out", async () => {
    expect(
      await read("id;veld\n1;a\n1;a\n", oneColumn({as: "value", fate: "used", type: "code", codes}))
    ).toBe(
      "key occurs twice: proef, proef.csv, column id, 1 row (3; the header is row 1); " +
        "remove the doubles at the source; two deliveries in one file give this as well; " +
        "rows repeated whole may be left out by the contract (duplicates)"
    );
  });

  it("drops none that differ only in what is missing", async () => {
    const file = oneColumn({as: "value", fate: "used", type: "text"}, {duplicates: "dropped", key: []});
    expect(await read("id;veld\n1;\n1;x\n1;\n", file)).toMatchObject({valid: {rows: 2, duplicates: 1}});
  });
});
