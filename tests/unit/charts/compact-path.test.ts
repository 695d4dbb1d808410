import {expect, it} from "vitest";
import {compactPath} from "../../../src/lib/charts/compact-path.js";

it("compactPath writes straight lines as relative steps of a tenth", () => {
  expect(compactPath("M10,20L12.34,19.5L12.34,25Z")).toBe("M10 20l2.3-.5 0 5.5z");
});

it("compactPath does not let rounding add up", () => {
  expect(compactPath("M0,0L0.14,0L0.28,0L0.42,0L0.56,0")).toBe("M0 0l.1 0 .2 0 .1 0 .2 0");
});

it("compactPath begins every part where it was", () => {
  expect(compactPath("M0,0L5,5ZM100,100L90,90Z")).toBe("M0 0l5 5zM100 100l-10-10z");
});

it("compactPath leaves curves as they are", () => {
  expect(compactPath("M0,0A4,4,0,1,1,8,0")).toBe("M0,0A4,4,0,1,1,8,0");
});
