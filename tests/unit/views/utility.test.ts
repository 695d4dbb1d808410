import {describe, expect, test} from "vitest";
import type {Level} from "../../../src/lib/areas/area.js";
import type {PeriodKind} from "../../../src/lib/periods/period.js";
import type {DeviationEntry} from "../../../src/lib/snapshot/manifest.js";
import type {UtilityEntry} from "../../../src/lib/snapshot/utility.js";
import {data, draw, text} from "./draw-view.js";

/** By buurt and year the first is shown and the second not; by wijk and year both are. */
const DEVIATION: DeviationEntry[] = [
  moved("overbewoond", "buurt", "year", 2.25, 4),
  moved("bewoond_zonder_inschrijving", "buurt", "year", 2.2, 4),
  moved("overbewoond", "wijk", "year", 3.5, 7)
];
const UTILITY: UtilityEntry[] = [
  left("overbewoond", "buurt", "year", 5.4, 0.14, 0.8),
  left("overbewoond", "buurt", "span", 12.1, 0, 0.98),
  left("overbewoond", "wijk", "year", 3.4, 0.01, 0.97),
  left("bewoond_zonder_inschrijving", "buurt", "year", 2.1, 0.84, 0.57),
  left("bewoond_zonder_inschrijving", "buurt", "span", 4.8, 0.6, 0.96)
];

function moved(indicator: string, level: Level, period: PeriodKind, rms: number, p95: number) {
  return {indicator, level, period, margins: 345, rms, p95};
}

function left(
  indicator: string,
  level: Level,
  period: PeriodKind,
  poisson_sd: number,
  small_share: number,
  rank: number
): UtilityEntry {
  return {indicator, level, period, poisson_sd, small_share, rank};
}

function drawn(deviation = DEVIATION, utility = UTILITY, locale: "nl" | "en" = "nl"): Element {
  return draw("utility", {}, {locale, from: {...data, manifest: {...data.manifest, deviation, utility}}});
}

describe("utility()", () => {
  test("says in one sentence how far rounding and chance move a count that is shown", () => {
    expect(text(drawn().querySelector("figure + p strong"))).toBe(
      "De afronding verschuift een aantal van een buurt en jaar gewoonlijk met ongeveer 2; toeval met ongeveer 5."
    );
  });

  test("draws a ring and a diamond for each indicator, those that are not shown apart", () => {
    const wide = drawn().querySelector(".chart-wide svg")!;
    const words = [...wide.querySelectorAll("text")].map(text);
    const order = [
      "Te zien per buurt en jaar",
      "overbewoond",
      "Niet te zien per buurt en jaar",
      "bewoond zonder inschrijving"
    ];
    expect(words.filter((word) => order.includes(word!)).sort()).toEqual([...order].sort());
    expect(wide.querySelectorAll("circle")).toHaveLength(2);
    expect(wide.querySelectorAll('path[fill], g[fill="var(--chart-reference)"] path')).toHaveLength(2);
  });

  test("says in words what the drawing shows", () => {
    expect(drawn().querySelector(".chart-wide svg")!.getAttribute("aria-label")).toBe(
      "Per buurt en jaar, per indicator. overbewoond: toeval 5,4, afronding 2,3. " +
        "bewoond zonder inschrijving: toeval 2,1, afronding 2,2."
    );
    expect(text(drawn().querySelector(".chart-summary"))).toBe(
      "Van de indicatoren die per buurt en jaar te zien zijn, verschuift toeval een aantal bij 1 van de 1 verder dan " +
        "de afronding. Bij 1 van de 1 andere is het andersom. De andere zijn alleen te zien voor grotere gebieden " +
        "of langere perioden."
    );
  });

  test("holds no style, so that it may stand under a strict policy", () => {
    expect(drawn().querySelectorAll("style, [style]")).toHaveLength(0);
  });

  test("lists every level × period under its indicator, with what to conclude", () => {
    const rows = [...drawn().querySelectorAll("tbody tr")].map((row) => [...row.children].map(text));
    expect(rows).toEqual([
      ["overbewoond"],
      ["buurt, jaar", "te gebruiken", "2,3", "4", "5,4", "14%", "0,80"],
      ["buurt, meerdere jaren samen", "te gebruiken", "–", "–", "12,1", "0%", "0,98"],
      [
        "wijk, jaar",
        "afronding weegt zwaarder dan toeval: kies meerdere jaren samen of gemeente",
        "3,5",
        "7",
        "3,4",
        "1%",
        "0,97"
      ],
      ["bewoond zonder inschrijving"],
      ["buurt, jaar", "niet te zien: kies meerdere jaren samen of wijk", "2,2", "4", "2,1", "84%", "0,57"],
      ["buurt, meerdere jaren samen", "vooral kleine aantallen: kies wijk", "–", "–", "4,8", "60%", "0,96"]
    ]);
  });

  test("leads to larger areas over longer periods where one step is not enough", () => {
    const at = (level: Level, period: PeriodKind) => ({
      indicator: "overbewoond",
      level,
      period,
      offered: true
    });
    const gate = [at("gemeente", "span"), at("wijk", "span")];
    const utility = UTILITY.slice(0, 1);
    const view = draw("utility", {}, {from: {...data, manifest: {...data.manifest, gate, utility}}});
    expect(text(view.querySelector("tbody td"))).toBe("niet te zien: kies wijk en meerdere jaren samen");
  });

  test("has no column for the order of areas where that is not told", () => {
    const real = UTILITY.map(({rank: _, ...entry}) => entry);
    const view = drawn(DEVIATION, real);
    expect([...view.querySelectorAll("thead th")].map(text)).not.toContain("Volgorde behouden");
    expect(text(view)).not.toContain("verzonnen");
  });

  test("has a table and no picture where too few counts can be compared", () => {
    const view = drawn([]);
    expect(view.querySelector("figure")).toBeNull();
    expect(view.querySelectorAll("tbody")).toHaveLength(2);
  });

  test("says so where nothing is protected", () => {
    expect(text(drawn([], []))).toBe(
      "Er zijn te weinig beschermde cijfers om te zeggen wat de afronding kost."
    );
  });

  test("speaks English too", () => {
    expect(text(drawn(DEVIATION, UTILITY, "en").querySelector("figure + p strong"))).toBe(
      "Rounding usually moves a count of one neighbourhood and year by about 2; chance moves it by about 5."
    );
  });
});
