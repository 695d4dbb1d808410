/**
 * Joins what is really so into one file, for tests and measurements only: phenomenon, unit (the BAG id of an
 * object, or the number of a dossier), year and the CBS code of the buurt.
 */
export function* truth(...parts: Iterable<string>[]): Generator<string> {
  yield "phenomenon;unit;year;buurt";
  for (const part of parts) yield* part;
}
