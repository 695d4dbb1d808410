import {expect, test} from "vitest";
import {fileName} from "../../../src/lib/downloads/file-name.js";

test("fileName(title, period, locale) is lower-case ASCII with dashes, the period last", () => {
  expect(fileName("Overbewoonde woningen per buurt: één kaart", "2021 – 2025", "nl")).toBe(
    "overbewoonde-woningen-per-buurt-een-kaart-2021-2025"
  );
});

test("fileName(title, period, locale) says the period once", () => {
  expect(fileName("Misdrijven per buurt, 2025", "2025", "nl")).toBe("misdrijven-per-buurt-2025");
});

test("fileName(title, period, locale) drops marks that turn or hide text, paths and endings", () => {
  expect(fileName("../../a\u202Egnp.exe\u200B", "", "nl")).toBe("a-gnp-exe");
});

test("fileName(title, period, locale) of a title without letters, or a device of Windows, is a figure", () => {
  expect([fileName("…", "", "nl"), fileName("CON", "", "en")]).toEqual(["figuur", "figure-con"]);
});

test("fileName(title, period, locale) cuts a long title between words and keeps the period", () => {
  const name = fileName("woord ".repeat(40), "2025", "nl");
  expect(name).toMatch(/^(woord-)+2025$/);
  expect(name.length).toBeLessThanOrEqual(100);
});
