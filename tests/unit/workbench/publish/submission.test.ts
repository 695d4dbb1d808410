import {expect, test} from "vitest";
import {submission} from "../../../../src/workbench/publish/submission.js";
import {openWork} from "../document/open-work.js";

const INPUT = "```input grens\ntype: number\nlabel: Grens?\nmin: 0\nmax: 9\nvalue: 3\n```";

test("submission() is the notebook as written while inputs hold what they held at first", () => {
  const work = openWork(INPUT);
  expect(submission(work, "nl").source).toBe(work.source());
});

test("submission() makes what inputs hold now parameters, and gives cells the lines of that file", () => {
  const work = openWork(INPUT);
  work.choose("grens", 7);
  const {source, document, notebook} = submission(work, "nl");
  expect(source).toContain("\nparameters:\n  grens: 7\n---\n");
  expect(notebook!.header.parameters).toEqual({grens: 7});
  expect(source.split("\n")[document.cells[0]!.cell.line - 1]).toBe("```input grens");
});

test("submission() tells every broken cell, and is no notebook then", () => {
  const work = openWork("```chrt\ntype: bar\n```\n\n```mpa\ntitle: K\n```");
  const {notebook, findings} = submission(work, "nl");
  expect(notebook).toBeNull();
  expect(findings.map(({check, refuses}) => [check, refuses])).toEqual([
    ["format", true],
    ["format", true]
  ]);
});
