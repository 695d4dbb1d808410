import {describe, expect, it} from "vitest";
import {observe} from "../../../src/lib/figures/observe.js";
import {observeTogether} from "../../../src/lib/figures/observe-together.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();
const YEARS = ["2021JJ00", "2022JJ00", "2023JJ00", "2024JJ00", "2025JJ00"];

describe("observeTogether(data, query, periods)", () => {
  it("adds up counts and denominators, so that the rate is that of an average period", () => {
    const query = {indicator: "geregistreerde_misdrijven", areas: ["BU99990101"]};
    const [first, second] = ["2024MM01", "2024MM02"].map((period) => observe(data, {...query, period})[0]!);
    const [sum] = observeTogether(data, query, ["2024MM01", "2024MM02"]);
    expect([first!.n, second!.n]).toEqual([4, 5]);
    expect(sum).toMatchObject({n: 9, denominator: 800, rate: 11.25, period: "2024MM01–2024MM02"});
  });

  it("of all years says what the snapshot says of the span", () => {
    const query = {indicator: "overbewoond", areas: ["BU99990101"]};
    const [span] = observe(data, {...query, period: "2021-2025"});
    const [sum] = observeTogether(data, query, YEARS);
    expect(sum).toMatchObject({n: span!.n, denominator: span!.denominator, rate: span!.rate});
    expect([sum!.lower, sum!.upper]).toEqual([span!.lower, span!.upper]);
  });

  it("says nothing where one of the periods has no source", () => {
    const query = {indicator: "overbewoond", areas: ["BU99990102"]};
    expect(observeTogether(data, query, ["2021JJ00", "2022JJ00"])[0]).toMatchObject({
      state: "missing",
      n: null
    });
  });

  it("lets a sum of small counts stand for all that each may hide", () => {
    const query = {indicator: "bewoond_zonder_inschrijving", areas: ["WK999901"]};
    const cells = observeTogether(data, query, ["2021JJ00", "2022JJ00"]);
    expect(cells[0]).toMatchObject({state: "small", n: 0, rate: null});
  });

  it("of one period is what was observed", () => {
    const query = {indicator: "overbewoond", areas: ["BU99990101"]};
    expect(observeTogether(data, query, ["2022JJ00"])).toEqual(observe(data, {...query, period: "2022JJ00"}));
  });
});
