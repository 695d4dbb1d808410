import {describe, expect, it} from "vitest";
import {
  citizenNumbers,
  passesElevenTest,
  TEST_BSN_RANGE
} from "../../../data-loaders/demo/registers/citizen-number.js";

describe("passesElevenTest(number)", () => {
  it("accepts 111222333 and refuses its neighbour", () => {
    // 9·1 + 8·1 + 7·1 + 6·2 + 5·2 + 4·2 + 3·3 + 2·3 − 3 = 66
    expect(passesElevenTest(111_222_333)).toBe(true);
    expect(passesElevenTest(111_222_334)).toBe(false);
  });
});

describe("citizenNumbers(count)", () => {
  it("gives different numbers that pass the eleven-test and lie in the test range", () => {
    const numbers = [...citizenNumbers(20_000)];
    expect(new Set(numbers).size).toBe(20_000);
    expect(numbers.filter((n) => !passesElevenTest(n))).toEqual([]);
    expect(numbers.filter((n) => n < TEST_BSN_RANGE.from || n > TEST_BSN_RANGE.to)).toEqual([]);
  });

  it("holds enough numbers for sixteen times as many people without repeating one", () => {
    const numbers = citizenNumbers(2_600_000);
    numbers.sort();
    let repeated = 0;
    for (let i = 1; i < numbers.length; i++) if (numbers[i] === numbers[i - 1]) repeated++;
    expect(repeated).toBe(0);
    expect(numbers[0]!).toBeGreaterThanOrEqual(TEST_BSN_RANGE.from);
  });
});
