/** What the audit may object to, each with the way out. */
const WAY_OUT = {
  "not a multiple": "make the snapshot again; nothing but `protect` may write a protected number",
  "not the sum": "make the snapshot again; figures are sums of the released cells and nothing else",
  "gate not as computed": "make the snapshot again; the gate follows from the released cells",
  "figure not offered": "remove the figure: its level × period is not shown",
  "figure missing": "make the snapshot again; a figure that the gate offers is not there",
  "deviation tells too much": "give RMS and 95th percentile only, and only from 100 margins on",
  "utility not as computed": "make the snapshot again; it follows from the released cells",
  "told of true counts": "leave it out; of a real municipality only RMS and 95th percentile may be told",
  "cell can be derived":
    "make the cube coarser or leave the period out: with the facts of attacker.yaml the count is known, or 1 to b − 1",
  "not in the manifest": "release it through the snapshot, or remove it",
  "not as in the manifest": "make the snapshot again; a file was changed after it was written",
  "not of this snapshot": "build again from an empty folder; the file is from another release",
  "compressed copy differs": "seal again: the compressed copy is not its original",
  "planted value": "find the loader that let it through; the value itself is in the list of planted values",
  "citizen number": "find the loader that let it through; nothing personal may leave the private side",
  "building id": "publish areas, not buildings",
  address: "publish areas, not addresses",
  pseudonym: "drop the column before `protect`; pseudonyms stay on the private side",
  "forbidden column": "drop the column before `protect`",
  "unreadable file": "remove the file, or teach the audit to read it"
} as const;

export type Rule = keyof typeof WAY_OUT;

/** One objection; it says where and how often, never which value. */
export interface Finding {
  rule: Rule;
  where: string;
  count: number;
  way_out: string;
}

/** Collects objections; the same rule at the same place is one finding with a count. */
export class Findings {
  readonly #counts = new Map<string, {rule: Rule; where: string; count: number}>();

  add(rule: Rule, where: string, count = 1): void {
    if (count <= 0) return;
    const key = `${rule}\n${where}`;
    const known = this.#counts.get(key);
    this.#counts.set(key, {rule, where, count: count + (known?.count ?? 0)});
  }

  list(): Finding[] {
    return [...this.#counts.values()].map((finding) => ({...finding, way_out: WAY_OUT[finding.rule]}));
  }
}
