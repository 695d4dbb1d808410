/** Groups sets that share a member, directly or by way of others; returns the numbers of the sets. */
export function components(sets: readonly (readonly number[])[]): number[][] {
  const parent = sets.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const first = new Map<number, number>();
  sets.forEach((members, i) => {
    for (const member of members) {
      const other = first.get(member);
      if (other === undefined) first.set(member, i);
      else parent[root(i)] = root(other);
    }
  });
  const groups = new Map<number, number[]>();
  for (const i of sets.keys()) groups.set(root(i), [...(groups.get(root(i)) ?? []), i]);
  return [...groups.values()];
}
