import type {AnyCell} from "../../lib/notebook/read-cells.js";

/** Says in some words which cell this is: its title, name or first line. */
export function cellTitle(cell: AnyCell): string {
  switch (cell.kind) {
    case "prose":
    case "note":
      return firstLine(cell.text);
    case "query":
      return cell.name;
    case "input":
      return cell.spec.label;
    case "broken":
      return cell.info;
    default:
      return cell.spec.title;
  }
}

const MOST = 60;

function firstLine(text: string): string {
  const line = text
    .split("\n", 1)[0]!
    .replace(/^[#>\-*\s]+/, "")
    .replace(/[*_`]/g, "");
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
