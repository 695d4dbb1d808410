const BITS = 16;
const SIZE = 1 << BITS;
const LAST = SIZE - 1;

/** A growing column of whole numbers, in blocks: millions of rows without millions of objects, and no room to spare. */
export class Ints {
  readonly #blocks: Int32Array[] = [];
  length = 0;

  push(value: number): number {
    if ((this.length & LAST) === 0) this.#blocks.push(new Int32Array(SIZE));
    this.#blocks.at(-1)![this.length & LAST] = value;
    return this.length++;
  }

  /** The value of a row that was pushed; any other row is an error. */
  at(row: number): number {
    return this.#blocks[row >> BITS]![row & LAST]!;
  }

  set(row: number, value: number): void {
    this.#blocks[row >> BITS]![row & LAST] = value;
  }
}
