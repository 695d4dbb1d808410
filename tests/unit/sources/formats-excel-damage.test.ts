import {readXlsx} from "hucre/xlsx";
import {expect, it} from "vitest";
import writeExcelFile from "write-excel-file/node";
import {fileContract, readContent} from "../../fixtures/sources/read-delivery.js";

const EXCEL = fileContract({format: {type: "excel"}});

it("validate(…) refuses a workbook with one byte flipped, or reads all that it held", async () => {
  const day = {value: new Date("2024-12-31"), type: Date, format: "dd-mm-yyyy"};
  const rows = [
    ["id", "naam", "verbruik", "dag"].map((value) => ({value})),
    [{value: "1"}, {value: "x"}, {value: 12.5}, day]
  ];
  const whole = await writeExcelFile(rows as never, {}).toBuffer();
  const sheetOf = async (bytes: Uint8Array) =>
    JSON.stringify((await readXlsx(bytes).catch(() => null))?.sheets[0]?.rows ?? null);
  const held = await sheetOf(whole);
  const silent: number[] = [];
  let changed = 0;
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 0x24;
    // Most damage the container's checksums find; of the rest, what reads otherwise must be refused.
    const found = await sheetOf(damaged);
    if (found === held || found === "null") continue;
    changed++;
    if (typeof (await readContent("proef.xlsx", damaged, EXCEL)) !== "string") silent.push(at);
  }
  expect(changed).toBeGreaterThan(0);
  expect(silent).toEqual([]);
});
