import {expect, test} from "vitest";
import {frontWith} from "../../../src/lib/notebook/front-with.js";

test("frontWith() changes a value and keeps comments and order", () => {
  expect(
    frontWith("title: Oud # voorlopig\n# hieronder de rest\ndate: 2026-03-02", {title: "Nieuw: 2"})
  ).toBe('title: "Nieuw: 2" # voorlopig\n# hieronder de rest\ndate: 2026-03-02');
});

test("frontWith() keeps the comments of a list, and of the items that stay", () => {
  expect(
    frontWith("authors:\n  - Anna Bos # O&S\n  - Bram Dijk\n", {authors: ["Anna Bos", "Cor Smit"]})
  ).toBe("authors:\n- Anna Bos # O&S\n- Cor Smit");
  expect(frontWith("authors: [Anna Bos] # ons team", {authors: ["Anna Bos", "Cor Smit"]})).toBe(
    "authors: [Anna Bos, Cor Smit] # ons team"
  );
});

test("frontWith() adds what is new at the end and takes out what is undefined", () => {
  expect(
    frontWith("title: A\nsnapshot: abcdef012345", {requires: ["overbewoond"], snapshot: undefined})
  ).toBe("title: A\nrequires: [overbewoond]");
});
