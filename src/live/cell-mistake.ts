/** What is wrong with a cell that only a notebook as a whole knows. */
export type MistakeKind =
  /** The snapshot has a table of its name. */
  | "taken"
  /** It reads a cell as a query that is none. */
  | "not_a_query"
  /** It reads a cell as an input that is none. */
  | "not_an_input"
  /** Pointing in it would set what is no input of areas or periods. */
  | "not_selectable";

/** A mistake in how cells hang together, for whoever puts it into words. */
export class CellMistake extends Error {
  constructor(
    readonly kind: MistakeKind,
    readonly cell_name: string
  ) {
    super(`${kind}: ${cell_name}`);
    this.name = "CellMistake";
  }
}
