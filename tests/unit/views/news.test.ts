import {expect, test} from "vitest";
import {data, draw, text} from "./draw-view.js";

const WITH_RISE = {
  ...data,
  figures: data.figures.map((f) =>
    f.indicator === "overbewoond" && f.area === "GM9999" && f.period === "2025JJ00" ? {...f, n: 400} : f
  )
};

const moved = (view: Element) => [...view.querySelectorAll(".news > dl dd")].map(text);

test("news() claims a difference only where the margins do not overlap", () => {
  const view = draw("news", {}, {from: WITH_RISE});
  expect(moved(view)).toEqual(["Hoger: 11,4% van de woningen in gebruik in 2025, tegen 3,6% in 2024."]);
  expect([...view.querySelectorAll("h3")].map(text)).toEqual(["Overbewoning"]);
  expect(view.querySelector("dt a")?.getAttribute("href")).toBe(
    "./fenomeen/overbewoning.html#indicator=overbewoond"
  );
});

test("news() counts the others and folds them under their phenomenon", () => {
  const folded = draw("news", {}, {from: WITH_RISE}).querySelector("details.news-same")!;
  expect(folded.hasAttribute("open")).toBe(false);
  expect(text(folded.querySelector("summary"))).toBe("2 indicatoren zonder duidelijk verschil");
  expect([...folded.querySelectorAll("dt, dd")].map(text)).toEqual([
    "Spookbewoning",
    "bewoond zonder inschrijving 0,9% → 1,1%",
    "Misdrijven",
    "geregistreerde misdrijven 180,0 → 180,0"
  ]);
});

test("news() leaves out what is not shown by year", () => {
  const gate = data.manifest.gate.filter(
    ({indicator, period}) => indicator !== "bewoond_zonder_inschrijving" || period === "span"
  );
  const view = draw("news", {}, {from: {...data, manifest: {...data.manifest, gate}}});
  expect(text(view.querySelector("summary"))).toBe("2 indicatoren zonder duidelijk verschil");
  expect(text(view)).not.toContain("bewoond zonder inschrijving");
});

test("news() warns of chance where it makes many comparisons", () => {
  const indicators = Array.from({length: 40}, () => data.manifest.indicators[0]!);
  const many = draw("news", {}, {from: {...data, manifest: {...data.manifest, indicators}}});
  expect(text(many.querySelector(".news > p.quiet"))).toBe(
    "Dit zijn 120 vergelijkingen: elke indicator in de gemeente en per wijk. Bij zo veel valt er door toeval ook een enkel verschil op."
  );
  expect(draw("news").querySelector(".news > p.quiet")).toBeNull();
});

test("news() of a first year says that there is nothing to compare with", () => {
  const periods = data.manifest.periods.filter(({code}) => code === "2025JJ00");
  const view = draw("news", {}, {from: {...data, manifest: {...data.manifest, periods}}});
  expect(text(view)).toBe("Er is nog geen eerder jaar om mee te vergelijken.");
});

test("news() names the wijken that differ clearly", () => {
  const figures = data.figures.map((f) =>
    f.indicator === "overbewoond" && f.area === "WK999901" && f.period === "2025JJ00" ? {...f, n: 400} : f
  );
  const said = moved(draw("news", {}, {from: {...data, figures}}))[0];
  expect(said).toMatch(/^Geen duidelijk verschil: .* Per wijk: hoger in Oude Sluis\.$/);
});
