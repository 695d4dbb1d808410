/** A million counts by area, month and kind, in order; made by rule, so that every run asks the same. */
export interface Rows {
  area: string[];
  period: string[];
  kind: string[];
  n: number[];
}

const AREAS = 79;
const MONTHS = 60;
const KINDS = 12;

export function syntheticRows(length: number): Rows {
  const rows: Rows = {area: [], period: [], kind: [], n: []};
  const groups = AREAS * MONTHS * KINDS;
  for (let i = 0; i < length; i++) {
    const group = Math.floor((i * groups) / length);
    const month = Math.floor(group / KINDS) % MONTHS;
    rows.area.push(`BU9999${String(Math.floor(group / KINDS / MONTHS)).padStart(4, "0")}`);
    rows.period.push(`${2021 + Math.floor(month / 12)}MM${String((month % 12) + 1).padStart(2, "0")}`);
    rows.kind.push(`k${String(group % KINDS).padStart(2, "0")}`);
    rows.n.push(5 * ((i * 7919) % 11));
  }
  return rows;
}
