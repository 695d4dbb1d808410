import type {AttackSummary} from "./attack-release.js";

/** Writes what the attack came to as lines for a person. */
export function formatAttack(attack: AttackSummary): string[] {
  const {facts, attackers, releases, relations, revised, programmes, unsolved, recovered} = attack;
  const width = (n: number | null) => (n === null ? "none" : String(n));
  return [
    `attack: ${counted(releases, "release")}, ${relations} relations between tables, ` +
      `${counted(facts, "fact")} from outside in ${counted(attackers, "set")}, ` +
      `${counted(programmes, "integer programme")}, ${attack.attack_seconds.toFixed(1)} s`,
    `  ${counted(recovered, "cell")} recovered, narrowest interval ${width(attack.narrowest_interval)}, without facts ` +
      `from outside ${width(attack.narrowest_without_facts)}`,
    ...(revised ? [`  ${counted(revised, "cell")} said otherwise in an earlier release`] : []),
    ...(unsolved
      ? [`  ${counted(unsolved, "limit")} not found in time: what is proven stands, which may be too wide`]
      : []),
    ...(attack.exceptions_used ? [`  ${counted(attack.exceptions_used, "signed exception")} used`] : []),
    ...attack.exceptions_unused.map((reason) => `  an exception covers nothing: ${reason}`),
    ...attack.facts_left_out.map((source) => `  a fact speaks of cells that this edition has not: ${source}`)
  ];
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
