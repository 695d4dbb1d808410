import {expect, test} from "vitest";
import {samePerson} from "../../../site/publish/same-person.js";

test.each([
  ["Anna Bos", "anna  BOS"],
  ["Zoë van den Berg", "Zoe van den Berg"],
  ["Anna Bos", "A. Bos"],
  ["A.M. de Vries", "Anna Vries"],
  ["drs. Anna Bos MSc", "Anna Bos"],
  ["Bos, Anna", "Anna Bos"],
  ["Anna Bos", "Anna Maria Bos"],
  ["Bos", "Anna Bos"],
  ["Anna", "Anna Bos"],
  ["An\u200bna Bos", "Anna Bos"],
  ["Team Onderzoek", "team onderzoek"]
])("samePerson() takes %s and %s for one", (a, b) => {
  expect(samePerson(a, b)).toBe(true);
  expect(samePerson(b, a)).toBe(true);
});

test.each([
  ["Anna Bos", "Bram Bos"],
  ["Anna Bos", "B. Bos"],
  ["Anna Bos", "Anna Smit"],
  ["Anna de Vries", "Anna de Groot"],
  ["Team Onderzoek en Statistiek", "Anna Bos"]
])("samePerson() keeps %s and %s apart", (a, b) => {
  expect(samePerson(a, b)).toBe(false);
  expect(samePerson(b, a)).toBe(false);
});
