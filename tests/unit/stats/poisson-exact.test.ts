import {expect, it} from "vitest";
import {poissonExact} from "../../../src/lib/stats/poisson-exact.js";

/** Limits as ratios of the expected number, from the tests of nhs-r-community/FunnelPlotR. */
const FUNNEL = [
  {expected: 15, lower95: 0.5596924, upper95: 1.649348, lower99_8: 0.386265, upper99_8: 2.082907},
  {expected: 20, lower95: 0.610826, upper95: 1.544419, lower99_8: 0.4479107, upper99_8: 1.902094},
  {expected: 30, lower95: 0.6746958, upper95: 1.427562, lower99_8: 0.5289724, upper99_8: 1.702771}
];

it.each(FUNNEL)("poissonExact($expected) gives the 95 % limits of FunnelPlotR", (known) => {
  const {lower, upper} = poissonExact(known.expected);
  expect(lower / known.expected).toBeCloseTo(known.lower95, 6);
  expect(upper / known.expected).toBeCloseTo(known.upper95, 6);
});

it.each(FUNNEL)("poissonExact($expected, 0.998) gives the 99.8 % limits of FunnelPlotR", (known) => {
  const {lower, upper} = poissonExact(known.expected, 0.998);
  expect(lower / known.expected).toBeCloseTo(known.lower99_8, 6);
  expect(upper / known.expected).toBeCloseTo(known.upper99_8, 6);
});

it("poissonExact(0) is 0 to 3.689, the 'rule of three' for 95 % in two tails", () => {
  const {lower, upper} = poissonExact(0);
  expect(lower).toBe(0);
  expect(upper).toBeCloseTo(-Math.log(0.025), 10);
});

it("poissonExact(1) is 0.0253 to 5.572, as in Garwood's table", () => {
  const {lower, upper} = poissonExact(1);
  expect(lower).toBeCloseTo(-Math.log(0.975), 10);
  expect(upper).toBeCloseTo(5.572, 3);
});

it("poissonExact(1e6) comes near to n ± 1.96 √n", () => {
  const {lower, upper} = poissonExact(1e6);
  expect(lower).toBeCloseTo(998_040.98, 1);
  expect(upper).toBeCloseTo(1_001_961.91, 1);
});

it("poissonExact(n) refuses a negative count", () => {
  expect(() => poissonExact(-1)).toThrow("expected n ≥ 0, found -1");
});
