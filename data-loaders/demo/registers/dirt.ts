import type {CodeList} from "../../sources/contract.js";
import type {Random} from "../random.js";

/** Spells a code as deliveries do: mostly as it should be, sometimes in capitals or in another spelling. */
export function spelled(draw: Random, code: string, {variants = {}}: CodeList): string {
  const roll = draw.uniform();
  if (roll < 0.94) return code;
  if (roll < 0.955) return code.toUpperCase();
  const others = Object.keys(variants).filter((variant) => variants[variant] === code);
  return others.length ? draw.pick(others) : code;
}

/** Repeats a row now and then, a while later, as an export that was begun twice does. */
export function* withDuplicates<Row>(draw: Random, rows: Iterable<Row>, share: number): Generator<Row> {
  let held: Row[] = [];
  for (const row of rows) {
    yield row;
    if (draw.chance(share)) held.push(row);
    if (held.length > 20 || (held.length > 0 && draw.chance(0.002))) {
      yield* held;
      held = [];
    }
  }
  yield* held;
}

/** Holds some rows back and delivers them later: records that came late. */
export function* withLate<Row>(draw: Random, rows: Iterable<Row>, share: number): Generator<Row> {
  let held: Row[] = [];
  for (const row of rows) {
    if (draw.chance(share)) held.push(row);
    else yield row;
    if (held.length > 200) {
      yield* held;
      held = [];
    }
  }
  yield* held;
}

/** A place near an object as well-known text, RD New in metres; a few lie outside the municipality. */
export function pointNear(draw: Random, {x, y}: {x: number; y: number}, spread: number, outside = 0): string {
  const [px, py] = draw.chance(outside)
    ? [x + draw.between(30_000_000, 60_000_000), y + draw.between(10_000_000, 30_000_000)]
    : [x + draw.normal(0, spread * 1000), y + draw.normal(0, spread * 1000)];
  return pointAt({x: px, y: py});
}

/** Writes a place in millimetres as well-known text in metres. */
export function pointAt({x, y}: {x: number; y: number}): string {
  return `POINT (${(x / 1000).toFixed(3)} ${(y / 1000).toFixed(3)})`;
}

/** Row of no object: what is delivered under an id that the BAG does not know. */
export function unknownObject(draw: Random, objects: {count: number}): number {
  return objects.count + draw.integer(1, 5_000);
}
