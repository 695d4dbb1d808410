import {expect, test} from "vitest";
import {thinned} from "../../../../src/workbench/storage/thin-versions.js";

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ago = (ms: number, name?: string) => ({at: NOW - ms, ...(name && {name})});

test("thinned(versions, now) leaves the newest of each half hour of today", () => {
  const kept = thinned([ago(0), ago(1 * MINUTE), ago(2 * MINUTE), ago(40 * MINUTE), ago(50 * MINUTE)], NOW);
  // The last is the very first, which stays.
  expect(kept.map(({at}) => (NOW - at) / MINUTE)).toEqual([0, 1, 40, 50]);
});

test("thinned(versions, now) leaves one a day of the last month and one a week of earlier times", () => {
  const hours = Array.from({length: 24 * 60}, (_, hour) => ago(2 * DAY + (hour * DAY) / 24));
  const kept = thinned(hours, NOW).map(({at}) => (NOW - at) / DAY);
  expect(kept.filter((days) => days < 30)).toHaveLength(29);
  expect(kept.filter((days) => days >= 30).length).toBeLessThan(8);
});

test("thinned(versions, now) keeps every version with a name", () => {
  const named = Array.from({length: 200}, (_, i) => ago(i * MINUTE, `versie ${i}`));
  expect(thinned(named, NOW)).toHaveLength(200);
});

test("thinned(versions, now) keeps no more than 60 without a name, and the very first", () => {
  const many = Array.from({length: 3000}, (_, week) => ago(31 * DAY + week * 7 * DAY));
  const kept = thinned(many, NOW);
  expect(kept).toHaveLength(61);
  expect(kept.at(-1)).toBe(many.at(-1));
});

test("thinned(versions, now) of what is thinned already changes nothing", () => {
  const once = thinned(
    Array.from({length: 500}, (_, i) => ago(i * 7 * MINUTE)),
    NOW
  );
  expect(thinned(once, NOW)).toEqual(once);
});
