import {expect, test} from "vitest";
import {closedReason, leastMean, waysOut} from "../../../src/lib/selection/closed.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();
const [, ghost, offences] = manifest.indicators as [
  never,
  (typeof manifest.indicators)[0],
  (typeof manifest.indicators)[0]
];
const shut = (level: string, period: string) => ({
  ...manifest,
  gate: manifest.gate.map((g) => (g.level === level && g.period === period ? {...g, offered: false} : g))
});

test("closedReason(shown) is null", () => {
  expect(closedReason(manifest, ghost, "wijk", "year")).toBeNull();
});

test("closedReason(shut by the gate) is too_few", () => {
  expect(closedReason(manifest, ghost, "buurt", "year")).toBe("too_few");
});

test("closedReason(kind that the gate does not know) is other_period", () => {
  expect(closedReason(manifest, ghost, "buurt", "month")).toBe("other_period");
});

test("closedReason(below the finest level) tells existence from fineness", () => {
  expect(closedReason(manifest, {...ghost, finest_level: "wijk"}, "buurt", "year")).toBe("finest_level");
  const sensitive = {finest_level: "gemeente" as const, existence_sensitive: {nl: "Eén.", en: "One."}};
  expect(closedReason(manifest, {...ghost, ...sensitive}, "buurt", "year")).toBe("existence");
});

test("waysOut() gives the next longer period and the next larger area", () => {
  expect(waysOut(shut("buurt", "month"), offences, "buurt", "month")).toEqual([
    {level: "buurt", kind: "quarter"},
    {level: "wijk", kind: "month"}
  ]);
});

test("waysOut() goes up in both where neither alone is shown", () => {
  const gate = manifest.gate.map((g) => ({...g, offered: g.level === "gemeente" && g.period === "year"}));
  expect(waysOut({...manifest, gate}, offences, "buurt", "month")).toEqual([
    {level: "gemeente", kind: "year"}
  ]);
});

test("waysOut() is empty where nothing is shown", () => {
  const gate = manifest.gate.map((g) => ({...g, offered: false}));
  expect(waysOut({...manifest, gate}, offences, "buurt", "month")).toEqual([]);
});

test("leastMean() is never under twice the base of the indicator", () => {
  expect([leastMean(manifest, ghost), leastMean(manifest, {...ghost, base: 10})]).toEqual([10, 20]);
});
