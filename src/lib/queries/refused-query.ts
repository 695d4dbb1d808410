import type {Refusal} from "./explain-refusal.js";

/** A query that is refused before or after the engine saw it. */
export class RefusedQuery extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = "RefusedQuery";
  }
}
