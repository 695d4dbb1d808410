import type {Objects} from "../buildings/objects.js";
import type {Division} from "../geometry/divisions.js";

/** Which buurten of an earlier division became which present ones, with the share of their addresses. */
export function* omrekentabel(objects: Objects, before: Division, now: Division): Generator<string> {
  yield `buurtcode_${before.vintage};buurtnaam_${before.vintage};buurtcode_${now.vintage};buurtnaam_${now.vintage};aandeel_adressen;code_status`;
  const counts = before.buurten.map(() => new Map<number, number>());
  for (let row = 0; row < objects.count; row++) {
    const from = counts[before.indexOf(row)]!;
    from.set(now.indexOf(row), (from.get(now.indexOf(row)) ?? 0) + 1);
  }
  for (const [b, {code, name}] of before.buurten.entries()) {
    // A buurt without an address keeps its code.
    const into = counts[b]!.size ? counts[b]! : new Map([[now.buurten.findIndex((n) => n.code === code), 1]]);
    const total = [...into.values()].reduce((a, n) => a + n, 0);
    for (const [n, addresses] of [...into].sort(([a], [c]) => a - c)) {
      const target = now.buurten[n]!;
      const status = target.code === code ? "ongewijzigd" : statusOf(counts, into.size, n);
      yield [code, name, target.code, target.name, (addresses / total).toFixed(6), status].join(";");
    }
  }
}

function statusOf(counts: readonly Map<number, number>[], targets: number, now: number): string {
  if (targets > 1) return "gesplitst";
  return counts.filter((into) => into.has(now)).length > 1 ? "samengevoegd" : "hernummerd";
}
