import type {Refusal} from "./refusal.js";

/** A query that is refused before or after the engine saw it. */
export class RefusedQuery extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.engine ?? refusal.kind);
    this.name = "RefusedQuery";
  }
}
