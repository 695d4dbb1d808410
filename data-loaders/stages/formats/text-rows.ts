import {quoted} from "../../../src/lib/sql-text.js";
import type {Delivery} from "./delivery.js";

const BATCH = 8192;

/** Fills the table of a delivery with rows of texts, in batches. */
export class TextRows {
  private readonly batch: (string | null)[][];
  rows = 0;

  private constructor(
    private readonly delivery: Delivery,
    private readonly names: readonly string[]
  ) {
    this.batch = names.map(() => []);
  }

  /** Makes the table, in which nothing is where no column is let in. */
  static async open(delivery: Delivery, names: readonly string[]): Promise<TextRows> {
    const columns = names.map((name) => `${quoted(name)} VARCHAR`);
    if (names.length)
      await delivery.engine.run(`CREATE TABLE ${quoted(delivery.table)} (${columns.join(", ")})`);
    return new TextRows(delivery, names);
  }

  async add(row: (name: string) => string | null): Promise<void> {
    for (const [i, name] of this.names.entries()) this.batch[i]!.push(row(name));
    if (++this.rows % BATCH === 0) await this.close();
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    if (!this.batch[0]?.length) return;
    const columns = this.names.map((name, i) => ({name, type: "VARCHAR" as const, values: this.batch[i]!}));
    await this.delivery.engine.append(this.delivery.table, columns);
    for (const values of this.batch) values.length = 0;
  }
}
