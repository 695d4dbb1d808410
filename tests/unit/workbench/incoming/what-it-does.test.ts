import {expect, test} from "vitest";
import {readDocument} from "../../../../src/live/notebook-document.js";
import {whatItDoes} from "../../../../src/workbench/incoming/what-it-does.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const {manifest: small} = smallSnapshot();
const table = (name: string, status: "protected" | "code list" | "public") => ({
  name,
  status,
  base: 5,
  rows: 1,
  columns: [],
  content_sha256: ""
});
const manifest = {
  ...small,
  tables: [table("figure", "protected"), table("woning", "protected"), table("area", "code list")]
};

const does = (body: string, front = "") =>
  whatItDoes(
    readDocument(`---
title: T
language: nl
date: 2026-03-02
authors: [A]
description: D
purpose: P
${front}---

${body}`),
    manifest,
    "nl"
  );

test("whatItDoes() counts queries, figures and inputs, and runs none", () => {
  const found = does(
    "Tekst.\n\n```input wijk\ntype: area\nlabel: Welke?\n```\n\n```query a\nFROM area\n```\n\n```map\ntitle: K\nindicator: overbewoond\nlevel: wijk\nperiod: latest year\n```\n"
  );
  expect([found.queries, found.figures, found.inputs]).toEqual([1, 1, ["Welke?"]]);
});

test("whatItDoes() names the tables that queries read, and which a report may not", () => {
  const found = does(
    "```query a\nSELECT * FROM woning JOIN area USING (area)\n```\n\n```query b\nFROM figure\n```\n"
  );
  expect(found.tables).toEqual(["figure", "woning", "area"]);
  expect(found.protected_tables).toEqual(["woning"]);
});

test("whatItDoes() does not take a comment or a text for a table", () => {
  expect(does("```query a\n-- FROM woning\nSELECT 'FROM woning' AS x FROM area\n```\n").tables).toEqual([
    "area"
  ]);
});

test("whatItDoes() names indicators of figures, of inputs and in SQL", () => {
  const name = (id: string) => manifest.indicators.find((card) => card.id === id)!.name.nl;
  const [first, second, third] = manifest.indicators.map(({id}) => id);
  const found = does(
    `\`\`\`input welk\ntype: indicator\nlabel: Welke?\nvalue: ${first}\n\`\`\`\n\n\`\`\`query a\nFROM figure WHERE indicator = '${second}'\n\`\`\`\n\n\`\`\`chart\ntype: line\ntitle: L\ndata: {indicator: ${third}, level: gemeente, period: each year}\n\`\`\`\n`
  );
  expect(found.indicators).toEqual([first, second, third].map((id) => name(id!)));
});

test("whatItDoes() names all indicators of a phenomenon", () => {
  const {id, indicators} = manifest.phenomena[0]!;
  const found = does(
    `\`\`\`heatmap\ntitle: H\nphenomenon: ${id}\nlevel: wijk\nperiod: latest year\n\`\`\`\n`
  );
  expect(found.indicators).toHaveLength(indicators.length);
});

test.each([
  ["", "unknown"],
  [`snapshot: "${manifest.hash.slice(0, 12)}"\n`, "same"],
  ["snapshot: ffffffff\n", "other"]
])("whatItDoes() of front matter %j says that the snapshot is %s", (front, snapshot) => {
  expect(does("Tekst.", front).snapshot).toBe(snapshot);
});

test("whatItDoes() warns of what is broken and what is lacking, each once, with its line", () => {
  const map = (id: string) =>
    `\`\`\`map\ntitle: K\nindicator: ${id}\nlevel: wijk\nperiod: latest year\n\`\`\`\n\n`;
  const {warnings} = does(
    `\`\`\`chrt\ntype: bar\n\`\`\`\n\n${map("weg")}${map("weg")}`,
    "requires: [ook_weg]\n"
  );
  expect(warnings).toEqual([
    {line: 8, words: "de indicator ook_weg zit niet in deze gegevens"},
    {line: 11, words: 'onbekende cel "chrt"; bedoelt u "chart"?'},
    {line: 15, words: "de indicator weg zit niet in deze gegevens"}
  ]);
});
