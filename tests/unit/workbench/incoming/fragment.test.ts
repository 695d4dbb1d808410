import {expect, test} from "vitest";
import {readFragment} from "../../../../src/workbench/incoming/fragment.js";

test("readFragment(#rapport=…) names a report of the site, its figure and what inputs held", () => {
  expect(
    readFragment("#rapport=wonen-per-wijk&cel=2&keuze.wijk=WK1&keuze.wijk=WK2&keuze.jaar=latest+year")
  ).toEqual({
    open: "report",
    slug: "wonen-per-wijk",
    cell: 2,
    choices: {wijk: ["WK1", "WK2"], jaar: ["latest year"]}
  });
});

test.each(["0", "-1", "x", "1.5", ""])("readFragment() takes no figure for cel=%s", (cel) => {
  expect(readFragment(`#rapport=a&cel=${cel}`)).toMatchObject({cell: null});
});

test("readFragment(#notebook=…) gives what stands there, to be read", () => {
  expect(readFragment("#notebook=1.abc&d")).toEqual({open: "notebook", code: "1.abc&d"});
});

test.each(["", "#", "#n=abcdef", "#indicator=a", "#rapporten"])(
  "readFragment(%j) asks nothing",
  (fragment) => {
    expect(readFragment(fragment)).toBe(null);
  }
);
