import {parseHTML} from "linkedom";
import type {ChartContext, ChartRow, ChartSpec, Provenance} from "../../../src/lib/charts/spec.js";
import {chartRows} from "../../../src/lib/figures/chart-rows.js";
import type {ObservationQuery} from "../../../src/lib/figures/observe.js";
import {observe} from "../../../src/lib/figures/observe.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

export const data = smallSnapshot();

export const PROVENANCE: Provenance = {
  source: "BAG",
  period: "2021",
  population: "woningen in gebruik",
  uncertainty: "95%-interval",
  snapshot: "01234567"
};

/** A context with a document of its own, as the build has. */
export function context(more: Partial<ChartContext> = {}): ChartContext {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  return {document: document as unknown as Document, locale: "nl", width: "wide", ...more};
}

/** A spec of the columns of an observation. */
export function spec(more: Partial<ChartSpec> & Pick<ChartSpec, "type">): ChartSpec {
  return {
    title: "Overbewoning",
    value: "rate",
    lower: "lower",
    upper: "upper",
    state: "state",
    unit: "%",
    base: 5,
    ...more
  };
}

export function rows(query: ObservationQuery): ChartRow[] {
  return chartRows(data, observe(data, query));
}

/** Six buurten in 2021: 0…b−1, source missing, three values and nothing to count. */
export const BUURTEN_2021 = rows({indicator: "overbewoond", level: "buurt", period: "2021JJ00"});

/** Not published at this level. */
export const CLOSED = rows({indicator: "bewoond_zonder_inschrijving", level: "buurt", period: "2024JJ00"});
