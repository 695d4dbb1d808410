import type {Manifest} from "../snapshot/manifest.js";
import type {InputValue} from "./input-values.js";
import type {InputSpec} from "./schema/inputs.js";

/** Lists the rows of the table that an input is in SQL, as `inputTableSql` makes them, without an engine. */
export function inputRows(
  spec: InputSpec,
  value: InputValue,
  manifest: Pick<Manifest, "areas" | "periods" | "indicators">
): readonly (string | number)[] {
  const values = [value].flat();
  if (spec.type === "number") return values.map(Number);
  if (!("multiple" in spec) || !spec.multiple) return values.map(String);
  if (spec.type === "period" && String(value).startsWith("each "))
    return codes(manifest.periods.filter(({kind}) => kind === String(value).slice(5)));
  if (values.length > 0 || !Array.isArray(value)) return values.map(String);
  // Nothing chosen is everything that can be.
  switch (spec.type) {
    case "area":
      return codes(manifest.areas.filter(({level}) => !spec.level || level === spec.level));
    case "period":
      return codes(manifest.periods.filter(({kind}) => !spec.kind || kind === spec.kind));
    case "indicator":
      return spec.options ?? manifest.indicators.map(({id}) => id);
    default:
      return "options" in spec ? (spec.options ?? []) : [];
  }
}

function codes(list: readonly {code: string}[]): string[] {
  return list.map(({code}) => code);
}
