/**
 * The only range in which fictional citizen numbers lie, declared as this project's test range: nine digits
 * that begin with a 9, around the numbers 999… of the national test persons. A town of Zaanstad's size uses
 * those that begin with 99; larger scales need more of it.
 */
export const TEST_BSN_RANGE = {from: 900_000_000, to: 999_999_999} as const;

/** Whether 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of eleven. */
export function passesElevenTest(number: number): boolean {
  let sum = -(number % 10);
  let rest = Math.floor(number / 10);
  for (let weight = 2; weight <= 9; weight++) {
    sum += weight * (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return sum % 11 === 0;
}

/** Gives `count` different citizen numbers in no visible order. */
export function citizenNumbers(count: number): Int32Array {
  // Eight free digits; a power of ten that holds them all even though one in eleven has no check digit.
  let size = 1_000_000;
  while (size * 0.9 < count) size *= 10;
  const base = TEST_BSN_RANGE.to + 1 - size * 10;
  if (base < TEST_BSN_RANGE.from) throw new Error(`too many citizen numbers: ${count}`);
  const numbers = new Int32Array(count);
  // 387,420,489 = 3^18 has no factor in common with a power of ten, so every value
  // comes once; the product stays below 2^53.
  for (let i = 0, at = 0; i < count; at++) {
    const prefix = (at * 387_420_489) % size;
    const number = withCheckDigit(base + prefix * 10);
    if (number !== null) numbers[i++] = number;
  }
  return numbers;
}

function withCheckDigit(number: number): number | null {
  for (let digit = 0; digit <= 9; digit++) if (passesElevenTest(number + digit)) return number + digit;
  return null;
}
