import {expect, test} from "vitest";
import {changesIn, detailsOf, detailsProblems} from "../../../../src/workbench/publish/details.js";

const HEADER = {
  title: "Kaart",
  language: "nl" as const,
  date: "2026-11-22",
  authors: ["Anna Bos", "Bram Dijk"],
  description: "Wat er is.",
  purpose: "Oefenen."
};

test("detailsOf(header, typed) puts what was typed over what there is", () => {
  const details = detailsOf(HEADER, new Map([["title", "Kaart van wonen"]]));
  expect(details.title).toBe("Kaart van wonen");
  expect(details.authors).toBe("Anna Bos\nBram Dijk");
});

test("detailsProblems(details) names at its field what is empty, and what nobody sees", () => {
  const details = {...detailsOf(HEADER), title: " ", authors: "Anna\u202E\nBram"};
  expect(detailsProblems(details, "nl")).toEqual({
    title: "Dit mag niet leeg zijn.",
    authors: "Hier staat een onzichtbaar teken dat de leesrichting omkeert (U+202E); haal het weg."
  });
});

test("changesIn(details, header) gives only what is another, lines as one", () => {
  const details = {...detailsOf(HEADER), description: "Wat er\nis.", purpose: "Les\n in het lab."};
  expect(changesIn(details, HEADER)).toEqual({purpose: "Les in het lab."});
});
