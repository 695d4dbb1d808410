import {FIGURE_PERIOD} from "./values.js";

/** Guesses what was meant by a value that breaks a rule: a date or period in another order, a comma for a point. */
export function meant(rule: string, found: unknown): string | null {
  const text = String(found).trim();
  switch (rule) {
    case "rule_period":
    case "rule_periods": {
      const code = periodOf(text);
      return code !== null && FIGURE_PERIOD.test(code) ? code : null;
    }
    case "rule_date": {
      const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
      const [, first, second, third] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
      return isoOf(year ?? first, month ?? second, day ?? third);
    }
    case "number":
      return /^-?\d+,\d+$/.test(text) ? text.replace(",", ".") : null;
    case "rule_area":
    case "rule_id":
      return /^\w+(?:, *\w+)+$/.test(text) ? `[${text}]` : null;
    default:
      return null;
  }
}

function periodOf(text: string): string | null {
  const [, year, month] = /^(\d{4})(?:[-/](\d{1,2}))?$/.exec(text) ?? [];
  if (year) return month ? `${year}MM${month.padStart(2, "0")}` : `${year}JJ00`;
  const [, of, quarter] = /^(\d{4})[- ]?[kq]w?0?([1-4])$/i.exec(text) ?? [];
  if (of) return `${of}KW0${quarter}`;
  return text === text.toLowerCase() ? null : text.toLowerCase();
}

/** A day that exists, as 2026-01-31. */
function isoOf(year?: string, month?: string, day?: string): string | null {
  if (!year || !month || !day) return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : null;
}
