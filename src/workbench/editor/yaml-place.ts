/** Where in the YAML of a cell a caret stands. */
export interface YamlPlace {
  /** Keys above it, widest first: `data` where it stands in `data:`. */
  under: string[];
  /** The key whose value is written; null where a key is. */
  key: string | null;
  from: number;
  /** End of what is replaced: of a key, its colon is kept. */
  to: number;
  typed: string;
  /** Whether it is an entry of a list. */
  entry: boolean;
  /** Whether a colon follows already. */
  colon: boolean;
  /** What is written at each path, such as `data.level`; lists as they stand. */
  values: ReadonlyMap<string, string>;
  /** Keys that stand beside the one that is written. */
  beside: ReadonlySet<string>;
}

const LINE = /^(\s*)(?:([A-Za-z_]\w*):(?:\s+(.*))?|-\s+(.*))?$/;

/** Finds where in YAML a caret stands; null in a comment and in text of several lines. */
export function yamlPlace(text: string, at: number): YamlPlace | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(start, at);
  if (/(?:^|\s)#/.test(before)) return null;
  const lines = text.slice(0, start).split("\n").slice(0, -1);
  const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
  const after = text.slice(at, end);
  const indent = /^\s*/.exec(before)![0].length;
  const {values, paths} = read(text);
  const common = {values, beside: new Set<string>()};

  const item = /^(\s*)-\s+(.*)$/.exec(before);
  if (item) {
    const parent = parentOf(lines, indent, true);
    if (!parent.length) return null;
    const typed = lastEntry(item[2]!);
    return {
      ...common,
      ...valueAt(typed, at, after),
      under: parent.slice(0, -1),
      key: parent.at(-1)!,
      entry: true
    };
  }
  const pair = /^\s*([A-Za-z_]\w*):(\s+(.*)|)$/.exec(before);
  if (pair) {
    if (pair[2] === "") return null;
    const written = pair[3] ?? "";
    const list = written.startsWith("[");
    if (list && written.includes("]")) return null;
    const typed = list ? lastEntry(written.slice(1)) : written;
    return {
      ...common,
      ...valueAt(typed, at, after),
      under: parentOf(lines, indent, false),
      key: pair[1]!,
      entry: list
    };
  }
  const word = /^\s*([A-Za-z_]\w*)?$/.exec(before);
  if (!word) return null;
  const under = parentOf(lines, indent, false);
  if (inBlock(lines, indent)) return null;
  const typed = word[1] ?? "";
  const rest = /^\w*/.exec(after)![0];
  return {
    ...common,
    beside: besideOf(paths, under),
    under,
    key: null,
    from: at - typed.length,
    to: at + rest.length,
    typed,
    entry: false,
    colon: after.slice(rest.length).startsWith(":")
  };
}

function valueAt(
  typed: string,
  at: number,
  after: string
): Pick<YamlPlace, "from" | "to" | "typed" | "colon"> {
  const open = /^["']/.test(typed) ? 1 : 0;
  const rest = /^[^,\]\s#"']*/.exec(after)![0];
  return {from: at - typed.length + open, to: at + rest.length, typed: typed.slice(open), colon: false};
}

function lastEntry(written: string): string {
  return written.slice(written.lastIndexOf(",") + 1).trimStart();
}

/** Keys that a line with this indent stands under; an entry of a list may stand as far in as its key. */
function parentOf(lines: readonly string[], indent: number, entry: boolean): string[] {
  const path: string[] = [];
  let most = entry ? indent + 1 : indent;
  for (let i = lines.length - 1; i >= 0 && most > 0; i--) {
    const [, spaces = "", key, value] = LINE.exec(lines[i]!) ?? [];
    if (key === undefined || spaces.length >= most) continue;
    if (value?.trim() && !/^[|>]/.test(value)) {
      // A key that has a value has nothing under it, but closes what stands deeper.
      most = spaces.length;
      continue;
    }
    path.unshift(key);
    most = spaces.length;
  }
  return path;
}

/** Whether a line goes on with text that `>-` or `|` began. */
function inBlock(lines: readonly string[], indent: number): boolean {
  if (indent === 0) return false;
  for (let i = lines.length - 1; i >= 0; i--) {
    const [, spaces = "", key, value] = LINE.exec(lines[i]!) ?? [];
    if (key !== undefined && spaces.length < indent) return /^[|>]/.test(value ?? "");
  }
  return false;
}

function besideOf(paths: readonly string[], under: readonly string[]): Set<string> {
  const start = under.map((key) => `${key}.`).join("");
  return new Set(
    paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length).split(".")[0]!)
  );
}

/** Reads what stands at each key, of text that may be half written. */
function read(text: string): {values: Map<string, string>; paths: string[]} {
  const values = new Map<string, string>();
  const open: {key: string; indent: number}[] = [];
  for (const line of text.split("\n")) {
    const [, spaces = "", key, value, entry] = LINE.exec(line) ?? [];
    if (entry !== undefined) {
      const path = open.map((one) => one.key).join(".");
      values.set(path, [values.get(path), entry.trim()].filter(Boolean).join(", "));
      continue;
    }
    if (key === undefined) continue;
    while (open.length > 0 && open.at(-1)!.indent >= spaces.length) open.pop();
    open.push({key, indent: spaces.length});
    values.set(open.map((one) => one.key).join("."), value?.trim() ?? "");
  }
  return {values, paths: [...values.keys()]};
}
