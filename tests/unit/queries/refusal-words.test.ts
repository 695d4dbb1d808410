import {expect, test} from "vitest";
import {refusalWords} from "../../../src/lib/queries/refusal-words.js";

test("refusalWords names what was probably meant", () => {
  const reason = {kind: "unknown_table" as const, name: "figurs", nearest: "figure", engine: ""};
  expect(refusalWords(reason, "nl", 30)).toBe("De tabel figurs bestaat niet. Bedoelt u figure?");
  expect(refusalWords(reason, "en", 30)).toBe("The table figurs does not exist. Did you mean figure?");
});

test("refusalWords says how long a query was allowed to run", () => {
  expect(refusalWords({kind: "time"}, "en", 30)).toMatch(
    /^The query took longer than 30 s and was stopped\./
  );
});
