import {expect, it} from "vitest";
import {wilson} from "../../../src/lib/stats/wilson.js";

it("wilson(81, 263) is 0.2553 to 0.3662, as in R. G. Newcombe (1998), Statistics in Medicine 17, table I", () => {
  const {lower, upper} = wilson(81, 263);
  expect(lower).toBeCloseTo(0.2553, 4);
  expect(upper).toBeCloseTo(0.3662, 4);
});

it("wilson(15, 148) is 0.0624 to 0.1605, as in Newcombe (1998)", () => {
  const {lower, upper} = wilson(15, 148);
  expect(lower).toBeCloseTo(0.0624, 4);
  expect(upper).toBeCloseTo(0.1605, 4);
});

it("wilson(0, 20) is 0 to 0.1611, as in Newcombe (1998)", () => {
  const {lower, upper} = wilson(0, 20);
  expect(lower).toBe(0);
  expect(upper).toBeCloseTo(0.1611, 4);
});

it("wilson(1, 29) is 0.0061 to 0.1718, as in Newcombe (1998)", () => {
  const {lower, upper} = wilson(1, 29);
  expect(lower).toBeCloseTo(0.0061, 4);
  expect(upper).toBeCloseTo(0.1718, 4);
});

it("wilson(k, n) returns [0, 1] when n is zero", () => {
  expect(wilson(0, 0)).toEqual({lower: 0, upper: 1});
});

it("wilson(n, n) reaches 1", () => {
  expect(wilson(20, 20).upper).toBe(1);
});

it("wilson(k, n) refuses a part that exceeds its whole", () => {
  expect(() => wilson(6, 5)).toThrow("expected 0 ≤ k ≤ n, found 6 of 5");
});
