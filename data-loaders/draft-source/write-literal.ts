/** Width that the project's formatter breaks lines at. */
const WIDTH = 110;

/** A piece of TypeScript to be written as it is: the name of a constant. */
export class Code {
  constructor(readonly text: string) {}
}

/**
 * Writes a value as TypeScript the way the project's formatter would: on one line where it fits, else one entry a
 * line. `used` is what stands before and after it on its first and last line.
 */
export function writeLiteral(value: unknown, indent = 0, used = 0): string {
  const flat = flatly(value);
  if (flat.length + used + indent <= WIDTH && !isDeep(value)) return flat;
  const inner = " ".repeat(indent + 2);
  const outer = " ".repeat(indent);
  if (Array.isArray(value)) {
    const entries = value.map((entry) => `${inner}${writeLiteral(entry, indent + 2, 1)}`);
    return `[\n${entries.join(",\n")}\n${outer}]`;
  }
  if (!isObject(value)) return flat;
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = keyOf(key);
    if (typeof entry === "string" && indent + 2 + name.length + 2 + JSON.stringify(entry).length + 1 > WIDTH)
      return `${inner}${name}:\n${inner}  ${JSON.stringify(entry)}`;
    return `${inner}${name}: ${writeLiteral(entry, indent + 2, name.length + 3)}`;
  });
  return `{\n${entries.join(",\n")}\n${outer}}`;
}

function flatly(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(flatly).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${keyOf(key)}: ${flatly(entry)}`);
  return `{${entries.join(", ")}}`;
}

/** An object that holds objects of its own with several fields reads better on several lines. */
function isDeep(value: unknown): boolean {
  return (
    isObject(value) && Object.values(value).some((entry) => isObject(entry) && Object.keys(entry).length > 3)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Code);
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
