import fc from "fast-check";
import {expect, it} from "vitest";
import {parseDocument} from "yaml";
import {canonicalYaml} from "../../src/lib/notebook/canonical-yaml.js";
import {isPlainYaml} from "../../src/lib/notebook/plain-yaml.js";
import {PARTS} from "./notebook/specs.js";
import {spelled} from "./notebook/spelling.js";

const RUNS = Number((process.env.BUURTPEIL_FUZZ ?? "5000").split(":")[0]);

const line = fc.oneof(
  fc.constantFrom(
    "title: Een woord",
    "title: woord # opm",
    "# opm",
    "  # opm",
    "data:",
    "  level: wijk",
    "    level: wijk",
    "- punt",
    "  - punt",
    "areas: [a, b c, 5]",
    "areas: [null, True, 007]",
    'a: "x"',
    "a: 'x'",
    "a: |",
    "a: >-",
    "  regel",
    "  ",
    "",
    "n: -5",
    "n: 05",
    "n: 1.50",
    "d: 2026-01-15",
    "p: 2021-2025",
    "p: 2024JJ00",
    "x: null",
    "x: nullen",
    "x: true",
    "x: a, b",
    "x: a,b",
    "x:  a",
    "x: a ",
    "x: $gebied",
    "null: x",
    "x:",
    "x: &a b"
  ),
  fc
    .tuple(fc.string({minLength: 1, maxLength: 4}), fc.string({maxLength: 8}))
    .map(([key, value]) => `${key}: ${value}`)
);
const lines = fc.oneof(
  fc.array(line, {minLength: 1, maxLength: 4}).map((all) => all.join("\n")),
  spelled(fc.oneof(...Object.values(PARTS)))
);

it("isPlainYaml(text) is true only of text that the library would write as it is, folded lines apart", () => {
  let plain = 0;
  fc.assert(
    fc.property(lines, (text) => {
      if (!isPlainYaml(text)) return;
      plain++;
      const document = parseDocument(text, {version: "1.2", schema: "core", logLevel: "silent"});
      if (document.errors.length || text.includes(": >")) return;
      const written = document.toString({lineWidth: 0, indentSeq: false, flowCollectionPadding: false});
      expect(written.trimEnd()).toBe(text);
    }),
    {numRuns: 4 * RUNS, seed: 20_260_119}
  );
  expect(plain).toBeGreaterThan(RUNS / 10);
}, 900_000);

it("canonicalYaml(text) is a fixed point", () => {
  fc.assert(
    fc.property(lines, (text) => {
      const once = canonicalYaml(text);
      expect(canonicalYaml(once)).toBe(once);
    }),
    {numRuns: RUNS, seed: 20_260_120}
  );
}, 900_000);
