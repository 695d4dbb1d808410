/**
 * Says whether YAML is surely in its one form already: a key and a short value on each line, lists and mappings one
 * level deep, blocks of text, comments. Most YAML is, and need not be parsed to be written. `false` means only that it
 * is not sure; text that is wrong may be `true`, for it would be left as it is.
 */
export function isPlainYaml(text: string): boolean {
  let opened: "key" | "list" | "map" | "block" | "text" | null = null;
  let comment: string | null = null;
  for (const line of text.split("\n")) {
    if (opened === "block" || opened === "text") {
      const inside: RegExp = opened === "block" ? FIRST_LINE : NEXT_LINE;
      if (inside.test(line)) {
        opened = "text";
        continue;
      }
      if (opened === "block") return false;
    }
    const [matched, indent = "", remark, item, block]: (string | undefined)[] = LINE.exec(line) ?? [];
    if (matched === undefined) return false;
    // A comment stands before a line, as far in as that line.
    if (comment !== null && comment !== indent) return false;
    comment = remark === undefined ? null : indent;
    if (remark !== undefined) continue;
    const empty = line.endsWith(":");
    if (indent && (item || block || empty)) return false;
    if ((indent && opened !== "key" && opened !== "map") || (item && opened !== "key" && opened !== "list"))
      return false;
    if (!indent && !item && opened === "key") return false;
    opened = indent ? "map" : item ? "list" : block ? "block" : empty ? "key" : null;
  }
  return comment === null && opened !== "key" && opened !== "block";
}

/** Text without quotes: begins with a letter, and nothing in it can be taken for YAML. */
const words = String.raw`(?!(?:null|true|false)(?:$| #))[\p{L}$](?:[^\p{C}\p{Z}:#,\[\]{}]|,(?= )| (?![ #]|$))*`;
const flow = String.raw`(?:\p{L}[\p{L}\d_$]*(?: [\p{L}\d_$]+)*|0|[1-9]\d{0,14})`;
const value = [
  words,
  "true|false",
  String.raw`-?(?:0|[1-9]\d{0,14})`,
  String.raw`\d{4}-\d{2}-\d{2}|\d{4}-\d{4}|\d{4}[A-Z]{2}\d{2}`,
  String.raw`"[^"\\\p{C}]*"`,
  String.raw`\[${flow}(?:, ${flow})*\]`
].join("|");
const comment = String.raw`# [^\p{C}\p{Z}](?:[^\p{C}\p{Z}]| (?! |$))*`;
const LINE = new RegExp(
  `^( {2})?(?:(${comment})|(- )(?:${value})(?: ${comment})?|[a-z_][a-z0-9_]*:(?: ([|>]-?)|(?: (?:${value})(?: ${comment})?)?))$`,
  "u"
);
/** Lines of a block of text: none ends in white space, and the first is not further in. */
const FIRST_LINE = /^ {2}[^\p{C}\p{Z}](?:[^\p{C}\p{Z}]| (?!$))*$/u;
const NEXT_LINE = /^ {2}(?:[^\p{C}\p{Z}]| (?!$))+$/u;
