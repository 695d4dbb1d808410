import {expect, test} from "vitest";
import {firstValues} from "../../../src/live/first-values.js";
import {readDocument} from "../../../src/live/notebook-document.js";

const notebook = (parameters: string) =>
  readDocument(`---
title: Proef
language: nl
date: 2026-01-15
authors: [A]
description: Proef
purpose: Proef
parameters: ${parameters}
---

\`\`\`input constructor
type: choice
label: Kies
options: [een, twee]
value: een
\`\`\`

\`\`\`input tweede
type: choice
label: Kies
options: [een, twee]
value: een
\`\`\`
`);

test("firstValues(document) tells of a wrong parameter, and keeps the others", () => {
  const {values, problem} = firstValues(notebook("{constructor: drie, tweede: twee}"));
  expect(values).toEqual({constructor: "een", tweede: "twee"});
  expect(problem?.line).toBe(8);
});

test("firstValues(document) takes no parameter of an input that the front matter does not name", () => {
  expect(firstValues(notebook("{tweede: drie}")).values).toEqual({constructor: "een", tweede: "een"});
});
