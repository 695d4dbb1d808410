import {expect, test} from "vitest";
import {changeYaml} from "../../../../src/workbench/builder/change-yaml.js";

const MAP = `# Wat de wethouder vroeg
title: Overbewoning per wijk
indicator: overbewoond # of lang_leeg
level:   wijk
period: latest year`;

test("changeYaml(source, …) changes a value, and keeps comments, order and spaces", () => {
  expect(changeYaml(MAP, [{path: ["indicator"], value: "lang_leeg"}])).toBe(
    MAP.replace("overbewoond #", "lang_leeg #")
  );
});

test("changeYaml(source, …) adds a key after the one that is asked", () => {
  expect(changeYaml(MAP, [{path: ["value"], value: "n", after: ["period", "title"]}])).toBe(
    `${MAP}\nvalue: n`
  );
  expect(changeYaml(MAP, [{path: ["areas"], value: ["WK999901", "WK999902"], after: ["level"]}])).toBe(
    MAP.replace("wijk\nperiod", "wijk\nareas: [WK999901, WK999902]\nperiod")
  );
});

test("changeYaml(source, …) takes a key out, and keeps the remark beside it", () => {
  expect(changeYaml(MAP, [{path: ["indicator"], value: undefined}])).toBe(
    MAP.replace("indicator: overbewoond # of lang_leeg", "# of lang_leeg")
  );
  expect(changeYaml(MAP, [{path: ["period"], value: undefined}])).toBe(
    MAP.replace("\nperiod: latest year", "")
  );
});

test("changeYaml(source, …) gives a key another name in its place", () => {
  expect(changeYaml(MAP, [{path: ["indicator"], value: ["overbewoond"], name: "indicators"}])).toBe(
    MAP.replace("indicator: overbewoond", "indicators: [overbewoond]")
  );
});

test("changeYaml(source, …) puts quotes round what YAML would read as something else", () => {
  expect(changeYaml("title: a", [{path: ["title"], value: "Overlast: 2025 # 1"}])).toBe(
    'title: "Overlast: 2025 # 1"'
  );
});

test("changeYaml(source, …) leaves folded text as its author wrote it", () => {
  const source = "title: a\ndescription: >-\n  een regel\n  en nog een\nlevel: wijk";
  expect(changeYaml(source, [{path: ["level"], value: "buurt"}])).toBe(source.replace("wijk", "buurt"));
});

test("changeYaml(source, …) changes a list over several lines, and loses no comment of it", () => {
  const source = "title: a\nareas:\n- WK999901 # de oudste\n- WK999902\nlevel: wijk";
  expect(changeYaml(source, [{path: ["areas"], value: ["WK999902"]}])).toBe(
    "title: a\nareas:\n- WK999902\nlevel: wijk\n# de oudste"
  );
});

test("changeYaml(source, …) changes a key of a mapping, also between brackets", () => {
  const source = "title: a\ndata:\n  indicator: x # eerste\n  level: wijk\ntype: bar";
  expect(changeYaml(source, [{path: ["data", "areas"], value: ["WK999901"], after: ["level"]}])).toBe(
    source.replace("level: wijk", "level: wijk\n  areas: [WK999901]")
  );
  expect(
    changeYaml("title: a\ndata: {indicator: x, level: wijk}", [{path: ["data", "level"], value: "buurt"}])
  ).toBe("title: a\ndata: {indicator: x, level: buurt}");
});

test("changeYaml(source, …) adds a mapping", () => {
  expect(changeYaml("title: a", [{path: ["data"], value: {indicator: "x", areas: ["WK999901"]}}])).toBe(
    "title: a\ndata:\n  indicator: x\n  areas: [WK999901]"
  );
});
