import {describe, expect, it} from "vitest";
import type {Level} from "../../../src/lib/areas/area.js";
import {cellState} from "../../../src/lib/disclosure/cell-state.js";
import {offers} from "../../../src/lib/disclosure/gate.js";
import {limitShare} from "../../../src/lib/disclosure/limit-share.js";
import {highestShare, roundedRange} from "../../../src/lib/disclosure/rounded-range.js";
import {roundingSlack} from "../../../src/lib/disclosure/rounding-slack.js";

describe("cellState(figure, offered, base)", () => {
  it("is a value where something was counted", () => {
    expect(cellState({n: 5, denominator: 100}, true, 5)).toBe("value");
  });
  it("is small where a protected count is 0", () => {
    expect(cellState({n: 0, denominator: 100}, true, 5)).toBe("small");
  });
  it("is a value where a public count is 0", () => {
    expect(cellState({n: 0, denominator: 100}, true, 1)).toBe("value");
  });
  it("is not published where the gate is closed, whatever came", () => {
    expect(cellState({n: 5, denominator: 100}, false, 5)).toBe("not_published");
  });
  it("is missing where no figure came", () => {
    expect(cellState(undefined, true, 5)).toBe("missing");
  });
  it("is missing where the source lacks the period", () => {
    expect(cellState({n: null, denominator: null}, true, 5)).toBe("missing");
  });
  it("is missing where the denominator is", () => {
    expect(cellState({n: 5, denominator: null}, true, 5)).toBe("missing");
  });
  it("is empty where there is nothing to count, whatever the minimum", () => {
    expect(cellState({n: 0, denominator: 0}, true, 5, 100)).toBe("empty");
  });
  it("is not published where the denominator is under the minimum", () => {
    expect(cellState({n: 5, denominator: 95}, true, 5, 100)).toBe("not_published");
    expect(cellState({n: 5, denominator: 100}, true, 5, 100)).toBe("value");
  });
});

describe("roundedRange(y, base)", () => {
  it("reaches b − 1 to both sides", () => {
    expect(roundedRange(15, 5)).toEqual([11, 19]);
  });
  it("starts at 0 for a released 0", () => {
    expect(roundedRange(0, 5)).toEqual([0, 4]);
  });
  it("is exact for public data", () => {
    expect(roundedRange(7, 1)).toEqual([7, 7]);
  });
  it("reaches up to the whole for a share at its limit", () => {
    expect(roundedRange(90, 5, {whole: 100})).toEqual([86, 104]);
  });
  it("reaches as far as a sum may have moved", () => {
    expect(roundedRange(15, 5, {slack: 7})).toEqual([8, 22]);
  });
  it("ignores the whole for a share under its limit", () => {
    expect(roundedRange(85, 5, {whole: 100})).toEqual([81, 89]);
  });
});

describe("roundingSlack(card, deviation, at)", () => {
  const card = {id: "low_water", base: 5};
  const entry = (level: Level, p95: number, indicator = "low_water") =>
    ({indicator, level, period: "year", p95}) as const;
  it("is b − 1 where nothing is measured", () => {
    expect(roundingSlack(card, [], {level: "wijk", period: "year"})).toBe(4);
  });
  it("is b − 1 where the sums moved less", () => {
    expect(roundingSlack(card, [entry("wijk", 3)], {level: "wijk", period: "year"})).toBe(4);
  });
  it("is the 95th percentile of its level × period where that is more", () => {
    const deviation = [entry("buurt", 9), entry("wijk", 6)];
    expect(roundingSlack(card, deviation, {level: "wijk", period: "year"})).toBe(6);
  });
  it("is the largest of the indicator where the level × period has none", () => {
    const deviation = [entry("buurt", 6), entry("wijk", 7), entry("wijk", 30, "ghost")];
    expect(roundingSlack(card, deviation, {level: "wijk", period: "span"})).toBe(7);
    expect(roundingSlack(card, deviation)).toBe(7);
  });
  it("is nothing for public figures", () => {
    expect(roundingSlack({id: "offences", base: 1}, [entry("wijk", 6, "offences")])).toBe(0);
  });
});

describe("highestShare(whole, base)", () => {
  it("is the largest multiple of b not above 0.9 N", () => {
    expect([0, 5, 10, 50, 55, 100].map((whole) => highestShare(whole, 5))).toEqual([0, 0, 5, 45, 45, 90]);
  });
});

describe("offers(count, cells, minimum_mean, base)", () => {
  it("opens at the minimum mean", () => {
    expect(offers(100, 10, 10, 5)).toBe(true);
  });
  it("closes below it", () => {
    expect(offers(99, 10, 10, 5)).toBe(false);
  });
  it("never opens below twice the cube's own base", () => {
    expect(offers(150, 10, 10, 10)).toBe(false);
  });
  it("closes where no cell has anything to count", () => {
    expect(offers(0, 0, 10, 5)).toBe(false);
  });
});

describe("limitShare(counts, rules, base)", () => {
  it("moves what exceeds 90 % to the rest of the whole", () => {
    const counts = Int32Array.from([100, 0]);
    limitShare(counts, [{part: [true, false], whole: [true, true]}], 5);
    expect([...counts]).toEqual([90, 10]);
  });
  it("leaves a share under 90 % alone", () => {
    const counts = Int32Array.from([85, 15]);
    limitShare(counts, [{part: [true, false], whole: [true, true]}], 5);
    expect([...counts]).toEqual([85, 15]);
  });
  it("shows nothing of a whole of one base", () => {
    const counts = Int32Array.from([5, 0]);
    limitShare(counts, [{part: [true, false], whole: [true, true]}], 5);
    expect([...counts]).toEqual([0, 5]);
  });
  it("holds nested indicators at once", () => {
    const counts = Int32Array.from([100, 0, 0]);
    const inner = {part: [true, false, false], whole: [true, true, true]};
    const outer = {part: [true, true, false], whole: [true, true, true]};
    limitShare(counts, [inner, outer], 5);
    expect([...counts]).toEqual([90, 0, 10]);
  });
  it("moves to a category that occurs rather than to an empty one", () => {
    const counts = Int32Array.from([100, 0, 5]);
    limitShare(counts, [{part: [true, false, false], whole: [true, true, true]}], 5);
    expect([...counts]).toEqual([90, 0, 15]);
  });
  it("leaves an indicator alone that counts its whole", () => {
    const counts = Int32Array.from([100]);
    limitShare(counts, [{part: [true], whole: [true]}], 5);
    expect([...counts]).toEqual([100]);
  });
  it("leaves categories outside the whole alone", () => {
    const counts = Int32Array.from([100, 0, 40]);
    limitShare(counts, [{part: [true, false, false], whole: [true, true, false]}], 5);
    expect([...counts]).toEqual([90, 10, 40]);
  });
});
