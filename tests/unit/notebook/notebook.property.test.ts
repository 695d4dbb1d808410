import fc from "fast-check";
import {expect, test} from "vitest";
import type {Cell} from "../../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {renderProse} from "../../../src/lib/notebook/prose.js";
import {write} from "../../../src/lib/notebook/write.js";

const RUNS = Number(process.env.BUURTPEIL_FUZZ ?? 3000);

const HEADER = [
  "title: Proef",
  "language: nl",
  "date: 2026-01-15",
  "authors: [A, B]",
  "description: x # y",
  "purpose: 'z'"
];
const CHART = [
  "type: line",
  "title: T",
  "data: {indicator: a, level: wijk, period: each month}",
  "# een opmerking",
  "alt: |\n  twee\n  regels",
  "x:   period # as",
  "decimals: 2",
  "description: >-\n  gevouwen\n\n  tekst"
];
/** Pieces in which Markdown, YAML and fences meet, plus anything at all. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "tekst",
      "",
      "   ",
      "- punt",
      "  - punt",
      "> citaat",
      "    code",
      "```",
      "````",
      "~~~",
      "  ```",
      "```sql",
      "---",
      "===",
      "...",
      "# kop",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "[a]: /b 'c",
      "<b>vet</b>",
      "\t",
      "\u00a0",
      "[x](javascript:alert(1))",
      "`\u0024{1}`",
      "\\",
      "*",
      "1.",
      "\u202eomgekeerd",
      "&amp;",
      "![a](b)"
    )
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "```query a\nSELECT 1\n```",
      "~~~query b\nSELECT '```'\n~~~",
      "```note\nlet op\n```",
      "   ```note\n   - a\n   ```",
      "```chart\ntype: bar\ntitle: T\ndata: {indicator: a, level: wijk, period: latest year}\n```"
    )
  },
  {weight: 1, arbitrary: fc.string({unit: "binary", maxLength: 20})},
  {weight: 1, arbitrary: fc.string({unit: "grapheme-ascii", maxLength: 20})}
);
const yamlLine = fc.oneof(
  fc.constantFrom(
    "# c",
    "",
    "a: b",
    "  a: b",
    "- c",
    "'",
    '"',
    "? x",
    ": y",
    "x: |",
    "  z",
    "[",
    "]",
    "{",
    "}",
    "&a b",
    "*a",
    "<<: *a",
    "%YAML 1.2",
    "...",
    "!!x y",
    "\ta: b"
  ),
  fc.string({maxLength: 12})
);
const yaml = (known: string[]) =>
  fc
    .tuple(
      fc.shuffledSubarray(known, {minLength: known.length - 1}),
      fc.array(yamlLine, {maxLength: 2}),
      fc.nat()
    )
    .map(([lines, extra, at]) => lines.toSpliced(at % (lines.length + 1), 0, ...extra).join("\n"));
const chart = yaml(CHART).map((body) => `\`\`\`chart\n${body}\n\`\`\``);
const header = fc.oneof(
  {weight: 3, arbitrary: fc.constant(HEADER.join("\n"))},
  {weight: 1, arbitrary: yaml(HEADER)}
);
const notebook = fc
  .tuple(
    header,
    fc.array(fc.oneof({weight: 4, arbitrary: piece}, {weight: 1, arbitrary: chart}), {maxLength: 12}),
    fc.constantFrom("\n", "\n\n", "\r\n")
  )
  .map(([front, pieces, gap]) => ["---", front, "---", ...pieces].join(gap));

/** What a notebook says: everything but where it stands and how its YAML is spelt. */
const saying = (cells: readonly Cell[]) =>
  cells.map((cell) => (cell.kind === "chart" ? {kind: cell.kind, spec: cell.spec} : {...cell, line: 0}));

test("parse(x) of any text gives a notebook or a NotebookError with a line of that text", () => {
  let parsed = 0;
  fc.assert(
    fc.property(notebook, (source) => {
      try {
        parse(source);
        parsed++;
      } catch (error) {
        if (!(error instanceof NotebookError)) throw error;
        const lines = source.split(/\r\n|\r|\n/).length;
        expect(error.line).toBeGreaterThanOrEqual(1);
        expect(error.line).toBeLessThanOrEqual(lines);
      }
    }),
    {numRuns: RUNS, seed: 20260115}
  );
  // The generator must make enough notebooks that are right, or the other property says nothing.
  expect(parsed).toBeGreaterThan(RUNS / 5);
});

test("write(parse(x)) says the same as x and writes back as the same text", () => {
  fc.assert(
    fc.property(notebook, (source) => {
      const first = attempt(source);
      if (!first) return;
      const written = write(first);
      const second = parse(written);
      expect(second.header).toEqual(first.header);
      expect(saying(second.cells)).toEqual(saying(first.cells));
      expect(write(second)).toBe(written);
    }),
    {numRuns: RUNS, seed: 20260116}
  );
});

test("renderProse(text) never gives a script, an image, a handler or an unsafe link", () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 8}), (pieces) => {
      const html = renderProse(pieces.join("\n"));
      expect(html).not.toMatch(
        /<(script|img|iframe|style|b|svg)\b|<[^>]+\s(?:on\w+|style)=|href="(?:javascript|data|vbscript|file):/i
      );
    }),
    {numRuns: RUNS, seed: 20260117}
  );
});

function attempt(source: string) {
  try {
    return parse(source);
  } catch {
    return null;
  }
}
