import {describe, expect, it} from "vitest";
import {initialValues} from "../../../src/lib/notebook/input-values.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse, parseDraft} from "../../../src/lib/notebook/parse.js";
import {renderProse} from "../../../src/lib/notebook/prose.js";
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

function problem(source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof NotebookError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return "no problem";
}

const body = (text: string) => problem(`${HEADER}\n${text}\n`);
const map = (...lines: string[]) => ["```map", ...lines, "```"].join("\n");
const KEYS = ["indicator: overbewoond", "level: wijk", "period: latest year"];

describe("parse(source) refuses what is too much before it does any work:", () => {
  it("a cell of 10 MB, before it looks for front matter", () => {
    expect(problem(`\`\`\`query x\nSELECT '${"a".repeat(10_000_000)}'\n\`\`\`\n`)).toBe(
      "1: the notebook is too long: 10000025 characters, at most 300000; make several"
    );
  });

  it("10,000 cells, before it reads the first, which is wrong", () => {
    expect(body("```map\nx: [\n```\n".repeat(10_000))).toBe(
      "3010: more than 1000 cells; make several notebooks"
    );
  });

  it("a long cell of YAML, before it reads it", () => {
    expect(body(map(`title: [${"a, ".repeat(4000)}`))).toBe(
      "10: the map cell is too long: at most 10000 characters"
    );
  });

  it("a long query", () => {
    expect(body(`\`\`\`query x\nSELECT '${"a".repeat(60_000)}'\n\`\`\``)).toBe(
      "10: the query cell is too long: at most 50000 characters"
    );
  });

  it("long front matter, before it reads it", () => {
    expect(problem(`---\n@: [\n${"a".repeat(10_000)}\n---\n`)).toBe(
      "1: the front matter is too long: at most 10000 characters"
    );
  });

  it.each([
    ["lists in brackets", "[".repeat(4000)],
    ["mappings in brackets", "{a: ".repeat(2000)],
    ["lists on a line", "- ".repeat(4000)],
    ["keys on a line", "? ".repeat(4000)],
    ["values on a line", ": ".repeat(4000)]
  ])("YAML of %s that goes deeper than the stack, before an earlier mistake", (_, deep) => {
    expect(body(map("title: @", deep))).toBe("11: map: nested too deeply");
  });

  it("YAML that is deep by its indent", () => {
    const deep = Array.from({length: 60}, (_, i) => `${" ".repeat(i)}a:`);
    expect(body(map(...deep))).toBe("21: map: nested too deeply");
  });

  it("thousands of mistakes in one cell, at the first", () => {
    expect(body(map(`title: "${"|\n".repeat(4000)}"`))).toBe("11: map: a quote is not closed");
  });
});

describe("parse(source) refuses YAML that does more than say:", () => {
  it("aliases of aliases, which would explode", () => {
    const laughs = Array.from({length: 9}, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`);
    expect(body(map("l0: &l0 [lol]", ...laughs, `title: *l9`))).toBe(
      "11: map: anchors (&name) are not used here; text that begins with & stands in quotes"
    );
  });

  it("an alias of nothing", () => {
    expect(body(map("title: *a", ...KEYS))).toBe(
      "11: map: aliases (*name) are not used here; text that begins with * stands in quotes"
    );
  });

  it.each(["!!js/function 'x'", "!!binary aGk=", "!!set {a}", "!own x", "!<tag:a> x", "!!str x"])(
    "the tag %s",
    (value) => {
      expect(body(map(`title: ${value}`, ...KEYS))).toBe(
        "11: map: tags (!name) are not used here; text that begins with ! stands in quotes"
      );
    }
  );

  it("a directive", () => {
    expect(body(map("%YAML 1.1", "---", "title: K"))).toBe(
      "11: map: directives and document markers are not used here; leave out lines like ---"
    );
  });

  it("a second document", () => {
    expect(body(map("title: K", ...KEYS, "---", "title: L"))).toBe(
      "15: map: directives and document markers are not used here; leave out lines like ---"
    );
  });

  it("a merge key, which is a key like any other", () => {
    expect(body(map("<<: {title: K}", ...KEYS))).toBe(
      '11: unknown key "<<" in map; expected one of title, description, alt, selects, indicator, level, period, value'
    );
  });

  it.each([
    "__proto__: {level: wijk}",
    "parameters: {__proto__: {grens: 1}}",
    '"__proto__": 1',
    "? [a]",
    "1: b",
    "~: b"
  ])("a key that is no word: %s", (line) => {
    expect(problem(HEADER.replace("title: Proef", `title: Proef\n${line}`))).toBe(
      "3: front matter: a key is a plain word"
    );
  });

  it("the key constructor, which every object has", () => {
    expect(problem(HEADER.replace("title: Proef", "title: Proef\nconstructor: x"))).toMatch(
      /^3: unknown key "constructor" in front matter/
    );
  });
});

it("initialValues(notebook) of an input named constructor is what its cell says", () => {
  const cell = "```input constructor\ntype: area\nlabel: Welk gebied?\nvalue: WK999901\n```";
  expect(initialValues(parse(`${HEADER}\n${cell}\n`))).toEqual({constructor: "WK999901"});
});

describe("parse(source) refuses names that look like others:", () => {
  it.each([
    [
      "a Cyrillic letter in a name",
      "```query саll\nSELECT 1\n```",
      '10: a query\'s name is a-z, 0-9 and _, at most 48 characters, found "саll" (note: с is U+0441, а is U+0430)'
    ],
    [
      "a wide letter in a name",
      "```query ｃall\nSELECT 1\n```",
      '10: a query\'s name is a-z, 0-9 and _, at most 48 characters, found "ｃall" (note: ｃ is U+FF43)'
    ],
    [
      "a Cyrillic letter in the kind of a cell",
      "```quеry call\nSELECT 1\n```",
      '10: unknown cell "quеry" (note: е is U+0435); did you mean "query"?'
    ],
    [
      "a Cyrillic letter in a key",
      map("titlе: K", ...KEYS),
      '11: unknown key "titlе" in map (note: е is U+0435); did you mean "title"?'
    ],
    [
      "a wide key",
      map("ｔｉｔｌｅ: K", ...KEYS),
      '11: unknown key "ｔｉｔｌｅ" in map (note: ｔ is U+FF54, ｉ is U+FF49, ｌ is U+FF4C, ｅ is U+FF45); did you mean "title"?'
    ],
    [
      "a Cyrillic letter in an indicator",
      map("title: K", "indicator: оverbewoond", ...KEYS.slice(1)),
      '12: indicator in map must be an id in lower case, found "оverbewoond"'
    ],
    [
      "a Greek letter in a level",
      map("title: K", KEYS[0]!, "level: wιjk", KEYS[2]!),
      '13: unknown level "wιjk" in map (note: ι is U+03B9); did you mean "wijk"?'
    ],
    [
      "a Cyrillic table in SQL",
      "```query x\nSELECT n\nFROM fіgure\n```",
      `12: "і" (U+0456) looks like another letter; write names in SQL with plain letters, and other text in '…'`
    ],
    [
      "a Cyrillic name between double quotes in SQL",
      '```query x\nWITH "fіgure" AS (SELECT 1)\nFROM "fіgure"\n```',
      `11: "і" (U+0456) looks like another letter; write names in SQL with plain letters, and other text in '…'`
    ],
    [
      "a dotless ı in SQL",
      "```query x\nFROM fıgure\n```",
      `11: "ı" (U+0131) looks like another letter; write names in SQL with plain letters, and other text in '…'`
    ],
    [
      "a soft hyphen in SQL",
      "```query x\nFROM fig\u00ADure\n```",
      "11: an invisible character stands here (U+00AD); take it out"
    ],
    [
      "options that look alike",
      "```input x\ntype: choice\nlabel: L\noptions: [Ja, ｊａ]\nvalue: Ja\n```",
      "13: options in input must have options that differ, found a list of 2"
    ]
  ])("%s", (_, text, message) => {
    expect(body(text)).toBe(message);
  });

  it("but any letter may stand in a text or a comment of SQL, and é in a name", () => {
    expect(body("```query x\nSELECT 'фигура' AS één -- фигура\n```")).toBe("no problem");
  });
});

describe("parse(source) refuses what turns the direction of reading:", () => {
  const TURNS = "an invisible character turns the direction of reading here";
  it.each([
    ["a name", "```query a\u202Eb\nSELECT 1\n```", `10: ${TURNS} (U+202E); take it out`],
    ["a title", map("title: kaart \u202Etraak", ...KEYS), `11: ${TURNS} (U+202E); take it out`],
    [
      "a title by its code",
      map('title: "kaart \\u202Etraak"', ...KEYS),
      `11: map: ${TURNS} (U+202E); take it out`
    ],
    [
      "an option",
      "```input x\ntype: choice\nlabel: L\noptions:\n- a\n- \u2067b\n```",
      `15: ${TURNS} (U+2067); take it out`
    ],
    ["SQL", "```query x\nSELECT 1 -- \u2066 \n, 2\n```", `11: ${TURNS} (U+2066); take it out`],
    ["prose", "tekst \u200Fen meer", `10: ${TURNS} (U+200F); take it out`],
    ["a comment in YAML", map("# \u061C", "title: K", ...KEYS), `11: ${TURNS} (U+061C); take it out`]
  ])("%s", (_, text, message) => {
    expect(body(text)).toBe(message);
  });

  it("the front matter", () => {
    expect(problem(HEADER.replace("Proeven.", "Proeven\u202C."))).toBe(`7: ${TURNS} (U+202C); take it out`);
  });

  it("but as an entity in prose it is shown as a sign that cannot be read", () => {
    expect(renderProse("a&#x202e;b &rlm;c")).toBe("<p>a\uFFFDb \uFFFDc</p>\n");
  });
});

describe("parse(source) refuses characters that nobody sees:", () => {
  it.each([
    ["a NUL", "a\0b", "U+0000"],
    ["an escape of a terminal", "a\u001B[31mb", "U+001B"],
    ["a form feed", "a\fb", "U+000C"],
    ["a next line", "a\u0085b", "U+0085"],
    ["a line separator", "a\u2028b", "U+2028"],
    ["a zero-width space", "a\u200Bb", "U+200B"],
    ["a byte order mark in the middle", "a\uFEFFb", "U+FEFF"],
    ["a filler that is a letter", "a\u3164b", "U+3164"],
    ["a tag", "a\u{E0041}b", "U+E0041"],
    ["a character that is none", "a\uFFFEb", "U+FFFE"]
  ])("%s", (_, text, code) => {
    expect(body(text)).toBe(`10: an invisible character stands here (${code}); take it out`);
  });

  it.each(["\\0", "\\x1b", "\\u200b", "\\uFEFF"])("%s in double quotes", (code) => {
    expect(body(map(`title: "a${code}"`, ...KEYS))).toMatch(
      /^11: map: an invisible character stands here \(U\+[0-9A-F]{4}\); take it out$/
    );
  });

  it("half a character, which cannot be saved", () => {
    expect(body("a\uD800b")).toBe("10: half a character stands here (U+D800); take it out");
  });

  it("half a character by its code", () => {
    expect(body(map('title: "\\ud800"', ...KEYS))).toBe(
      "11: map: half a character stands here (U+D800); take it out"
    );
  });

  it("but the joiner of an emoji and a soft hyphen in prose are kept", () => {
    const source = `${HEADER}\n👩‍👧 en woon\u00ADplaats\n`;
    expect(write(parse(source))).toBe(source);
  });
});

describe("renderProse(text) gives no link that runs:", () => {
  it.each([
    ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"],
    ["[x](JaVaScRiPt:alert(1))", "<p>[x](JaVaScRiPt:alert(1))</p>\n"],
    ["[x](&#106;avascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"],
    ["[x](javascript&colon;alert(1))", "<p>[x](javascript:alert(1))</p>\n"],
    ["[x](java&Tab;script:alert(1))", "<p>[x](java\tscript:alert(1))</p>\n"],
    ["[x](java&#10;script:alert(1))", "<p>[x](java\nscript:alert(1))</p>\n"],
    ["[x](<javascript:alert(1)>)", "<p>[x](&lt;javascript:alert(1)&gt;)</p>\n"],
    ["[x](\\javascript:alert(1))", "<p>[x](\\javascript:alert(1))</p>\n"],
    ["[x](data:text/html,a)", "<p>[x](data:text/html,a)</p>\n"],
    ["[x](data:image/png;base64,a)", "<p>[x](data:image/png;base64,a)</p>\n"],
    ["[x](vbscript:a)", "<p>[x](vbscript:a)</p>\n"],
    ["[x](file:///etc/passwd)", "<p>[x](file:///etc/passwd)</p>\n"],
    ["[x](blob:https://a/b)", "<p>[x](blob:https://a/b)</p>\n"],
    ["[x](%6Aavascript%3Aalert(1))", '<p><a href="%6Aavascript%3Aalert(1)">x</a></p>\n'],
    ["<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>\n"],
    ["<vbscript:a>", "<p>&lt;vbscript:a&gt;</p>\n"],
    ["[x][a]\n\n[a]: javascript:alert(1)", "<p>[x][a]</p>\n<p>[a]: javascript:alert(1)</p>\n"],
    ["[x][a]\n\n[a]: <data:text/html,a>", "<p>[x][a]</p>\n<p>[a]: &lt;data:text/html,a&gt;</p>\n"]
  ])("%j", (text, html) => {
    expect(renderProse(text)).toBe(html);
  });

  it.each([
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"],
    ['<img src=x onerror="alert(1)">', "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>\n"],
    ["<svg/onload=alert(1)>", "<p>&lt;svg/onload=alert(1)&gt;</p>\n"],
    ["<!-- --><iframe>", "<p>&lt;!-- --&gt;&lt;iframe&gt;</p>\n"],
    ["<style>*{}</style>", "<p>&lt;style&gt;*{}&lt;/style&gt;</p>\n"],
    ["![x](https://a.example/b.png)", '<p>!<a href="https://a.example/b.png">x</a></p>\n'],
    ["![x](javascript:alert(1))", "<p>![x](javascript:alert(1))</p>\n"],
    ['[x](/a "b\\" onclick=\\"c")', '<p><a href="/a" title="b&quot; onclick=&quot;c">x</a></p>\n'],
    ['```a"onclick=b\n<b>\n```', '<pre><code class="language-a&quot;onclick=b">&lt;b&gt;\n</code></pre>\n']
  ])("nor HTML of %j", (text, html) => {
    expect(renderProse(text)).toBe(html);
  });
});

describe("parse(source) reads where cells and front matter begin and end:", () => {
  it("a fence that is not closed takes the rest, and says so", () => {
    expect(body("```query x\nSELECT 1\n\ntekst\n\n```note\nlet op")).toBe(
      "10: the query cell is not closed; end it with a line ```"
    );
  });

  it("a fence of another language that is not closed is prose to the end", () => {
    const {cells} = parse(`${HEADER}\n\`\`\`sql\nSELECT 1\n\n~~~note\nlet op\n~~~\n`);
    expect(cells.map(({kind}) => kind)).toEqual(["prose"]);
  });

  it("a line --- ends front matter in a text too", () => {
    expect(problem("---\ntitle: |\n  a\n---\nb\n---\n")).toBe('2: missing key "language" in front matter');
  });

  it("an indented --- does not", () => {
    expect(parse(HEADER.replace("title: Proef", "title: |\n  a\n  ---\n  b")).header.title).toBe("a\n---\nb");
  });

  it("--- in prose is a rule, and under a text a second heading", () => {
    const source = `${HEADER}\n---\n\ntekst\n\n---\n\nkop\n---\n`;
    expect(write(parse(source))).toBe(source);
  });

  it("=== under a text is a first heading", () => {
    expect(body("kop\n===")).toBe(
      "10: the title is the only first heading of a page; begin sections with ##"
    );
  });

  it("CR alone ends a line too, and the line of a mistake is counted by it", () => {
    expect(problem(`${HEADER}\r\`\`\`query\r\nSELECT 1\n\`\`\`\r`)).toBe(
      "10: a query cell needs a name: ```query per_wijk"
    );
  });
});

it("parseDraft(source) keeps a wrong cell of tildes and backticks as it was", () => {
  const source = `${HEADER}\n~~~qeury \`a\`\nSELECT 1\n~~~\n`;
  expect(write(parseDraft(source))).toBe(source);
});
