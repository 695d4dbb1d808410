import {describe, expect, it} from "vitest";
import {
  decimalsForAll,
  formatDate,
  formatLevel,
  formatNumber,
  formatPeriod,
  formatPeriodShort,
  formatQuantity,
  formatState
} from "../../../src/lib/i18n/format.js";

describe("formatNumber", () => {
  it("writes Dutch and English separators", () => {
    expect(formatNumber(12345.6, "nl", 1)).toBe("12.345,6");
    expect(formatNumber(12345.6, "en", 1)).toBe("12,345.6");
  });

  it("gives a number the decimals that its size bears", () => {
    expect([0.1234, 1.234, 123.4, 12].map((n) => formatNumber(n, "en"))).toEqual([
      "0.12",
      "1.2",
      "123",
      "12"
    ]);
  });

  it("writes no minus before zero", () => {
    expect(formatNumber(-0, "nl", 1)).toBe("0,0");
  });
});

it("decimalsForAll follows the largest number, even where that one is whole", () => {
  expect(decimalsForAll([0.25, 4])).toBe(1);
  expect(decimalsForAll([1, 2])).toBe(0);
  expect(decimalsForAll([120, 0.5])).toBe(0);
});

it("formatQuantity puts a percent sign to the number and a unit behind it", () => {
  expect(formatQuantity(3.21, "%", "nl")).toBe("3,2%");
  expect(formatQuantity(12.1, "per 1.000 inwoners", "nl")).toBe("12,1 per 1.000 inwoners");
  expect(formatQuantity(5, "", "en")).toBe("5");
});

it("formatDate writes a date in full", () => {
  expect(formatDate("2025-12-31", "nl")).toBe("31 december 2025");
  expect(formatDate("2025-12-31", "en")).toBe("31 December 2025");
});

it.each([
  ["2024JJ00", "2024", "2024"],
  ["2024KW03", "3e kwartaal 2024", "3rd quarter 2024"],
  ["2024MM03", "maart 2024", "March 2024"],
  ["2021-2025", "2021–2025", "2021–2025"]
])("formatPeriod(%s) is %s in Dutch and %s in English", (code, nl, en) => {
  expect(formatPeriod(code, "nl")).toBe(nl);
  expect(formatPeriod(code, "en")).toBe(en);
});

it.each([
  ["2024KW03", "2024 K3", "2024 Q3"],
  ["2024MM03", "mrt 2024", "Mar 2024"],
  ["2021-2025", "2021–25", "2021–25"]
])("formatPeriodShort(%s) is %s in Dutch and %s in English", (code, nl, en) => {
  expect(formatPeriodShort(code, "nl")).toBe(nl);
  expect(formatPeriodShort(code, "en")).toBe(en);
});

it("formatLevel names levels, one and many", () => {
  expect(formatLevel("wijk", "nl", true)).toBe("wijken");
  expect(formatLevel("buurt", "en")).toBe("neighbourhood");
});

it("formatState says the four states without a value in words, with b − 1", () => {
  expect(formatState("small", "nl", 5)).toBe("aantal 0 tot 4");
  expect(formatState("small", "en", 10)).toBe("count 0 to 9");
  expect(formatState("not_published", "nl")).toBe("niet getoond op dit niveau");
  expect(formatState("missing", "nl")).toBe("bron ontbreekt");
  expect(formatState("empty", "en")).toBe("nothing to count");
});
