import fc from "fast-check";

/** Choices that a spelling takes one after the other; a shrunk document makes few. */
const choices = fc.array(fc.nat(99), {minLength: 4, maxLength: 24});

/** Spells a mapping as YAML in one of the many ways in which a person might: quotes, blocks, brackets, comments. */
export function spelled(spec: fc.Arbitrary<Readonly<Record<string, unknown>>>): fc.Arbitrary<string> {
  return fc.tuple(spec, choices).map(([value, taken]) => {
    let at = 0;
    const choose = (count: number) => taken[at++ % taken.length]! % count;
    return mapping(value, 0, choose).join("\n");
  });
}

type Choose = (count: number) => number;

function mapping(value: Readonly<Record<string, unknown>>, depth: number, choose: Choose): string[] {
  const pad = " ".repeat(depth);
  const entries = Object.entries(value);
  const start = choose(entries.length || 1);
  return [...entries.slice(start), ...entries.slice(0, start)].flatMap(([key, one]) => [
    ...aside(pad, choose),
    ...entry(`${pad}${choose(12) === 0 ? `"${key}"` : key}:`, one, depth, choose)
  ]);
}

function entry(head: string, value: unknown, depth: number, choose: Choose): string[] {
  if (Array.isArray(value)) return list(head, value, depth, choose);
  if (typeof value === "object" && value !== null) {
    const inside = value as Record<string, unknown>;
    if (!Object.keys(inside).length) return [`${head} {}`];
    return choose(3) === 0
      ? [
          `${head} {${Object.entries(inside)
            .map(([k, v]) => `${k}: ${flow(v)}`)
            .join(", ")}}${remark(choose)}`
        ]
      : [head + remark(choose), ...mapping(inside, depth + 1 + choose(4), choose)];
  }
  const gap = " ".repeat(1 + (choose(8) === 0 ? choose(4) : 0));
  return typeof value === "string"
    ? scalar(head, gap, value, depth, choose)
    : [`${head}${gap}${value}${remark(choose)}`];
}

function list(head: string, values: readonly unknown[], depth: number, choose: Choose): string[] {
  const space = choose(4) === 0 ? " " : "";
  if (choose(2) === 0 || !values.length)
    return [
      `${head} [${space}${values.map(flow).join(`,${choose(3) ? " " : ""}`)}${space}]${remark(choose)}`
    ];
  const pad = " ".repeat(depth + choose(4));
  return [
    head + remark(choose),
    ...values.flatMap((value) => [...aside(pad, choose), `${pad}- ${flow(value)}${remark(choose)}`])
  ];
}

function scalar(head: string, gap: string, value: string, depth: number, choose: Choose): string[] {
  const pad = " ".repeat(depth + 1 + choose(3));
  const blocks = !/^\s|[ \t]\n|\n{2,}$|^#/.test(value) && value.trim() !== "";
  const chomp = value.endsWith("\n") ? "" : "-";
  const lines = value.replace(/\n$/, "").split("\n");
  const way = choose(7);
  if (way <= 1 && isPlain(value)) return [`${head}${gap}${value}${remark(choose)}`];
  if (way === 2 && !value.includes("\n"))
    return [`${head}${gap}'${value.replaceAll("'", "''")}'${remark(choose)}`];
  if ((way === 3 || way === 4) && blocks)
    return [`${head} |${chomp}${remark(choose)}`, ...lines.map((line) => (line ? pad + line : ""))];
  if (way === 5 && blocks && !/\n[ \t]/.test(value))
    return [
      `${head} >${chomp}${remark(choose)}`,
      ...lines.flatMap((line, i) =>
        i ? ["", pad + line] : [pad + line.replace(/(\S) (\S)/, `$1\n${pad}$2`)]
      )
    ];
  return [`${head}${gap}${flow(value)}${remark(choose)}`];
}

/** Words that YAML reads as they stand. */
function isPlain(value: string): boolean {
  return /^[A-Za-z$é][A-Za-z0-9 é_$?=%.'-]*$/.test(value) && !/ $|^(?:null|true|false)$/i.test(value);
}

function flow(value: unknown): string {
  return typeof value === "string" &&
    /^[a-z_$]\w*$|^[A-Z]{2}\d+$/.test(value) &&
    !/^(?:null|true|false)$/.test(value)
    ? value
    : JSON.stringify(value);
}

function remark(choose: Choose): string {
  return choose(9) === 0 ? `${" ".repeat(1 + choose(2))}#${choose(2) ? " " : ""}opm ${choose(50)}` : "";
}

function aside(pad: string, choose: Choose): string[] {
  const which = choose(16);
  if (which === 0) return [`${pad}# los ${choose(50)}`];
  if (which === 1) return [""];
  return which === 2 ? [`${" ".repeat(choose(5))}#scheef`, ""] : [];
}
