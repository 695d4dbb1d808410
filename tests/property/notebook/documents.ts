import fc from "fast-check";
import {headers, NAMED_INPUTS, NAMED_QUERIES, PARTS, text} from "./specs.js";
import {spelled} from "./spelling.js";

/** Pieces of Markdown in which fences, rules, lists and links meet. */
const PIECES = [
  "tekst",
  "   ",
  "- punt",
  "  - punt",
  "> citaat",
  "    code",
  "````",
  "~~~",
  "```sql\nSELECT 1\n```",
  "~~~~md\n```query x\n```\n~~~~",
  "---",
  "...",
  "## kop",
  "kop\n---",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "[a]: /b 'c'",
  "[a]: /b 'c",
  "<b>vet</b>",
  "\t",
  "\u00A0",
  "[x](javascript:alert(1))",
  "`$" + "{1}`",
  "\\",
  "*",
  "1.",
  "&amp; &#x202e;",
  "![a](b)",
  "- a\n  ```query y\n  SELECT 1\n  ```",
  "zie [hier](/methode)  "
];
const prose = fc.oneof(fc.constantFrom(...PIECES), text);
const fences = fc.constantFrom("```", "````", "~~~", "   ```", "`````");

const sql = fc.constantFrom(
  "SELECT 1 AS n",
  "-- een query\nSELECT area, n\n\nFROM figure\nWHERE area IN (FROM gebied)",
  "SELECT '```' AS een, \"één\" FROM x",
  "  SELECT 2\n\t-- slot  "
);
const note = fc.array(fc.constantFrom("let op", "", "- punt", "**vet**", "~~~", "a: b"), {
  minLength: 1,
  maxLength: 4
});

function fenced(info: string, body: string, mark: string): string {
  const sign = mark.trim();
  const clash = body.split("\n").some((line) => line.trimStart().startsWith(sign.slice(0, 3)));
  const fence = clash ? sign[0]!.repeat(9) : sign;
  const pad = mark.slice(0, mark.length - sign.length);
  return [
    `${pad}${fence}${info}`,
    ...body.split("\n").map((line) => (line ? pad + line : "")),
    pad + fence
  ].join("\n");
}

const yamlCell = fc.oneof(
  ...Object.entries(PARTS).map(([part, spec]) =>
    fc.tuple(spelled(spec), fences, fc.nat(999)).map(([yaml, mark, n]) => {
      const kind = part.split(/[: ]/)[0]!;
      return fenced(kind === "input" ? `input x${n}` : kind, yaml, mark);
    })
  )
);
const otherCell = fc.oneof(
  fc
    .tuple(sql, fences, fc.nat(9999))
    .map(([body, mark, n]) => fenced(` query  q${n}`.trimStart(), body, mark)),
  fc.tuple(note, fences).map(([lines, mark]) => fenced("note", lines.join("\n"), mark))
);

/** What charts and figures name, at the end or at the start: their order on the page is free. */
const NAMED = [
  ...NAMED_QUERIES.map((name) => [name, fenced(`query ${name}`, "SELECT 1", "```")] as const),
  ...NAMED_INPUTS.map((name) => [`$${name}`, fenced(`input ${name}`, "type: area\nlabel: L", "```")] as const)
];

/** Documents that a person might write; nearly all are right. */
export const written = fc
  .tuple(
    spelled(headers),
    fc.array(
      fc.oneof(
        {weight: 4, arbitrary: yamlCell},
        {weight: 1, arbitrary: otherCell},
        {weight: 2, arbitrary: prose}
      ),
      {
        maxLength: 3
      }
    ),
    fc.constantFrom("\n", "\n\n", "\n\n\n \n"),
    fc.boolean(),
    fc.constantFrom("\n", "\n", "\n", "\r\n", "\r")
  )
  .map(([header, cells, gap, first, end]) => {
    const text = cells.join("\n");
    const named = NAMED.flatMap(([name, cell]) => (text.includes(name) ? [cell] : []));
    const body = first ? [...named, ...cells] : [...cells, ...named];
    return `---\n${header}\n---\n${gap}${body.join(gap)}\n`.replaceAll("\n", end);
  });

const DAMAGE = [
  "",
  ":",
  "#",
  "-",
  "'",
  '"',
  "[",
  "}",
  "|",
  ">",
  "&a ",
  "*a",
  "!",
  "%",
  "`",
  "~",
  "\t",
  "  ",
  "\n",
  "\n\n",
  "---\n",
  "```\n",
  "\0",
  "\u202E",
  "\uD800",
  "\u200B",
  "\uFEFF",
  "а",
  "{a: ",
  "- ",
  "? ",
  "null",
  "1",
  "$x",
  "\\",
  "\r"
];

/** The same documents with a few small mistakes. */
export const damaged = fc
  .tuple(
    written,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(12),
        fc.oneof(fc.constantFrom(...DAMAGE), fc.string({unit: "binary", maxLength: 3}))
      ),
      {
        minLength: 1,
        maxLength: 3
      }
    )
  )
  .map(([source, hits]) =>
    hits.reduce((now, [at, cut, put]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put + now.slice(from + (cut > 9 ? cut - 9 : 0));
    }, source)
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
    "\ta: b",
    "title: T",
    "title: >\n  a\n   b",
    "__proto__: x"
  ),
  fc.string({maxLength: 12})
);

/** Anything: lines that open and close what they should not, and characters of every kind. */
export const junk = fc
  .tuple(
    fc.oneof(
      spelled(headers),
      fc.array(yamlLine, {maxLength: 5}).map((lines) => lines.join("\n"))
    ),
    fc.array(
      fc.oneof(
        {weight: 3, arbitrary: prose},
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            "```query a",
            "```",
            "~~~",
            "```chart",
            "```note",
            "```input x",
            "  ```map",
            "```qeury x",
            "# kop",
            "==="
          )
        },
        {weight: 2, arbitrary: yamlLine},
        {weight: 1, arbitrary: yamlCell},
        {weight: 1, arbitrary: fc.string({unit: "binary", maxLength: 20})}
      ),
      {maxLength: 12}
    ),
    fc.constantFrom("\n", "\n\n", "\r\n")
  )
  .map(([header, pieces, gap]) => ["---", header, "---", ...pieces].join(gap));
