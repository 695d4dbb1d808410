import {expect, test} from "vitest";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse} from "../../../src/lib/notebook/parse.js";

const HEADER = `---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef.
purpose: Proeven.
---
`;
const QUERY = "\n```query cijfers\nSELECT 1 AS n\n```\n";

function problem(source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof NotebookError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return "no problem";
}

test("parse(source) reads front matter, prose and cells with their lines", () => {
  const notebook = parse(`${HEADER}
Eerste alinea.
${QUERY}
\`\`\`note
Toont *niet* alles.
\`\`\`
`);
  expect(notebook.header).toEqual({
    title: "Proef",
    language: "nl",
    date: "2026-01-15",
    authors: ["Team Onderzoek"],
    description: "Een proef.",
    purpose: "Proeven."
  });
  expect(notebook.cells).toEqual([
    {kind: "prose", line: 10, text: "Eerste alinea."},
    {kind: "query", line: 12, name: "cijfers", sql: "SELECT 1 AS n"},
    {kind: "note", line: 16, text: "Toont *niet* alles."}
  ]);
});

test("parse(source) reads a chart of a query's answer", () => {
  const notebook = parse(`${HEADER}${QUERY}
\`\`\`chart
# het aantal is klein
type: bar
title: Eén
data: cijfers
value: n
state: s
unit: stuks
provenance: {source: eigen, period: "2025", population: niemand, uncertainty: geen}
\`\`\`
`);
  expect(notebook.cells[1]).toMatchObject({
    kind: "chart",
    line: 14,
    spec: {
      type: "bar",
      title: "Eén",
      data: "cijfers",
      value: "n",
      state: "s",
      unit: "stuks",
      provenance: {source: "eigen", period: "2025", population: "niemand", uncertainty: "geen"}
    }
  });
});

test("parse(source) reads a chart of observations, which needs no unit and no provenance", () => {
  const notebook = parse(`${HEADER}
\`\`\`chart
type: map
title: Kaart
data:
  indicator: overbewoond
  level: wijk
  period: latest year
\`\`\`
`);
  expect(notebook.cells[0]).toMatchObject({
    spec: {
      type: "map",
      title: "Kaart",
      data: {indicator: "overbewoond", level: "wijk", period: "latest year"}
    }
  });
});

test("parse(source) leaves fences of other languages, and fences in lists, in the prose", () => {
  const prose = "```sql\nSELECT 2\n```\n\n- punt\n  ```query x\n  SELECT 3\n  ```";
  expect(parse(`${HEADER}\n${prose}\n`).cells).toEqual([{kind: "prose", line: 10, text: prose}]);
});

test("parse(source) keeps a query that is quoted in a longer fence as prose", () => {
  const prose = "````md\n```query x\nSELECT 3\n```\n````";
  expect(parse(`${HEADER}\n${prose}\n`).cells).toEqual([{kind: "prose", line: 10, text: prose}]);
});

test("parse(source) reads Windows line ends and a byte order mark", () => {
  const source = `\uFEFF${HEADER}${QUERY}`.replaceAll("\n", "\r\n");
  expect(parse(source)).toEqual(parse(`${HEADER}${QUERY}`));
});

const CHART = "\n```chart\ntype: bar\ntitle: Eén\ndata: cijfers\nvalue: n\nstate: s\nunit: stuks\n";
const STATED = "provenance: {source: a, period: b, population: c, uncertainty: d}\n";

test.each([
  [
    "no front matter",
    "tekst",
    "1: a notebook starts with front matter: a line ---, keys and values, a line ---"
  ],
  ["open front matter", "---\ntitle: x", "1: the front matter is not closed; end it with a line ---"],
  [
    "a misspelt key",
    HEADER.replace("title", "titel"),
    '2: unknown key "titel" in front matter; did you mean "title"?'
  ],
  ["a missing key", HEADER.replace("purpose: Proeven.\n", ""), '2: missing key "purpose" in front matter'],
  [
    "an unknown language",
    HEADER.replace(": nl", ": de"),
    '3: unknown language "de" in front matter; expected one of nl, en'
  ],
  [
    "no date",
    HEADER.replace("2026-01-15", "2026-13-15"),
    '4: date in front matter must be a date like 2026-01-31, found "2026-13-15"'
  ],
  [
    "authors as keys and values",
    HEADER.replace("[Team Onderzoek]", "{naam: Team}"),
    "5: authors in front matter must be a list, found keys and values"
  ],
  [
    "an empty author",
    HEADER.replace("[Team Onderzoek]", '[Team, ""]'),
    '5: authors #2 in front matter must not be empty, found ""'
  ],
  ["front matter that is a list", "---\n- a\n---\n", "2: front matter must be keys and values"],
  [
    "a key twice",
    HEADER.replace("purpose", "title"),
    '7: front matter: the key "title" stands here twice; leave one out'
  ],
  ["a name twice", `${HEADER}${QUERY}${QUERY}`, '14: the name "cijfers" is taken by the query on line 10'],
  [
    "no name",
    `${HEADER}\n\`\`\`query\nSELECT 1\n\`\`\`\n`,
    "10: a query cell needs a name: ```query per_wijk"
  ],
  [
    "a wrong name",
    `${HEADER}\n\`\`\`query Per Wijk\nSELECT 1\n\`\`\`\n`,
    `10: a query's name is a-z, 0-9 and _, at most 48 characters, found "Per Wijk"; did you mean "per_wijk"?`
  ],
  ["an empty query", `${HEADER}\n\`\`\`query x\n\n\`\`\`\n`, "10: the query cell is empty"],
  [
    "an open cell",
    `${HEADER}\n\`\`\`query x\nSELECT 1\n`,
    "10: the query cell is not closed; end it with a line ```"
  ],
  [
    "a misspelt cell",
    `${HEADER}\n\`\`\`qeury x\nSELECT 1\n\`\`\`\n`,
    '10: unknown cell "qeury"; did you mean "query"?'
  ],
  [
    "a misspelt chart type",
    `${HEADER}${QUERY}${CHART.replace("bar", "bra")}${STATED}\`\`\`\n`,
    '15: unknown type "bra" in chart; did you mean "bar"?'
  ],
  [
    "a misspelt chart key",
    `${HEADER}${QUERY}${CHART}${STATED}lowr: n\n\`\`\`\n`,
    '22: unknown key "lowr" in chart; did you mean "lower"?'
  ],
  [
    "a misspelt nested key",
    `${HEADER}${QUERY}${CHART}provenance:\n  source: a\n  peroid: b\n\`\`\`\n`,
    '23: unknown key "peroid" in chart.provenance; did you mean "period"?'
  ],
  ["no provenance", `${HEADER}${QUERY}${CHART}\`\`\`\n`, '15: missing key "provenance" in chart'],
  [
    "a misspelt query",
    `${HEADER}${QUERY}${CHART.replace("cijfers", "cijfrs")}${STATED}\`\`\`\n`,
    '17: no query is named "cijfrs"; did you mean "cijfers"?'
  ],
  [
    "decimals as text",
    `${HEADER}${QUERY}${CHART}${STATED}decimals: twee\n\`\`\`\n`,
    '22: decimals in chart must be a number, found "twee"'
  ],
  [
    "an alias",
    `${HEADER}${QUERY}\n\`\`\`chart\ntype: &a bar\ntitle: *a\n\`\`\`\n`,
    "15: chart: anchors (&name) are not used here; text that begins with & stands in quotes"
  ],
  [
    "a first heading",
    `${HEADER}\n# Kop\n`,
    "10: the title is the only first heading of a page; begin sections with ##"
  ],
  [
    "a tag",
    `${HEADER}${QUERY}\n\`\`\`chart\ntype: !!str bar\n\`\`\`\n`,
    "15: chart: tags (!name) are not used here; text that begins with ! stands in quotes"
  ],
  [
    "deep YAML",
    `${HEADER}\n\`\`\`chart\na: ${"[".repeat(30)}${"]".repeat(30)}\n\`\`\`\n`,
    "11: chart: nested too deeply"
  ],
  [
    "a monstrous notebook",
    `${HEADER}${"a".repeat(1_000_000)}`,
    "1: the notebook is too long: 1000119 characters, at most 300000; make several"
  ]
])("parse(source) throws at the line of %s", (_, source, message) => {
  expect(problem(source)).toBe(message);
});
