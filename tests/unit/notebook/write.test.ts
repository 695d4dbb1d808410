import {expect, test} from "vitest";
import {parse} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

const CANONICAL = `---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef. # kort
# op verzoek van het college
purpose: Proeven.
---

Eerste alinea.

\`\`\`query cijfers
SELECT 1 AS n
\`\`\`

\`\`\`chart
# wijken naast elkaar
type: bar
title: Eén
data:
  # via de kaart van de indicator
  indicator: overbewoond
  level: wijk
  period: latest year
\`\`\`

\`\`\`note
Toont niet alles.
\`\`\`
`;

test("write(parse(x)) returns canonical text as it is, comments included", () => {
  expect(write(parse(CANONICAL))).toBe(CANONICAL);
});

test("write(parse(x)) gives other spellings of the same notebook the one form", () => {
  const loose = CANONICAL.replace("[Team Onderzoek]", "[ Team Onderzoek ]")
    .replace("type: bar", "type:   bar")
    .replaceAll("\n\n", "\n\n\n  \n")
    .replace("```query cijfers\nSELECT 1 AS n\n```", "~~~~  query   cijfers\n\nSELECT 1 AS n\n\n~~~~~")
    .replaceAll("\n", "\r\n");
  expect(write(parse(loose))).toBe(CANONICAL);
});

test("write(notebook) fences a cell with more backticks than it holds", () => {
  const source = `${CANONICAL.slice(0, CANONICAL.indexOf("Eerste"))}~~~note\n\`\`\`\`\nvoorbeeld\n\`\`\`\`\n~~~\n`;
  const written = write(parse(source));
  expect(written).toContain("`````note\n````\nvoorbeeld\n````\n`````\n");
  expect(write(parse(written))).toBe(written);
});

test("write(parse(x)) leaves YAML as written where its one form would lose a comment", () => {
  const odd = CANONICAL.replace("[Team Onderzoek]", "[ # wie\n  Team Onderzoek # en wie nog\n  , ]");
  expect(write(parse(odd))).toContain("# wie");
  expect(write(parse(odd))).toContain("# en wie nog");
});
