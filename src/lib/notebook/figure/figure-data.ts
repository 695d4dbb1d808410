import type {DrawnFrom} from "../../charts/drawn-from.js";
import type {ChartRow, ChartSpec, Provenance} from "../../charts/spec.js";

/** The numbers of a figure as a table, for whoever downloads them, compares them, or holds two drawings together. */
export interface FigureData {
  title: string;
  /** Unit of the numbers; empty where each column says its own. */
  unit: string;
  columns: string[];
  /** Unrounded numbers; null where nothing may be told, with the reason in a column of states. */
  rows: readonly ChartRow[];
  provenance: Provenance;
  roles?: FigureRoles;
}

const ROLES = ["x", "y", "series", "value", "lower", "upper", "state", "base"] as const;

/** Which columns hold what: the number shown, its limits, its state; and the base b that says what `small` means. */
export type FigureRoles = Pick<ChartSpec, (typeof ROLES)[number]>;

/** Takes the numbers out of what is drawn, in the order in which they are drawn. */
export function figureData(drawn: DrawnFrom): FigureData {
  if ("table" in drawn) {
    const {title, data, provenance} = drawn.table;
    return {title, unit: "", ...data, provenance, roles: TABLE_ROLES};
  }
  const {spec, rows, provenance} = drawn.chart;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const roles = Object.fromEntries(
    ROLES.filter((role) => spec[role] !== undefined).map((role) => [role, spec[role]])
  ) as unknown as FigureRoles;
  return {title: spec.title, unit: spec.unit, columns, rows, provenance, roles};
}

const TABLE_ROLES: FigureRoles = {value: "rate", lower: "lower", upper: "upper", state: "state"};
