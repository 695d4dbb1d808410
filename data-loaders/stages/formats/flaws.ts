import {ROWS_NAMED} from "../broken-rule.js";
import {type Delivery, refused} from "./delivery.js";

/** Collects rows by what is wrong with them, while a delivery is read, to tell of one kind at the end. */
export class Flaws<Kind extends string> {
  private readonly found = new Map<Kind, {column?: string; rows: number; first: number[]}>();

  /** Kinds by the problem and the way out that the error tells; the first that was found is told. */
  constructor(private readonly kinds: Readonly<Record<Kind, readonly [problem: string, wayOut: string]>>) {}

  /** Notes a row; of a kind that belongs to a column, those of the first such column are counted. */
  add(kind: Kind, row: number, column?: string): void {
    const found = this.found.get(kind) ?? {column, rows: 0, first: []};
    this.found.set(kind, found);
    if (found.column !== column) return;
    found.rows++;
    if (found.first.length < ROWS_NAMED) found.first.push(row);
  }

  get any(): boolean {
    return this.found.size > 0;
  }

  /** Throws where anything was found. */
  report(delivery: Delivery): void {
    for (const kind of Object.keys(this.kinds) as Kind[]) {
      const found = this.found.get(kind);
      const [problem, wayOut] = this.kinds[kind];
      if (found) throw refused(delivery, {problem, wayOut, ...found});
    }
  }
}
