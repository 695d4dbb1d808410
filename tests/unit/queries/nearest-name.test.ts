import {expect, test} from "vitest";
import {nearestName} from "../../../src/lib/queries/nearest-name.js";

test("nearestName(typed, known) finds the name that is fewest edits away, case aside", () => {
  expect(nearestName("Figurs", ["area", "figure", "indicator"])).toBe("figure");
});

test("nearestName(typed, known) is null when nothing is near", () => {
  expect(nearestName("sensors", ["area", "figure"])).toBe(null);
});
