export const PERIOD_KINDS = ["span", "year", "quarter", "month"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A closed period; codes follow CBS (`2024JJ00`, `2024KW02`, `2024MM07`), a whole span is `2021-2025`. */
export interface Period {
  code: string;
  kind: PeriodKind;
  /** First day, ISO date. */
  start: string;
  /** First day after, ISO date. */
  end: string;
}

const CBS_CODE = /^(\d{4})(JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2]))$/;
const SPAN_CODE = /^(\d{4})-(\d{4})$/;

/** The codes of a snapshot are few and asked for each cell of a figure; text from elsewhere must not fill the memory. */
const parsed = new Map<string, Readonly<Period>>();
const MOST_PARSED = 2000;

/** Parses a CBS period code or a span; throws on anything else. */
export function parsePeriod(code: string): Readonly<Period> {
  let period = parsed.get(code);
  if (!period) {
    period = Object.freeze(parse(code));
    if (parsed.size < MOST_PARSED) parsed.set(code, period);
  }
  return period;
}

function parse(code: string): Period {
  const cbs = CBS_CODE.exec(code);
  if (cbs) {
    const year = Number(cbs[1]);
    const part = cbs[2]!;
    const number = Number(part.slice(2));
    if (part === "JJ00") return between(code, "year", year, 0, 12);
    if (part.startsWith("KW")) return between(code, "quarter", year, (number - 1) * 3, 3);
    return between(code, "month", year, number - 1, 1);
  }
  const span = SPAN_CODE.exec(code);
  if (span && Number(span[1]) <= Number(span[2])) {
    return {code, kind: "span", start: `${span[1]}-01-01`, end: `${Number(span[2]) + 1}-01-01`};
  }
  throw new Error(`not a period code: expected 2024JJ00, 2024KW01, 2024MM01 or 2021-2025, found ${code}`);
}

/** Returns the code of the period of the given kind that contains a month (`year`, `month` 1–12). */
export function periodOfMonth(kind: Exclude<PeriodKind, "span">, year: number, month: number): string {
  if (kind === "year") return `${year}JJ00`;
  if (kind === "quarter") return `${year}KW0${Math.ceil(month / 3)}`;
  return `${year}MM${String(month).padStart(2, "0")}`;
}

function between(code: string, kind: PeriodKind, year: number, month: number, months: number): Period {
  const day = (m: number) => new Date(Date.UTC(year, m, 1)).toISOString().slice(0, 10);
  return {code, kind, start: day(month), end: day(month + months)};
}
