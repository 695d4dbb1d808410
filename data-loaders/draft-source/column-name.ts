/** Makes a column name of our tables: `verbruik_m3` of `Verbruik (m³)`. */
export function slug(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(words) ? words : `column_${words}`.replace(/_$/, "");
}

/** Reserved by later stages: `file_row` and `buurt` are columns of every validated table. */
const RESERVED = ["file_row", "buurt"];

/** Gives a name that no other column has, and takes it. */
export function unique(as: string, taken: Set<string>): string {
  let name = RESERVED.includes(as) ? `${as}_given` : as;
  for (let nth = 2; taken.has(name); nth++) name = `${as}_${nth}`;
  taken.add(name);
  return name;
}
