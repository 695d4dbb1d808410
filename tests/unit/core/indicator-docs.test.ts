import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {phenomena, recipes} from "../../../data-loaders/indicators/all.js";
import {indicatorDocs} from "../../../data-loaders/indicators/indicator-docs.js";
import {misdrijven} from "../../../data-loaders/indicators/misdrijven.js";

/*
 * After a wanted change run UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/core/indicator-docs.test.ts and
 * look at the difference before you commit it.
 */
const FILE = fileURLToPath(new URL("../../../docs/indicators.md", import.meta.url));
const everything = [...phenomena, misdrijven()];

it("indicatorDocs(phenomena, cubes) is what docs/indicators.md says", () => {
  const written = indicatorDocs(everything, recipes);
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, written);
  expect(readFileSync(FILE, "utf8")).toBe(written);
});

it("indicatorDocs(phenomena, cubes) tells of an indicator what its card says", () => {
  const [written] = indicatorDocs(everything, recipes).match(/^\| `harddrugs_registraties`.*$/m)!;
  expect(written).toBe(
    "| `harddrugs_registraties` | Hard drugs: police registrations (part of `drugs_registraties`) | event | residents, per 1000 " +
      "| wijk | openbaar | 10 | `drugs_registratie` | police-registrations, cbs-key-figures |"
  );
});

it("indicatorDocs(phenomena, cubes) tells of a cube what its cells are", () => {
  const [written] = indicatorDocs(everything, recipes).match(/^\| `sociale_huur` \| woonfraude.*$/m)!;
  expect(written).toBe(
    "| `sociale_huur` | woonfraude | let corporation dwellings | stock | wijk × year | the same | 5 | tenant (4) |"
  );
});

it("indicatorDocs(phenomena, cubes) writes cells that no table breaks on", () => {
  const rows = indicatorDocs(everything, recipes)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const columns = new Set(rows.map((row) => row.split(" | ").length));
  expect([...columns].sort()).toEqual([8, 9]);
});
