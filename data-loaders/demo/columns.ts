/** A growing column of whole numbers: millions of rows without millions of objects. */
export class Ints {
  #data = new Int32Array(1 << 14);
  length = 0;

  push(value: number): number {
    if (this.length === this.#data.length) {
      const wider = new Int32Array(this.#data.length * 2);
      wider.set(this.#data);
      this.#data = wider;
    }
    this.#data[this.length] = value;
    return this.length++;
  }

  at(row: number): number {
    return this.#data[row]!;
  }

  set(row: number, value: number): void {
    this.#data[row] = value;
  }
}
