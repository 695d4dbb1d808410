import {expect, test} from "vitest";
import {NOTHING_SELECTED} from "../../../src/lib/selection/selection.js";
import {changedFields, selectionStore} from "../../../src/lib/selection/store.js";

test("store.toggle(field, value) selects, and clears when it is selected already", () => {
  const store = selectionStore(NOTHING_SELECTED);
  store.toggle("area", "BU1");
  expect(store.get().area).toBe("BU1");
  store.toggle("area", "BU1");
  expect(store.get().area).toBeNull();
});

test("store.set(change) tells listeners now and before, and nothing when nothing differs", () => {
  const store = selectionStore(NOTHING_SELECTED);
  const heard: (string | null)[][] = [];
  store.subscribe((now, before) => heard.push([before.period, now.period]));
  store.set({period: "2024JJ00"});
  store.set({period: "2024JJ00"});
  expect(heard).toEqual([[null, "2024JJ00"]]);
});

test("store.subscribe(listener) returns the way to stop listening", () => {
  const store = selectionStore(NOTHING_SELECTED);
  let calls = 0;
  store.subscribe(() => calls++)();
  store.set({area: "BU1"});
  expect(calls).toBe(0);
});

test("changedFields(a, b) names the fields that differ", () => {
  expect(changedFields(NOTHING_SELECTED, {...NOTHING_SELECTED, area: "BU1", level: "buurt"})).toEqual([
    "area",
    "level"
  ]);
});
