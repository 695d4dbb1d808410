import {expect, test} from "vitest";
import type {ReleaseEntry} from "../../../src/lib/snapshot/manifest.js";
import {data, draw, text} from "./draw-view.js";

const withReleases = (releases: ReleaseEntry[]) => ({...data, manifest: {...data.manifest, releases}});

test("releases() says in a sentence what a release is where none is kept", () => {
  const view = draw("releases");
  expect(text(view)).toMatch(/^Een publicatie is een moment waarop nieuwe perioden erbij kwamen/);
  expect(text(view)).toMatch(/Van deze site wordt geen reeks publicaties bijgehouden: u ziet de enige\.$/);
  expect(view.querySelector("table")).toBeNull();
});

test("releases() tells what each added and why earlier figures were revised, newest first", () => {
  const view = draw(
    "releases",
    {},
    {
      from: withReleases([
        {number: 1, covers_until: "2023-12-31", reason: null},
        {number: 2, covers_until: "2024-12-31", reason: null},
        {number: 3, covers_until: "2024-12-31", reason: "BRP hersteld"}
      ])
    }
  );
  expect(text(view.querySelector("p"))).toContain(
    "U leest publicatie 3, met gegevens tot en met 31 december 2024."
  );
  expect([...view.querySelectorAll("tbody tr")].map((row) => [...row.children].map(text))).toEqual([
    ["3", "31 december 2024", "geen nieuwe perioden", "eerdere cijfers opnieuw afgerond: BRP hersteld"],
    ["2", "31 december 2024", "perioden die na 31 december 2023 zijn afgesloten", "niets"],
    ["1", "31 december 2023", "alle perioden tot dan toe", "niets"]
  ]);
});

test("rule() writes the numbers of the snapshot into a sentence", () => {
  const said = (rule: string) => text(draw("rule", {rule}));
  expect(["base", "small", "inhabitants", "mean"].map(said)).toEqual(["5", "4", "100", "10"]);
});

test("rule() gives every base that protected indicators have", () => {
  const indicators = data.manifest.indicators.map((card, i) => (i === 0 ? {...card, base: 10} : card));
  const from = {...data, manifest: {...data.manifest, indicators}};
  expect(text(draw("rule", {rule: "base"}, {from}))).toBe("5 of 10");
  expect(text(draw("rule", {rule: "small"}, {from, locale: "en"}))).toBe("4 or 9");
});

test("rule(deviation) gives the indicator that fares worst, or says that there was too little to measure", () => {
  const entry = {
    indicator: "overbewoond",
    level: "buurt" as const,
    period: "year" as const,
    margins: 345,
    rms: 2
  };
  const deviation = [3, 8, 4].map((p95) => ({...entry, p95}));
  const from = {...data, manifest: {...data.manifest, deviation}};
  expect(text(draw("rule", {rule: "deviation"}, {from}))).toContain("95% binnen 8 van het echte aantal");
  expect(text(draw("rule", {rule: "deviation"}))).toContain("te weinig beschermde cijfers");
});

test("rule() refuses a name that it does not know", () => {
  expect(() => draw("rule", {rule: "seed"})).toThrow("unknown rule: seed");
});
