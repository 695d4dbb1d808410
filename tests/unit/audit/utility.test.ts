import {afterEach, describe, expect, it} from "vitest";
import {audit} from "../../../site/audit.js";
import {type Parts, type SmallSite, smallSite} from "./small-site.js";

let small: SmallSite | undefined;

afterEach(() => small?.remove());

/** Lists what the audit objects to in a snapshot that was changed before it was written. */
async function found(change: (parts: Parts) => void): Promise<string[]> {
  small = await smallSite(change);
  const {findings} = await audit({site: small.site, data: small.data});
  return findings.map(({rule, where}) => `${rule}: ${where}`);
}

const real = ({manifest}: Parts) => {
  manifest.municipality = {...manifest.municipality, fictional: false};
};

describe("checkUtility(sums, release, findings)", () => {
  it("passes what follows from released cells, of a real municipality too", async () => {
    expect(await found(real)).toEqual([]);
  });

  it("finds a share of small counts that does not follow from the cells", async () => {
    const objections = await found(({manifest}) => {
      manifest.utility[0]!.small_share += 0.01;
    });
    expect(objections).toEqual(["utility not as computed: manifest.json utility low_water buurt year"]);
  });

  it("finds a measure of chance that was taken from true counts", async () => {
    const objections = await found(({manifest}) => {
      manifest.utility[0]!.poisson_sd += 0.01;
    });
    expect(objections).toEqual(["utility not as computed: manifest.json utility low_water buurt year"]);
  });

  it("finds a breakdown that is shown and of which nothing is said", async () => {
    const objections = await found(({manifest}) => void manifest.utility.shift());
    expect(objections).toEqual(["utility not as computed: manifest.json utility low_water buurt year"]);
  });

  it("passes a rank correlation with true counts in a fictional municipality", async () => {
    const objections = await found(({manifest}) => {
      manifest.utility[0]!.rank = 0.9;
    });
    expect(objections).toEqual([]);
  });

  it("finds a rank correlation with true counts in a real municipality", async () => {
    const objections = await found((parts) => {
      real(parts);
      parts.manifest.utility[0]!.rank = 0.9;
    });
    expect(objections).toEqual(["told of true counts: manifest.json utility low_water buurt year"]);
  });

  it("finds what was planted in a municipality that is real", async () => {
    const objections = await found((parts) => {
      real(parts);
      parts.manifest.planted = [{indicator: "low_water", planted: 9, found: 7, innocent: 1, rank: []}];
    });
    expect(objections).toEqual(["told of true counts: manifest.json planted"]);
  });
});
