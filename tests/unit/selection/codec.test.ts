import {expect, test} from "vitest";
import {decodeSelection, encodeSelection, isSelection} from "../../../src/lib/selection/codec.js";
import {NOTHING_SELECTED} from "../../../src/lib/selection/selection.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();

test("encodeSelection(nothing) is empty", () => {
  expect(encodeSelection(NOTHING_SELECTED)).toBe("");
});

test("encodeSelection(selection) uses register words, the same in both languages", () => {
  expect(
    encodeSelection({indicator: "overbewoond", level: "buurt", area: "BU99990102", period: "2021-2025"})
  ).toBe("indicator=overbewoond&niveau=buurt&gebied=BU99990102&periode=2021-2025");
});

test("decodeSelection(encodeSelection(x)) is x", () => {
  const selection = {indicator: "overbewoond", level: "wijk", area: "WK999901", period: "2024JJ00"} as const;
  expect(decodeSelection(`#${encodeSelection(selection)}`, manifest)).toEqual(selection);
});

test("decodeSelection(fragment) drops codes that the snapshot does not know", () => {
  expect(decodeSelection("#gebied=BU0&periode=1999JJ00&indicator=x&niveau=straat", manifest)).toEqual(
    NOTHING_SELECTED
  );
});

test("decodeSelection(fragment) leads a member of a merged area to that area", () => {
  expect(decodeSelection("#gebied=BU99990104", manifest).area).toBe("BU99990103");
});

test("decodeSelection(fragment) reads the good part of a damaged fragment", () => {
  expect(decodeSelection("#gebied=%E0%A4%A&periode=2024JJ00&&=", manifest)).toEqual({
    ...NOTHING_SELECTED,
    period: "2024JJ00"
  });
});

test("isSelection(fragment) tells a selection from a place on the page", () => {
  expect([isSelection("#gebied=BU99990101"), isSelection("#inhoud"), isSelection("")]).toEqual([
    true,
    false,
    false
  ]);
});
