/** What the audit may object to, each with the way out. */
const WAY_OUT = {
  "not a multiple": "make the snapshot again; nothing but `protect` may write a protected number",
  "mean tells too much":
    "make the snapshot again; a mean is a multiple of its step, of ten units or more, at one level and period",
  "not the sum": "make the snapshot again; figures are sums of the released cells and nothing else",
  "gate not as computed": "make the snapshot again; the gate follows from the released cells",
  "figure not offered": "remove the figure: its level × period is not shown",
  "figure missing": "make the snapshot again; a figure that the gate offers is not there",
  "deviation tells too much": "give RMS and 95th percentile only, and only from 100 margins on",
  "utility not as computed": "make the snapshot again; it follows from the released cells",
  "told of true counts": "leave it out; of a real municipality only RMS and 95th percentile may be told",
  "not the sum of internal cells":
    "make the edition again with `buurtpeil edition openbaar`; nothing in it is rounded or changed",
  "not of the public size": "make the edition again; a cell is smaller, or larger, than everybody may see",
  "internal cell missing": "make the edition again; internal cells were left out of the sums",
  "not as in the internal snapshot": "make the edition again; it may only pass on what was released before",
  "internal snapshot not as written": "put the internal snapshot back, or make it again: a file was changed",
  "not the public edition": "name the internal snapshot (--intern) only where the site is for everybody",
  "of another release": "make the edition again; the internal snapshot has moved on",
  "for the municipality only":
    "make the edition again and build from an empty folder, or take it out of the text",
  "cell can be derived":
    "make the cube coarser, leave the period out, or sign an exception in attacker.yaml: with its facts the count is known, or 1 to b − 1",
  "range too narrow":
    "make the cube coarser; from the releases alone the count is known to within less than b",
  "narrowed by a revision":
    "revise only what changed, or sign an exception in attacker.yaml: who supposes that the count stayed has two ranges of it",
  "cubes disagree":
    "mend the recipe, or take the indicator off its whole: released as it is, the part cannot lie within the whole",
  "closed cell moved":
    "put the ledger back from a backup, or revise with `buurtpeil snapshot revise --reason`",
  "closed cell gone": "make the snapshot again beside its ledger: what was said of a cell is said again",
  "ledger damaged": "put the ledger folder back from a backup",
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
  "table not expected": "leave it out, or tell the audit what it holds, in site/audit/known-tables.ts",
  "column not expected": "leave it out, or tell the audit what it holds, in site/audit/known-tables.ts",
  "number not expected": "leave it out, or tell the audit why it says nothing, in site/audit/check-json.ts",
  "loose number":
    "let a view or a chart of a notebook draw it from released figures, or take it out of the text",
  "page not as drawn": "build again; the page says something else than the released data, drawn by this code",
  "left over": "build again from an empty folder; no page leads to the file",
  "not as on the card": "make the snapshot again; what ships may be stricter than its card and never looser",
  "finer than the card":
    "make the snapshot again; the card says that nothing below its finest level is shown",
  "subset rounded apart": "count the subset as a category of the cube that holds its whole",
  "share too high": "make the snapshot again; `protect` shows a share of 90 % and more as a bound",
  "exact beside rounded":
    "leave one of the two out: who has the exact number beside the rounded one knows what was rounded",
  "area too small": "unite the area with a neighbour, and make the snapshot again",
  "too little protection": "raise it in the config, and make the snapshot again",
  "release not in order": "put the ledger back from a backup, and make the snapshot again",
  "revision without reason": "revise with `buurtpeil snapshot revise --reason`; the public may know why",
  "loads from elsewhere": "host it with the site; a page that calls another origin tells it who reads what",
  secret: "take it out, and make new keys: what was published is no secret any more",
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
