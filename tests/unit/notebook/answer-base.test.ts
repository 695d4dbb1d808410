import {expect, test} from "vitest";
import {answerBase} from "../../../src/lib/notebook/figure/answer-base.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";

const CARDS = [
  {id: "overbewoond", base: 5},
  {id: "drugs_registraties", base: 10},
  {id: "misdrijven", base: 1}
];
const manifest = {indicators: CARDS, protection: {base: 5}} as unknown as Manifest;

test.each([
  ["of base 5", "SELECT n FROM figure WHERE indicator = 'overbewoond'", 5],
  ["of base 10", "SELECT n FROM figure WHERE indicator = 'drugs_registraties'", 10],
  ["of both", "SELECT n FROM figure WHERE indicator IN ('overbewoond', 'drugs_registraties')", 10],
  ["that is public", "SELECT n FROM figure WHERE indicator = 'misdrijven'", 5],
  ["whose name begins alike", "SELECT n FROM figure WHERE indicator = 'drugs_registraties_jeugd'", 10],
  ["by no name", "SELECT n FROM eerder", 10]
])("answerBase(sql, manifest) of a query that names an indicator %s", (_, sql, base) => {
  expect(answerBase(sql, manifest)).toBe(base);
});
