import {describe, expect, it} from "vitest";
import {chartCells} from "../../../src/lib/charts/chart-cell.js";
import type {ChartRow, ChartSpec} from "../../../src/lib/charts/spec.js";
import {summarise} from "../../../src/lib/charts/summary.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {BUURTEN_2021, CLOSED, rows, spec} from "./fixtures.js";

const say = (chart: ChartSpec, of: readonly ChartRow[], locale: Locale = "nl") =>
  summarise(chart, chartCells(chart, of, locale), locale, 1);
const bars = spec({type: "bar", y: "area_name"});
const trend = spec({type: "line", x: "period", series: "area_name"});

describe("summarise(areas)", () => {
  it("names lowest and highest with their intervals, and says in Dutch that these overlap", () => {
    expect(say(bars, BUURTEN_2021)).toBe(
      "De waarden lopen van ongeveer 1,4% (95%-interval 0,4 tot 3,3) in Grachtzoom tot ongeveer 2,2% " +
        "(95%-interval 1,1 tot 4,0) in Kadeplein. Deze twee intervallen overlappen: het verschil kan toeval zijn. " +
        "Zonder waarde: aantal 0 tot 4 (1×), bron ontbreekt (1×), niets te tellen (1×)."
    );
  });

  it("says the same in English", () => {
    expect(say(bars, BUURTEN_2021, "en")).toBe(
      "Values run from about 1.4% (95% interval 0.4 to 3.3) in Grachtzoom to about 2.2% " +
        "(95% interval 1.1 to 4.0) in Kadeplein. These two intervals overlap: the difference may be chance. " +
        "Without a value: count 0 to 4 (1×), source missing (1×), nothing to count (1×)."
    );
  });

  it("says that intervals do not overlap where they do not", () => {
    const apart = [
      {area_name: "A", rate: 1, lower: 0.5, upper: 1.5, state: "value"},
      {area_name: "B", rate: 4, lower: 3, upper: 5, state: "value"}
    ];
    expect(say(bars, apart)).toContain("Deze twee intervallen overlappen niet.");
  });

  it("names no area where there are no intervals", () => {
    const bare = [
      {area_name: "A", rate: 1},
      {area_name: "B", rate: 4}
    ];
    expect(say(spec({type: "bar", y: "area_name", base: 1}), bare)).toBe(
      "De waarden lopen van 1,0% tot 4,0%."
    );
  });

  it("says that all are equal, or that one has a value, or none", () => {
    const at = (rate: number | null) => ({area_name: String(rate), rate});
    expect(say(bars, [at(2), {...at(2), area_name: "B"}])).toBe("Alle waarden zijn 2,0%.");
    expect(say(bars, [at(2), at(null)])).toBe(
      "Alleen 2 heeft een waarde: ongeveer 2,0%. Zonder waarde: bron ontbreekt (1×)."
    );
    expect(say(bars, CLOSED)).toBe(
      "Er is hier geen waarde te tonen. Zonder waarde: niet getoond op dit niveau (6×)."
    );
  });
});

describe("summarise(trend)", () => {
  const wijk = (code: string) => rows({indicator: "overbewoond", areas: [code], periodKind: "year"});

  it("gives first and last with intervals, and no percentage of change", () => {
    expect(say(spec({type: "line", x: "period"}), wijk("BU99990202"))).toBe(
      "2021: ongeveer 2,2% (95%-interval 1,1 tot 4,0); 2025: ongeveer 4,4% (95%-interval 2,9 tot 6,5). " +
        "De intervallen overlappen: een verandering is hieruit niet af te leiden."
    );
  });

  it("does so for each of a few series", () => {
    const both = [...wijk("WK999901"), ...wijk("WK999902")];
    expect(say(trend, both, "en")).toBe(
      "Oude Sluis – 2021: about 0.8% (95% interval 0.2 to 2.0); 2025: about 4.2% (95% interval 3.1 to 5.4). " +
        "The intervals do not overlap. " +
        "Molenkade – 2021: about 2.1% (95% interval 1.3 to 3.1); 2025: about 4.4% (95% interval 3.3 to 5.8). " +
        "The intervals do not overlap."
    );
  });
});
