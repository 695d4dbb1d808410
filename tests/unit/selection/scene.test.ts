import {expect, test} from "vitest";
import {sceneOf} from "../../../src/lib/selection/scene.js";
import {NOTHING_SELECTED, type Selection} from "../../../src/lib/selection/selection.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();
const GHOST = ["bewoond_zonder_inschrijving"];
const scene = (indicators: string[], change: Partial<Selection> = {}) =>
  sceneOf(manifest, indicators, {...NOTHING_SELECTED, ...change});

test("sceneOf(nothing selected) shows the latest year at the finest level that has years", () => {
  expect(scene(["overbewoond"])).toMatchObject({
    level: "buurt",
    period: "2025JJ00",
    area: null,
    trend: "year"
  });
  expect(scene(GHOST)).toMatchObject({level: "wijk", period: "2025JJ00"});
});

test("sceneOf(level without years) falls back to the years together", () => {
  expect(scene(GHOST, {level: "buurt", period: "2024JJ00"})).toMatchObject({
    level: "buurt",
    period: "2021-2025"
  });
});

test("sceneOf(month that is not offered) shows the year around it", () => {
  expect(scene(["overbewoond"], {period: "2023MM05"}).period).toBe("2023JJ00");
});

test("sceneOf(month that is offered) shows that month", () => {
  expect(scene(["geregistreerde_misdrijven"], {period: "2023MM05"}).period).toBe("2023MM05");
});

test("sceneOf(area) follows its level and has no trend where the area has no years", () => {
  expect(scene(GHOST, {area: "BU99990101"})).toMatchObject({level: "buurt", trend: null});
  expect(scene(GHOST, {area: "WK999901"})).toMatchObject({level: "wijk", trend: "year"});
});

test("sceneOf(level without years) puts the heatmap at the level above", () => {
  expect(scene(GHOST, {level: "buurt"}).grid).toEqual({level: "wijk", kind: "year"});
});

test("sceneOf(municipality selected) is the municipality as a whole", () => {
  expect(scene(["overbewoond"], {area: "GM9999"}).area).toBeNull();
});

test("sceneOf(indicator of another page) keeps to the page's own", () => {
  expect(scene(["overbewoond"], {indicator: "geregistreerde_misdrijven"}).card.id).toBe("overbewoond");
});

test("sceneOf(what is shown) makes no detour", () => {
  expect(scene(GHOST, {level: "wijk", period: "2024JJ00"}).detour).toBeNull();
  expect(scene(GHOST).detour).toBeNull();
});

test("sceneOf(closed level × period) says what was asked and why it is not shown", () => {
  expect(scene(GHOST, {level: "buurt", period: "2024JJ00"}).detour).toEqual({
    level: "buurt",
    period: "2024JJ00",
    reason: "too_few"
  });
});

test("sceneOf(level chosen beside an area of another) is no detour", () => {
  expect(scene(["overbewoond"], {level: "wijk", area: "BU99990101"}).detour).toBeNull();
});
