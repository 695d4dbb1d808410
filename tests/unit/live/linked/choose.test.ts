import {describe, expect, it} from "vitest";
import type {Input} from "../../../../src/lib/notebook/notebook.js";
import {chooseMarks} from "../../../../src/live/linked/choose.js";

const input = (name: string, spec: Record<string, unknown>) =>
  ({kind: "input", name, line: 1, source: "", spec: {label: "L", ...spec}}) as unknown as Input;
const gebied = input("gebied", {type: "area", level: "wijk", multiple: true});
const maanden = input("maanden", {type: "period", kind: "month", multiple: true});
const wijk = (code: string) => ({area: code, period: null});
const maand = (period: string) => ({area: null, period});

describe("chooseMarks(inputs, values, marks, how)", () => {
  it("puts what is pointed at in the place of what was chosen", () => {
    expect(chooseMarks([gebied], {gebied: ["WK999901"]}, [wijk("WK999902")], "only")).toEqual({
      gebied: ["WK999902"]
    });
  });

  it("takes away what is pointed at again", () => {
    expect(chooseMarks([gebied], {gebied: ["WK999901"]}, [wijk("WK999901")], "only")).toEqual({gebied: []});
  });

  it("adds and takes out by toggling", () => {
    expect(chooseMarks([gebied], {gebied: ["WK999901"]}, [wijk("WK999902")], "toggle")).toEqual({
      gebied: ["WK999901", "WK999902"]
    });
    expect(chooseMarks([gebied], {gebied: ["WK999901", "WK999902"]}, [wijk("WK999901")], "toggle")).toEqual({
      gebied: ["WK999902"]
    });
  });

  it("leaves a range that is dragged over once more", () => {
    expect(chooseMarks([maanden], {maanden: ["2024MM01"]}, [maand("2024MM01")], "range")).toEqual({});
  });

  it("keeps periods in order of time", () => {
    expect(chooseMarks([maanden], {maanden: ["2024MM05"]}, [maand("2024MM02")], "add")).toEqual({
      maanden: ["2024MM02", "2024MM05"]
    });
  });

  it("does not take areas of another level, periods of another kind, or several periods in one", () => {
    const marks = [wijk("BU99990101"), maand("2024JJ00"), maand("2024MM01–2024MM03")];
    expect(chooseMarks([gebied, maanden], {gebied: [], maanden: []}, marks, "only")).toEqual({});
  });

  it("lets an input of one hold one, and a period always one", () => {
    const one = input("wijk", {type: "area", level: "wijk"});
    const jaar = input("jaar", {type: "period", kind: "year"});
    expect(chooseMarks([one], {wijk: "WK999901"}, [wijk("WK999902")], "toggle")).toEqual({wijk: "WK999902"});
    expect(chooseMarks([one], {wijk: "WK999901"}, [wijk("WK999901")], "only")).toEqual({wijk: []});
    expect(chooseMarks([jaar], {jaar: "2024JJ00"}, [maand("2024JJ00")], "only")).toEqual({});
  });
});
