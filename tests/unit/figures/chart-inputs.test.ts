import {expect, it} from "vitest";
import {chartRows} from "../../../src/lib/figures/chart-rows.js";
import {indicatorChart} from "../../../src/lib/figures/indicator-chart.js";
import {observe} from "../../../src/lib/figures/observe.js";
import {provenanceOf} from "../../../src/lib/figures/provenance.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();
const [share, , offences] = data.manifest.indicators;

it("chartRows adds the name of the area", () => {
  const rows = chartRows(data, observe(data, {indicator: "overbewoond", level: "wijk", period: "2025JJ00"}));
  expect(rows.map((r) => r.area_name)).toEqual(["Oude Sluis", "Molenkade"]);
});

it("indicatorChart puts periods across and areas down", () => {
  expect(indicatorChart("heatmap", share!, "Titel", "nl")).toMatchObject({
    x: "period",
    y: "area_name",
    unit: "%",
    base: 5
  });
  expect(indicatorChart("line", share!, "Titel", "nl").y).toBeUndefined();
  expect(indicatorChart("bar", share!, "Titel", "nl").x).toBeUndefined();
});

it("indicatorChart names a rate per thousand in the reader's language", () => {
  expect(indicatorChart("bar", offences!, "Titel", "nl").unit).toBe("per 1.000 woningen in gebruik");
  expect(indicatorChart("bar", offences!, "Title", "en").unit).toBe("per 1,000 dwellings in use");
});

it("provenanceOf states source, period, population, uncertainty and snapshot", () => {
  expect(provenanceOf(data, "overbewoond", ["2021JJ00", "2022JJ00", "2025JJ00"], "en")).toEqual({
    source: "BAG (Gemeente Waterveen)",
    period: "2021 – 2025",
    population: "dwellings in use",
    uncertainty: "95% interval, rounding to multiples of 5 included",
    snapshot: "01234567, up to 31 December 2025"
  });
});

it("provenanceOf says how far sums may have moved where that is more than b − 1", () => {
  const moved = smallSnapshot();
  const measured = {indicator: "overbewoond", level: "buurt", period: "year", margins: 120, rms: 3} as const;
  moved.manifest.deviation.push({...measured, p95: 6});
  expect(provenanceOf(moved, "overbewoond", ["2025JJ00"], "nl").uncertainty).toBe(
    "95%-interval, met de afronding op veelvouden van 5 erin, die sommen tot 6 kan verschuiven"
  );
});

it("provenanceOf says that public figures are not rounded", () => {
  expect(provenanceOf(data, "geregistreerde_misdrijven", ["2024MM03"], "nl")).toMatchObject({
    period: "maart 2024",
    uncertainty: "95%-interval; de aantallen zijn niet afgerond"
  });
});
