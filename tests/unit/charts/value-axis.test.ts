import {expect, it} from "vitest";
import {valueAxis} from "../../../src/lib/charts/value-axis.js";

const cells = (...values: number[]) => values.map((value) => ({value, lower: null, upper: null}));
const woningen = {unit: "woningen", base: 5};

it("valueAxis of counts has whole ticks where ten steps would give halves", () => {
  const axis = valueAxis({unit: "misdrijven", base: 1}, cells(1, 2, 3), {count: 5, locale: "nl"});
  expect(axis.ticks).toEqual([0, 1, 2, 3]);
  expect(axis.ticks.map(axis.format)).toEqual(["0", "1", "2", "3"]);
});

it("valueAxis of rounded counts has multiples of their base", () => {
  expect(valueAxis(woningen, cells(5, 10, 15), {count: 5, locale: "nl"}).ticks).toEqual([0, 5, 10, 15]);
  expect(valueAxis({...woningen, base: 10}, cells(20, 70), {count: 4, locale: "nl"}).ticks).toEqual([
    0, 20, 40, 60, 80
  ]);
  expect(valueAxis(woningen, cells(105, 95), {count: 4, locale: "nl"}).ticks).toEqual([
    0, 25, 50, 75, 100, 125
  ]);
});

it("valueAxis of counts that are no multiples of the base goes by ones", () => {
  expect(valueAxis(woningen, cells(3, 4), {count: 4, locale: "nl"}).ticks).toEqual([0, 1, 2, 3, 4]);
});

it("valueAxis of a rate begins at zero and holds the limits of its intervals", () => {
  const rates = [{value: 2, lower: 1.2, upper: 3.3}];
  const axis = valueAxis({unit: "%", base: 5}, rates, {count: 4, locale: "nl"});
  expect(axis.domain).toEqual([0, 4]);
  expect(axis.ticks.map(axis.format)).toEqual(["0", "1", "2", "3", "4"]);
});

it("valueAxis that is not nice ends where the numbers do", () => {
  expect(valueAxis(woningen, cells(5, 10), {count: 5, locale: "nl", nice: false})).toMatchObject({
    domain: [0, 10],
    ticks: [0, 5, 10]
  });
});

it("valueAxis writes thousands in the locale", () => {
  const axis = (locale: "nl" | "en") => valueAxis(woningen, cells(12000), {count: 3, locale});
  expect(axis("nl").ticks.map(axis("nl").format)).toEqual(["0", "5.000", "10.000", "15.000"]);
  expect(axis("en").ticks.map(axis("en").format)).toEqual(["0", "5,000", "10,000", "15,000"]);
});

it("valueAxis of nothing, and of zeros, runs from 0 to 1", () => {
  expect(valueAxis(woningen, [], {count: 4, locale: "nl"}).domain).toEqual([0, 1]);
  expect(valueAxis({unit: "%"}, cells(0, 0), {count: 4, locale: "nl"}).domain).toEqual([0, 1]);
});
