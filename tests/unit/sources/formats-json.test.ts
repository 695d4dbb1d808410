import {describe, expect, it} from "vitest";
import type {FileContract} from "../../../data-loaders/sources/contract.js";
import {fileContract, readContent, rowsOf} from "../../fixtures/sources/read-delivery.js";

const JSON_LINES = fileContract({
  format: {type: "json_lines"},
  columns: {
    id: {as: "id", fate: "checked", required: true, type: "text"},
    "object.id": {as: "object_id", fate: "used", type: "text"},
    verbruik: {as: "use", fate: "used", type: "decimal"},
    toelichting: {as: "remark", fate: "dropped", type: "text", optional: true}
  }
});

const read = (content: string | Uint8Array, contract: FileContract = JSON_LINES) =>
  readContent("proef.jsonl", content, contract);

describe("validate(…) reads JSON Lines", () => {
  it("with nested objects as outer.inner, keys in any order, and what is missing missing", async () => {
    const found = await read(
      '{"id": "1", "object": {"id": "a"}, "verbruik": 1.5}\n' +
        '{"verbruik": null, "object": null, "id": 2}\n' +
        '{"id": true}\n'
    );
    expect(rowsOf(found)).toEqual([
      {file_row: 1, id: "1", object_id: "a", use: 1.5},
      {file_row: 2, id: "2", object_id: null, use: null},
      {file_row: 3, id: "true", object_id: null, use: null}
    ]);
  });

  it("with numbers that keep every digit, exponents written out", async () => {
    const found = await read(
      '{"id": 12345678901234567890, "object": {"id": 1.10}, "verbruik": 1.5E2}\n{"id": -0.5, "object": {"id": 2e-7}}\n'
    );
    expect(rowsOf(found).map(({id, object_id, use}) => [id, object_id, use])).toEqual([
      ["12345678901234567890", "1.10", 150],
      ["-0.5", "0.0000002", null]
    ]);
  });

  it("with the decimal sign that the contract declares for texts", async () => {
    const found = await read(
      '{"id": "1", "object": {"id": "1.5"}, "verbruik": 1.5}\n{"id": "2", "verbruik": "2,5"}\n',
      {
        ...JSON_LINES,
        decimal: ","
      }
    );
    expect(rowsOf(found).map(({object_id, use}) => [object_id, use])).toEqual([
      ["1.5", 1.5],
      [null, 2.5]
    ]);
  });

  it("without what is dropped, whatever its shape", async () => {
    const found = await read(
      '{"toelichting": {"id": ["geheim", {"id": 1}]}, "id": "1", "object": {"id": "a"}, "verbruik": 1}\n'
    );
    expect(rowsOf(found)).toEqual([{file_row: 1, id: "1", object_id: "a", use: 1}]);
  });

  it("with unknown keys where the contract ignores them", async () => {
    const found = await read(
      '{"meer": {"id": [1]}, "object": {"id": "a", "x": 1}, "id": "1", "verbruik": 1}\n',
      {
        ...JSON_LINES,
        other_columns: "ignored"
      }
    );
    expect(rowsOf(found)).toEqual([{file_row: 1, id: "1", object_id: "a", use: 1}]);
  });

  it("of more lines than one batch, with a byte order mark, Windows line ends and an empty end", async () => {
    const lines = Array.from(
      {length: 20_000},
      (_, i) => `{"id": ${i}, "object": {"id": "ë€𝄞"}, "verbruik": ${i}}\r\n`
    );
    const rows = rowsOf(await read(`\uFEFF${lines.join("")}\r\n`));
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]).toEqual({file_row: 20_000, id: "19999", object_id: "ë€𝄞", use: 19_999});
  });
});

const ROWS = "counted from 1, without a header";
const GOOD = '{"id": "0", "object": {"id": "a"}, "verbruik": 1}';

const NOT_JSON = "the line is cut off or damaged: one object a line, whole";
const REFUSED: [string, string, string][] = [
  [
    "a line cut off within",
    '{"id": "geheim", "obj',
    `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`
  ],
  ["a comma too many", '{"id": "geheim",}', `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`],
  ["a comment", '{"id": "geheim"} // x', `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`],
  [
    "two objects",
    '{"id": "geheim"} {"id": "b"}',
    `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`
  ],
  ["a tab in a text", '{"id": "ge\theim"}', `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`],
  [
    "no number",
    '{"id": "geheim", "verbruik": NaN}',
    `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`
  ],
  [
    "a number with a zero before it",
    '{"id": "geheim", "verbruik": 01}',
    `not JSON: proef, proef.jsonl, 1 row (2; ${ROWS}); ${NOT_JSON}`
  ],
  [
    "a list",
    '[{"id": "geheim"}]',
    `line that is not one object: proef, proef.jsonl, 1 row (2; ${ROWS}); export JSON Lines: one object a line, no list around them`
  ],
  [
    "a value alone",
    '"geheim"',
    `line that is not one object: proef, proef.jsonl, 1 row (2; ${ROWS}); export JSON Lines: one object a line, no list around them`
  ],
  [
    "a key twice",
    '{"id": "1", "id": "geheim"}',
    `key twice in a line: proef, proef.jsonl, 1 row (2; ${ROWS}); remove one of the two`
  ],
  [
    "a key twice, once nested",
    '{"id": "1", "object": {"id": "geheim"}, "object.id": "b"}',
    `key twice in a line: proef, proef.jsonl, 1 row (2; ${ROWS}); remove one of the two`
  ],
  [
    "an unknown key, whose name may be a value",
    '{"id": "1", "geheim": 1}',
    `unknown key: proef, proef.jsonl, 1 row (2; ${ROWS}); leave it out of the export, or declare it in the contract`
  ],
  [
    "an unknown key that every object has by nature",
    '{"id": "1", "__proto__": 1}',
    `unknown key: proef, proef.jsonl, 1 row (2; ${ROWS}); leave it out of the export, or declare it in the contract`
  ],
  [
    "a list for a value",
    '{"id": ["geheim"]}',
    `list or object where the contract expects a value, or the other way round: proef, proef.jsonl, 1 row (2; ${ROWS}); ` +
      "export as the contract says; columns of a nested object are named outer.inner"
  ],
  [
    "a value for an object",
    '{"id": "1", "object": "geheim"}',
    `list or object where the contract expects a value, or the other way round: proef, proef.jsonl, 1 row (2; ${ROWS}); ` +
      "export as the contract says; columns of a nested object are named outer.inner"
  ],
  [
    "half a character",
    '{"id": "geheim\\ud834"}',
    `text with a zero byte or half a character: proef, proef.jsonl, 1 row (2; ${ROWS}); correct it at the source`
  ],
  [
    "an empty line",
    "",
    `empty row between others: proef, proef.jsonl, 1 row (2; ${ROWS}); rows went lost, or a text holds a line end: export again`
  ],
  [
    "a line of over 1 MB",
    `{"id": "${"geheim".repeat(200_000)}"}`,
    `row longer than 1 MB: proef, proef.jsonl, 1 row (2; ${ROWS}); a line end or a closing quote went lost: deliver it again, whole`
  ]
];

describe("validate(…) of JSON Lines refuses", () => {
  it.each(REFUSED)("%s", async (_what, line, message) => {
    const found = await read(`${GOOD}\n${line}\n${GOOD.replace("0", "3")}\n`);
    expect(found).toBe(message);
    expect(found).not.toContain("geheim");
  });

  it("a last line cut off", async () => {
    expect(await read(`${GOOD}\n${GOOD.slice(0, 20)}`)).toBe(
      "last line cut off: proef, proef.jsonl; the file does not end with a line end: deliver it again, whole"
    );
  });

  it("a key that no line has", async () => {
    expect(await read('{"id": "1", "object": {"id": "a"}}\n')).toBe(
      "column missing: proef, proef.jsonl, column verbruik; " +
        "the lines must hold the column names of the contract; export them, or correct the contract"
    );
  });

  it("bytes that are not UTF-8", async () => {
    expect(await read(Buffer.from(`${GOOD}\n{"id": "ë"}\n`, "latin1"))).toBe(
      `not UTF-8: proef, proef.jsonl, 1 row (2; ${ROWS}); export as UTF-8, or declare the encoding that it has in the contract`
    );
  });

  it("a list over many lines, as most programs write JSON", async () => {
    expect(await read(`[\n${GOOD},\n${GOOD}\n]\n`)).toBe(
      `not JSON: proef, proef.jsonl, 3 rows (1, 2, 4; ${ROWS}); ${NOT_JSON}`
    );
  });
});
