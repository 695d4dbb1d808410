import {expect, test} from "vitest";
import {plainAnswer} from "../../../src/live/plain-answer.js";

test("plainAnswer() gives figures texts, numbers and nothing, also where there are no rows", () => {
  const columns = [
    {name: "n", kind: "number" as const, type: "DOUBLE"},
    {name: "ja", kind: "boolean" as const, type: "BOOLEAN"}
  ];
  expect(
    plainAnswer({
      columns,
      rows: [
        {n: Number.NaN, ja: true},
        {n: 5, ja: null}
      ]
    })
  ).toEqual({
    columns: ["n", "ja"],
    rows: [
      {n: null, ja: "true"},
      {n: 5, ja: null}
    ]
  });
  expect(plainAnswer({columns, rows: []})).toEqual({columns: ["n", "ja"], rows: []});
});
