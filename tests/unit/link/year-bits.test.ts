import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {
  decemberBits,
  monthBits,
  yearBits,
  yearBlocks,
  yearsFrom
} from "../../../data-loaders/stages/link/year-bits.js";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const [BLOCK] = yearBlocks(YEARS);
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2019, 0, 1) / DAY;

/** Spans of days from 2019 to 2027, some open, some of a single day; the end is no part of them. */
const spans = fc.sample(
  fc.record({
    from: fc.integer({min: FIRST_DAY, max: FIRST_DAY + 2900}),
    length: fc.option(fc.integer({min: 1, max: 1500}), {nil: null})
  }),
  {seed: 2025, numRuns: 400}
);

let engine: PrivateEngine;
let rows: {decembers: number; years: number; months: string; two: number}[];

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  const values = spans.map(
    ({from, length}, i) => `(${i}, ${from}, ${length === null ? "NULL" : from + length})`
  );
  rows = await engine.all(`
    SELECT ${decemberBits(BLOCK!, "f", "u")} AS decembers, ${yearBits(BLOCK!, "f", "u")} AS years,
      CAST(${monthBits(BLOCK!, "f", "u")} AS VARCHAR) AS months, ${yearsFrom(BLOCK!, "f", 2)} AS two
    FROM (SELECT i, DATE '1970-01-01' + CAST(a AS INTEGER) AS f, DATE '1970-01-01' + CAST(b AS INTEGER) AS u
      FROM (VALUES ${values.join(", ")}) AS v (i, a, b)) ORDER BY i`);
});
afterAll(() => engine.close());

/** The places of the periods in which a day of the span lies, found by walking over its days. */
function walk(span: (typeof spans)[number], placeOf: (day: Date) => number | null): number[] {
  const end = span.length === null ? FIRST_DAY + 3300 : span.from + span.length;
  const places = new Set<number>();
  for (let day = span.from; day < end; day++) {
    const place = placeOf(new Date(day * DAY));
    if (place !== null) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}

function places(bits: number | string): number[] {
  const text = BigInt(bits).toString(2);
  return [...text].reverse().flatMap((bit, place) => (bit === "1" ? [place] : []));
}

const yearPlace = (day: Date) => (YEARS.includes(day.getUTCFullYear()) ? day.getUTCFullYear() - 2021 : null);
const isLastDay = (day: Date) => day.getUTCMonth() === 11 && day.getUTCDate() === 31;

describe("bits of periods, as SQL, against a walk over the days of 400 spans", () => {
  test("decemberBits(…) has the years on whose 31 December the span holds", () => {
    for (const [i, span] of spans.entries())
      expect(places(rows[i]!.decembers)).toEqual(
        walk(span, (day) => (isLastDay(day) ? yearPlace(day) : null))
      );
  });
  test("yearBits(…) has the years of which a day is in the span", () => {
    for (const [i, span] of spans.entries()) expect(places(rows[i]!.years)).toEqual(walk(span, yearPlace));
  });
  test("monthBits(…) has the months of which a day is in the span", () => {
    for (const [i, span] of spans.entries()) {
      const expected = walk(span, (day) => {
        const year = yearPlace(day);
        return year === null ? null : year * 12 + day.getUTCMonth();
      });
      expect(places(rows[i]!.months)).toEqual(expected);
    }
  });
  test("yearsFrom(…) has the year of a day and the next, where they are covered", () => {
    for (const [i, {from}] of spans.entries()) {
      const year = new Date(from * DAY).getUTCFullYear() - 2021;
      expect(places(rows[i]!.two)).toEqual([year, year + 1].filter((place) => place >= 0 && place < 5));
    }
  });
});

describe("yearBlocks(years)", () => {
  test("cuts years into blocks of five", () => {
    expect(yearBlocks([2019, 2020, 2021, 2022, 2023, 2024, 2025])).toEqual([
      {first: 2019, years: [2019, 2020, 2021, 2022, 2023]},
      {first: 2024, years: [2024, 2025]}
    ]);
  });
});
