import {expect, test} from "vitest";
import {NewerFormat} from "../../../src/lib/notebook/newer-format.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {withParameters} from "../../../src/lib/notebook/with-parameters.js";
import {write} from "../../../src/lib/notebook/write.js";

const notebook = (front = "") => `---
title: T
language: nl
date: 2026-03-02
authors: [A]
description: D
purpose: P
${front}---

Tekst.
`;

function refused(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    return error;
  }
}

test("parse() reads a notebook that says that it is of format 1, and write() keeps it", () => {
  const source = notebook("format: 1\n");
  expect(parse(source).header.format).toBe(1);
  expect(write(parse(source))).toBe(source);
});

test("parse() of a later format says so at its line, whatever else it holds", () => {
  const error = refused(notebook("format: 2\nlater: [iets, nieuws]\n"));
  expect(error).toBeInstanceOf(NewerFormat);
  expect(error).toMatchObject({line: 8});
  expect((error as NewerFormat).inWords("nl")).toBe(
    "dit notebook heeft formaat 2 en deze Buurtpeil kent formaat 1: het is gemaakt met een nieuwere"
  );
});

test("parse() of a format that never was is a mistake of who wrote it", () => {
  for (const format of ["0", "-1", "een", '"2"', "1.5"]) {
    const error = refused(notebook(`format: ${format}\n`));
    expect(error).toMatchObject({name: "NotebookError", line: 8});
  }
});

test("parse() of a key that nobody can have meant otherwise says that the notebook may be newer", () => {
  expect(refused(notebook("zichtbaarheid: x\n"))).toMatchObject({
    message: expect.stringContaining("or the notebook was made with a newer Buurtpeil")
  });
  expect(refused(notebook("purposee: x\n"))).toMatchObject({
    message: expect.not.stringContaining("newer")
  });
});

test("withParameters() adds what inputs hold, and keeps what stood there", () => {
  expect(
    withParameters("title: T # zo\nparameters:\n  grens: 25", {grens: 30, wijken: ["WK999901", "WK999902"]})
  ).toBe("title: T # zo\nparameters:\n  grens: 30\n  wijken: [WK999901, WK999902]");
});
