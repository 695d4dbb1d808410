import {expect, test} from "vitest";
import {shownWith} from "../../../data-loaders/indicators/all.js";

const ids = (of: readonly string[]) => of.map((id) => ({id}));
const DRUGS = ids([
  "bag",
  "energy",
  "energy-postcode",
  "crime-reports",
  "police-registrations",
  "cbs-key-figures"
]);

test("shownWith(read) leaves out an indicator of which a source was not read", () => {
  const {counted} = shownWith({
    sources: ids(["bag", "brp"]),
    purposes: ids(["woonfraude"])
  });
  const shown = counted.map(({card}) => card.id);
  expect(shown).toContain("overbewoond");
  expect(shown).not.toContain("ingeschreven_onbewoond");
});

test("shownWith(read) leaves out an indicator that is divided by a cube of an undeclared purpose", () => {
  const {counted, recipes} = shownWith({sources: DRUGS, purposes: ids(["drugs"])});
  expect(counted.map(({card}) => card.id)).toContain("drugs_registraties");
  expect(counted.map(({card}) => card.id)).not.toContain("stroom_en_melding");
  expect(recipes.map(({name}) => name)).not.toContain("woning");
});
