import {expect, test} from "vitest";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse, parseDraft} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

const HEADER = `---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef.
purpose: Proeven.
---
`;

const AREA = "```input gebied\ntype: area\nlabel: Welk gebied?\nlevel: wijk\nvalue: WK999901\n```";

function problem(source: string): string {
  try {
    parse(`${HEADER}\n${source}\n`);
  } catch (error) {
    if (error instanceof NotebookError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return "no problem";
}

test("parse(source) reads an input and a figure that follows it", () => {
  const {cells} = parse(
    `${HEADER}\n${AREA}\n\n\`\`\`compare\ntitle: Eén wijk\nindicator: overbewoond\narea: $gebied\nperiod: latest year\n\`\`\`\n`
  );
  expect(cells).toEqual([
    {
      kind: "input",
      line: 10,
      name: "gebied",
      spec: {type: "area", label: "Welk gebied?", level: "wijk", value: "WK999901"},
      source: "type: area\nlabel: Welk gebied?\nlevel: wijk\nvalue: WK999901\n"
    },
    {
      kind: "compare",
      line: 17,
      spec: {title: "Eén wijk", indicator: "overbewoond", area: "$gebied", period: "latest year"},
      source: "title: Eén wijk\nindicator: overbewoond\narea: $gebied\nperiod: latest year\n"
    }
  ]);
});

test.each([
  [
    "a misspelt key",
    "```map\ntitle: K\nindicatr: overbewoond\nlevel: wijk\nperiod: latest year\n```",
    '12: unknown key "indicatr" in map; did you mean "indicator"?'
  ],
  [
    "an input that is not there",
    `${AREA}\n\n\`\`\`trend\ntitle: T\nindicator: $gebeid\nlevel: wijk\nperiod: each year\n\`\`\``,
    '19: no input is named "gebeid"; did you mean "gebied"?'
  ],
  [
    "a heatmap of an indicator and a phenomenon at once",
    "```heatmap\ntitle: H\nindicator: a\nphenomenon: b\nlevel: wijk\nperiod: each year\n```",
    '12: indicator in heatmap or phenomenon must be given, one of the two, found "a"'
  ],
  [
    "an input without a name",
    "```input\ntype: level\n```",
    "10: an input cell needs a name: ```input gebied"
  ],
  [
    "an unknown kind of input",
    "```input x\ntype: aera\nlabel: L\n```",
    '11: unknown type "aera" in input; did you mean "area"?'
  ],
  [
    "a choice that is none of the options",
    "```input x\ntype: choice\nlabel: L\noptions: [a, b]\nvalue: c\n```",
    '14: value in input must be one of the options, found "c"'
  ],
  [
    "a name twice",
    `${AREA}\n\n\`\`\`query gebied\nSELECT 1\n\`\`\``,
    '17: the name "gebied" is taken by the input on line 10'
  ],
  [
    "a figure with a name",
    "```map kaart\ntitle: K\n```",
    "10: a map cell has no name; write only map after the fence"
  ]
])("parse(source) refuses %s", (_, source, message) => {
  expect(problem(source)).toBe(message);
});

test("parseDraft(source) keeps a cell that is wrong, and the rest", () => {
  const source = `${HEADER}\n\`\`\`map\ntitle: K\n\`\`\`\n\nTekst.\n`;
  const draft = parseDraft(source);
  expect(draft.cells.map(({kind, line}) => [kind, line])).toEqual([
    ["broken", 10],
    ["prose", 14]
  ]);
  expect(draft.cells[0]).toMatchObject({
    info: "map",
    problem: {line: 11, message: 'missing key "indicator" in map'}
  });
  expect(write(draft)).toBe(source);
});

test("write(notebook) gives every kind of cell back", () => {
  const source = `${HEADER}
${AREA}

\`\`\`heatmap
title: Warmte
phenomenon: drugs
level: wijk
period: latest year
\`\`\`

\`\`\`table
title: Tabel
# twee kolommen
indicators: [a, b]
level: wijk
period: 2024JJ00
\`\`\`

\`\`\`note
Toont niet alles.
\`\`\`
`;
  expect(write(parse(source))).toBe(source);
});
