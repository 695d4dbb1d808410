import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {CATEGORIES_TABLE} from "../check-numbers.js";
import type {DecodedTable} from "../decode.js";

/** A stock that is a part of another, as everybody reads it from the table `indicator_cells`. */
export interface CardShare {
  indicator: string;
  /** Table that counts the part, and its categories. */
  table: string;
  part: ReadonlySet<string>;
  /** Table that counts the whole, the same one or another, and its categories. */
  whole_table: string;
  whole: ReadonlySet<string>;
}

/** Lists the parts of a whole among the indicators; events are no part of what they are divided by. */
export function cardShares(
  {indicators}: Pick<Manifest, "indicators">,
  tables: readonly DecodedTable[]
): CardShare[] {
  const columns = tables.find(({name}) => name === CATEGORIES_TABLE)?.columns;
  const column = (name: string) => columns?.find((c) => c.name === name)?.values ?? [];
  const [ids, names, categories, inPart, inWhole] = [
    column("indicator"),
    column("table_name"),
    column("category"),
    column("in_part"),
    column("in_whole")
  ];
  return indicators.flatMap(({id, kind}) => {
    const rows = [...ids.keys()].filter((row) => String(ids[row]) === id);
    const part = rows.filter((row) => inPart[row]);
    const whole = rows.filter((row) => inWhole[row]);
    if (kind === "event" || !part.length || !whole.length) return [];
    const set = (of: readonly number[]) => new Set(of.map((row) => String(categories[row])));
    const [table, whole_table] = [String(names[part[0]!]), String(names[whole[0]!])];
    return [{indicator: id, table, part: set(part), whole_table, whole: set(whole)}];
  });
}
