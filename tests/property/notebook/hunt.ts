import fc from "fast-check";
import {holds} from "./holds.js";

/** What a hunt did: how many documents it held against the rules, and how many of them were notebooks. */
export interface Hunt {
  ran: number;
  asked: number;
  notebooks: number;
}

/**
 * Holds documents against the rules. The seed is fixed, so that a failure comes back; `BUURTPEIL_FUZZ=<runs>:<seed>`
 * hunts longer, or elsewhere.
 */
export function hunt(documents: fc.Arbitrary<string>, runs: number, seed: number): Hunt {
  const [more, other] = (process.env.BUURTPEIL_FUZZ ?? "").split(":").map(Number);
  const asked = more || runs;
  const found: Hunt = {ran: 0, asked, notebooks: 0};
  fc.assert(
    fc.property(documents, (source) => {
      found.ran++;
      if (holds(source)) found.notebooks++;
    }),
    {numRuns: asked, seed: other || seed}
  );
  return found;
}
